// What a child sees of our environment: what programs need to start, nothing that could be a secret.
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG'] as const;
/** Without these, programs on Windows do not start or find no folder for temporary files. */
const PASSED_ON_WINDOWS = ['SystemRoot', 'USERPROFILE', 'TEMP', 'TMP'] as const;

/** @param extra added to it, and wins */
export function childEnvironment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const names =
    process.platform === 'win32' ? [...PASSED_ON, ...PASSED_ON_WINDOWS] : [...PASSED_ON];
  const environment: Record<string, string> = {};
  for (const name of names) {
    // Not configuration: the machine's own variables are handed through unread.
    // oxlint-disable-next-line node/no-process-env
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return { ...environment, ...extra };
}
