const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `1.5 GB`; decimal units. */
export function sizeText(sizeBytes: number): string {
  const power = Math.min(
    UNITS.length - 1,
    sizeBytes === 0 ? 0 : Math.floor(Math.log10(sizeBytes) / 3),
  );
  const value = sizeBytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}
