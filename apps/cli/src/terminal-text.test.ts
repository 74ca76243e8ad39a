import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainTable } from './plain-table.ts';
import { cellsOf, cutToCells, jsonLine, padToCells, plain, plainLines } from './terminal-text.ts';

test('cells are what a terminal gives to a character', () => {
  assert.deepEqual(['fox', '雪地里的熊猫', 'é', '👩‍🚀', ''].map(cellsOf), [3, 12, 1, 2, 0]);
  assert.equal(padToCells('熊猫', 6), '熊猫  ');
  assert.equal(padToCells('a long word', 3), 'a long word');
});

test('what is cut fits, and says that it is', () => {
  assert.equal(cutToCells('a fox', 5), 'a fox');
  assert.equal(cutToCells('a fox in the snow', 6), 'a fox…');
  assert.equal(cutToCells('👩‍🚀👩‍🚀👩‍🚀', 5), '👩‍🚀👩‍🚀…');
  for (let cells = 1; cells < 30; cells += 1) {
    const cut = cutToCells('uploading 清晨的古镇，一位老人提着灯笼走过石板路', cells);
    assert.ok(cut.endsWith('…') && cellsOf(cut) <= cells && cellsOf(cut) >= cells - 1, cut);
  }
});

test('the columns of a table stand under one another in any script, and nothing is drawn over', () => {
  const table = plainTable(
    ['id', 'says', 'at'],
    [
      ['1', '你好，世界', '0 s'],
      ['22', 'hi\u001B[2J\n', '4 s'],
    ],
  );
  assert.equal(table, 'id  says        at\n1   你好，世界  0 s\n22  hi?[2J?     4 s');
});

test('what draws over others’ words or turns them round is shown, and in JSON escaped', () => {
  const evil = 'a\u001B[31m\r\u009B2J\u007F\u202Egnp.exe\u2066x\u2069\nb';
  assert.equal(plain(evil), 'a?[31m??2J??gnp.exe?x??b');
  assert.equal(plainLines(evil), 'a?[31m??2J??gnp.exe?x?\nb');
  const json = jsonLine({ evil });
  assert.doesNotMatch(json, /[\p{Cc}\u202E\u2066]/u);
  assert.deepEqual(JSON.parse(json), { evil });
  // Marks that scripts from right to left need, and joined emoji, stay.
  assert.equal(plain('אב\u200F 👩‍🚀'), 'אב\u200F 👩‍🚀');
});
