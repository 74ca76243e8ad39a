// What the sandbox costs: the same media decoded to their end in a process of their own, and the mission's
// film made, at every level that this machine has. The levels take turns.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderFilm, type MediaFile } from '@filmgate/animatic';
import { findSandbox, type SandboxLevel } from '@filmgate/process';
import { LOOKING } from '../packages/animatic/src/film/film-limits.ts';
import { runProcess } from '../packages/animatic/src/film/run-process.ts';
import { SANDBOX_LEVELS } from '../packages/process/src/sandbox/confinement.ts';
import { spread } from './spread.ts';
import { printTable, report } from './table.ts';

const TRY_MEDIA = new URL('../packages/animatic/src/film/try-media-process.ts', import.meta.url);
const DEADLINE_MS = 60_000;
/** A decode takes a part of a second: so many times as often as a film. */
const DECODES_PER_FILM = 5;

const media: readonly MediaFile[] = [
  medium('image', 'image-1.jpg', 0),
  medium('video', 'clip-1.mp4', 5),
  medium('audio', 'music-1.mp3', 11.6),
];

function medium(kind: MediaFile['kind'], name: string, durationS: number): MediaFile {
  const path = fileURLToPath(new URL(`../samples/${name}`, import.meta.url));
  const size = kind === 'audio' ? { width: 0, height: 0 } : { width: 960, height: 720 };
  const role = `reference_${kind}` as const;
  return { kind, role, number: 1, path, sha256: '0'.repeat(64), ...size, durationS };
}

export async function benchSandboxedDecode(_root: string, runs: number): Promise<void> {
  const found = await findSandbox();
  const levels = SANDBOX_LEVELS.slice(SANDBOX_LEVELS.indexOf(found.level)).toReversed();
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-bench-'));
  try {
    const works = new Map([
      ...media.map((file) => [`decode a ${file.kind}`, decode(file, folder)] as const),
      ['film with all three', film(folder)] as const,
    ]);
    const rows: string[][] = [];
    for (const [name, work] of works) {
      report(`  ${name}`);
      const tookMs = new Map<SandboxLevel, number[]>(levels.map((level) => [level, []]));
      // The first of each fills caches.
      const times = name.startsWith('film') ? runs : runs * DECODES_PER_FILM;
      for (let run = -1; run < times; run++) {
        for (const level of levels) {
          const startedMs = performance.now();
          await work(level);
          if (run >= 0) tookMs.get(level)?.push(performance.now() - startedMs);
        }
      }
      const plain = spread(tookMs.get('watch') ?? []);
      for (const [level, values] of tookMs) {
        const { min, median, max } = spread(values);
        rows.push([
          name,
          level,
          ...[min, median, max].map((ms) => ms.toFixed(0)),
          more(min, plain.min),
          more(median, plain.median),
        ]);
      }
    }
    printTable(
      'The sandbox of decoders',
      ['work', 'level', 'min, ms', 'median, ms', 'max, ms', 'min more', 'median more'],
      rows,
      [
        'more: against a plain child, which is watched and no more',
        'a decode with the start of its process',
        ...found.missing.map(({ level, reason }) => `not measured: ${level} (${reason})`),
      ],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const more = (value: number, plain: number): string =>
  `${((value / plain - 1) * 100).toFixed(1)} %`;

type Work = (level: SandboxLevel) => Promise<void>;

const decode =
  (file: MediaFile, folder: string): Work =>
  async (sandbox) => {
    await runProcess(
      TRY_MEDIA,
      Promise.resolve(file),
      { ...LOOKING, folder, media: [file] },
      { deadlineMs: DEADLINE_MS, sandbox },
      () => undefined,
    );
  };

const film =
  (folder: string): Work =>
  async (sandbox) => {
    const directory = join(folder, sandbox);
    await mkdir(directory, { recursive: true });
    await renderFilm(
      {
        request: {
          model: 'doubao-seedance-2-0-260128',
          prompt: 'Image 1 as the first frame, then the composition of video 1, to audio 1.',
          media,
          resolution: '480p',
          ratio: '4:3',
          durationS: 4,
          durationRangeS: [4, 15],
          frames: null,
          audio: true,
          watermark: false,
          cameraFixed: false,
          seed: 1,
        },
        directory,
        returnLastFrame: false,
      },
      { deadlineMs: DEADLINE_MS, sandbox },
    );
  };
