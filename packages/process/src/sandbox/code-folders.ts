// What the programs that we start are made of: our packages, what they import, Node.
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Absolute. Neither configuration nor data are in them, wherever they are kept beside. */
export function codeFolders(): string[] {
  const modules = join(dirname(PACKAGES), 'node_modules');
  const folders = [PACKAGES, ...(existsSync(modules) ? [modules] : []), nodeFolder()];
  return [...new Set(folders)];
}

/** The folder of modules that Node was installed in, or that of its own program. */
function nodeFolder(): string {
  const program = realpathSync(process.execPath);
  for (let folder = dirname(program); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'node_modules') return folder;
  }
  return dirname(program);
}
