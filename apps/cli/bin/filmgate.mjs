#!/usr/bin/env -S node --max-semi-space-size=4
// The command, on whatever Node the machine has: older ones cannot read the rest of it.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NEWEST_TOO_OLD = 23;
const [major] = process.versions.node.split('.').map(Number);

if (major <= NEWEST_TOO_OLD) {
  process.stderr.write(
    `filmgate needs Node 24 or newer, and this is ${process.versions.node}. In the folder of filmgate, \`npx filmgate\` uses the one that \`npm start\` installed.\n`,
  );
  process.exitCode = 1;
} else {
  // Compiled code is found again by the next one: help is there in a third of the time. Where it cannot be
  // written, all is compiled anew.
  module.enableCompileCache(
    fileURLToPath(new URL('../../../node_modules/.cache/filmgate', import.meta.url)),
  );
  await import('../src/filmgate.ts');
}
