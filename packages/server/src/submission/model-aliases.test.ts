import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARK, MISSION, runApp } from '../testing/running-app.testsuite.ts';

const MINI = 'doubao-seedance-2-0-mini-260615';

test('an alias names its model in every dialect, and before a create', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-aliases-'));
  try {
    const file = join(directory, 'filmgate.yaml');
    const aliases = { 'ep-2026-abcde': MINI, 'sora-2': `animatic/${MINI}` };
    await writeFile(file, JSON.stringify({ aliases }));
    await using service = await runApp({ env: { FILMGATE_CONFIG: file } });
    const content = [{ type: 'text', text: 'a fox' }];
    for (const [path, body] of [
      [ARK, { model: 'ep-2026-abcde', content }],
      [MISSION, { model: 'ep-2026-abcde', prompt: 'a fox' }],
      ['/v1/videos', { model: 'sora-2', prompt: 'a fox' }],
    ] as const) {
      const made = await service.call('POST', path, { body });
      assert.deepEqual([made.status, made.body.warnings], [200, undefined]);
      const { body: task } = await service.call('GET', `${ARK}/${made.body.id}`);
      assert.equal(task.model, MINI);
    }
    const body = { model: 'ep-2026-abcde', prompt: 'a fox' };
    const estimate = await service.call('POST', '/v1/estimates', { body });
    assert.equal(estimate.body.model, MINI);
    const unknown = await service.call('POST', ARK, { body: { model: 'ep-2026-other', content } });
    assert.equal(unknown.status, 404);
    const inherited = await service.call('POST', ARK, { body: { model: 'toString', content } });
    assert.equal(inherited.status, 404);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
