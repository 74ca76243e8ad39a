// docs/errors.md, made from the tables of codes: `npm run errors` after a change there.
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'node:util';
import { ERROR_CODES, TASK_ERROR_CODES } from '@filmgate/protocol';

const PAGE = new URL('../docs/errors.md', import.meta.url);
const [START, END] = ['<!-- codes -->\n', '<!-- end of codes -->\n'];

/** The page with its tables made anew; what a person wrote around them stays. */
export async function errorCatalogue(): Promise<string> {
  const page = await readFile(PAGE, 'utf8');
  const from = page.indexOf(START);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(format('no %j … %j in docs/errors.md', START, END));
  return `${page.slice(0, from)}${START}\n${tables()}\n\n${page.slice(to)}`;
}

function tables(): string {
  const codes = Object.entries(ERROR_CODES)
    .toSorted(([, a], [, b]) => a.status - b.status)
    .map(([code, { status, type, retryable, origin, meaning }]) => [
      String(status),
      `\`${code}\``,
      type,
      retryable ? 'yes' : '',
      origin === 'ark' ? 'Ark' : 'filmgate',
      meaning,
    ]);
  const ofTasks = Object.entries(TASK_ERROR_CODES).map(([code, { meaning, remedy }]) => [
    `\`${code}\``,
    meaning,
    remedy,
  ]);
  return [
    '## Of replies',
    table(['HTTP', 'code', '`type`', 'again later', 'whose', 'meaning'], codes),
    '## Of tasks that failed',
    table(['code', 'meaning', 'what to do'], ofTasks),
  ].join('\n\n');
}

/** As oxfmt leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...rows.map(line)].join('\n');
}

if (import.meta.main) await writeFile(PAGE, await errorCatalogue());
