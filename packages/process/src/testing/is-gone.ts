import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** Resolves once no such process runs; a zombie does not run. It polls: nobody tells a stranger's death. */
export async function isGone(pid: number): Promise<void> {
  const endMs = Date.now() + 2000;
  while (await runs(pid)) {
    assert.ok(Date.now() < endMs, `process ${pid} still runs`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function runs(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return (
      process.platform !== 'linux' || !/\) Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8'))
    );
  } catch {
    return false;
  }
}
