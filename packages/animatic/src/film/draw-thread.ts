// Entry of a thread that draws frames of one film, each alone and in any order. It loads what it needs
// before it has a job.
import { parentPort } from 'node:worker_threads';
import { openFootage } from '../footage/open-when-needed.ts';
import { openPicture, type Picture } from '../picture/open-picture.ts';
import { freePixels, reclaimCanvases } from '../picture/reclaim-pixels.ts';
import type { DrawAnswer, DrawEnd, DrawJob, DrawOrder } from './draw-job.ts';
import { failureOf } from './failure-of.ts';

function say(answer: DrawAnswer): void {
  parentPort?.postMessage(answer, []);
}

interface Drawer {
  draw(order: DrawOrder): Promise<void>;
  close(): Promise<void>;
}

function openDrawer({ storyboard, media, slots }: DrawJob): Drawer {
  const { shots, output } = storyboard;
  const opening = shots.map(({ startS }) => Math.ceil(startS * output.fps));
  let picture: Picture | undefined;
  let shownShot = -1;
  return {
    async draw(order) {
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
    },
    async close() {
      await picture?.[Symbol.asyncDispose]();
    },
  };
}

let drawer: Drawer | undefined;
let media: DrawJob['media'] = new Map();
let work: Promise<void> = Promise.resolve();
let ended = false;

async function answer(message: DrawJob | DrawOrder | DrawEnd): Promise<void> {
  if (message === 'end') {
    await drawer?.close();
    parentPort?.close();
  } else if ('storyboard' in message) {
    media = message.media;
    drawer = openDrawer(message);
  } else if (!ended) {
    await drawer?.draw(message);
  }
}

// Written by `drawing.ts`, of the same version.
parentPort?.on('message', (message: DrawJob | DrawOrder | DrawEnd) => {
  // What is still to be drawn then need not be.
  ended ||= message === 'end';
  work = work
    .then(() => answer(message))
    .catch((error: unknown) => {
      const failure = failureOf(error, [...media.values()]);
      // Ends the thread, and arrives as it is.
      if (failure === undefined) throw error;
      say({ kind: 'failure', failure });
    });
});
