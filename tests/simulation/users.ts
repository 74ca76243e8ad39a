// Those who use the service: they wish for films, look, cancel and delete; the network between loses what
// they ask and what is answered. An operator decides what no machine can.
import { budgetsOf } from '../../packages/server/src/money/budgets.ts';
import { estimateOf } from '../../packages/server/src/money/estimate.ts';
import { exampleRequest } from '../../packages/tasks/src/store/examples.testsuite.ts';
import type { Lane, NewTask, SqliteStore, Task } from '@filmgate/tasks';
import { CONFIGURATION } from './configuration.ts';
import type { Faults } from './faults.ts';
import type { History } from './history.ts';
import type { RunningService } from './machine.ts';
import type { Random } from './random.ts';
import type { Service } from './service.ts';
import type { Timeline } from './timeline.ts';

export interface UsersOptions {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly faults: Faults;
  readonly history: History;
  /** The one that takes requests now, if any does. */
  readonly service: () => RunningService | undefined;
  readonly newTaskId: () => string;
  readonly newWish: () => string;
}

const PATIENCE_MS = 20_000;
const LONG_S = 4 * 3600;

/** Lives until it has done all that it wanted. */
export async function live(tenant: string, visits: number, options: UsersOptions): Promise<void> {
  const { timeline, random, history, newTaskId, newWish } = options;
  const mine: string[] = [];

  async function wishForFilm(): Promise<void> {
    const wish = newWish();
    const key = random.chance(0.5) ? `key-${wish}` : null;
    const lane: Lane = random.chance(0.55) ? 'gateway' : 'embedded';
    const executionExpiresAfterS = random.chance(0.8) ? LONG_S : random.between(30, 600);
    const priority = random.between(0, 2);
    history.add({ what: 'asked for', wish, key });
    const create = async ({ store, wake }: Service, nowMs: number): Promise<string> => {
      const request = exampleRequest({ prompt: wish, executionExpiresAfterS, priority });
      const budgets = budgetsOf(CONFIGURATION, { tenant, id: 'key', budgets: [] });
      const task = {
        id: newTaskId(),
        tenant,
        keyId: 'key',
        lane,
        request,
        ...(lane === 'gateway' && {
          estimate: estimateOf(request, new Map(), CONFIGURATION, budgets),
        }),
        seed: random.between(0, 2 ** 32 - 1),
        nowMs,
      };
      const id =
        key === null ? replyTo(await store.create(task)) : await createOnce(store, task, key);
      wake();
      return id;
    };
    // Without a key, to send it again might make two.
    const tries = key === null ? 1 : 4;
    for (let at = 0; at < tries; at += 1) {
      // Impatient ones send it again while the first is under way.
      const asked = [ask(options, create)];
      if (key !== null && random.chance(0.3)) asked.push(ask(options, create));
      const [first, second] = await Promise.all(asked);
      for (const id of [first, second]) {
        if (id === undefined) continue;
        history.add({ what: 'acknowledged', wish, taskId: id });
        mine.push(id);
      }
      if (first !== undefined) return;
      await timeline.sleep(random.between(100, 5_000));
    }
  }

  async function look(id: string): Promise<void> {
    const seen = await ask(options, async ({ store }) => (await store.get(tenant, id)) ?? 'gone');
    if (seen === undefined) return;
    if (seen === 'gone') return history.add({ what: 'gone', taskId: id });
    const { state, result } = seen;
    history.add({ what: 'seen', taskId: id, state, madeBy: result?.madeBy ?? null });
  }

  async function cancel(id: string): Promise<void> {
    history.add({ what: 'cancel asked', taskId: id });
    const outcome = await ask(options, async ({ store, cancelled }, nowMs) => {
      const said = await store.cancel(tenant, id, { nowMs, evenRunning: true });
      if (said === 'cancelled') cancelled(id);
      return said;
    });
    if (outcome !== undefined) history.add({ what: 'cancel answered', taskId: id, outcome });
  }

  async function remove(id: string): Promise<void> {
    history.add({ what: 'removal asked', taskId: id });
    const outcome = await ask(options, ({ store }) => store.remove(tenant, id));
    if (outcome !== undefined) history.add({ what: 'removal answered', taskId: id, outcome });
  }

  for (let visit = 0; visit < visits; visit += 1) {
    await timeline.sleep(random.between(100, 20_000));
    const last = mine.at(-1);
    const id =
      last === undefined || random.chance(0.5) ? last : mine[random.between(0, mine.length - 1)];
    const whim = random.real();
    if (id === undefined || whim < 0.45) await wishForFilm();
    else if (whim < 0.6) await look(id);
    else if (whim < 0.8) await cancel(id);
    else await remove(id);
  }
}

const replyTo = ({ id }: Task): string => id;

async function createOnce(store: SqliteStore, task: NewTask, key: string): Promise<string> {
  const kept = await store.keptReply(task.tenant, key);
  if (kept !== undefined) return kept.reply;
  const once = { key, requestHash: task.request.prompt, reply: replyTo };
  const outcome = await store.createOnce(task, once);
  return 'kept' in outcome ? outcome.kept.reply : replyTo(outcome.task);
}

/** Decides what is unknown, once the machine gives it up, and sometimes before. */
export async function operate(options: UsersOptions, ended: () => boolean): Promise<void> {
  const { timeline, random, history } = options;
  while (!ended()) {
    await timeline.sleep(20_000);
    await ask(options, async ({ store, wake }, nowMs) => {
      for (const { attempt, task } of await store.listUnknown({ limit: 100 })) {
        const { id: attemptId, taskId, nextLookAtMs } = attempt;
        // He may have looked at the provider's console.
        if (nextLookAtMs !== null && !random.chance(0.1)) continue;
        const resend = task.state === 'running' && random.chance(0.5);
        const next = resend
          ? ('resend' as const)
          : { abandon: { code: 'abandoned', message: 'the operator gave it up' } };
        const decision = resend ? 'resend' : 'abandon';
        // It may be written, and we die before we know.
        history.add({ what: 'decided', attemptId, taskId, decision });
        await store.giveUpUnknown(attempt, { next, nowMs });
      }
      wake();
    });
  }
}

/** One request. @returns undefined where there was no reply, or an error */
function ask<T extends NonNullable<unknown>>(
  { timeline, random, faults, service }: UsersOptions,
  act: (service: Service, nowMs: number) => Promise<T | void>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    timeline.after(PATIENCE_MS, () => resolve(undefined));
    if (faults.loses()) return;
    timeline.after(random.between(1, 50), () => {
      const there = service();
      there?.process.deliver(() => {
        act(there.service, there.process.clock.now()).then(
          (value) => {
            if (faults.loses()) return;
            timeline.after(random.between(1, 50), () => resolve(value ?? undefined));
          },
          () => resolve(undefined),
        );
      });
    });
  });
}
