import assert from 'node:assert/strict';

const LONGEST_MS = 60_000;
const LOOK_MS = 20;

/** Waits for something that another process does; there is no event for it. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const startedMs = performance.now(); !(await isSo());) {
    assert.ok(performance.now() - startedMs < LONGEST_MS, `never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
