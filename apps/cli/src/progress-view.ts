// How a film is coming along, on stderr: stdout is for what came of it.
import { styleText } from 'node:util';
import type { TaskEvent } from 'filmgate';
import { cutToCells, plain } from './terminal-text.ts';

export interface ProgressView extends Disposable {
  show(event: TaskEvent): void;
  /** @param share 0 … 1 */
  uploading(name: string, share: number): void;
  /** Stays where it was said. */
  note(text: string): void;
}

/** The part of a terminal that is needed. */
export type Screen = Pick<NodeJS.WriteStream, 'write'> & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

const STAGES: Readonly<Record<string, string>> = {
  queued: 'waiting for its turn',
  fetching: 'fetching the media',
  storyboard: 'planning the shots',
  sound: 'voices and music',
  picture: 'drawing',
  finishing: 'putting it together',
  storing: 'storing the film',
  done: 'done',
  upstream: 'the provider is making it',
};

/**
 * On a terminal one line that is drawn over and over, elsewhere a line for each stage.
 *
 * @param isQuiet stderr is for what failed: no line stays
 */
export function progressView(screen: Screen, isQuiet: boolean): ProgressView {
  if (screen.isTTY === true) return drawnOver(screen, isQuiet);
  let last = '';
  const say = (line: string): void => {
    if (isQuiet || line === last) return;
    last = line;
    screen.write(`${line}\n`);
  };
  return {
    show: ({ stage }) => say(wordsOf(stage)),
    uploading: (name) => say(`uploading ${plain(name)}`),
    note: (text) => say(plain(text)),
    [Symbol.dispose]() {},
  };
}

const ERASE_LINE = '\r\u001B[K';

function drawnOver(screen: Screen, isQuiet: boolean): ProgressView {
  let isDrawn = false;
  const draw = (share: number, words: string): void => {
    // One cell is left free: some terminals go on to the next line in the last one.
    const columns = (screen.columns ?? 80) - 1;
    const bar = columns < BAR_FROM_COLUMNS ? '' : `  ${barOf(share)}`;
    const percent = ` ${`${Math.floor(share * 100)}`.padStart(3)} %  `;
    const left = columns - percent.length - (bar === '' ? 0 : BAR_CELLS + 2);
    screen.write(`${ERASE_LINE}${bar}${percent}${cutToCells(words, left)}`);
    isDrawn = true;
  };
  return {
    show(event) {
      draw(event.progress, [wordsOf(event.stage), ...detailsOf(event)].join(' · '));
    },
    uploading: (name, share) => draw(share, `uploading ${plain(name)}`),
    note(text) {
      if (isQuiet) return;
      screen.write(`${isDrawn ? ERASE_LINE : ''}${plain(text)}\n`);
      isDrawn = false;
    },
    [Symbol.dispose]() {
      if (isDrawn) screen.write(ERASE_LINE);
    },
  };
}

const wordsOf = (stage: string): string => STAGES[stage] ?? plain(stage);

function detailsOf(event: TaskEvent): string[] {
  if (event.type !== 'progress') return [];
  const { shots, shots_done: done, seconds_left: leftS, stage } = event;
  return [
    ...(shots !== undefined && done !== undefined && stage === 'picture'
      ? [`shot ${Math.min(done + 1, shots)} of ${shots}`]
      : []),
    ...(leftS === null ? [] : [`${timeText(leftS)} left`]),
  ];
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 100 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}

const BAR_CELLS = 24;
const BAR_FROM_COLUMNS = 50;
/** Eighths of a cell. */
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

function barOf(share: number): string {
  const eighths = Math.floor(Math.max(0, Math.min(1, share)) * BAR_CELLS * 8);
  const filled = `${'█'.repeat(Math.floor(eighths / 8))}${PARTS[eighths % 8]}`;
  const rest = '░'.repeat(BAR_CELLS - filled.length);
  return (
    styleText('green', filled, { stream: process.stderr }) +
    styleText('dim', rest, { stream: process.stderr })
  );
}
