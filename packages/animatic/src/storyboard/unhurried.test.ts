import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import { spokenS } from './speaking-time.ts';

const hurryOf = (prompt: string, durationS: number): readonly number[] =>
  storyboardFor(prompt, [], { durationS }).sound.voice.map(
    ({ text, language, startS, endS }) => spokenS(text, language) / (endS - startS),
  );

test('a line of a short beat takes of the silence around it', () => {
  for (const prompt of [
    'A whale swims past an iceberg, then dives deep into the dark blue water. Birds circle above. Voiceover: "In the cold of the north, every breath of air counts."',
    'A hen walks through a garden and pecks at grains on the ground. A fox watches. Soft harp music, a female narrator says: "And nobody was ever hungry again."',
    '一只猫走过街道，跳上围墙，看着远处的月亮，慢慢躺下睡着了。旁白：“每一个夜晚，都有人在等你回家。”',
  ]) {
    for (const hurry of hurryOf(prompt, 8))
      assert.ok(hurry < 1.08, `${hurry.toFixed(2)}: ${prompt}`);
  }
});

test('a line that the text gives a time keeps to it', () => {
  const { sound } = storyboardFor(
    '0-6s: A boy walks home. 6-8s: A voice says: "There is nobody left in the old house."',
    [],
    { durationS: 8 },
  );
  assert.ok((sound.voice[0]?.startS ?? 0) >= 6);
});
