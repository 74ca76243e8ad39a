import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaskEvent } from 'filmgate';
import { progressView, type Screen } from './progress-view.ts';
import { cellsOf } from './terminal-text.ts';

function screenOf(rest: Partial<Screen>): Screen & { text: string } {
  return {
    text: '',
    write(chunk) {
      this.text += chunk;
      return true;
    },
    ...rest,
  };
}

const drawing: TaskEvent = {
  type: 'progress',
  task_id: 'cgt-1',
  status: 'running',
  stage: 'picture',
  progress: 0.5,
  seconds_left: 6.2,
  shots_done: 1,
  shots: 3,
};

test('on a terminal one line tells stage, share, shot and time left, and goes without a trace', () => {
  const screen = screenOf({ isTTY: true, columns: 80 });
  {
    using view = progressView(screen, false);
    view.uploading('雪.jpg', 0.25);
    view.note('The task is cgt-1.');
    view.show(drawing);
  }
  const [, uploading, noted, shown, last] = screen.text.split('\r\u001B[K');
  assert.equal(uploading, '  ██████░░░░░░░░░░░░░░░░░░  25 %  uploading 雪.jpg');
  assert.equal(noted, 'The task is cgt-1.\n');
  assert.equal(shown, '  ████████████░░░░░░░░░░░░  50 %  drawing · shot 2 of 3 · 7 s left');
  assert.equal(last, '');
});

test('a line never goes on to the next one, and nothing that a file is called moves the cursor', () => {
  for (const columns of [20, 40, 46, 60]) {
    const screen = screenOf({ isTTY: true, columns });
    const view = progressView(screen, false);
    view.show(drawing);
    view.uploading('清晨的古镇，一位老人提着灯笼走过石板路\u001B[2J.jpg', 0.999);
    for (const line of screen.text.split('\r\u001B[K').slice(1)) {
      assert.ok(cellsOf(line) < columns, `${columns}: ${line}`);
      assert.equal(line.includes('\u001B'), false);
    }
  }
});

test('without a terminal a line for each stage; with --json none', () => {
  const screen = screenOf({});
  const view = progressView(screen, false);
  for (const stage of ['queued', 'picture', 'picture', 'done']) view.show({ ...drawing, stage });
  assert.equal(screen.text, 'waiting for its turn\ndrawing\ndone\n');
  const quiet = screenOf({});
  progressView(quiet, true).show(drawing);
  assert.equal(quiet.text, '');
});
