// A child started with `detached` leads a process group of its own on POSIX; Windows has none.

/**
 * Signals every process of the group that `pid` leads; on Windows `pid` alone.
 *
 * @returns false when there was nobody left to signal
 */
export function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    // ESRCH: the group is empty. EPERM: macOS says so when only zombies are left.
    if (error instanceof Error && 'code' in error && ['ESRCH', 'EPERM'].includes(`${error.code}`)) {
      return false;
    }
    throw error;
  }
}
