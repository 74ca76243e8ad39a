// Entry of a thread that draws frames of one film, each alone and in any order. It loads what it needs
// before it has a job.
import { parentPort } from 'node:worker_threads';
import { openFootage } from '../footage/open-footage.ts';
import { openPicture, type Picture } from '../picture/open-picture.ts';
import type { DrawAnswer, DrawJob, DrawOrder } from './draw-job.ts';
import { failureOf } from './failure-of.ts';
import { freePixels, reclaimCanvases } from './reclaim-pixels.ts';

function say(answer: DrawAnswer): void {
  parentPort?.postMessage(answer, []);
}

function drawer({ storyboard, media, slots }: DrawJob): (order: DrawOrder) => Promise<void> {
  const { shots, output } = storyboard;
  const opening = shots.map(({ startS }) => Math.ceil(startS * output.fps));
  let picture: Picture | undefined;
  let shownShot = -1;
  return async (order) => {
    picture ??= await openPicture(storyboard, media, { openFootage });
    await picture.draw(order.frame, { marked: order.marked });
    const pixels = picture.canvas.data();
    new Uint8Array(slots[order.slot] ?? new ArrayBuffer()).set(pixels);
    say({ kind: 'drawn', order });
    await freePixels(pixels);
    const shot = opening.findLastIndex((frame) => frame <= order.frame);
    // A shot that opens has let go of one before it.
    if (shot !== shownShot) await reclaimCanvases();
    shownShot = shot;
  };
}

let work: Promise<void> = Promise.resolve();

// Written by `drawing.ts`, of the same version.
parentPort?.once('message', (job: DrawJob) => {
  const draw = drawer(job);
  parentPort?.on('message', (order: DrawOrder) => {
    work = work
      .then(() => draw(order))
      .catch((error: unknown) => {
        const failure = failureOf(error, [...job.media.values()]);
        // Ends the thread, and arrives as it is.
        if (failure === undefined) throw error;
        say({ kind: 'failure', failure });
      });
  });
});
