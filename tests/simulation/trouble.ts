// What befalls the machine: one trouble after the other, each over before the next.
import type { Faults } from './faults.ts';
import type { History } from './history.ts';
import type { Machine } from './machine.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';
import { ARK, NEWAPI } from './upstreams.ts';

export interface TroubleOptions {
  readonly machine: Machine;
  readonly timeline: Timeline;
  readonly random: Random;
  readonly faults: Faults;
  readonly history: History;
}

/** A stop that takes longer has met another trouble. */
const STOP_MS = 120_000;

/** Resolves when it is `untilMs` and all is well again; from then on it stays so. */
export async function makeTrouble(options: TroubleOptions, untilMs: number): Promise<void> {
  const { timeline, random, faults, history } = options;
  const kinds = kindsOf(options);
  while (timeline.elapsedMs() < untilMs) {
    await timeline.sleep(random.between(1_000, 30_000));
    await random.pick(kinds)();
  }
  faults.end();
  history.add({ what: 'faults end' });
}

type Trouble = () => Promise<void>;

function kindsOf({
  machine,
  timeline,
  random,
  faults,
  history,
}: TroubleOptions): [Trouble, ...Trouble[]] {
  const within = (delayMs: number, work: Promise<void> | undefined): Promise<void> =>
    Promise.race([work, timeline.sleep(delayMs)]).then(() => {});

  async function kill(): Promise<void> {
    const process = machine.someProcess();
    if (process !== undefined) machine.kill(process, 'killed');
  }

  /** Stopped and continued; others work meanwhile. */
  async function pause(): Promise<void> {
    const process = machine.someProcess();
    if (process === undefined) return;
    const forMs = random.between(5_000, 100_000);
    process.pauseFor(forMs);
    history.add({ what: 'paused', process: process.name });
    timeline.after(forMs, () => history.add({ what: 'resumed', process: process.name }));
  }

  async function breakDisk(): Promise<void> {
    machine.failDisk(true);
    await timeline.sleep(random.between(100, 60_000));
    machine.failDisk(false);
  }

  async function cutOff(): Promise<void> {
    const provider = random.pick([ARK, NEWAPI]);
    machine.cutOff(provider, true);
    await timeline.sleep(random.between(1_000, 90_000));
    machine.cutOff(provider, false);
  }

  async function setClock(): Promise<void> {
    machine.setClock(random.pick(CLOCK_STEPS_MS));
    await timeline.sleep(random.between(1_000, 100_000));
    machine.setClock(0);
  }

  return [
    kill,
    ...(faults.pauses ? [pause, pause] : []),
    ...(faults.stops
      ? [
          () => within(STOP_MS, machine.replaceService()),
          () => within(STOP_MS, machine.service()?.service.reload()),
        ]
      : []),
    ...(faults.disk ? [breakDisk] : []),
    ...(faults.outages ? [cutOff] : []),
    ...(faults.clock ? [setClock] : []),
  ];
}

const HOUR_MS = 3_600_000;
const CLOCK_STEPS_MS: [number, ...number[]] = [HOUR_MS, -HOUR_MS, -24 * HOUR_MS];
