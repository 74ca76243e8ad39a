// A create's body whose route does not say which dialect it is in.
import { asArk, type NamedBody } from './field-names.ts';
import { missionToArk } from './mission-dialect.ts';

/** Only Ark's has `content`; the mission's knows the fields of OpenAI's as well. */
export const isArkBody = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  Object.hasOwn(body, 'content') &&
  Reflect.get(body, 'content') !== null;

/** @throws ProtocolError where it is none, or a field has a wrong type */
export const anyToArk = (body: unknown): NamedBody =>
  isArkBody(body) ? asArk(body) : missionToArk(body);
