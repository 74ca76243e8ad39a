// What filmgate is made of in production, as a CycloneDX 1.6 bill of materials on standard output. The same
// lock file gives the same bytes. `npm sbom --omit dev` leaves out whatever the repository's own tests use
// too, and so the codec, the database and the image library.
import { fileURLToPath } from 'node:url';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import packageJson from '../package.json' with { type: 'json' };
import { runCommand } from './command.ts';
import { readLockFile, type LockedPackage } from './lock-file.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'npm run --silent sbom > filmgate.cdx.json';

function billOf(shipped: readonly LockedPackage[]): string {
  const filmgate = new Models.Component(Enums.ComponentType.Application, 'filmgate', {
    bomRef: 'filmgate',
    version: packageJson.version,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(packageJson.license)]),
  });
  const components = new Map(shipped.map((one) => [one.path, componentOf(one)]));
  const needed = new Set(shipped.flatMap(({ needs }) => needs));
  for (const { path, needs } of shipped) {
    const component = components.get(path);
    if (component === undefined) continue;
    if (!needed.has(path)) filmgate.dependencies.add(component.bomRef);
    for (const need of needs) {
      const other = components.get(need);
      if (other !== undefined) component.dependencies.add(other.bomRef);
    }
  }
  const bill = new Models.Bom({
    metadata: new Models.Metadata({ component: filmgate }),
    components: new Models.ComponentRepository(components.values()),
  });
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(normalizers).serialize(bill, { sortLists: true, space: 2 });
}

function componentOf(one: LockedPackage): Models.Component {
  const { name, version, integrity, licence, isOptional } = one;
  const [group, short = group] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return new Models.Component(Enums.ComponentType.Library, short ?? name, {
    bomRef: one.path,
    ...(group !== undefined && { group }),
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    scope: isOptional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], hexOf(integrity)]]),
    licenses: new Models.LicenseRepository(licence === '' ? [] : [licenceOf(licence)]),
  });
}

const licenceOf = (licence: string): Models.License =>
  / (?:AND|OR|WITH) /.test(licence)
    ? new Models.LicenseExpression(licence)
    : new Models.SpdxLicense(licence);

const hexOf = (integrity: string): string =>
  Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');

await runCommand(USAGE, async () => {
  const shipped = (await readLockFile(ROOT)).filter(({ isDevelopment }) => !isDevelopment);
  process.stdout.write(`${billOf(shipped)}\n`);
});
