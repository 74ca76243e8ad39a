// Whether a job that the operator names can be the attempt's, by what Ark tells of it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pino } from 'pino';
import { startMediaHost } from '../testing/media-host.testsuite.ts';
import { MODEL, runApp, type Reply } from '../testing/running-app.testsuite.ts';

const ATTEMPTS = '/v1/operator/attempts';
const METADATA = { resolution: '480p', ratio: '4:3', duration: 5, seed: 7 };
const ENDPOINT = 'ep-20260101000000-abcde';

interface House {
  /** Has the service lose a reply. @returns the attempt */
  lose(metadata?: object): Promise<Reply['body']>;
  /** A job that Ark lists by this id. */
  list(id: string, job: object): void;
  adopt(attempt: { id: string }, operation: string, force?: boolean): Promise<Reply>;
  /** What was logged of decisions. */
  readonly decisions: Record<string, unknown>[];
}

async function inHouse(body: (house: House) => Promise<void>, model = MODEL): Promise<void> {
  const jobs = new Map<string, object>();
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-adopt-'));
  try {
    await using ark = await startMediaHost((request, response) => {
      if (request.method === 'POST') {
        request.resume();
        void once(request, 'end').then(() => request.socket.destroy());
        return;
      }
      const { searchParams } = new URL(request.url ?? '', 'http://ark');
      const items = searchParams.getAll('filter.task_ids').flatMap((id) => jobs.get(id) ?? []);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ items, total: items.length }));
    });
    const file = join(directory, 'filmgate.yaml');
    await writeFile(
      file,
      `providers: { ark: { kind: volcengine, key_env: ARK_KEY, base_url: "${ark.url('')}" } }
routes: [{ model: ${MODEL}, to: [{ provider: ark, model: ${model} }] }]\n`,
    );
    const decisions: Record<string, unknown>[] = [];
    const write = (text: string): void => {
      const line = JSON.parse(text) as Record<string, unknown>;
      if ('decision' in line) decisions.push(line);
    };
    await using service = await runApp({
      logger: pino({ level: 'warn' }, { write }),
      env: { FILMGATE_CONFIG: file, ARK_KEY: 'k', FILMGATE_EGRESS_ALLOW: ark.host },
    });
    await body({
      decisions,
      list: (id, job) => void jobs.set(id, { id, status: 'running', ...job }),
      async lose(metadata = {}) {
        const asked = { model: MODEL, prompt: 'A girl.', metadata: { ...METADATA, ...metadata } };
        const taskId = await service.create(asked);
        for (;;) {
          const query = `?state=unknown&task_id=${taskId}`;
          const [lost] = (await service.call('GET', `${ATTEMPTS}${query}`)).body.data;
          if (lost !== undefined) return lost;
        }
      },
      adopt: (attempt, operation, force) =>
        service.call('POST', `${ATTEMPTS}/${attempt.id}`, {
          body: { decision: 'adopt', operation, ...(force !== undefined && { force }) },
        }),
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Seconds, as Ark tells times. */
const sentAtS = ({ intended_at: at }: { intended_at: string }): number =>
  Math.floor(Date.parse(at) / 1000);

test('a job that contradicts its task is adopted only by force, and the log says so', async () => {
  await inHouse(async ({ lose, list, adopt, decisions }) => {
    const lost = await lose();
    list('other', {
      model: 'doubao-seedance-1-0-pro-250528',
      created_at: sentAtS(lost) + 200,
      seed: 8,
      ratio: '16:9',
      duration: 10,
      resolution: '720p',
    });
    const refused = await adopt(lost, 'other');
    assert.equal(refused.status, 409, JSON.stringify(refused.body));
    const { message } = refused.body;
    for (const difference of [
      `model: doubao-seedance-1-0-pro-250528, not ${MODEL}`,
      'seed: 8, not 7',
      'ratio: 16:9, not 4:3',
      'duration: 10 s, not 5 s',
      'resolution: 720p, not 480p',
      'after the attempt, not at most 120 s',
    ]) {
      assert.ok(message.includes(difference), `${difference}: ${message}`);
    }
    assert.match(message, /"force": true/);
    assert.deepEqual(decisions, []);
    const adopted = await adopt(lost, 'other', true);
    assert.equal(adopted.status, 200, JSON.stringify(adopted.body));
    assert.equal(adopted.body.state, 'created');
    const [logged] = decisions;
    assert.equal(logged?.['force'], true);
    assert.match(JSON.stringify(logged?.['contradictions']), /seed: 8, not 7/);
  });
});

test('a job of another time is refused, one of this time is taken', async () => {
  await inHouse(async ({ lose, list, adopt, decisions }) => {
    const lost = await lose();
    for (const [offsetS, isTaken] of [
      [-70, false],
      [130, false],
      [3, true],
    ] as const) {
      list(`${offsetS}`, { model: MODEL, created_at: sentAtS(lost) + offsetS });
      const { status, body } = await adopt(lost, `${offsetS}`);
      assert.equal(status, isTaken ? 200 : 409, JSON.stringify(body));
    }
    assert.deepEqual(
      decisions.map(({ contradictions }) => contradictions),
      [undefined],
    );
  });
});

test('what was left to the model, or is told by another name, contradicts nothing', async () => {
  await inHouse(async ({ lose, list, adopt }) => {
    const lost = await lose({ ratio: 'adaptive', duration: -1 });
    list('it', {
      model: MODEL,
      created_at: sentAtS(lost),
      seed: 7,
      ratio: '16:9',
      duration: 9,
      resolution: '480p',
    });
    const { status, body } = await adopt(lost, 'it');
    assert.equal(status, 200, JSON.stringify(body));
  }, ENDPOINT);
});
