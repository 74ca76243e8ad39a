// What a reply may be, whatever was asked: one that the documentation has, made by the service and not by
// what broke in it, within its time, and without anything from inside.
import { ERROR_CODES } from '@filmgate/protocol';
import {
  createContract,
  type OpenApi,
} from '../../packages/server/src/testing/contract.testsuite.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import type { Answer } from './send.ts';

/** What is wrong with a reply, in words; empty where nothing is. */
export type Judge = (request: FuzzRequest, answer: Answer) => string[];

/** A caller is not sent back what the caller sent. */
const MOST_ERROR_BYTES = 4_096;

/** What only the inside of a service says: a stack, a module, a statement, an error of the system. */
const FROM_INSIDE: readonly RegExp[] = [
  // A place in a file: rules say `at most` of values that may be times.
  /\sat (?:.{1,200}[ (])?(?:file:|node:|\/|<anonymous>|[A-Z]:\\).{0,200}:\d+:\d+/,
  /node:internal|node_modules|\.ts:\d+/,
  /file:\/\/\/(?!etc)/,
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.{1,200}\b(?:FROM|VALUES|SET|WHERE)\b/,
  /SQLITE_[A-Z]+|SqliteError|no such (?:table|column)/,
  /\bE(?:NOENT|ACCES|CONNREFUSED|ISDIR|NOTDIR|MFILE|PIPE)\b/,
  /\b(?:Type|Range|Reference|Syntax)Error\b/,
  /Cannot (?:read|set) propert|is not a function|is not iterable/,
];

/**
 * @param limitMs within which each reply must be there
 * @param secrets that no reply may have in it: paths, keys
 */
export function createJudge(
  document: OpenApi,
  { limitMs, secrets }: { readonly limitMs: number; readonly secrets: readonly string[] },
): Judge {
  const check = createContract(document);

  return ({ method, path }, { status, contentType, body, tookMs }) => {
    const faults: string[] = [];
    if (status >= 500) faults.push(`it failed with ${status}`);
    if (tookMs > limitMs) faults.push(`it took ${Math.round(tookMs)} ms`);

    // A part of a file is none by itself.
    const json = status === 206 ? undefined : readJson(contentType, body);
    if (json === NOT_JSON) faults.push('its body says that it is JSON and is not');
    const [pathname = ''] = path.split(/[?#]/);
    const documented = faultOf(() =>
      check({ method, path: pathname, status, contentType, body: json }),
    );
    if (documented !== undefined) faults.push(documented);
    if (status >= 400 && method !== 'HEAD') faults.push(...faultsOfError(pathname, status, json));
    const sizeBytes = Buffer.byteLength(body);
    if (status >= 400 && sizeBytes > MOST_ERROR_BYTES)
      faults.push(`an error of ${sizeBytes} bytes`);

    for (const pattern of FROM_INSIDE) {
      const found = pattern.exec(body)?.[0];
      if (found !== undefined && !sent(path, found))
        faults.push(`it shows what is inside: ${found}`);
    }
    for (const secret of secrets) {
      if (body.includes(secret)) faults.push(`it shows ${secret}`);
    }
    return faults;
  };
}

const NOT_JSON = Symbol('not JSON');

function readJson(contentType: string, body: string): unknown {
  if (contentType !== 'application/json' || body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return NOT_JSON;
  }
}

/** A caller may be told what the caller said. */
const sent = (path: string, found: string): boolean =>
  decodeURI(path.replaceAll('%', '%25')).includes(found);

function faultOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Dialects whose errors are `error` and nothing beside it. */
const ERROR_ALONE = /^\/api\/v3\/|^\/v1\/videos(?:\/|$)/;

interface ErrorBody {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly error?: { readonly code?: unknown; readonly message?: unknown };
}

/** On every path, also on one that nothing is at. */
function faultsOfError(pathname: string, status: number, json: unknown): string[] {
  const body = (typeof json === 'object' && json !== null ? json : {}) as ErrorBody;
  const code = body.error?.code;
  if (typeof code !== 'string' || typeof body.error?.message !== 'string') {
    return [`an error of ${status} without its code and message: ${JSON.stringify(json)}`];
  }
  const faults: string[] = [];
  const known = Object.hasOwn(ERROR_CODES, code)
    ? ERROR_CODES[code as keyof typeof ERROR_CODES]
    : undefined;
  if (known?.status !== status) faults.push(`${code} is not an error of ${status}`);
  if (!ERROR_ALONE.test(pathname) && body.code !== code) {
    faults.push(`code is ${String(body.code)}, error.code ${code}`);
  }
  return faults;
}
