import { fstatSync } from 'node:fs';

const OUTPUTS = [1, 2];

/**
 * Whether what this process writes is kept in systemd's journal. `JOURNAL_STREAM` has the device and inode of
 * the stream that was handed over; it is set too where our output was led elsewhere since (systemd.exec(5)).
 */
export const isInJournal = (env: NodeJS.ProcessEnv): boolean =>
  env['JOURNAL_STREAM'] !== undefined && OUTPUTS.some((fd) => idOf(fd) === env['JOURNAL_STREAM']);

function idOf(fd: number): string {
  const { dev, ino } = fstatSync(fd, { bigint: true });
  return `${dev}:${ino}`;
}
