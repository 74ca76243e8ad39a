// Loaded before the service: its output is taken for systemd's journal, which says so by the file that it is
// (systemd.exec(5), JOURNAL_STREAM).
import { fstatSync } from 'node:fs';

const { dev, ino } = fstatSync(1, { bigint: true });
process.env['JOURNAL_STREAM'] = `${dev}:${ino}`;
