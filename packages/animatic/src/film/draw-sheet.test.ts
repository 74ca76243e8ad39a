import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { storyboardSchema } from '../storyboard/storyboard.ts';
import { drawSheet } from './draw-sheet.ts';

const page = await readFile(new URL('../../../../docs/storyboard.md', import.meta.url), 'utf8');
const example = storyboardSchema.parse(JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''));

test('a sheet that has taken its share of the processor is ended, the rest of its frames dark', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-sheet-'));
  try {
    const path = join(folder, 'sheet.jpg');
    let spentMs = 0;
    await drawSheet(example, new Map(), path, () => (spentMs += 6000));
    const contrast = async (left: number): Promise<number> => {
      const cell = { left, top: 80, width: 400, height: 200 };
      const cut = await sharp(path).extract(cell).png().toBuffer();
      const { channels } = await sharp(cut).stats();
      return Math.max(...channels.map(({ stdev }) => stdev));
    };
    assert.ok((await contrast(60)) > 5, 'the first frame is drawn');
    assert.ok((await contrast(560)) < 1, 'the second one is not');
  } finally {
    await rm(folder, { recursive: true });
  }
});
