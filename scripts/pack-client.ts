// Makes the package as it is published: `npm run build:client`, then `npm publish packages/client/dist`.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import packageJson from '../packages/client/package.json' with { type: 'json' };

const CLIENT = new URL('../packages/client/', import.meta.url);
const inClient = (path: string): string => fileURLToPath(new URL(path, CLIENT));

/** @param directory is made anew */
export async function packClient(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await build({
    config: false,
    entry: { index: inClient('src/index.ts') },
    tsconfig: inClient('tsconfig.json'),
    outDir: directory,
    clean: false,
    // A file a module, so that bundlers leave out what is not called.
    unbundle: true,
    format: 'esm',
    // Browsers and Node alike.
    platform: 'neutral',
    target: 'es2023',
    // The types of the protocol become part of it: the package depends on nothing.
    dts: true,
    fixedExtension: false,
    logLevel: 'error',
  });
  const { name, version, description, license } = packageJson;
  const published = {
    name,
    version,
    description,
    license,
    keywords: ['seedance', 'video', 'video-generation', 'filmgate', 'animatic'],
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    files: ['*.js', '*.d.ts'],
  };
  await writeFile(`${directory}/package.json`, `${JSON.stringify(published, null, 2)}\n`);
  await copyFile(inClient('README.md'), `${directory}/README.md`);
  await copyFile(inClient('../../LICENSE'), `${directory}/LICENSE`);
}

if (import.meta.main) await packClient(inClient('dist'));
