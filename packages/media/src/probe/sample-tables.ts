// The tables that say where each frame is and when it is shown. Eight bytes of one can speak of four
// thousand million frames, and whoever then goes through them one by one is busy for long: so they are
// judged before the library reads them.
import { type Box, boxesIn } from './boxes.ts';
import type { ByteFile } from './byte-file.ts';
import { Damage } from './damage.ts';

/** Uncompressed sound has as many as samples: these are six minutes at 48 kHz. */
const MAX_SAMPLES = 16 * 1024 * 1024;
/** With offsets between decoding and showing each is held singly: these are two hours at 30 a second. */
const MAX_SHIFTED_SAMPLES = 216_000;

const CONTAINERS = ['moov', 'trak', 'mdia', 'minf'];

/** @throws Damage for a table of more frames than any clip has, or of more entries than it has bytes */
export function requireModestTables(file: ByteFile, within: Pick<Box, 'start' | 'end'>): void {
  for (const box of boxesIn(file, within.start, within.end)) {
    if (CONTAINERS.includes(box.type)) requireModestTables(file, box);
    if (box.type === 'stbl') requireModestTable(file, box);
  }
}

function requireModestTable(file: ByteFile, table: Box): void {
  let samples = 0;
  let perChunk = 0;
  let isShifted = false;
  for (const box of boxesIn(file, table.start, table.end)) {
    if (box.type === 'stts' || box.type === 'ctts') {
      samples = Math.max(samples, sum(countsIn(file, box, 8, 0)));
      isShifted ||= box.type === 'ctts';
    } else if (box.type === 'stsc') {
      for (const count of countsIn(file, box, 12, 4)) perChunk = Math.max(perChunk, count);
    }
  }
  const most = isShifted ? MAX_SHIFTED_SAMPLES : MAX_SAMPLES;
  // To find a frame in its chunk, those before it are gone through.
  if (samples > most || perChunk > samples) throw tooMany();
}

/**
 * The count in each entry of a table.
 *
 * @param at where in its entry
 */
function* countsIn(
  file: ByteFile,
  { start, end }: Box,
  entryBytes: number,
  at: number,
): Generator<number> {
  const entries = file.bytes(start + 4, 4).readUInt32BE();
  if (start + 8 + entryBytes * entries > end) throw tooMany();
  for (let entry = 0; entry < entries; entry += 1) {
    yield file.bytes(start + 8 + entryBytes * entry + at, 4).readUInt32BE();
  }
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

const tooMany = (): Damage => new Damage('speaks of more frames than a clip can have');
