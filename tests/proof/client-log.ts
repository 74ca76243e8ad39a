// Clients that write down what they were told: what they were told is what has to be true afterwards.
import { setTimeout as pause } from 'node:timers/promises';
import { MODEL } from '../harness/requests.ts';
import type { Treatment } from './counting-upstream.ts';
import type { Supervisor } from './supervisor.ts';

const KEY = 'the-key-of-the-end-to-end-tests-0001';
const RETRY_MS = 20;
const GIVE_UP_MS = 30_000;

export interface LoggedCreate {
  /** Of the task, in its prompt and in that of its job upstream. */
  readonly name: string;
  /** The Idempotency-Key, where the client may send it again. */
  readonly key: string | null;
  /** Null: nobody answered, so it may have been made or not. */
  readonly id: string | null;
}

export interface Clients {
  readonly log: readonly LoggedCreate[];
  /** Creates that were answered so far. */
  acknowledged(): number;
  /** Other answers than 200, by status: how often. */
  readonly refusals: ReadonlyMap<number, number>;
  /**
   * Creates a task. With a key it is sent until it is answered, as a client should; without, once.
   *
   * @returns its id, as far as it was answered
   */
  create(name: string, options?: CreateOptions): Promise<string | null>;
  /** Where nobody answers it looks first: a second DELETE would remove what was cancelled. */
  cancel(id: string): Promise<void>;
}

interface CreateOptions {
  readonly key?: string;
  readonly treatment?: Treatment;
}

export function createClients({ origin }: Pick<Supervisor, 'origin'>): Clients {
  const log: LoggedCreate[] = [];
  const refusals = new Map<number, number>();
  let acknowledged = 0;
  const path = `${origin}/v1/video/generations`;
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };

  async function post(name: string, { key, treatment }: CreateOptions): Promise<string | null> {
    const body = JSON.stringify({
      model: MODEL,
      prompt: [name, treatment ?? 'a-film', 'of a field at noon'].join(' '),
      metadata: { resolution: '480p', ratio: '1:1', duration: 4 },
    });
    const keyed = key === undefined ? headers : { ...headers, 'idempotency-key': key };
    for (const startedMs = performance.now(); performance.now() - startedMs < GIVE_UP_MS;) {
      const reply = await answered(fetch(path, { method: 'POST', headers: keyed, body }));
      if (reply?.status === 200) return (JSON.parse(reply.text) as { task_id: string }).task_id;
      if (reply !== undefined) {
        refusals.set(reply.status, (refusals.get(reply.status) ?? 0) + 1);
      }
      // 409: the first with this key is being answered.
      if (reply !== undefined && reply.status !== 409 && reply.status < 500) {
        throw new Error(`a create was refused: ${reply.status} ${reply.text}`);
      }
      await pause(RETRY_MS);
      if (key === undefined) return null;
    }
    throw new Error(`nobody answered the create of ${name} in ${GIVE_UP_MS} ms`);
  }

  return {
    log,
    refusals,
    acknowledged: () => acknowledged,
    async create(name, options = {}) {
      const id = await post(name, options);
      log.push({ name, key: options.key ?? null, id });
      if (id !== null) acknowledged += 1;
      return id;
    },
    async cancel(id) {
      const task = `${path}/${id}`;
      while ((await answered(fetch(task, { method: 'DELETE', headers }))) === undefined) {
        let seen: { text: string } | undefined;
        for (; seen === undefined; await pause(RETRY_MS)) {
          seen = await answered(fetch(task, { headers }));
        }
        if (seen.text.includes('"status":"cancelled"')) return;
      }
    },
  };
}

/** A reply that came whole; undefined where the connection was refused or cut. */
async function answered(
  reply: Promise<Response>,
): Promise<{ status: number; text: string } | undefined> {
  try {
    const response = await reply;
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}
