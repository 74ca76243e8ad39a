// Started by `find-sandbox.ts`: says what it can reach from where it was put.
import { access, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { exitWithParent, readJob } from '../child-entry.ts';
import type { Trial, TrialReport } from './find-sandbox.ts';

exitWithParent();
// Written by `find-sandbox.ts`, of the same version.
const { own, foreign } = (await readJob()) as Trial;
const interfaces = Object.values(networkInterfaces()).flat();
const report: TrialReport = {
  writesOwn: await can(writeFile(own, 'a trial')),
  readsForeign: await can(access(foreign)),
  hasNetwork: interfaces.some((one) => one?.internal === false),
};
process.stdout.write(`${JSON.stringify(report)}\n`);

async function can(deed: Promise<unknown>): Promise<boolean> {
  return deed.then(
    () => true,
    () => false,
  );
}
