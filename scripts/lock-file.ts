// What package-lock.json says of the packages of others that are installed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface LockedPackage {
  /** `node_modules/fastify`; below another one where versions differ. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** `sha512-` and base64; empty where there is none. */
  readonly integrity: string;
  /** SPDX; empty where the package does not say. */
  readonly licence: string;
  /** Where it is from; empty: the registry of whoever installs. */
  readonly resolved: string;
  /** Not part of what runs in production. */
  readonly isDevelopment: boolean;
  /** Of one platform, or nothing breaks without it. */
  readonly isOptional: boolean;
  readonly hasInstallScript: boolean;
  /** Paths of what it needs and has. */
  readonly needs: readonly string[];
}

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** @param directory of the repository */
export async function readLockFile(directory: string): Promise<LockedPackage[]> {
  const text = await readFile(join(directory, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Entry>> };
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes(INSTALLED) && link !== true)
    .map(([path, entry]) => ({
      path,
      name: nameIn(path),
      version: entry.version ?? '',
      integrity: entry.integrity ?? '',
      licence: entry.license ?? '',
      resolved: entry.resolved ?? '',
      isDevelopment: entry.dev === true,
      isOptional: entry.optional === true,
      hasInstallScript: entry.hasInstallScript === true,
      needs: Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).flatMap(
        (name) => find(name, path, packages) ?? [],
      ),
    }));
}

const INSTALLED = 'node_modules/';

const nameIn = (path: string): string => path.slice(path.lastIndexOf(INSTALLED) + INSTALLED.length);

/** As Node looks for it: in one's own folder, then in those around it. */
function find(
  name: string,
  from: string,
  packages: Readonly<Record<string, Entry>>,
): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf(INSTALLED))) {
    const path = `${folder === '' ? '' : `${folder.replace(/\/$/, '')}/`}${INSTALLED}${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return undefined;
  }
}
