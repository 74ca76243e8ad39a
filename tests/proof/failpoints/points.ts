// Where a service may be killed: on either side of each write that is a promise, and at each step of what
// leaves and comes in. Named for `FILMGATE_FAILPOINT`; `preload.ts` reaches them from outside, through the
// database, the disk and the network, so the service itself carries nothing for it.
import * as attempts from '../../../packages/tasks/src/sqlite/attempt-statements.ts';
import * as tasks from '../../../packages/tasks/src/sqlite/statements.ts';

export type Point =
  /** The group commit of a statement of this text: before it is on disk, or after and before anybody knows. */
  | {
      readonly on: 'commit';
      readonly sql: string;
      readonly when: 'before' | 'after';
      /** Of the statement's parameters: an attempt is `created` from two states. */
      readonly from?: string;
    }
  /** A step of storing a film, by what has just been done. */
  | {
      readonly on: 'disk';
      readonly step: 'opened' | 'some written' | 'synced' | 'renamed' | 'kept';
    }
  /** A call of the provider, or of its film, by what has just happened. */
  | {
      readonly on: 'call';
      readonly call: 'create' | 'look' | 'cancel' | 'film';
      readonly step: 'before it leaves' | 'sent' | 'head read' | 'part read' | 'read';
    }
  /** A create of ours was answered. */
  | { readonly on: 'answered' };

const commits: Readonly<Record<string, { readonly sql: string; readonly from?: string }>> = {
  create: { sql: tasks.INSERT_TASK },
  reply: { sql: tasks.KEEP_REPLY },
  intent: { sql: attempts.INSERT_ATTEMPT },
  created: { sql: attempts.SET_CREATED, from: 'intended' },
  unknown: { sql: attempts.SET_UNKNOWN },
  not_created: { sql: attempts.SET_NOT_CREATED },
  adopt: { sql: attempts.SET_CREATED, from: 'unknown' },
  looked: { sql: attempts.SET_LOOKED },
  cancel: { sql: tasks.CANCEL_TASK },
  cancel_sent: { sql: attempts.SET_CANCEL_SENT },
  cancel_done: { sql: attempts.SET_CANCEL_DONE },
  succeeded: { sql: attempts.SUCCEED_ITS_TASK },
  failed: { sql: attempts.FAIL_ITS_TASK },
  recover: { sql: attempts.LOSE_INTENDED },
};

const sides = Object.entries(commits).flatMap(([name, commit]): [string, Point][] =>
  (['before', 'after'] as const).map((when) => [
    `${when} ${name}`,
    { on: 'commit', when, ...commit },
  ]),
);

export const POINTS: Readonly<Record<string, Point>> = {
  ...Object.fromEntries(sides),
  'create leaves': { on: 'call', call: 'create', step: 'before it leaves' },
  'create sent': { on: 'call', call: 'create', step: 'sent' },
  'create head read': { on: 'call', call: 'create', step: 'head read' },
  'create read': { on: 'call', call: 'create', step: 'read' },
  'look sent': { on: 'call', call: 'look', step: 'sent' },
  'look read': { on: 'call', call: 'look', step: 'read' },
  'cancel leaves': { on: 'call', call: 'cancel', step: 'before it leaves' },
  'cancel read': { on: 'call', call: 'cancel', step: 'read' },
  'film half read': { on: 'call', call: 'film', step: 'part read' },
  'film read': { on: 'call', call: 'film', step: 'read' },
  'blob opened': { on: 'disk', step: 'opened' },
  'blob half written': { on: 'disk', step: 'some written' },
  'blob synced': { on: 'disk', step: 'synced' },
  'blob renamed': { on: 'disk', step: 'renamed' },
  'blob kept': { on: 'disk', step: 'kept' },
  answered: { on: 'answered' },
};
