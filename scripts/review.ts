// The animatic's review: renders films of tests/animatic/prompts for eyes that have not read them. What
// failed is told and counted.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { renderFilm } from '@filmgate/animatic';
import sharp from 'sharp';
import { imagine } from '../packages/animatic/src/film/imagine.ts';
import { cueList } from '../tests/animatic/cue-list.ts';
import { missesOf } from '../tests/animatic/expectation.ts';
import { drawGolden, goldenPath } from '../tests/animatic/goldens.ts';
import { writeMisses } from '../tests/animatic/known-misses.ts';
import { describeMedia, makeMedia } from '../tests/animatic/media.ts';
import { type FilmPrompt, PROMPTS, requestOf } from '../tests/animatic/prompts.ts';
import { messageOf, runCommand, UsageError } from './command.ts';

const USAGE = `npm run review -- [ids…] [-o out/review]   per film sheet.png and cues.txt, nothing else
npm run review -- --golden [ids…]          renews tests/animatic/goldens
npm run review -- --misses                 renews tests/animatic/known-misses.json
npm run review -- --list                   the ids`;

const FILM_DEADLINE_MS = 600_000;

function chosen(ids: readonly string[]): readonly FilmPrompt[] {
  const unknown = ids.filter((id) => PROMPTS.every((prompt) => prompt.id !== id));
  if (unknown.length > 0) {
    throw new UsageError(
      `A film must be one of --list; got ${unknown.join(', ')}. Name one of them.`,
    );
  }
  return ids.length === 0 ? PROMPTS : PROMPTS.filter(({ id }) => ids.includes(id));
}

/** Only what a reviewer may see is left in the film's folder. */
async function review(prompt: FilmPrompt, directory: string, mediaFolder: string): Promise<string> {
  const aside = await mkdtemp(join(tmpdir(), 'filmgate-review-'));
  const beganMs = performance.now();
  // A film that fails must not be judged by the one before it.
  await rm(directory, { recursive: true, force: true });
  try {
    await makeMedia(prompt, mediaFolder);
    const request = requestOf(prompt, describeMedia(prompt, mediaFolder));
    const film = await renderFilm(
      { request, directory: aside, returnLastFrame: false },
      { deadlineMs: FILM_DEADLINE_MS },
    );
    await mkdir(directory, { recursive: true });
    await sharp(film.contactSheet).png().toFile(join(directory, 'sheet.png'));
    await writeFile(join(directory, 'cues.txt'), await cueList(film.storyboard, film.video));
    return `${((performance.now() - beganMs) / 1000).toFixed(1)} s`;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function renewGolden(prompt: FilmPrompt, mediaFolder: string): Promise<string> {
  const sheet = await drawGolden(prompt, mediaFolder);
  await writeFile(goldenPath(prompt), sheet);
  return `${sheet.length} bytes`;
}

/** Of all films, whichever are chosen. */
async function renewMisses(): Promise<void> {
  const misses: Record<string, readonly string[]> = {};
  let facts = 0;
  const mediaFolder = await mkdtemp(join(tmpdir(), 'filmgate-review-media-'));
  try {
    for (const prompt of PROMPTS) {
      await makeMedia(prompt, mediaFolder, { kinds: ['audio'] });
      const storyboard = await imagine(requestOf(prompt, describeMedia(prompt, mediaFolder)));
      const missed = prompt.facts.filter(
        (fact) => missesOf(storyboard, fact.storyboard).length > 0,
      );
      facts += prompt.facts.length;
      if (missed.length === 0) continue;
      misses[prompt.id] = missed.map(({ ask }) => ask);
      console.log(prompt.id);
      for (const { ask, answer, storyboard: expected } of missed) {
        console.log(`  ${ask} ${answer}`);
        for (const miss of missesOf(storyboard, expected)) console.log(`    ${miss}`);
      }
    }
  } finally {
    await rm(mediaFolder, { recursive: true, force: true });
  }
  writeMisses(misses);
  console.log(`${Object.values(misses).flat().length} of ${facts} facts are not told`);
}

async function renderAll(
  films: readonly FilmPrompt[],
  make: (film: FilmPrompt, mediaFolder: string) => Promise<string>,
): Promise<void> {
  const mediaFolder = await mkdtemp(join(tmpdir(), 'filmgate-review-media-'));
  try {
    for (const prompt of films) {
      try {
        console.log(`${prompt.id}  ${await make(prompt, mediaFolder)}`);
      } catch (error) {
        console.error(`${prompt.id}  FAILED: ${messageOf(error)}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await rm(mediaFolder, { recursive: true, force: true });
  }
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o', default: 'out/review' },
      golden: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) for (const { id } of PROMPTS) console.log(id);
  else if (values.misses) await renewMisses();
  else if (values.golden) await renderAll(chosen(positionals), renewGolden);
  else
    await renderAll(chosen(positionals), (prompt, mediaFolder) =>
      review(prompt, resolve(values.out, prompt.id), mediaFolder),
    );
});
