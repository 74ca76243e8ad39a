// Budgets whose owner is mistyped, told at the start and at each reload.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pino } from 'pino';
import { readConfig } from '../config/config.ts';
import { runApp } from '../testing/running-app.testsuite.ts';

const budget = (owner: string): string => `  - { ${owner}, currency: CNY, per_day: 1 }\n`;

test('a budget whose owner is nobody is told with the owners that there are', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-budgets-'));
  const file = join(directory, 'filmgate.yaml');
  const lines: { where?: string; owner?: string; known?: string[]; msg: string }[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => lines.push(JSON.parse(line)) });
  try {
    await writeFile(file, `budgets:\n${budget('tenant: default')}${budget('tenant: defualt')}`);
    const env = { FILMGATE_CONFIG: file };
    await using service = await runApp({ env, logger });
    assert.deepEqual(
      lines.map(({ where, owner, known }) => ({ where, owner, known })),
      [{ where: 'budgets.1.tenant', owner: 'defualt', known: ['default'] }],
    );
    assert.match(lines[0]?.msg ?? '', /limits nobody/);
    lines.length = 0;
    const { id } = await service.app.keys.add('made later', 0);
    await writeFile(
      file,
      `budgets:\n${budget(`key: ${id}`)}${budget('key: bootstrap')}${budget('key: key_x')}`,
    );
    await service.app.reload(readConfig({ ...env, FILMGATE_PORT: '0' }));
    assert.deepEqual(
      lines.map(({ where, owner, known }) => ({ where, owner, known })),
      [{ where: 'budgets.2.key', owner: 'key_x', known: [id, 'bootstrap'] }],
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
