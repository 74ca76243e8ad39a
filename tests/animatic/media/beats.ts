// Music whose beats are known: drums and a bass that somebody could nod to, as a WAV file.
import { writeFile } from 'node:fs/promises';

const SAMPLE_RATE = 44_100;
const LENGTH_S = 10;

/** Every beat a kick, every second one a snare, hats between, a bass of four notes. */
export async function writeBeats(path: string, bpm: number): Promise<void> {
  const samples = new Float32Array(LENGTH_S * SAMPLE_RATE);
  const beatS = 60 / bpm;
  for (let beat = 0; beat * beatS < LENGTH_S; beat++) {
    const atS = beat * beatS;
    kick(samples, atS);
    if (beat % 2 === 1) noise(samples, atS, 0.12, 0.35);
    noise(samples, atS + beatS / 2, 0.03, 0.15);
    bass(samples, atS, beatS * 0.8, [55, 55, 73.4, 65.4][beat % 4] ?? 55);
  }
  await writeFile(path, wavOf(samples));
}

function add(
  samples: Float32Array,
  startS: number,
  lengthS: number,
  value: (tS: number, n: number) => number,
): void {
  const first = Math.round(startS * SAMPLE_RATE);
  const count = Math.round(lengthS * SAMPLE_RATE);
  for (let n = 0; n < count && first + n < samples.length; n++) {
    samples[first + n] = (samples[first + n] ?? 0) + value(n / SAMPLE_RATE, n);
  }
}

function kick(samples: Float32Array, atS: number): void {
  add(samples, atS, 0.25, (tS) => {
    const phase = 2 * Math.PI * (50 * tS + (110 / 30) * (1 - Math.exp(-30 * tS)));
    return 0.8 * Math.exp(-14 * tS) * Math.sin(phase);
  });
}

function noise(samples: Float32Array, atS: number, lengthS: number, level: number): void {
  let state = 1;
  add(samples, atS, lengthS, (tS) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return level * Math.exp((-5 * tS) / lengthS) * (state / 2 ** 31 - 1);
  });
}

function bass(samples: Float32Array, atS: number, lengthS: number, hertz: number): void {
  add(samples, atS, lengthS, (tS) => {
    const wave = Math.sin(2 * Math.PI * hertz * tS) + 0.4 * Math.sin(4 * Math.PI * hertz * tS);
    return 0.2 * wave * Math.min(1, tS * 60) * Math.exp((-1.5 * tS) / lengthS);
  });
}

/** 16 bits, mono. */
function wavOf(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLE_RATE, 24);
  file.writeUInt32LE(SAMPLE_RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, n) => {
    const held = Math.max(-1, Math.min(1, sample * 0.8));
    file.writeInt16LE(Math.round(held * 32_767), 44 + n * 2);
  });
  return file;
}

export const BEATS_LENGTH_S = LENGTH_S;
