// Draws films without sound or encoder, every frame in order, and says what each of them took. Its job
// is the first file that the command line names; a list of `DrawnTimes` goes into the second.
import { readFile, writeFile } from 'node:fs/promises';
import type { MediaFile, Storyboard } from '@filmgate/animatic';
import { freePixels, reclaimCanvases } from '../packages/animatic/src/picture/reclaim-pixels.ts';
import { openFootage } from '../packages/animatic/src/footage/open-footage.ts';
import { openPicture } from '../packages/animatic/src/picture/open-picture.ts';
import { quantile } from './spread.ts';

export interface DrawJob {
  readonly name: string;
  readonly storyboard: Storyboard;
  readonly media: readonly MediaFile[];
}

/** Milliseconds. */
export interface DrawnTimes {
  readonly name: string;
  /** Of each frame, drawn and read back, but for those that open a shot. */
  readonly frames: readonly number[];
  /** Of all these frames together: processor time, which others on the machine change less. */
  readonly cpu: number;
  /** Of each shot: how much longer than usual its first frame takes. */
  readonly preparing: readonly number[];
}

const [, , jobFile = '', timesFile = ''] = process.argv;
const jobs = JSON.parse(await readFile(jobFile, 'utf8')) as readonly DrawJob[];
const times: DrawnTimes[] = [];
for (const job of jobs) times.push(await drawFilm(job));
await writeFile(timesFile, JSON.stringify(times));

async function drawFilm({ name, storyboard, media }: DrawJob): Promise<DrawnTimes> {
  const { fps } = storyboard.output;
  const byName = new Map(media.map((file) => [`${file.kind}${file.number}`, file]));
  const opening = new Set(storyboard.shots.map(({ startS }) => Math.ceil(startS * fps - 1e-6)));
  await using picture = await openPicture(storyboard, byName, { openFootage });
  const frames: number[] = [];
  const opened: number[] = [];
  let cpu = 0;
  for (let frame = 0; frame < storyboard.output.frames; frame++) {
    const before = process.cpuUsage();
    const startedMs = performance.now();
    await picture.draw(frame);
    // The canvas may put drawing off until its pixels are asked for.
    const pixels = picture.canvas.data();
    const tookMs = performance.now() - startedMs;
    if (opening.has(frame)) opened.push(tookMs);
    else {
      frames.push(tookMs);
      const { user, system } = process.cpuUsage(before);
      cpu += (user + system) / 1000;
    }
    await freePixels(pixels);
    if (opening.has(frame)) await reclaimCanvases();
  }
  const usual = quantile(frames, 0.5);
  return { name, frames, cpu, preparing: opened.map((ms) => ms - usual) };
}
