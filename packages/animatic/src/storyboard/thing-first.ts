// "A lipstick twists up, macro; finally a model puts it on": from so near the thing and the person are two
// shots, each about its own.
import type { Beat } from '../script/script.ts';
import { THINGS } from '../words/things.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { TimedBeat } from './timeline.ts';

const SHOWN: ReadonlySet<string> = new Set(['product', 'drink', 'food', 'device', 'container']);
const NEAR: ReadonlySet<string | undefined> = new Set(['close-up', 'extreme-close-up']);
const LEAST_S = 3.6;
/** Of the time that the thing alone has. */
const SHARE = 0.52;

const kindOf = (id: string): string | undefined => THINGS.get(id.replace(/-\d+$/, ''))?.kind;

export function thingFirst(shot: ShotDraft): readonly ShotDraft[] {
  const { size, on, thenSize, thenMove, pointOfView } = shot.camera;
  const lengthS = shot.endS - shot.startS;
  if (!NEAR.has(size) || thenSize !== undefined || thenMove !== undefined) return [shot];
  if (lengthS < LEAST_S || pointOfView === true) return [shot];
  const beats = shot.beats.map(({ beat }) => beat);
  const [first] = beats.flatMap(({ present }) => present);
  const person = beats.flatMap(({ present }) => present).find((id) => kindOf(id) === 'person');
  if (first === undefined || person === undefined || !SHOWN.has(kindOf(first) ?? '')) return [shot];
  const asked = on === undefined || on === first;
  const acts = beats.some(({ actions }) => actions.some(({ who }) => who.includes(person)));
  const own = beats.some(({ actions }) => actions.some(({ who }) => who.includes(first)));
  if (!asked || !acts || !own) return [shot];
  const middle = Math.round((shot.startS + lengthS * SHARE) * 24) / 24;
  const isThing = (id: string): boolean => kindOf(id) !== 'person';
  return [
    {
      ...shot,
      endS: middle,
      beats: shot.beats.map((one) => ({ ...part(one, isThing), endS: Math.min(one.endS, middle) })),
      camera: { ...shot.camera, on: first },
    },
    {
      ...shot,
      startS: middle,
      cut: null,
      beats: shot.beats.map((one) => ({
        ...one,
        startS: Math.max(one.startS, middle),
        beat: withActions(one.beat, ({ who }) => who.some((id) => !isThing(id))),
      })),
      camera: { size: 'close-up', on: person },
    },
  ];
}

const part = (one: TimedBeat, keeps: (id: string) => boolean): TimedBeat => {
  const beat = withActions(one.beat, ({ who }) => who.every(keeps));
  return {
    ...one,
    beat: {
      ...beat,
      present: beat.present.filter(keeps),
      relations: beat.relations.filter(({ who, to }) => keeps(who) && (to === null || keeps(to))),
    },
  };
};

const withActions = (beat: Beat, test: (action: Beat['actions'][number]) => boolean): Beat => ({
  ...beat,
  actions: beat.actions.filter(test),
});
