// The tables that say where each frame is and when it is shown. Eight bytes of one can speak of four
// thousand million frames, and whoever then goes through them one by one is busy for long: so they are
// judged before the library reads them.
import { type Box, boxesIn } from './boxes.ts';
import type { ByteFile } from './byte-file.ts';
import { Damage } from './damage.ts';

/** Uncompressed sound has as many as samples: these are six minutes at 48 kHz. */
const MAX_SAMPLES = 16 * 1024 * 1024;
/** With offsets between decoding and showing each is held singly: these are nine hours at 30 a second. */
const MAX_SHIFTED_SAMPLES = 1024 * 1024;

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
  let isShifted = false;
  for (const box of boxesIn(file, table.start, table.end)) {
    if (box.type === 'stts') samples = Math.max(samples, runsIn(file, box));
    if (box.type === 'ctts') {
      isShifted = true;
      samples = Math.max(samples, runsIn(file, box));
    }
  }
  if (samples > (isShifted ? MAX_SHIFTED_SAMPLES : MAX_SAMPLES)) throw tooMany();
}

/** Of runs, each a count and a time: the sum of the counts. */
function runsIn(file: ByteFile, { start, end }: Box): number {
  const entries = file.bytes(start + 4, 4).readUInt32BE();
  if (start + 8 + 8 * entries > end) throw tooMany();
  let samples = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    samples += file.bytes(start + 8 + 8 * entry, 4).readUInt32BE();
  }
  return samples;
}

const tooMany = (): Damage => new Damage('speaks of more frames than a clip can have');
