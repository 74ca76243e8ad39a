// The one reader of JSON bodies. What comes of it is handed on as it is, so no field may have a name that
// means something to whoever copies it.
import { checkJsonBounds, invalidParameter, ProtocolError } from '@filmgate/protocol';
import { fieldAt } from './parameters.ts';

/** @throws ProtocolError 400 for what is no JSON, is too much of it, or has a poisoned field */
export function readJsonBody(text: string): unknown {
  checkJsonBounds(text);
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch (cause) {
    throw new ProtocolError(
      'InvalidParameter',
      `The request body is not valid JSON${placeOf(cause)}. Send one JSON object in UTF-8.`,
      { cause },
    );
  }
  const path = poisonedPath(value);
  if (path === undefined) return value;
  throw invalidParameter(fieldAt(path), 'no field may have this name, leave it out');
}

const BYTE_ORDER_MARK = '\uFEFF';

/** V8 tells it of most faults; the rest of its words quotes the body. */
function placeOf(error: unknown): string {
  const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
  return place === null ? '' : `, at line ${place[1]}, column ${place[2]}`;
}

/** As deep, and as much, as `checkJsonBounds` lets through. */
function poisonedPath(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return ['__proto__'];
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    if (key === 'constructor' && Object.hasOwn(inner, 'prototype')) return [key, 'prototype'];
    const path = poisonedPath(inner);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}
