// Tables of contents that are large, or speak of much, in front of an honest clip's pictures.
import { box, uint32 } from '../../../packages/media/src/testing/tiny-media.ts';

const TABLES = ['moov', 'trak', 'mdia', 'minf', 'stbl'];

/** @param mp4 its table of contents comes last @param heic of which the first box is kept */
export function hostileTables(mp4: Buffer, heic: Buffer): (readonly [string, Buffer])[] {
  const sizes = (count: number, entries?: Buffer): Buffer =>
    box('stsz', words(0, entries === undefined ? 1 : 0, count), entries ?? Buffer.alloc(0));
  const times = (count: number): Buffer => box('stts', words(0, 1, count, 1));
  const places = (count: number): Buffer => box('stco', words(0, count), Buffer.alloc(count * 4));
  const said = (count: number, ...more: Buffer[]): Buffer =>
    replaced(replaced(mp4, 'stsz', sizes(count)), 'stts', Buffer.concat([times(count), ...more]));
  const counted = (count: number): Buffer =>
    replaced(replaced(mp4, 'stsz', sizes(count, Buffer.alloc(count * 4, 1))), 'stts', times(count));
  const large = 8_000_000;
  const frames = replaced(
    replaced(mp4, 'stsz', sizes(2, words(large, large))),
    'stts',
    box('stts', words(0, 1, 2, 12_000)),
  );
  return [
    ['contents of 31 MB', inserted(mp4, ['moov'], box('free', Buffer.alloc(31_000_000)))],
    ['contents of 3 MB', inserted(mp4, ['moov'], box('free', Buffer.alloc(3_000_000)))],
    ['seven million places', replaced(mp4, 'stco', places(7_000_000))],
    ['seven hundred thousand places', replaced(mp4, 'stco', places(700_000))],
    ['sixteen million pictures in a kilobyte', said(16_000_000)],
    ['a million pictures out of order', said(1_000_000, box('ctts', words(0, 1, 1_000_000, 1)))],
    [
      'two hundred thousand pictures out of order',
      said(200_000, box('ctts', words(0, 1, 200_000, 1))),
    ],
    ['seven million pictures of a size each', counted(7_000_000)],
    ['two hundred thousand pictures of a size each', counted(200_000)],
    ['pictures of 8 MB', Buffer.concat([frames, box('free', Buffer.alloc(2 * large))])],
    ['properties of a HEIC by the million', properties(heic, 2_500_000)],
  ];
}

const words = (...values: readonly number[]): Buffer => Buffer.concat(values.map(uint32));

/** The first track's table of that name. */
function replaced(mp4: Buffer, type: string, table: Buffer): Buffer {
  const { start, end } = contentOf(mp4, TABLES);
  for (let at = start; at < end; at += mp4.readUInt32BE(at)) {
    if (mp4.toString('latin1', at + 4, at + 8) !== type) continue;
    // As a box of no meaning it may stay.
    const without = Buffer.from(mp4);
    without.write('free', at + 4);
    return inserted(without, TABLES, table);
  }
  throw new Error(`no ${type}`);
}

/** At the end of the last box of the path, all of which grow. */
function inserted(mp4: Buffer, path: readonly string[], added: Buffer): Buffer {
  const { end, heads } = contentOf(mp4, path);
  const bytes = Buffer.concat([mp4.subarray(0, end), added, mp4.subarray(end)]);
  for (const head of heads) bytes.writeUInt32BE(bytes.readUInt32BE(head) + added.length, head);
  return bytes;
}

function contentOf(
  mp4: Buffer,
  path: readonly string[],
): { readonly start: number; readonly end: number; readonly heads: readonly number[] } {
  let [start, end] = [0, mp4.length];
  const heads: number[] = [];
  for (const type of path) {
    let at = start;
    while (mp4.toString('latin1', at + 4, at + 8) !== type) at += mp4.readUInt32BE(at);
    heads.push(at);
    [start, end] = [at + 8, at + mp4.readUInt32BE(at)];
  }
  return { start, end, heads };
}

function properties(heic: Buffer, count: number): Buffer {
  const many = Buffer.alloc(count * 8, box('free'));
  const primary = box('pitm', words(0), Buffer.from([0, 1]));
  const association = box('ipma', words(0, 1), Buffer.from([0, 1, 1, 1]));
  const meta = box('meta', words(0), primary, box('iprp', box('ipco', many), association));
  return Buffer.concat([heic.subarray(0, heic.readUInt32BE(0)), meta]);
}
