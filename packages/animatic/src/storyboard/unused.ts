// What the plan could not use, beside what the script could not read.
import type { Line, Script, Unused } from '../script/script.ts';
import { MOST_CAPTIONS } from './captions.ts';
import { motionOf } from './motion-of.ts';
import type { Seeing } from './seen.ts';
import { bodyOf } from './staging.ts';
import { MOST_LINES } from './plan-sound.ts';
import type { Shot, Sound } from './storyboard.ts';
import type { TimedLine } from './unhurried.ts';

export function unusedOf(
  script: Script,
  shown: ReadonlySet<string>,
  sound: Sound,
  shots: readonly Shot[],
  seeing: Seeing,
  unseen: readonly Unused[],
  lines: readonly TimedLine[],
): readonly Unused[] {
  const rows: Unused[] = [...script.unused, ...unseen];
  const look = shots.map((shot) => shot.look).find((named) => named !== null) ?? null;
  for (const { name, kind, roles, from } of script.references) {
    const heard =
      sound.music?.reference === name || sound.beds.some(({ reference }) => reference === name);
    if (shown.has(name) || seeing.has(name) || heard) continue;
    const [a, b] = from ?? [0, 0];
    rows.push({
      text: script.prompt.slice(a, b) || name,
      from: [a, b],
      why: script.cast.some(({ reference }) => reference === name)
        ? `${name}: its subject cannot be cut out of its background; it is drawn instead`
        : whyNot(name, kind, roles, look),
    });
  }
  for (const { what, from } of script.edits) {
    if (what !== 'edit') continue;
    const changed = shots.some(
      ({ look, weather, plate, blocking }) =>
        look !== null ||
        weather !== 'clear' ||
        plate?.edit !== undefined ||
        (plate !== null && blocking.length > 0),
    );
    if (changed) continue;
    rows.push({
      text: script.prompt.slice(from[0], from[1]),
      from,
      why: 'the footage plays as it is: what is in it cannot be replaced in a draft',
    });
  }
  rows.push(...notPlayed(script, shots), ...tooMany(script, sound, shots, lines));
  return rows.toSorted((a, b) => a.from[0] - b.from[0] || a.from[1] - b.from[1]);
}

function whyNot(name: string, kind: string, roles: readonly string[], look: string | null): string {
  if (kind === 'audio') {
    return roles.includes('voice')
      ? `${name}: a voice cannot be copied in a draft; the line is spoken in a built-in one`
      : `${name}: the film has no place for its sound`;
  }
  if (roles.includes('style'))
    return look === null
      ? `${name}: its style cannot be taken over in a draft`
      : `${name}: its style is drawn as the words tell it, in the look ${look}`;
  if (roles.includes('motion')) return `${name}: its movement cannot be taken over in a draft`;
  return `${name}: no shot shows it`;
}

/** What a storyboard has no room for, in one row each. */
function tooMany(
  { beats, prompt }: Script,
  { voice }: Sound,
  shots: readonly Shot[],
  lines: readonly TimedLine[],
): readonly Unused[] {
  const rows: Unused[] = [];
  const tell = (left: readonly Line[], why: string): void => {
    const [first] = left;
    if (first === undefined) return;
    const from = [first.from[0], Math.max(...left.map((line) => line.from[1]))] as const;
    rows.push({ text: prompt.slice(...from).slice(0, MOST_SHOWN_CHARACTERS), from, why });
  };
  if (voice.length === MOST_LINES) {
    const left = lines.slice(MOST_LINES).map(({ line }) => line);
    tell(left, `only ${MOST_LINES} lines are spoken; these ${left.length} are not`);
  }
  if (shots.some(({ captions }) => captions.length === MOST_CAPTIONS)) {
    const shown = new Set(shots.flatMap(({ captions }) => captions.map(({ text }) => text)));
    const left = beats.flatMap((beat) =>
      beat.lines.filter(({ use, text }) => use === 'written' && !shown.has(text)),
    );
    tell(left, `a shot shows only ${MOST_CAPTIONS} captions; these ${left.length} are not shown`);
  }
  return rows;
}

const MOST_SHOWN_CHARACTERS = 500;

/** Motions of the script that nobody plays, in shots that are drawn. */
function notPlayed(script: Script, shots: readonly Shot[]): readonly Unused[] {
  const bodies = new Map(script.cast.map((member) => [member.id, bodyOf(member)]));
  const drawn = shots.filter(({ blocking }) => blocking.length > 0);
  return script.beats.flatMap((beat) => {
    const shown = drawn.some(
      ({ from }) => from !== null && from[0] <= beat.from[0] && from[1] >= beat.from[1],
    );
    if (!shown) return [];
    return beat.actions.flatMap(({ who, motion, from }) => {
      if (motion === null || who.length === 0) return [];
      const able = who.some((id) => {
        const body = bodies.get(id);
        return body !== undefined && motionOf(body, motion) !== null;
      });
      if (able) return [];
      const why = 'no body in the shot can make this motion';
      return [{ text: script.prompt.slice(from[0], from[1]), from, why }];
    });
  });
}
