import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { toJSONSchema } from 'zod';
import { storyboardSchema } from './storyboard.ts';

test('docs/storyboard.schema.json is this schema; `node scripts/storyboard-schema.ts` renews it', async () => {
  const url = new URL('../../../../docs/storyboard.schema.json', import.meta.url);
  const written: unknown = JSON.parse(await readFile(url, 'utf8'));
  assert.deepEqual(written, JSON.parse(JSON.stringify(toJSONSchema(storyboardSchema))));
});

test('the example in docs/storyboard.md is a storyboard', async () => {
  const page = await readFile(new URL('../../../../docs/storyboard.md', import.meta.url), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1];
  assert(example !== undefined);
  const read = storyboardSchema.safeParse(JSON.parse(example));
  assert(read.success, JSON.stringify(read.error?.issues[0]));
});
