// `filmgate doctor`: what keeps the service from starting or working here, with the remedy. It changes nothing,
// makes nothing, asks nobody outside, and may be run beside the service, which is asked how it is doing.
import { resolve } from 'node:path';
import type { FoundSandbox } from '@filmgate/process';
import {
  readConfig,
  readDataDirectory,
  readUnknownVariables,
  type Config,
} from '../config/config.ts';
import { unknownVariableRemedy } from '../config/unknown-variables.ts';
import { reasonOf } from '../reason.ts';
import { describeMakers } from '../gateway/makers.ts';
import { examineData } from './examine-data.ts';
import { examinePort } from './examine-port.ts';
import { ok, problem, warning, type Finding } from './finding.ts';

/** Type stripping, `using`, and what the packages need. */
const OLDEST_NODE = 24;
/** When this was written: a clock before it is wrong. */
const EARLIEST_MS = Date.UTC(2026, 10, 1);

export async function examine(options: {
  /** The process's unless given. */
  readonly env?: NodeJS.ProcessEnv;
  readonly nodeVersion: string;
  readonly nowMs: number;
  readonly findSandbox: () => Promise<FoundSandbox>;
}): Promise<readonly Finding[]> {
  const { env, nodeVersion, nowMs, findSandbox } = options;
  const [config, findings] = examineConfig(env);
  const dataDirectory = config?.dataDirectory ?? resolve(readDataDirectory(env));
  const data = await examineData(dataDirectory, nowMs);
  return [
    examineNode(nodeVersion),
    ...examineVariables(env),
    ...findings,
    ...data.findings,
    ...(config === undefined ? [] : await examinePort(config, data.holder)),
    await examineSandbox(config?.sandbox ?? 'auto', findSandbox),
    examineClock(nowMs),
  ];
}

function examineNode(version: string): Finding {
  const major = Number(/^v?(\d+)/.exec(version)?.[1]);
  if (major >= OLDEST_NODE) return ok('node', `Node ${version}`);
  return problem(
    'node',
    `Node ${version} is older than ${OLDEST_NODE}`,
    'Run `npm start` or `npx filmgate` in the folder of filmgate: they use the Node that npm installed.',
  );
}

const examineVariables = (env?: NodeJS.ProcessEnv): readonly Finding[] =>
  readUnknownVariables(env).map((variable) =>
    warning(
      'configuration',
      `${variable.name} is set, and nothing reads it`,
      unknownVariableRemedy(variable),
    ),
  );

function examineConfig(env?: NodeJS.ProcessEnv): readonly [Config | undefined, readonly Finding[]] {
  try {
    const config = readConfig(env);
    const unused = config.unusedKeys.map((name) =>
      warning(
        'providers',
        `${name} is set and not used`,
        'filmgate.yaml has a provider of that kind with another key_env: name this variable there, or unset it.',
      ),
    );
    const makers = describeMakers(config.gateway);
    return [
      config,
      [
        ok(
          'configuration',
          'environment and filmgate.yaml are valid; no key of a provider is missing',
        ),
        ok('providers', `films are made by: ${makers} (keys were not tried)`),
        ...unused,
        ...openToAll(config),
      ],
    ];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [
      undefined,
      [
        problem(
          'configuration',
          reasonOf(error),
          'Mend what is named; docs/operating.md lists it all.',
        ),
      ],
    ];
  }
}

/** And no fault of ours. */
const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error;

const openToAll = ({ host, publicUrl }: Config): readonly Finding[] =>
  publicUrl === null && !/^(127\.|localhost$|::1$)/.test(host)
    ? [
        warning(
          'address',
          `it listens on ${host}, beyond this machine, and FILMGATE_PUBLIC_URL is not set`,
          'Set FILMGATE_PUBLIC_URL to what users reach it by: links in replies lead there.',
        ),
      ]
    : [];

async function examineSandbox(
  wanted: Config['sandbox'],
  find: () => Promise<FoundSandbox>,
): Promise<Finding> {
  if (wanted === 'off') {
    return warning(
      'sandbox',
      'FILMGATE_SANDBOX=off: decoders of strangers’ files are watched, and no more',
      'Unset it.',
    );
  }
  const { level, missing } = await find();
  if (level === 'bubblewrap') return ok('sandbox', 'decoders run in bubblewrap');
  const why = missing.map((one) => `${one.level}: ${one.reason}`).join('; ');
  const said = `decoders run at the level ${level} (${why})`;
  const remedy = 'Install bubblewrap, and let this user make namespaces.';
  return wanted === 'required'
    ? problem('sandbox', `${said}, and FILMGATE_SANDBOX=required`, remedy)
    : warning('sandbox', said, remedy);
}

const examineClock = (nowMs: number): Finding =>
  nowMs >= EARLIEST_MS
    ? ok('clock', new Date(nowMs).toISOString())
    : problem(
        'clock',
        `the clock says ${new Date(nowMs).toISOString()}, which is past`,
        'Set it (NTP): links, keys and tasks expire by it.',
      );
