// The machine that the service runs on: its processes, which are started again when they die, its clock,
// its disk and its ways to the providers.
import { simulatedDatabase, type SimulatedDatabase } from './database.ts';
import type { Faults } from './faults.ts';
import type { History } from './history.ts';
import type { PlantedBug } from './planted-bug.ts';
import { startProcess, type SimulatedProcess } from './process.ts';
import type { Random } from './random.ts';
import { createDrawing, createService, type Service, type ServiceOptions } from './service.ts';
import { slowStore } from './slow-store.ts';
import type { Timeline } from './timeline.ts';
import { TRUE_TIME_AT_START_MS, type Upstreams } from './upstreams.ts';

export interface MachineOptions {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly history: History;
  readonly faults: Faults;
  readonly upstreams: Upstreams;
  /** A second process draws as well. */
  readonly twoWorkers: boolean;
  readonly bug: PlantedBug | undefined;
}

export interface RunningService {
  readonly service: Service;
  readonly process: SimulatedProcess;
}

export interface Machine {
  readonly database: SimulatedDatabase;
  start(): void;
  /** The one that takes requests now, if any does. */
  service(): RunningService | undefined;
  /** Any that runs. */
  someProcess(): SimulatedProcess | undefined;
  kill(process: SimulatedProcess, where: string): void;
  /** As a deployment does: the old service ends its work, then a new one starts. */
  replaceService(): Promise<void>;
  /** By how much the clock is wrong. */
  setClock(aheadMs: number): void;
  failDisk(fails: boolean): void;
  cutOff(provider: string, off: boolean): void;
}

export function createMachine(options: MachineOptions): Machine {
  const { timeline, random, history, faults, upstreams, twoWorkers, bug } = options;
  const database = simulatedDatabase(history);
  const plot = { database: database.raw, random };
  /** Each with what starts it again. */
  const alive = new Map<SimulatedProcess, () => void>();
  const cutOff = new Set<string>();
  let running: RunningService | undefined;
  let clockAheadMs = 0;
  let diskFails = false;
  let processes = 0;
  let attempts = 0;

  const wallMs = (): number =>
    TRUE_TIME_AT_START_MS + Math.floor(timeline.elapsedMs()) + clockAheadMs;

  function kill(process: SimulatedProcess, where: string): void {
    const startAgain = alive.get(process);
    if (startAgain === undefined) return;
    leave(process);
    history.add({ what: 'crashed', process: process.name, where });
    timeline.after(random.between(500, 20_000), startAgain);
  }

  function leave(process: SimulatedProcess): void {
    alive.delete(process);
    process.kill();
    if (running?.process === process) running = undefined;
  }

  /** A process with its own way to the database. */
  function open(kind: string, startAgain: () => void): ServiceOptions {
    if (alive.size === 0) database.crash();
    const started = startProcess(`${kind}-${(processes += 1)}`, timeline, wallMs);
    const planted = bug?.plant(plot);
    const process = { ...started, clock: planted?.clock?.(started.clock) ?? started.clock };
    alive.set(process, startAgain);
    history.add({ what: 'started', process: process.name });
    const point = (where: string): void => {
      if (process.isAlive() && faults.crashes()) kill(process, where);
    };
    const committed = database.open();
    const reached = slowStore(planted?.store?.(committed) ?? committed, {
      process,
      timeline,
      faults,
      point,
      diskFails: () => diskFails,
    });
    return {
      process,
      timeline,
      faults,
      random,
      history,
      store: planted?.caller?.(reached) ?? reached,
      upstreams,
      isCutOff: (provider) => cutOff.has(provider),
      point,
      newAttemptId: () => `attempt-${(attempts += 1)}`,
      onlyWorker: !twoWorkers,
      planted,
    };
  }

  /** It ends where it cannot start, as the real one does, and is started again. */
  function run(
    { process }: ServiceOptions,
    start: Promise<void>,
    onStarted = (): void => {},
  ): void {
    start.then(
      () => {
        if (process.isAlive()) onStarted();
      },
      (error: unknown) => kill(process, `at its start: ${String(error)}`),
    );
  }

  function startService(): void {
    const parts = open('service', startService);
    const service = createService(parts);
    run(parts, service.start(), () => {
      running = { service, process: parts.process };
    });
  }

  function startSecond(): void {
    const parts = open('second', startSecond);
    run(parts, createDrawing(parts).start());
  }

  return {
    database,
    start() {
      startService();
      if (twoWorkers) startSecond();
    },
    service: () => running,
    someProcess: () => [...alive.keys()].at(random.between(0, alive.size - 1)),
    kill,
    async replaceService() {
      if (running === undefined) return;
      const { service, process } = running;
      running = undefined;
      await service.stop();
      // It may have died over that.
      if (!alive.has(process)) return;
      leave(process);
      history.add({ what: 'stopped', process: process.name });
      timeline.after(1_000, startService);
    },
    setClock(aheadMs) {
      history.add({ what: 'clock set', byMs: aheadMs - clockAheadMs });
      clockAheadMs = aheadMs;
    },
    failDisk(fails) {
      history.add({ what: fails ? 'disk fails' : 'disk works' });
      diskFails = fails;
    },
    cutOff(provider, off) {
      if (off) cutOff.add(provider);
      else cutOff.delete(provider);
    },
  };
}
