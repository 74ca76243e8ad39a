// The command against a service that runs: films, tasks, files and what they cost.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { FilmRequest } from '@filmgate/animatic';
import { TaskFailure } from '@filmgate/tasks';
import sharp from 'sharp';
import type { Render } from '../../../packages/server/src/execution/execute.ts';
import { fastClock } from '../../../packages/server/src/testing/fast-clock.testsuite.ts';
import {
  API_KEY,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../../../packages/server/src/testing/running-app.testsuite.ts';
import {
  type Act,
  FILM_BYTES,
  scriptedEngine,
  scriptedPlan,
  untilAborted,
} from '../../../packages/server/src/testing/scripted-engine.testsuite.ts';
import { type Ran, runFilmgate } from './run-filmgate.testsuite.ts';

const quick: Act = async ({ report }) => {
  report('picture', 0.5, { frames: 60, ofFrames: 121, shots: 1, ofShots: 2 });
};

let service: RunningApp;
let folder: string;
let act = quick;
const requests: FilmRequest[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-cli-'));
  service = await runApp({
    plan: scriptedPlan,
    render: scriptedEngine(async (film) => {
      requests.push(film.request);
      await act(film);
    }),
  });
  const image = sharp({ create: { width: 400, height: 300, channels: 3, background: 'red' } });
  await image.png().toFile(join(folder, 'first picture.png'));
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  act = quick;
});

const filmgate = (
  words: readonly string[],
  onErr?: (err: string, pid: number) => void,
): Promise<Ran> =>
  runFilmgate(words, {
    cwd: folder,
    env: { FILMGATE_URL: service.origin, FILMGATE_KEY: API_KEY },
    ...(onErr !== undefined && { onErr }),
  });

// oxlint-disable-next-line typescript/no-explicit-any
async function inJson(...words: string[]): Promise<any> {
  const { code, out, err } = await filmgate([...words, '--json']);
  assert.deepEqual([code, err], [0, ''], `${words.join(' ')}: ${out}`);
  return JSON.parse(out);
}

test('a film with a file of this machine, all options, its progress and its task', async () => {
  const words =
    'generate First frame is image 1. --ratio 16:9 --resolution 480p --duration 6 --seed 42 --silent --watermark --last-frame -o films/one.mp4 --image';
  const made = await filmgate([...words.split(' '), 'first picture.png']);
  assert.equal(made.code, 0, made.err);
  assert.match(made.err, /^uploading first picture\.png\nThe task is cgt-\S+\.\n(?:.+\n)*done\n$/);
  assert.match(made.out, /^film {11}films\/one\.mp4 {2}\(6 s, 480p, 16:9, 1\.0 kB\)\n/);
  assert.match(made.out, /\nlast frame {5}films\/one\.last-frame\.png\n/);
  assert.match(made.out, /\nseed {11}42\ntask {11}cgt-\S+\n$/);
  assert.deepEqual(await readFile(join(folder, 'films/one.mp4')), FILM_BYTES);
  assert.equal(await readFile(join(folder, 'films/one.contact-sheet.jpg'), 'utf8'), 'sheet');
  assert.equal(await readFile(join(folder, 'films/one.last-frame.png'), 'utf8'), 'last');
  assert.equal((await readdir(join(folder, 'films'))).length, 3);
  const { prompt, ratio, resolution, durationS, seed, audio, watermark, media } = requests.at(-1)!;
  assert.deepEqual(
    [prompt, ratio, resolution, durationS, seed, audio, watermark],
    ['First frame is image 1.', '16:9', '480p', 6, 42, false, true],
  );
  assert.deepEqual(
    media.map(({ kind, width }) => [kind, width]),
    [['image', 400]],
  );
});

test('the same name for a task makes one, whoever asks again', async () => {
  const named = ['--idempotency-key', 'night-run-1', '--image', 'first picture.png'];
  const words = ['generate', 'First frame is image 1.', '-o', 'twice.mp4'].concat(named);
  const first = await inJson(...words);
  const again = await inJson(...words);
  assert.equal(first.task.id, again.task.id);
  assert.deepEqual(
    [first.film, first.contact_sheet, first.last_frame, first.made_by, first.billed],
    ['twice.mp4', 'twice.contact-sheet.jpg', null, `animatic/${MODEL}`, false],
  );
});

/** Ends the command with its first words. */
function onceSaid(signal: NodeJS.Signals): (err: string, pid: number) => void {
  let isSent = false;
  return (_err, pid) => {
    if (!isSent) process.kill(pid, signal);
    isSent = true;
  };
}

test('Ctrl-C ends the task as well; of a watch the watching alone', async () => {
  act = untilAborted;
  const interrupted = await filmgate(['generate', 'a fox', '-o', 'no.mp4'], onceSaid('SIGINT'));
  assert.equal(interrupted.code, 130, interrupted.err);
  const [, id = ''] =
    /SIGINT ended it\. The task (cgt-\S+) was told to end\.\n$/.exec(interrupted.err) ?? [];
  assert.equal((await inJson('tasks', 'get', id)).status, 'cancelled');

  const running = await service.create({ model: MODEL, prompt: 'a fox' });
  const watched = await filmgate(['tasks', 'watch', running], onceSaid('SIGTERM'));
  assert.deepEqual([watched.code, watched.out], [143, ''], watched.err);
  assert.match((await inJson('tasks', 'get', running)).status, /queued|running/);
  const cancelled = await filmgate(['tasks', 'cancel', running]);
  assert.deepEqual([cancelled.code, cancelled.out], [0, `${running} is cancelled.\n`]);
  const ended = await filmgate(['tasks', 'watch', running]);
  assert.equal(ended.code, 4);
  assert.match(ended.err, /There is no film: The task cgt-\S+ was cancelled/);
});

test('a task that fails: exit code 4, with its reason', async () => {
  act = () =>
    Promise.reject(
      new TaskFailure({ code: 'invalid_media', message: 'image 1 is broken', retryable: false }),
    );
  const { code, out, err } = await filmgate(['generate', 'a fox', '-o', 'no.mp4']);
  assert.deepEqual([code, out], [4, '']);
  assert.match(
    err,
    /\nNo film was made: The task cgt-\S+ has failed: invalid_media: image 1 is broken\n$/,
  );
  const [, id = ''] = /(cgt-\S+) has failed/.exec(err) ?? [];
  const fetched = await filmgate(['tasks', 'get', id, '-o', 'no.mp4']);
  assert.equal(fetched.code, 4);
  assert.match(fetched.err, /^There is no film: The task cgt-\S+ has failed: invalid_media/);
  const told = await filmgate(['generate', 'a fox', '-o', 'no.mp4', '--json']);
  assert.equal(JSON.parse(told.err).error.code, 'task_failed');
});

test('tasks are listed, told of, fetched later, and removed', async () => {
  await service.film({ model: MODEL, prompt: 'an older one' });
  const first = await service.film({ model: MODEL, prompt: '狐狸', metadata: { seed: 3 } });
  const id: string = first.data.task_id;
  const ofOne = ['tasks', 'list', '--status', 'succeeded', '--page-size', '1'];
  const listed = await filmgate(ofOne);
  assert.match(
    listed.out,
    new RegExp(
      `^id +status +made at +seconds +size +made by\n${id} +succeeded +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +5 +720p 16:9 +animatic/${MODEL}\n1 of \\d+; more: --page 2\n$`,
    ),
  );
  assert.match((await filmgate([...ofOne, '--page', '2'])).out, /\n2 of \d+/);
  assert.match(
    (await filmgate([...ofOne, '--page', '99'])).out,
    /^There are (\d+), and none on page 99; the last one is --page \1\n$/,
  );
  const told = await filmgate(['tasks', 'get', id]);
  assert.match(
    told.out,
    new RegExp(`^task {11}${id}\nstatus {9}succeeded\n(?:.+\n)*film {11}http://`),
  );
  const fetched = await inJson('tasks', 'get', id, '-o', 'later.mp4');
  assert.deepEqual([fetched.film, fetched.task.id], ['later.mp4', id]);
  assert.deepEqual(await readFile(join(folder, 'later.mp4')), FILM_BYTES);
  assert.equal((await inJson('tasks', 'get', id, '-o', 'new/')).film, join('new', 'film.mp4'));
  assert.equal((await inJson('tasks', 'watch', id)).status, 'succeeded');

  assert.equal((await filmgate(['tasks', 'cancel', id])).out, `${id} had ended before.\n`);
  const final = await filmgate(['tasks', 'final', id]);
  assert.equal(final.code, 1);
  assert.match(final.err, /^No film was made: .*provider/);
  assert.equal((await filmgate(['tasks', 'remove', id])).out, `${id} is removed.\n`);
  const gone = await filmgate(['tasks', 'get', id, '--json']);
  assert.deepEqual([gone.code, JSON.parse(gone.err).error.code], [1, 'ResourceNotFound']);
});

/** An engine whose films can be probed. */
const probed: Render = async (job, options) => {
  const film = await scriptedEngine()(job, options);
  await copyFile(
    fileURLToPath(new URL('../../../samples/clip-1.mp4', import.meta.url)),
    film.video,
  );
  return film;
};

test('a draft becomes a film where it is paid for, and another one by words', async () => {
  await using provider = await runApp({ render: probed });
  await using app = await runApp({
    render: scriptedEngine(),
    clock: fastClock(50),
    env: {
      ARK_API_KEY: API_KEY,
      ARK_BASE_URL: `${provider.origin}/api/v3`,
      FILMGATE_EGRESS_ALLOW: new URL(provider.origin).host,
    },
  });
  const ask = (...words: string[]): Promise<Ran> =>
    runFilmgate(words, {
      cwd: folder,
      env: { FILMGATE_URL: app.origin, FILMGATE_KEY: API_KEY },
    });
  const estimate = await ask('estimate', 'a fox on a beach', '--resolution', '480p');
  assert.match(estimate.out, /made by {2}volcengine: at most \d+\.\d\d CNY \(/);
  const draft = await app.film({
    model: `animatic/${MODEL}`,
    prompt: 'A fox on the beach at noon.',
    metadata: { resolution: '480p', ratio: '4:3', duration: 5 },
  });
  const id: string = draft.data.task_id;
  const final = await ask('tasks', 'final', id, '--model', MODEL, '-o', 'final.mp4');
  assert.equal(final.code, 0, final.err);
  assert.match(final.err, /^The task is cgt-\S+\.\n(?:.+\n)*done\n$/);
  assert.match(final.out, /\nmade by {2}volcengine\/doubao-seedance-2-0-260128, [\d,]+ tokens\n/);
  const remixed = await ask(
    'tasks',
    'remix',
    id,
    'Make it night.',
    'A helicopter lands.',
    '--json',
  );
  assert.equal(remixed.code, 0, remixed.err);
  const { id: another, warnings } = JSON.parse(remixed.out);
  assert.match(warnings[0], /helicopter cannot be added/);
  assert.equal((await ask('tasks', 'watch', another, '-o', 'night.mp4')).code, 0);
  assert.match((await ask('usage')).out, /^cost +tasks +tokens\n\d+\.\d\d CNY +1 +[\d,]+\n$/);
});

test('files are kept, named in a film, fetched and removed', async () => {
  const { data } = await inJson('files', 'upload', 'first picture.png', '--days', '2');
  const [{ id, filename, width, expires_at: ends, created_at: made }] = data;
  assert.deepEqual([filename, width, ends - made], ['first picture.png', 400, 2 * 86_400]);
  const { out } = await filmgate(['files', 'list', '--limit', '1']);
  assert.match(
    out,
    new RegExp(`\n${id} +image +\\S+ (?:bytes|kB) +400×300 +first picture\\.png +2\\d`),
  );
  await inJson('generate', 'First frame is image 1.', '--image', id, '-o', 'kept.mp4');
  assert.equal(requests.at(-1)!.media[0]?.width, 400);
  await inJson('files', 'get', id, '-o', 'copy.png');
  assert.deepEqual(
    await readFile(join(folder, 'copy.png')),
    await readFile(join(folder, 'first picture.png')),
  );
  const intoFolder = await filmgate(['files', 'get', id, '-o', '.']);
  assert.deepEqual([intoFolder.code, intoFolder.out], [2, '']);
  assert.match(intoFolder.err, /^Nothing was fetched: \. is a folder\. Give a file with -o\.\n$/);
  assert.equal((await filmgate(['files', 'remove', id])).out, `${id} is removed.\n`);
  await writeFile(join(folder, 'notes.txt'), 'no picture');
  const refused = await filmgate(['files', 'upload', 'first picture.png', 'notes.txt']);
  assert.deepEqual([refused.code, refused.out], [1, '']);
  assert.match(
    refused.err,
    /\nNot all was stored: notes\.txt: .* a video \(mp4, mov\) or an audio \(wav, mp3\), but received a text; give the image, video or audio itself/,
  );
  await writeFile(join(folder, 'nothing.png'), '');
  const empty = await filmgate(['files', 'upload', 'nothing.png']);
  assert.match(empty.err, /nothing\.png: .* received an empty file; give one that has something/);
  const long = await filmgate(['files', 'upload', 'first picture.png', '--days', '9999']);
  assert.match(long.err, /`expires_after` .* expected 60 to \d+ seconds \(\d+ days\)/);
});

test('an upload that is refused unread says so, and no more', async () => {
  const picture = fileURLToPath(new URL('../../../samples/image-1.jpg', import.meta.url));
  const env = { FILMGATE_URL: service.origin, FILMGATE_KEY: 'fg_live_of_nobody' };
  const { code, out, err } = await runFilmgate(['files', 'upload', picture], { env });
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^Not all was stored: The API key .*\n$/);
});

test('what there is, and what was spent', async () => {
  const models = await filmgate(['models']);
  assert.match(
    models.out,
    new RegExp(`\n${MODEL} +t2v i2v flf2v r2v +480p 720p 1080p 4k +4–15, -1 +animatic\n`),
  );
  const model = await filmgate(['models', MODEL]);
  assert.match(model.out, /\n480p +864×496 +752×560 /);
  const estimate = await filmgate(['estimate', 'a fox', '--resolution', '480P', '--ratio', '1:1']);
  assert.match(
    estimate.out,
    /\nfilm {5}5 s, 480p 1:1, 640 × 640, 121 frames\ntokens {3}[\d,]+\nmade by {2}animatic: drawn here, for nothing\n$/,
  );
  assert.match((await filmgate(['usage'])).out, /^Nothing was spent from \d{4}-\d\d-01 to /);
  assert.deepEqual((await inJson('usage', '--by', 'day', 'model')).group_by, ['day', 'model']);
  assert.equal((await service.call('GET', MISSION)).status, 200);
});
