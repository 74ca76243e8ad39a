// Remotion: a page in Chromium, one screenshot a frame. It has a licence of its own (remotion.dev/license)
// and is installed here only to be measured.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFilm } from '../check-film.ts';
import { FPS, TWO_STILLS } from '../films.ts';
import { CORES } from '../machine.ts';
import { CommandFailed } from '../measured-run.ts';
import { findProgram, type Peer } from './peer.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = join(here, 'node_modules', 'remotion');
const script = join(here, 'remotion', 'render.mjs');

export async function remotionPeer(folder: string): Promise<Peer> {
  const chromium = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (chromium === undefined) {
    return { missing: 'Remotion needs Chromium. On Debian: apt-get install chromium' };
  }
  if (!existsSync(packages)) {
    return { missing: 'Remotion. npm install --prefix bench/peers --no-package-lock' };
  }
  const path = join(folder, 'remotion.mp4');
  const bundle = join(folder, 'remotion-bundle');
  const { frames, stills, music, ...film } = TWO_STILLS;
  const publicDirectory = join(folder, 'remotion-public');
  await mkdir(publicDirectory, { recursive: true });
  for (const file of [...stills, music]) {
    await copyFile(file, join(publicDirectory, basename(file)));
  }
  const job = {
    bundle,
    publicDirectory,
    path,
    chromium,
    concurrency: CORES,
    film: {
      ...film,
      fps: FPS,
      frames,
      stills: stills.map((file) => basename(file)),
      music: basename(music),
    },
  };
  const bundleS = makeBundle(job);
  return {
    name: 'Remotion: renderMedia',
    note: `Remotion's page was bundled before, in ${bundleS.toFixed(1)} s that are not counted; ${CORES} tabs of Chromium, x264 veryfast, crf 20.`,
    frames,
    fps: FPS,
    command: { program: process.execPath, args: [script, 'render', JSON.stringify(job)] },
    check: () => checkFilm(path, TWO_STILLS),
  };
}

/** @returns the seconds that it took */
function makeBundle(job: unknown): number {
  const startedMs = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, 'bundle', JSON.stringify(job)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new CommandFailed(`Remotion must bundle its page; got: ${stderr}`);
  return (performance.now() - startedMs) / 1000;
}
