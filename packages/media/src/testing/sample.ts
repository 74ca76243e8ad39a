import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export type SampleName = 'image-1.jpg' | 'image-2.jpg' | 'clip-1.mp4' | 'music-1.mp3';

export const samplePath = (name: SampleName): string =>
  fileURLToPath(new URL(`../../../../samples/${name}`, import.meta.url));

export const sample = (name: SampleName): Promise<Buffer> => readFile(samplePath(name));
