// A film's frames, shared among threads that draw: any frame can be drawn alone, so whoever is free
// takes the next one, and the film is the same however they are shared.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Shot, Storyboard } from '../storyboard/storyboard.ts';
import type { DrawAnswer, DrawEnd, DrawJob, DrawOrder } from './draw-job.ts';
import { RenderError } from './render-error.ts';

export type FrameOrder = Omit<DrawOrder, 'slot'>;

/** @param pixels RGBA, opaque; other ones as soon as the promise has resolved */
export type TakeFrame = (order: FrameOrder, pixels: Uint8Array) => Promise<void>;

export interface Drawing {
  /**
   * Draws the frames and hands each on, one after the other, in their order. To be called once.
   *
   * @throws RenderError, what `take` throws, or what broke a thread
   */
  draw(film: Omit<DrawJob, 'slots'>, frames: Iterable<FrameOrder>, take: TakeFrame): Promise<void>;
  /** Ends the threads, each when it has drawn the frame that it is at. */
  [Symbol.asyncDispose](): Promise<void>;
}

const MOST_THREADS = 2;
/** For each thread a frame that it draws, and one that it goes on with. */
const ORDERS_PER_THREAD = 2;
/**
 * A second thread holds a shot's planes a second time: 70 MB at 480p, where a film then takes 484 MB, but
 * 210 MB at 720p, and 500 is the most that it may take.
 */
const MOST_SHARED_PIXELS = 500_000;
/** It takes a second of the processor to load, compile and prepare: on two cores short films lose by it. */
const FEWEST_SHARED_FRAMES = 200;
const BUSY_CORES = 2;

/** Of V8's heap: with the 48 MB that it may take by itself a thread weighs 40 MB more, and draws no faster. */
const LIMITS = { maxYoungGenerationSizeMb: 6 };

/**
 * The first thread loads at once what it needs, while the storyboard is made.
 *
 * @param threads how many; as many as the film and the machine bear unless told
 */
export function startDrawing(threads?: number): Drawing {
  const team = [startThread()];
  return {
    async draw(film, frames, take) {
      const count = threads ?? threadsFor(film.storyboard);
      while (team.length < count) team.push(startThread());
      await share(team, film, frames, take);
    },
    async [Symbol.asyncDispose]() {
      // Terminated while a decoder works for it, a thread would take the process with it.
      for (const { worker } of team) worker.postMessage('end' satisfies DrawEnd, []);
      await Promise.all(team.map(({ gone }) => gone));
    },
  };
}

interface Thread {
  readonly worker: Worker;
  /** Rejects when it breaks or ends. */
  readonly broken: Promise<never>;
  readonly gone: Promise<void>;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./draw-thread.ts', import.meta.url), {
    resourceLimits: LIMITS,
  });
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const broken = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`A thread that draws ended with code ${code} before the film did.`));
    });
  });
  // Met where its frames are waited for.
  broken.catch(() => undefined);
  return { worker, broken, gone };
}

function threadsFor({ shots, output }: Storyboard): number {
  // A picture or footage alone is drawn faster than it is compressed.
  if (shots.every(isPlain)) return 1;
  if (output.width * output.height > MOST_SHARED_PIXELS) return 1;
  const cores = availableParallelism();
  // Drawing, and what goes on beside it.
  if (cores <= BUSY_CORES && output.frames < FEWEST_SHARED_FRAMES) return 1;
  return Math.min(MOST_THREADS, cores);
}

const isPlain = ({ plate, blocking }: Shot): boolean => plate !== null && blocking.length === 0;

async function share(
  team: readonly Thread[],
  film: Omit<DrawJob, 'slots'>,
  frames: Iterable<FrameOrder>,
  take: TakeFrame,
): Promise<void> {
  const { width, height } = film.storyboard.output;
  const workers = team.map(({ worker }) => worker);
  const slots = Array.from(
    { length: workers.length * ORDERS_PER_THREAD },
    () => new SharedArrayBuffer(width * height * 4),
  );
  const free = [...slots.keys()];
  const orders = frames[Symbol.iterator]();
  /** Given out and not yet taken, in their order. */
  const waiting: { readonly order: DrawOrder; readonly drawn: Promise<void> }[] = [];
  /** By their slots. */
  const arrivals = new Map<number, () => void>();
  const busy = new Map(workers.map((worker) => [worker, 0]));

  const giveOut = (): void => {
    for (;;) {
      const [slot] = free;
      const [worker, load] = [...busy].reduce((a, b) => (b[1] < a[1] ? b : a));
      if (slot === undefined || load === ORDERS_PER_THREAD) return;
      const next = orders.next();
      if (next.done === true) return;
      free.shift();
      busy.set(worker, load + 1);
      const order = { ...next.value, slot };
      const { promise, resolve } = Promise.withResolvers<void>();
      arrivals.set(slot, resolve);
      waiting.push({ order, drawn: promise });
      worker.postMessage(order, []);
    }
  };

  const failed = Promise.withResolvers<never>();
  const broken = Promise.race([failed.promise, ...team.map((thread) => thread.broken)]);
  // Met below.
  broken.catch(() => undefined);
  for (const worker of workers) {
    worker.on('message', (answer: DrawAnswer) => {
      if (answer.kind === 'failure') {
        failed.reject(asError(answer));
        return;
      }
      busy.set(worker, (busy.get(worker) ?? 1) - 1);
      arrivals.get(answer.order.slot)?.();
      giveOut();
    });
    worker.postMessage({ ...film, slots } satisfies DrawJob, []);
  }
  giveOut();
  for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
    const { order, drawn } = first;
    await Promise.race([drawn, broken]);
    await take(order, new Uint8Array(slots[order.slot] ?? new ArrayBuffer()));
    free.push(order.slot);
    giveOut();
  }
}

function asError({ failure }: DrawAnswer & { kind: 'failure' }): RenderError {
  const { code, message, retryable } = failure;
  return new RenderError(code, message, { retryable });
}
