// `filmgate.yaml` and what the environment adds to it, checked as a whole: a wrong file starts no service,
// and a wrong new one never takes the place of a good one.
import { judgeUrl, parseAllowList } from '@filmgate/media';
import { catalogue } from '@filmgate/protocol';
import type { z } from 'zod';
import { isAlias, isCollection, isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { ConfigError } from './config-error.ts';
import { gatewaySchema, type Gateway, type ProviderEntry } from './gateway.ts';
import { shapeWords } from './shape-words.ts';

/** The engine in the house: always there, with nothing to configure. */
export const EMBEDDED = 'animatic';

/** A key in one of these turns on a provider by itself. */
const COMMON = [
  { kind: 'volcengine', keyEnv: 'ARK_API_KEY', baseUrlEnv: 'ARK_BASE_URL' },
  { kind: 'byteplus', keyEnv: 'BYTEPLUS_API_KEY', baseUrlEnv: 'BYTEPLUS_BASE_URL' },
] as const;

type Environment = Readonly<Record<string, string | undefined>>;
type Path = readonly PropertyKey[];

/**
 * @param text of the file; null: there is none
 * @param file its name, for messages
 * @throws ConfigError a line for each fault: where, the rule, what stands there; never a key's value
 */
export function readGateway(text: string | null, file: string, env: Environment): Gateway {
  const source = readYaml(text ?? '', file);
  const parsed = gatewaySchema.safeParse(source.value ?? {}, { error: shapeWords });
  if (!parsed.success) throw refusal(parsed.error.issues.flatMap(faultsOf), source);
  const gateway = withCommonProviders(parsed.data, env);
  const faults = crossChecks(gateway, env);
  if (faults.length > 0) throw refusal(faults, source);
  return gateway;
}

const refusal = (faults: readonly Fault[], source: Source): ConfigError =>
  new ConfigError(faults.map(({ path, message }) => source.fault(path, message)).join('\n'));

/** Each key that nobody knows has a line of its own. */
const faultsOf = (issue: z.core.$ZodIssue): readonly Fault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message }))
    : [issue];

interface Source {
  readonly value: unknown;
  /** With the line of the key or item at that path, or of the nearest thing above it. */
  fault(path: Path, message: string): string;
}

function readYaml(text: string, file: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new ConfigError(document.errors.map(({ message }) => `${file}: ${message}`).join('\n'));
  }
  return {
    // Anchors may be used, but not to blow the file up.
    value: document.toJS({ maxAliasCount: 50 }) as unknown,
    fault(path, message) {
      const at = offsetOf(document, path);
      const where = at === undefined ? file : `${file}:${lines.linePos(at).line}`;
      const key = path.map(String).join('.');
      return `${where}: ${key === '' ? '' : `${key}: `}${message}.`;
    },
  };
}

function offsetOf(document: Document, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const at = path.slice(0, length);
    const node = keyIn(document, at) ?? document.getIn(at, true);
    const found = isAlias(node) ? node.resolve(document) : node;
    if (isCollection(found) || hasRange(found)) return found.range?.[0];
  }
  return undefined;
}

/** What a mapping calls the value at a path. */
function keyIn(document: Document, path: Path): unknown {
  const above = document.getIn(path.slice(0, -1), true);
  if (path.length === 0 || !isMap(above)) return undefined;
  const name = String(path.at(-1));
  return above.items.find(({ key }) => String(key) === name)?.key;
}

const hasRange = (node: unknown): node is { range: readonly [number, ...number[]] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);

/** `ARK_API_KEY` alone is enough: its provider comes first for the models that it has. */
function withCommonProviders(gateway: Gateway, env: Environment): Gateway {
  const providers: Record<string, ProviderEntry> = { ...gateway.providers };
  for (const { kind, keyEnv, baseUrlEnv } of COMMON) {
    const named = Object.values(providers).some(
      (entry) => entry.kind === kind || ('key_env' in entry && entry.key_env === keyEnv),
    );
    if (named || !env[keyEnv]) continue;
    const base = env[baseUrlEnv];
    const entry = { kind, key_env: keyEnv, ...(base ? { base_url: base } : {}) };
    const checked = gatewaySchema.safeParse({ providers: { [kind]: entry } });
    if (!checked.success) {
      throw new ConfigError(`${baseUrlEnv}: set it to an http(s) address, or leave it out.`);
    }
    const shut = base ? whyShut(base, env) : undefined;
    if (shut !== undefined) throw new ConfigError(`${baseUrlEnv}: ${shut}.`);
    Object.assign(providers, checked.data.providers);
  }
  return { ...gateway, providers };
}

/** Variables of `COMMON` that hold a key which nobody uses: the file names providers of that kind. */
export const unusedKeys = ({ providers }: Gateway, env: Environment): readonly string[] =>
  COMMON.map(({ keyEnv }) => keyEnv).filter(
    (keyEnv) =>
      env[keyEnv] && !Object.values(providers).some(({ key_env: used }) => used === keyEnv),
  );

interface Fault {
  readonly path: Path;
  readonly message: string;
}

/** What one value cannot tell: names that must be known, keys that must be there. */
function crossChecks(gateway: Gateway, env: Environment): readonly Fault[] {
  const { providers, routes, prices, default_model: defaultModel } = gateway;
  const faults: Fault[] = [];
  const models = new Set(catalogue.map(({ id }) => id));
  const known = [EMBEDDED, ...Object.keys(providers)];
  const checkProvider = (name: string, path: Path): void => {
    if (known.includes(name)) return;
    const message = `there is no provider "${name}"; use one of ${known.join(', ')}, or add it under providers`;
    faults.push({ path, message });
  };
  const checkModel = (id: string, path: Path, others = false): void => {
    if (models.has(id) || (others && id === '*')) return;
    const message = `the catalogue has no model "${id}"; GET /v1/models lists them${others ? ', and * stands for every other' : ''}`;
    faults.push({ path, message });
  };
  for (const [name, entry] of Object.entries(providers)) {
    if (name === EMBEDDED) {
      const message = `"${EMBEDDED}" is the engine in the house; give this provider another name`;
      faults.push({ path: ['providers', name], message });
    }
    const shut = entry.base_url === undefined ? undefined : whyShut(entry.base_url, env);
    if (shut !== undefined) faults.push({ path: ['providers', name, 'base_url'], message: shut });
    const variable = entry.key_env;
    if (variable === undefined || env[variable]) continue;
    const message = `the environment variable ${variable} is not set; set it to the provider's key, or take the provider out`;
    faults.push({ path: ['providers', name, 'key_env'], message });
  }
  checkModel(defaultModel, ['default_model']);
  for (const [alias, target] of Object.entries(gateway.aliases)) {
    const slash = target.indexOf('/');
    if (models.has(alias)) {
      const message = `"${alias}" is a model of its own; give the alias another name`;
      faults.push({ path: ['aliases', alias], message });
    }
    if (slash !== -1) checkProvider(target.slice(0, slash), ['aliases', alias]);
    checkModel(target.slice(slash + 1), ['aliases', alias]);
  }
  const routed = new Set<string>();
  for (const [i, { model, to }] of routes.entries()) {
    checkModel(model, ['routes', i, 'model'], true);
    if (routed.has(model)) {
      const message = `"${model}" has a route already; put all its providers into one`;
      faults.push({ path: ['routes', i, 'model'], message });
    }
    routed.add(model);
    if (to.length > 1 && to.some(({ provider }) => provider === EMBEDDED)) {
      const message = `"${EMBEDDED}" makes drafts and cannot stand in for a provider; give it a route alone, or take it out`;
      faults.push({ path: ['routes', i, 'to'], message });
    }
    for (const [k, { provider }] of to.entries()) {
      checkProvider(provider, ['routes', i, 'to', k, 'provider']);
    }
  }
  const priced = new Set<string>();
  for (const [i, { provider, model }] of prices.entries()) {
    checkProvider(provider, ['prices', i, 'provider']);
    checkModel(model, ['prices', i, 'model']);
    const what = `${provider}/${model}`;
    if (priced.has(what)) {
      const message = `"${what}" has prices already; put all its rows into one`;
      faults.push({ path: ['prices', i, 'model'], message });
    }
    priced.add(what);
  }
  return faults;
}

/**
 * Why nothing may be sent to an address, and what to do; else every film would wait for its provider as for
 * one that is down. A name that turns out to be private only when it is resolved is not found here.
 *
 * @throws AllowListError
 */
function whyShut(baseUrl: string, env: Environment): string | undefined {
  const listIn = (name: string): string[] =>
    (env[name] ?? '').split(',').filter((entry) => entry.trim());
  const opened = listIn('FILMGATE_PROVIDER_EGRESS_ALLOW');
  const url = new URL(baseUrl);
  const allow = parseAllowList([...listIn('FILMGATE_EGRESS_ALLOW'), ...opened]);
  if (judgeUrl(url, allow) !== 'refused') return undefined;
  const { host } = url;
  return `${host} is a private address or has a port other than 80, 443, 8080 and 8443, and nothing is sent there unless FILMGATE_PROVIDER_EGRESS_ALLOW names it; set FILMGATE_PROVIDER_EGRESS_ALLOW=${[...opened, host].join(',')}, or use another address`;
}
