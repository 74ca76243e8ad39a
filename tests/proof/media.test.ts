// Strangers' files: whatever they are, they are refused or decoded in bounded time and memory, they break
// no more than the process that decodes them, and they lead to no other file.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { decodeSound } from '../../packages/animatic/src/sound/decode.ts';
import { inForm } from './form.ts';
import { mutations, truncations } from './media/damaged-files.ts';
import { hostileFiles } from './media/hostile-files.ts';
import { type CorpusFile, honestFiles, type HonestFile } from './media/honest-files.ts';
import { corpusFolder, judge, type Judged } from './media/judge.ts';
import { report } from './promise-table.ts';

const MIB = 2 ** 20;
/** Of the service, while it looks at a file. */
const MOST_GROWTH_MIB = 64;
/** Of a process that decodes one. */
const MOST_CHILD_MIB = 1024;
const MOST_LOOK_MS = 6_000;
const MOST_DECODE_MS = 60_000;
const MUTATIONS = inForm({ short: 4, long: 300 });
const SIZES = inForm({
  short: { bombSide: 7_100, largeSide: 1_500, videoSide: 3_072 },
  long: { bombSide: 14_000, largeSide: 6_000, videoSide: 8_192 },
});

let honest: readonly HonestFile[] = [];
before(async () => {
  honest = await honestFiles();
});

const slowest = ({ verdicts }: Judged): number => Math.max(...verdicts.map(({ tookMs }) => tookMs));
const refused = ({ verdicts }: Judged): number =>
  verdicts.filter(({ reason }) => reason !== null).length;

async function judged(
  name: string,
  files: readonly CorpusFile[],
  folder: string,
): Promise<{ readonly looked: Judged; readonly decoded: Judged }> {
  const looked = await judge('probe', files, folder);
  // Also what was refused: one wall behind the other.
  const decoded = await judge('decode', files, folder);
  const growthMib = Math.round(looked.growthBytes / MIB);
  const peakMib = Math.round(decoded.peakBytes / MIB);
  const crashed = decoded.verdicts.filter((one) => one.crashed);
  report(
    'Media',
    `Strangers' files hurt nobody: ${name}`,
    `${files.length} files, ${refused(looked)} and ${refused(decoded)} refused, ${crashed.length} crashes contained; service +${growthMib} MiB, child ${peakMib} MiB; ${Math.round(slowest(looked))} and ${Math.round(slowest(decoded))} ms at most; sandbox ${decoded.level}`,
    `< +${MOST_GROWTH_MIB} MiB, ≤ ${MOST_CHILD_MIB} MiB, ≤ ${MOST_LOOK_MS} and ${MOST_DECODE_MS} ms`,
  );
  for (const { file, reason, code, crashed: broke } of looked.verdicts) {
    assert.equal(broke, false, `the service itself broke on ${file.name}: ${reason}`);
    assert.ok(reason === null || code === 'invalid_media', `${file.name}: ${code}, ${reason}`);
  }
  for (const { file, reason, code, crashed: broke } of decoded.verdicts) {
    const told = ['unreadable-still', 'unreadable-footage', 'unreadable-media'];
    assert.ok(broke || reason === null || told.includes(code ?? ''), `${file.name}: ${reason}`);
  }
  assert.ok(growthMib < MOST_GROWTH_MIB, `the service grew by ${growthMib} MiB`);
  assert.ok(peakMib <= MOST_CHILD_MIB, `a child took ${peakMib} MiB`);
  assert.ok(slowest(looked) <= MOST_LOOK_MS && slowest(decoded) <= MOST_DECODE_MS);
  return { looked, decoded };
}

test('honest files of every format are taken and decoded', async () => {
  await using place = await corpusFolder(Buffer.alloc(0));
  const { looked, decoded } = await judged('honest ones', honest, place.folder);
  for (const { file, reason } of [...looked.verdicts, ...decoded.verdicts]) {
    assert.equal(reason, null, `${file.name}: ${reason}`);
  }
});

test('bombs, gaps, polyglots, playlists and foreign codecs', async () => {
  await using place = await corpusFolder(Buffer.alloc(0));
  const files = await hostileFiles(honest, place.canary, SIZES);
  const { decoded } = await judged('made to hurt', files, place.folder);
  const shown = files.filter(
    ({ decodable }, n) => decodable === 'no' && decoded.verdicts[n]?.reason === null,
  );
  assert.deepEqual(
    shown.map(({ name }) => name),
    [],
  );
});

test('files cut off at every tenth', async () => {
  await using place = await corpusFolder(Buffer.alloc(0));
  await judged('cut off', honest.flatMap(truncations), place.folder);
});

test('files with bytes changed', async () => {
  await using place = await corpusFolder(Buffer.alloc(0));
  const files = honest.flatMap((file) => mutations(file, MUTATIONS));
  await judged('bytes changed', files, place.folder);
});

test('a list of files leads to no other file, whatever it hides in', async () => {
  const { Decoder, Demuxer } = await import('node-av/api');
  const { AV_LOG_QUIET } = await import('node-av/constants');
  const { Log } = await import('node-av/lib');
  // Another film's sound, beside the list as blobs are beside each other.
  const other = honest.find(({ name }) => name === 'wav')?.bytes ?? Buffer.alloc(0);
  await using place = await corpusFolder(other);
  const tiny = { bombSide: 16, largeSide: 16, videoSide: 64 };
  const lists = (await hostileFiles(honest, place.canary, tiny)).filter(({ name }) =>
    /HLS|concat script/.test(name),
  );
  /** What the list does where nobody forbids it: the same decoders, asked for whatever they know. */
  const leads = async (path: string): Promise<boolean> => {
    Log.setLevel(AV_LOG_QUIET);
    await using input = await Demuxer.open(path);
    const stream = input.audio();
    if (stream === undefined) return false;
    using decoder = await Decoder.create(stream);
    return decoder.getCodec().name === 'pcm_s16le';
  };
  let led = 0;
  for (const { name, bytes } of lists) {
    const path = join(dirname(place.canary), 'list');
    await writeFile(path, bytes);
    const heard = await decodeSound(path, { maxDurationS: 60 }).catch(() => undefined);
    // The other one is two seconds of silence.
    if (heard !== undefined) assert.ok(heard.samples.length > 11 * heard.sampleRate, name);
    if (await leads(path).catch(() => false)) led++;
  }
  assert.ok(led > 0, 'no list of this test leads anywhere: it would find nothing');
});
