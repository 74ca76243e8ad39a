// Honest files, cut off and with bytes changed at random: by a seed, so that what is found is found again.
import { createHash } from 'node:crypto';
import type { CorpusFile, HonestFile } from './honest-files.ts';

const TENTHS = 10;
/** Where formats keep what they say of themselves. */
const HEAD_BYTES = 1024;

/** Cut at every tenth, with nothing left at the first. */
export const truncations = ({ name, kind, bytes }: HonestFile): CorpusFile[] =>
  Array.from({ length: TENTHS }, (_, tenth) => ({
    name: `${name} cut at ${tenth} of 10`,
    kind,
    bytes: Buffer.from(bytes.subarray(0, Math.floor((bytes.length * tenth) / TENTHS))),
  }));

/** One to sixteen bytes of each changed, every second time in the head or tail alone. */
export const mutations = ({ name, kind, bytes }: HonestFile, count: number): CorpusFile[] =>
  Array.from({ length: count }, (_, n) => {
    const random = sequence(`${name} ${n}`);
    const mutant = Buffer.from(bytes);
    for (let changes = 1 + (random() % 16); changes > 0; changes--) {
      const within = n % 2 === 0 ? bytes.length : Math.min(HEAD_BYTES, bytes.length);
      const at = random() % within;
      // The tables of MP4 come last.
      const place = n % 4 === 3 ? bytes.length - 1 - at : at;
      mutant[place] = random() & 0xff;
    }
    return { name: `${name} mutated, ${n}`, kind, bytes: mutant };
  });

/** 32 bits a call. */
function sequence(seed: string): () => number {
  let block = Buffer.alloc(0);
  let blocks = 0;
  let at = 0;
  return () => {
    if (at === block.length) {
      block = createHash('sha512').update(`${seed} ${blocks++}`).digest();
      at = 0;
    }
    at += 4;
    return block.readUInt32BE(at - 4);
  };
}
