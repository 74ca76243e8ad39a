// What the service is configured with. `process.env` is read here and nowhere else.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { AllowListError, parseAllowList } from '@filmgate/media';
import { z } from 'zod';
import { KEY_PREFIX } from '../auth/key-format.ts';
import { ConfigError } from './config-error.ts';
import type { Gateway } from './gateway.ts';
import { isInJournal } from './journal.ts';
import { readGateway, unusedKeys } from './read-gateway.ts';
import { findUnknownVariables, type UnknownVariable } from './unknown-variables.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** A socket handed over by whoever started us, in place of host and port; null: none. */
  readonly socket: number | null;
  readonly dataDirectory: string;
  /** A bootstrap admin key given by the operator; null: one is made on the first run. */
  readonly apiKey: string | null;
  /** Origin for absolute links in replies, without a trailing slash; null: where it listens. */
  readonly publicUrl: string | null;
  /** Names, beside its own, that requests may call the service by; without ports. */
  readonly allowedHosts: readonly string[];
  /** Origins of pages that may read replies. */
  readonly corsOrigins: readonly string[];
  /** Addresses and ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Private hosts or ranges that are open to everybody's links and receivers, and to providers. */
  readonly egressAllow: readonly string[];
  /** Those that are open to providers and the films that they link to, and to nothing else. */
  readonly providerEgressAllow: readonly string[];
  readonly logLevel: string;
  /**
   * For decoders of strangers' files. `auto`: the strongest that this machine has; `required`: bubblewrap
   * or no start; `off`: they are watched, no more.
   */
  readonly sandbox: 'auto' | 'required' | 'off';
  /** Films rendered at once. */
  readonly concurrency: number;
  /** How long a task that has ended is kept with its results and links, counted from its end. */
  readonly retentionDays: number;
  /**
   * How long a create may look at its media before it answers. What has not arrived by then is
   * fetched by the worker; limits that it breaks then end the task instead of refusing the request.
   */
  readonly preflightMs: number;
  /**
   * Started by `npm start`: the shell between npm and this process ends on SIGTERM without handing it
   * on, so the service watches for that and stops as if it had got the signal.
   */
  readonly stopsWithParent: boolean;
  /** What is written to stdout or stderr is kept in systemd's journal, for others to read as well. */
  readonly journal: boolean;
  /** Who makes films beside the engine in the house. */
  readonly gateway: Gateway;
  /** By the names of the variables that `gateway` gives. */
  readonly providerKeys: Readonly<Record<string, string>>;
  /** Variables with a provider's key that nobody uses. */
  readonly unusedKeys: readonly string[];
  readonly unknownVariables: readonly UnknownVariable[];
}

/** The variable behind a failure to start, by the operating system's code; undefined: none of ours. */
export function variableBehind(code: string): string | undefined {
  if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN'].includes(code)) return remedy('FILMGATE_HOST');
  if (code === 'EADDRINUSE') return remedy('FILMGATE_PORT');
  if (['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code))
    return remedy('FILMGATE_DATA_DIR');
  return code === 'sandbox_missing' ? remedy('FILMGATE_SANDBOX') : undefined;
}

/** Of a random key, even one in hex, fewer are as good as impossible. */
const MIN_DISTINCT = 8;

const remedy = (name: string): string => `Set ${name} to ${REMEDIES[name]}.`;

/** By commas. */
const listOf = (entry: z.ZodType<string, string>) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(entry));

const hostName = z.string().regex(/^(?:[\w.-]+|\[[\da-f:.]+\])$/i);
const pageOrigin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''))
  .transform((text) => new URL(text).origin);
const addressRange = z.string().refine((text) => {
  const [address = '', prefix = '0', ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
});

const environment = z.object({
  FILMGATE_HOST: z.string().min(1).default('127.0.0.1'),
  FILMGATE_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  FILMGATE_DATA_DIR: z.string().min(1).default('./data'),
  FILMGATE_API_KEY: z
    .string()
    .min(32)
    // `changeme` five times over is no secret, however long.
    .refine((key) => new Set(key).size >= MIN_DISTINCT)
    // Whatever stands here is the operator's key: a made one would be so too after it was revoked.
    .refine((key) => !key.startsWith(KEY_PREFIX))
    .optional(),
  FILMGATE_CONFIG: z.string().min(1).optional(),
  FILMGATE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  FILMGATE_ALLOWED_HOSTS: listOf(hostName),
  FILMGATE_CORS_ORIGINS: listOf(pageOrigin),
  FILMGATE_TRUSTED_PROXIES: listOf(addressRange),
  FILMGATE_EGRESS_ALLOW: listOf(z.string()),
  FILMGATE_PROVIDER_EGRESS_ALLOW: listOf(z.string()),
  FILMGATE_CONCURRENCY: z.coerce.number().int().min(1).max(256).optional(),
  FILMGATE_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).default(30),
  FILMGATE_PREFLIGHT_MS: z.coerce.number().int().min(0).max(30_000).default(2000),
  FILMGATE_SANDBOX: z.enum(['auto', 'required', 'off']).default('auto'),
  FILMGATE_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info'),
});

/** Of commands that ask a service: where it runs, and the key that they ask with. */
const ADDRESS_VARIABLES = ['FILMGATE_KEY', 'FILMGATE_URL'];

/** Every one of ours that something reads: the service, or a command that asks one. */
export const VARIABLES: readonly string[] = [
  ...Object.keys(environment.shape),
  ...ADDRESS_VARIABLES,
];

/** Those of ours that nothing reads, also where the rest of the environment is wrong. */
export const readUnknownVariables = (
  env: NodeJS.ProcessEnv = process.env,
): readonly UnknownVariable[] => findUnknownVariables(env, VARIABLES);

const REMEDIES: Readonly<Record<string, string>> = {
  FILMGATE_HOST: 'the address to listen on, e.g. 127.0.0.1 or 0.0.0.0',
  FILMGATE_PORT: 'a port from 0 (any free one) to 65535, e.g. 8080',
  FILMGATE_DATA_DIR: 'a folder that the service may write, e.g. ./data',
  FILMGATE_CONFIG: 'a YAML file that the service may read, e.g. ./filmgate.yaml',
  FILMGATE_API_KEY:
    'a random secret of your own of 32 characters or more, e.g. from `openssl rand -hex 24`, and no key that was made here (fg_live_…): whoever calls the service has that in FILMGATE_KEY',
  FILMGATE_PUBLIC_URL: 'the http(s) address that users reach it at, e.g. https://films.example.org',
  FILMGATE_ALLOWED_HOSTS: 'names without ports by commas, e.g. films.example.org,filmgate',
  FILMGATE_CORS_ORIGINS: 'origins of pages by commas, e.g. https://studio.example.org',
  FILMGATE_TRUSTED_PROXIES: 'addresses or ranges by commas, e.g. 127.0.0.1,10.0.0.0/8',
  FILMGATE_EGRESS_ALLOW: 'hosts or ranges by commas, e.g. 127.0.0.1:9000,10.1.0.0/16',
  FILMGATE_PROVIDER_EGRESS_ALLOW: 'hosts or ranges by commas, e.g. 10.1.0.7:30000,gpu.lan',
  FILMGATE_CONCURRENCY: 'films rendered at once, from 1 to 256; unset: one a core',
  FILMGATE_RETENTION_DAYS: 'days that finished tasks and their films are kept, from 1, e.g. 30',
  FILMGATE_PREFLIGHT_MS: 'milliseconds from 0 to 30000 that a create may wait for its media',
  FILMGATE_SANDBOX: 'one of auto, required (no start without bubblewrap), off',
  FILMGATE_LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
};

/**
 * @param env the process's environment; empty strings count as unset
 * @throws ConfigError naming the variable, the rule and the remedy (never a secret's value)
 */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config =>
  configOf(env, (file) => gatewayOf(file, env));

/** What the machine allows stays with a service that lives for one command. */
const OF_THE_MACHINE = [
  'FILMGATE_CONCURRENCY',
  'FILMGATE_EGRESS_ALLOW',
  'FILMGATE_PREFLIGHT_MS',
  'FILMGATE_SANDBOX',
];

/**
 * For a service that lives for one command: quiet, on a free port of loopback, and with the embedded engine
 * alone. Whoever is paid is asked by a service that keeps what was bought.
 *
 * @throws ConfigError as `readConfig`
 */
export const readTemporaryConfig = (
  dataDirectory: string,
  env: NodeJS.ProcessEnv = process.env,
): Config =>
  configOf(
    {
      ...Object.fromEntries(OF_THE_MACHINE.map((name) => [name, env[name]])),
      FILMGATE_PORT: '0',
      FILMGATE_DATA_DIR: dataDirectory,
      FILMGATE_LOG_LEVEL: 'silent',
    },
    () => readGateway(null, DEFAULT_FILE, {}),
  );

function configOf(
  env: NodeJS.ProcessEnv,
  readGatewayAt: (file: string | undefined) => Gateway,
): Config {
  const given = givenIn(env);
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = name === 'FILMGATE_API_KEY' ? 'the value given' : `"${given[name]}"`;
      return `${name}: ${value} is not valid; set ${REMEDIES[name]}.`;
    });
    // A value that breaks two rules has one remedy.
    throw new ConfigError([...new Set(lines)].join('\n'));
  }
  const value = parsed.data;
  checkAllowList('FILMGATE_EGRESS_ALLOW', value);
  checkAllowList('FILMGATE_PROVIDER_EGRESS_ALLOW', value);
  const gateway = readGatewayAt(value.FILMGATE_CONFIG);
  return {
    host: value.FILMGATE_HOST,
    port: value.FILMGATE_PORT,
    socket: handedOver(env),
    dataDirectory: resolve(value.FILMGATE_DATA_DIR),
    apiKey: value.FILMGATE_API_KEY ?? null,
    publicUrl: value.FILMGATE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    allowedHosts: value.FILMGATE_ALLOWED_HOSTS,
    corsOrigins: value.FILMGATE_CORS_ORIGINS,
    trustedProxies: value.FILMGATE_TRUSTED_PROXIES,
    egressAllow: value.FILMGATE_EGRESS_ALLOW,
    providerEgressAllow: value.FILMGATE_PROVIDER_EGRESS_ALLOW,
    logLevel: value.FILMGATE_LOG_LEVEL,
    concurrency: value.FILMGATE_CONCURRENCY ?? availableParallelism(),
    retentionDays:
      given['FILMGATE_RETENTION_DAYS'] === undefined
        ? (gateway.retention?.days ?? value.FILMGATE_RETENTION_DAYS)
        : value.FILMGATE_RETENTION_DAYS,
    preflightMs: value.FILMGATE_PREFLIGHT_MS,
    sandbox: value.FILMGATE_SANDBOX,
    stopsWithParent: env['npm_lifecycle_event'] === 'start',
    journal: isInJournal(env),
    gateway,
    providerKeys: keysOf(gateway, env),
    unusedKeys: unusedKeys(gateway, env),
    unknownVariables: readUnknownVariables(env),
  };
}

function checkAllowList<Name extends string>(
  name: Name,
  value: Readonly<Record<Name, readonly string[]>>,
): void {
  try {
    parseAllowList(value[name]);
  } catch (error) {
    if (!(error instanceof AllowListError)) throw error;
    throw new ConfigError(`${name}: ${error.message}; set ${REMEDIES[name]}.`, { cause: error });
  }
}

/** For what needs nothing else, whatever else is set or is not. */
export const readDataDirectory = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(environment.shape.FILMGATE_DATA_DIR.parse(givenIn(env)['FILMGATE_DATA_DIR']));

const givenIn = (env: NodeJS.ProcessEnv): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );

/** systemd's first one is file descriptor 3; meant for us where it names this process. */
const FIRST_SOCKET = 3;
const handedOver = (env: NodeJS.ProcessEnv): number | null =>
  env['LISTEN_FDS'] === '1' && env['LISTEN_PID'] === String(process.pid) ? FIRST_SOCKET : null;

const DEFAULT_FILE = 'filmgate.yaml';

function gatewayOf(file: string | undefined, env: NodeJS.ProcessEnv): Gateway {
  try {
    return readGateway(readFileSync(file ?? DEFAULT_FILE, 'utf8'), file ?? DEFAULT_FILE, env);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (file === undefined && missing) return readGateway(null, DEFAULT_FILE, env);
    throw new ConfigError(
      `FILMGATE_CONFIG: "${file ?? DEFAULT_FILE}" cannot be read; set ${REMEDIES['FILMGATE_CONFIG']}.`,
      { cause: error },
    );
  }
}

const keysOf = ({ providers }: Gateway, env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.values(providers).flatMap(({ key_env: name }) =>
      name === undefined ? [] : [[name, env[name] ?? '']],
    ),
  );
