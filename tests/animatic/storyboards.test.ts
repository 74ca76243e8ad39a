// The storyboards of the review's prompts: whole, the same each time, of things that can be drawn and
// heard, and telling what the prompt says as far as that can be read off them.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Storyboard, storyboardSchema } from '@filmgate/animatic';
import { imagine } from '../../packages/animatic/src/film/imagine.ts';
import { scan } from '../../packages/animatic/src/script/scan.ts';
import { tag } from '../../packages/animatic/src/script/tag.ts';
import { understand } from '../../packages/animatic/src/script/understand.ts';
import { wordsOf } from '../../packages/animatic/src/script/word.ts';
import { faultsOf } from '../../packages/animatic/src/storyboard/storyboard-faults.ts';
import { missesOf } from './expectation.ts';
import { knownMisses } from './known-misses.ts';
import { describeMedia, makeMedia } from './media.ts';
import { type FilmPrompt, PROMPTS, requestOf } from './prompts.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-prompts-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function storyboardOf(prompt: FilmPrompt): Promise<Storyboard> {
  // Only what is listened to before a film is drawn.
  await makeMedia(prompt, folder, { kinds: ['audio'] });
  return imagine(requestOf(prompt, describeMedia(prompt, folder)));
}

test('there are twenty prompts in each language, each with its facts', () => {
  for (const language of ['en', 'zh'] as const) {
    assert.equal(PROMPTS.filter((prompt) => prompt.language === language).length, 20);
  }
  assert.equal(new Set(PROMPTS.map(({ prompt }) => prompt)).size, 40);
  for (const { id, language, facts, output } of PROMPTS) {
    assert.ok(id.startsWith(`${language}-`), id);
    assert.ok(facts.length >= 5 && facts.length <= 9, `${id} has ${facts.length} facts`);
    assert.ok(output.durationS >= 4 && output.durationS <= 15, id);
    for (const { ask, answer, storyboard } of facts) {
      assert.ok(ask.length > 0 && answer.length > 0 && Object.keys(storyboard).length > 0, id);
    }
  }
});

for (const prompt of PROMPTS) {
  test(`${prompt.id}: a whole storyboard, the same twice`, async () => {
    const storyboard = await storyboardOf(prompt);
    storyboardSchema.parse(storyboard);
    assert.deepEqual(await storyboardOf(prompt), storyboard);
    assert.deepEqual(flawsOf(storyboard), []);
    assert.deepEqual(silentlyDropped(prompt), []);
    for (const { text, from, why } of storyboard.unused) {
      assert.ok(why.length > 0, text);
      if (from[1] > from[0]) assert.equal(text, prompt.prompt.slice(...from));
    }
  });

  test(`${prompt.id}: it tells the facts`, async () => {
    const storyboard = await storyboardOf(prompt);
    const missed = prompt.facts.flatMap(({ ask, answer, storyboard: expected }) => {
      const misses = missesOf(storyboard, expected);
      return misses.length === 0 ? [] : [{ ask, answer, misses }];
    });
    const known = knownMisses(prompt.id);
    const news = missed.filter(({ ask }) => !known.includes(ask));
    assert.deepEqual(news, [], 'a fact got lost');
    const mended = known.filter((ask) => missed.every((miss) => miss.ask !== ask));
    assert.deepEqual(mended, [], 'mended: npm run review -- --misses takes it off the list');
  });
}

test('a storyboard of another film does not tell the facts', async () => {
  const [film, other] = PROMPTS.filter(({ media }) => media.length === 0);
  assert.ok(film && other);
  const storyboard = await storyboardOf(other);
  const told = film.facts.filter(
    ({ storyboard: wanted }) => missesOf(storyboard, wanted).length === 0,
  );
  assert.ok(told.length < film.facts.length / 2, `${told.length} of ${film.facts.length} are told`);
});

/** What later stages could not draw or play, a sentence each. */
function flawsOf(storyboard: Storyboard): readonly string[] {
  const { shots, sound, output } = storyboard;
  const flaws = [...faultsOf(storyboard)].map(({ message }) => message);
  const check = (holds: boolean, flaw: string): void => {
    if (!holds) flaws.push(flaw);
  };
  // What is planned is not rounded as what is typed may be.
  const endS = (output.frames - 1) / output.fps;
  let untilS = 0;
  for (const shot of shots) {
    check(Math.abs(shot.startS - untilS) < 1e-6, `shot ${shot.id} begins not at ${untilS}`);
    untilS = shot.endS;
  }
  check(Math.abs(untilS - endS) < 1e-6, `the shots end at ${untilS}, the film at ${endS}`);
  for (const [i, cue] of sound.voice.entries()) {
    check(cue.endS <= endS + 1e-6, `“${cue.text}” ends after the film`);
    check((sound.voice[i + 1]?.startS ?? endS) >= cue.endS - 1e-6, `“${cue.text}” is talked over`);
  }
  return flaws;
}

/** Words that only hold the others together. */
const SILENT: ReadonlySet<string> = new Set([
  'particle',
  'relation',
  'measure',
  'sequence',
  'number',
  'direction',
  'manner',
]);

/** Words of which nothing came, neither a picture nor a row of `unused`. */
function silentlyDropped(prompt: FilmPrompt): readonly string[] {
  const media = describeMedia(prompt, folder);
  const script = understand(
    prompt.prompt,
    media.map(({ kind, number, role }) => ({ name: `${kind}${number}`, kind, role })),
  );
  const covered = new Uint8Array(prompt.prompt.length);
  for (const { from } of [...script.used, ...script.unused]) covered.fill(1, from[0], from[1]);
  return tag(wordsOf(prompt.prompt, scan(prompt.prompt)))
    .filter((word) =>
      word.token === null
        ? !SILENT.has(word.class) && word.sense?.kind !== 'role'
        : word.token.kind === 'quote' || word.token.kind === 'reference',
    )
    .filter((word) => covered.subarray(word.from, word.to).includes(0))
    .map(({ text }) => text);
}
