// Runs before `npm start`, `npm test` and `npm run demo`, `draw` and `review`, on whatever Node the
// machine has (20 or newer): installs the dependencies when they are missing or older than the lock
// file. `npm install` and not `npm ci`, because a registry mirror may not serve the optional binaries of
// other platforms.
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} path @returns {number} modification time in ms, 0 when absent */
const modifiedMs = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * No install script runs: npm builds whatever has a binding.gyp, also better-sqlite3, which brings its
 * binaries; node-av's would fetch a program that we do not use from a place that the lock file knows
 * nothing of. That of `node` fetches this platform's binary without the lock file's hash, so it runs only
 * where there is none of those that the lock file has.
 */
function putNodeInPlace() {
  const locked = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  const bin = join(root, 'node_modules/node/bin');
  if (!existsSync(locked)) return npm('rebuild', 'node');
  mkdirSync(bin, { recursive: true });
  rmSync(join(bin, 'node'), { force: true });
  linkSync(locked, join(bin, 'node'));
  // Both packages call their program `node`, and npm may have linked neither.
  npm('rebuild', '--ignore-scripts', 'node');
}

/** @param {readonly string[]} args */
function npm(...args) {
  const path = process.env['npm_execpath'];
  const all = [...args, '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = path
    ? spawnSync(process.execPath, [path, ...all], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', all, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(
    `\`npm ${args[0]}\` failed: see its message above, mend it, and run the command again.`,
  );
  // So that the next run begins anew.
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
  process.exit(status ?? 1);
}

const installedMs = modifiedMs('node_modules/.package-lock.json');
if (installedMs === 0 || installedMs < modifiedMs('package-lock.json')) {
  console.error('Installing dependencies (once, about half a minute) …');
  npm('install', '--ignore-scripts');
  putNodeInPlace();
}
