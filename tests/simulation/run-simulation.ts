// One simulated life of the service: users, upstreams and faults by a seed, some minutes of trouble, then
// quiet until everything has ended. The same seed, the same history.
import type { SimulatedDatabase } from './database.ts';
import { faultsOf } from './faults.ts';
import { createHistory, type History } from './history.ts';
import { createMachine } from './machine.ts';
import type { PlantedBug } from './planted-bug.ts';
import { seededRandom } from './random.ts';
import { createTimeline } from './timeline.ts';
import { makeTrouble } from './trouble.ts';
import { simulatedUpstreams, type Job } from './upstreams.ts';
import { live, operate } from './users.ts';

/** What is left of a life, to be judged. */
export interface Run {
  readonly history: History;
  readonly jobs: readonly Job[];
  readonly database: SimulatedDatabase;
  /** A second process drew as well. */
  readonly twoWorkers: boolean;
  /** Everything ended in time. */
  readonly cameToRest: boolean;
}

/** From the last fault to the end of all; a word that nobody knows is borne for half an hour. */
const QUIET_MS = 90 * 60_000;
const LOOK_EVERY_MS = 1_000;
const USERS = ['ada', 'bob', 'ada'] as const;
const AT_REST = `
  SELECT NOT EXISTS (SELECT 1 FROM tasks WHERE state IN ('queued', 'running'))
     AND NOT EXISTS (SELECT 1 FROM attempts WHERE state IN ('intended', 'created', 'unknown')) AS yes`;

export async function simulate(seed: number, bug?: PlantedBug): Promise<Run> {
  const random = seededRandom(seed);
  const timeline = createTimeline();
  const history = createHistory(timeline.elapsedMs);
  const faults = faultsOf(random);
  const upstreams = simulatedUpstreams(timeline, faults, history);
  const twoWorkers = random.chance(0.4);
  const troubleMs = random.between(60, 180) * 1_000;
  const parts = { timeline, random, history, faults };
  const machine = createMachine({ ...parts, upstreams, twoWorkers, bug });
  const { database } = machine;

  let tasks = 0;
  let wishes = 0;
  const users = {
    ...parts,
    service: machine.service,
    newTaskId: () => `task-${(tasks += 1)}`,
    newWish: () => `wish-${(wishes += 1)}`,
  };
  let usersLeft: number = USERS.length;
  let cameToRest = false;
  let lookedAtMs = 0;
  const isOver = (): boolean => {
    if (!faults.ended() || usersLeft > 0) return false;
    if (timeline.elapsedMs() - lookedAtMs < LOOK_EVERY_MS) return false;
    lookedAtMs = timeline.elapsedMs();
    cameToRest = database.raw().prepare<[], { yes: number }>(AT_REST).get()?.yes === 1;
    return cameToRest;
  };

  machine.start();
  for (const tenant of USERS) {
    void live(tenant, random.between(4, 10), users).then(() => (usersLeft -= 1));
  }
  void operate(users, () => cameToRest);
  void makeTrouble({ ...parts, machine }, troubleMs);
  await timeline.run(troubleMs + QUIET_MS, isOver);
  return { history, jobs: upstreams.jobs, database, twoWorkers, cameToRest };
}
