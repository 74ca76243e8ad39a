// Asks the registry whether what runs in production has a known hole. Only its answer that there is none
// passes: a registry that cannot be asked is no answer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ACCEPTED } from './accepted-advisories.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOUND = 1;
const NOT_ASKED = 2;
const say = (message: string): void => void process.stderr.write(`${message}\n`);

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (string | Via)[] }>>;
  readonly error?: { readonly code?: string; readonly summary?: string };
  readonly message?: string;
}

interface Via {
  readonly name: string;
  readonly title: string;
  readonly severity: string;
  /** Ends with the advisory's id. */
  readonly url: string;
}

/** @returns what npm printed; undefined: nothing that can be read */
async function ask(): Promise<Report | undefined> {
  const npm = spawn('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [printed] = await Promise.all([text(npm.stdout), once(npm, 'exit')]);
  try {
    return JSON.parse(printed) as Report;
  } catch {
    return undefined;
  }
}

const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT/;

function notAsked({ error, message }: Report): string {
  // npm says either.
  const why = error?.summary || message || 'its answer is none';
  return UNREACHABLE.test(`${error?.code} ${why}`)
    ? `Nobody was asked: the registry cannot be reached (${why}). Run it again with a network.`
    : `Nobody was asked: the registry does not answer audits (${why}). Ask one that does: npm_config_registry=URL npm run audit`;
}

function judge(report: Report | undefined): number {
  if (report?.vulnerabilities === undefined) {
    say(notAsked(report ?? {}));
    return NOT_ASKED;
  }
  const advisories = new Map(
    Object.values(report.vulnerabilities)
      .flatMap(({ via }) => via)
      .filter((via) => typeof via !== 'string')
      .map((via) => [via.url.split('/').at(-1) ?? '', via]),
  );
  let open = 0;
  for (const [id, { name, severity, title }] of advisories) {
    const why = ACCEPTED[id];
    if (why === undefined) open += 1;
    say(`${id} ${name}, ${severity}: ${title}. ${why === undefined ? 'Not accepted' : why}`);
  }
  for (const id of Object.keys(ACCEPTED).filter((one) => !advisories.has(one))) {
    say(
      `${id} is accepted in scripts/accepted-advisories.ts and not reported any more: remove it.`,
    );
  }
  say(open === 0 ? 'No open advisory in what runs in production.' : `${open} open advisories.`);
  return open === 0 ? 0 : FOUND;
}

process.exitCode = judge(await ask());
