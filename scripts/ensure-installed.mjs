// Runs before `npm start`, `npm run demo` and `npm test`, on whatever Node the machine has (20 or
// newer): installs the dependencies when they are missing or older than the lock file. `npm install`
// and not `npm ci`, because a registry mirror may not serve the optional binaries of other platforms.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} path @returns {number} modification time in ms, 0 when absent */
const modifiedMs = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

const installedMs = modifiedMs('node_modules/.package-lock.json');
if (installedMs === 0 || installedMs < modifiedMs('package-lock.json')) {
  console.error('Installing dependencies (once, about half a minute) …');
  const npm = process.env['npm_execpath'];
  const args = ['install', '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(
      '`npm install` failed: see its message above, mend it, and run the command again.',
    );
    process.exit(status ?? 1);
  }
}
