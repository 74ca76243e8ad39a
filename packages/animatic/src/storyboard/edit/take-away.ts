// "No rain", "without subtitles", 不要音乐: what shall not be there any more.
import type { Shot } from '../storyboard.ts';
import type { EditDraft, Phrase } from './edit-draft.ts';
import { nounOf } from './edit-draft.ts';
import { remove, type Why } from './edit-cast.ts';

const AWAY =
  /\b(?:no|without|remove|delete|drop|stop|get rid of|take (?:out|away)|cut out|lose|don't|do not)\b|不要|去掉|删掉|删除|去除|移除|没有|取消|别/i;

/** @returns `unsaid` where nothing is to be taken away, else why nothing was */
export function takeAway(draft: EditDraft, phrase: Phrase, shots: readonly Shot[]): Why | 'unsaid' {
  if (!AWAY.test(phrase.text)) return 'unsaid';
  const { board, changes } = draft;
  const before = changes.length;
  const kinds = new Map(
    phrase.words.flatMap(({ senses }) => senses.map(({ kind, id }) => [kind, id] as const)),
  );
  if (kinds.has('weather')) {
    for (const shot of shots) shot.weather = 'clear';
    changes.push('clear');
  }
  const air = kinds.get('air');
  if (air !== undefined) {
    for (const shot of shots) shot.air = shot.air.filter((one) => one !== air);
    changes.push(`no ${air}`);
  }
  if (/subtitle|caption|字幕/i.test(phrase.text)) {
    for (const shot of shots) shot.captions = [];
    changes.push('no captions');
  }
  if (/\bmusic|soundtrack|音乐|配乐/i.test(phrase.text)) {
    board.sound.music = null;
    changes.push('no music');
  }
  if (/\bvoice|dialogue|lines?\b|narrat|台词|旁白|对白/i.test(phrase.text)) {
    const isIn = ({ startS }: { startS: number }): boolean =>
      shots.some((shot) => shot.startS <= startS && startS < shot.endS);
    const said = new Set(board.sound.voice.filter(isIn).map(({ text }) => text));
    board.sound.voice = board.sound.voice.filter((cue) => !isIn(cue));
    for (const shot of shots) shot.captions = shot.captions.filter(({ text }) => !said.has(text));
    changes.push('no lines');
  }
  if (changes.length > before) return undefined;
  return nounOf(phrase) === undefined ? 'unsaid' : remove(draft, phrase, shots);
}
