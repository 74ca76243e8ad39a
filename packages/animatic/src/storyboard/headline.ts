import type { Beat } from '../script/script.ts';

/** "Shot 1:", "[SHOT 2]", "镜头3", "第一个镜头". */
const NUMBERED =
  /^[\s\p{P}]*(?:(?:shot|scene)\s*\d|(?:镜头|分镜|场景)\s*[\d一二三四五六七八九]|第.{1,2}个?(?:镜头|幕))/iu;

/** What stands over numbered shots and shows nothing itself is their headline: it takes no time. */
export function withoutHeadline(beats: readonly Beat[]): readonly Beat[] {
  const [first, second, ...rest] = beats;
  if (first === undefined || second === undefined) return beats;
  if (first.newShot || !NUMBERED.test(second.text) || NUMBERED.test(first.text)) return beats;
  const shows =
    first.actions.length > 0 ||
    first.lines.length > 0 ||
    first.set !== null ||
    first.startS !== null ||
    first.lengthS !== null;
  if (shows) return beats;
  return [
    {
      ...second,
      from: [first.from[0], second.from[1]],
      text: `${first.text} ${second.text}`,
      camera: { ...first.camera, ...second.camera },
      cameraFrom: second.cameraFrom ?? first.cameraFrom,
      present: [...new Set([...second.present, ...first.present])],
      effects: [...first.effects, ...second.effects],
      plates: [...first.plates, ...second.plates],
      air: [...new Set([...first.air, ...second.air])],
      look: second.look ?? first.look,
      pace: second.pace ?? first.pace,
    },
    ...rest,
  ];
}
