// Where films are paid for: neither a provider's address nor the links that it gives lead inside, and its
// key goes nowhere but to it.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigError } from '../config/config-error.ts';
import { readConfig } from '../config/config.ts';
import { ARK, MODEL } from '../testing/running-app.testsuite.ts';
import { startScriptedNewapi } from '../testing/scripted-newapi.testsuite.ts';
import { spellings } from './address-spellings.testsuite.ts';
import {
  checkOpaque,
  each,
  failures,
  isWebUrl,
  startAttackedService,
  type AttackedService,
} from './attacked-service.testsuite.ts';

const KEY = 'the-key-of-the-provider';
const PROVIDER_ADDRESS = '93.184.216.35';

const providerYaml = (name: string, baseUrl: string, timeoutS = 60): string =>
  `  ${name}: { kind: newapi, key_env: PROVIDER_KEY, base_url: ${JSON.stringify(baseUrl)}, creates_per_minute: 100000, calls_per_minute: 100000, concurrency: 100000, timeout_s: ${timeoutS} }\n`;

/** @param yaml the providers; gone when the configuration has been read */
async function withConfig<T>(yaml: string, read: (file: string) => T | Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-attack-'));
  try {
    const file = join(directory, 'filmgate.yaml');
    await writeFile(file, `providers:\n${yaml}`);
    return await read(file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const envOf = (file: string) => ({ FILMGATE_CONFIG: file, PROVIDER_KEY: KEY });

/** A provider that says of each film that it lies where `linkOf` says. */
async function attackByLinks(
  linkOf: (url: string) => object,
  urlsOf: (attacked: AttackedService) => readonly string[],
): Promise<void> {
  await using upstream = await startScriptedNewapi();
  const yaml = providerYaml('paid', 'http://provider.example', 600);
  await withConfig(yaml, async (file) => {
    await using attacked = await startAttackedService({
      egressSpeed: 100,
      env: async (network) => {
        network.name('provider.example', [PROVIDER_ADDRESS]);
        network.house(PROVIDER_ADDRESS, Number(upstream.host.host.split(':')[1]));
        return envOf(file);
      },
    });
    const { service, network, log, logged } = attacked;
    const urls = urlsOf(attacked);
    for (const [index, url] of urls.entries()) upstream.says.set(`job-${index}`, linkOf(url));
    const ids = await each(urls, async () => {
      const body = { model: MODEL, content: [{ type: 'text', text: 'a fox' }] };
      const reply = await service.call('POST', ARK, { body });
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      return String(reply.body.id);
    });
    await logged(() => {
      const unfetched = log.filter(({ code }) => code === 'result_unavailable');
      const tasks = new Set(unfetched.map(({ taskId }) => taskId));
      return ids.every((id) => tasks.has(id));
    });
    await each(ids, async (id) => {
      const { body } = await service.call('GET', `${ARK}/${id}`);
      assert.notEqual(body.status, 'succeeded');
      checkOpaque({ ...body, content: null, id: null }, network);
    });
    network.checkCanary();
    for (const line of log) assert.ok(!JSON.stringify(line).includes(KEY), JSON.stringify(line));
  });
}

const filmAt = (url: string): object => ({ status: 'SUCCESS', result_url: url });
const lastFrameAt = (url: string): object => ({
  status: 'SUCCESS',
  result_url: 'http://provider.example/f',
  data: { content: { last_frame_url: url } },
});

for (const [what, linkOf, remainder] of [
  ['a film', filmAt, 0],
  ['a last frame', lastFrameAt, 1],
] as const) {
  test(`${what} that a provider says lies inside is not fetched, at any spelling`, () =>
    attackByLinks(linkOf, ({ network }) => {
      // Every second one: what is no link in small letters is none to the adapter.
      const all = spellings(network.canaryPort)
        .filter((url) => isWebUrl(url) && url.startsWith('http'))
        .filter((_url, index) => index % 2 === remainder);
      assert.ok(all.length >= 100);
      return all;
    }));
}

test('a film that a provider says lies at a host that misbehaves leads nowhere else', () =>
  attackByLinks(filmAt, ({ hosts }) => hosts.map(({ where }) => `http://${where}`)));

test('a provider at any spelling of an address inside is refused at the start, or not asked', async () => {
  const accepted: string[] = [];
  for (const url of spellings(80)) {
    await withConfig(providerYaml('inside', url), (file) => {
      try {
        readConfig({ ...envOf(file), FILMGATE_DATA_DIR: file });
        accepted.push(url);
      } catch (error) {
        assert.ok(error instanceof ConfigError, `${url}: ${String(error)}`);
      }
    });
  }
  // Names that look public.
  assert.ok(accepted.length > 0 && accepted.length < 20, accepted.join(' '));
  await askProviders(() => accepted);
});

test('a provider that misbehaves leads nowhere else, and users are told nothing of it', () =>
  askProviders((hosts) => hosts.map(({ where }) => `http://${where}`)));

test('a host that is opened for providers alone makes films, and is shut to what users link to', async () => {
  await using upstream = await startScriptedNewapi();
  const origin = 'http://10.1.0.7:30000';
  await withConfig(providerYaml('own', origin), async (file) => {
    await using attacked = await startAttackedService({
      env: async (network) => {
        network.house('10.1.0.7', Number(upstream.host.host.split(':')[1]));
        return { ...envOf(file), FILMGATE_PROVIDER_EGRESS_ALLOW: '10.1.0.7:30000' };
      },
    });
    const { service, network, log } = attacked;
    upstream.says.set('job-0', filmAt(`${origin}/f`));
    const film = await service.film({ model: `own/${MODEL}`, prompt: 'a fox' });
    assert.equal(film.status, 'completed', JSON.stringify(film.data));
    // Neither drawn here nor sent there.
    for (const model of [`animatic/${MODEL}`, `own/${MODEL}`]) {
      const { data } = await service.film({ model, prompt: 'a fox', images: [`${origin}/f`] });
      assert.equal(data.data.result.error?.code, 'media_download_failed', JSON.stringify(data));
    }
    assert.equal(upstream.bodies.length, 1);
    assert.ok(failures(log).length > 0);
    for (const { code } of failures(log)) assert.equal(code, 'blocked');
    network.checkCanary();
  });
});

/** Has a film made by each, and waits until each was asked. */
async function askProviders(
  urlsOf: (hosts: AttackedService['hosts']) => readonly string[],
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-attack-'));
  try {
    let count = 0;
    await using attacked = await startAttackedService({
      egressSpeed: 200,
      env: async (_network, hosts) => {
        const urls = urlsOf(hosts);
        count = urls.length;
        const file = join(directory, 'filmgate.yaml');
        const providers = urls.map((url, index) => providerYaml(`p${index}`, url));
        await writeFile(file, `providers:\n${providers.join('')}`);
        return envOf(file);
      },
    });
    const { service, network } = attacked;
    const names = Array.from({ length: count }, (_, index) => `p${index}`);
    const ids = await each(names, async (name) => {
      const body = { model: `${name}/${MODEL}`, content: [{ type: 'text', text: 'a fox' }] };
      const reply = await service.call('POST', ARK, { body });
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      return String(reply.body.id);
    });
    for (let asked = new Set<string>(); asked.size < count;) {
      const { body } = await service.call('GET', '/v1/operator/providers');
      const states = body.data as { name: string; last_error: object | null }[];
      asked = new Set(states.filter((state) => state.last_error !== null).map(({ name }) => name));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await each(ids, async (id) => {
      const { body } = await service.call('GET', `${ARK}/${id}`);
      assert.notEqual(body.status, 'succeeded');
      checkOpaque(body.error ?? null, network);
    });
    assert.equal(network.hits.get('/hop/2'), undefined, 'a redirect was followed');
    network.checkCanary();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
