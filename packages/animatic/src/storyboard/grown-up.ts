// Whoever rides a motorcycle or drives a car is old enough to: "a girl on a motorbike" is a young woman.
import type { Script, ScriptCast } from '../script/script.ts';
import { THINGS } from '../words/things.ts';

const GROWN: Readonly<
  Record<string, { readonly what: string; readonly voice: 'female' | 'male' }>
> = {
  girl: { what: 'young-woman', voice: 'female' },
  boy: { what: 'young-man', voice: 'male' },
};

/** Nobody is a passenger on these. */
const RIDDEN: ReadonlySet<string> = new Set(['motorcycle', 'tractor', 'tank']);

/** Said to be small: the text means a child. */
const SMALL: ReadonlySet<string> = new Set(['child', 'little', 'small', 'young', 'baby']);

export function withGrownDrivers(script: Script): Script {
  const drivers = new Set(
    script.cast
      .filter((member) => isYoung(member) && drives(script, member.id))
      .map(({ id }) => id),
  );
  if (drivers.size === 0) return script;
  return {
    ...script,
    cast: script.cast.map((member) =>
      drivers.has(member.id)
        ? { ...member, what: GROWN[member.what]?.what ?? member.what }
        : member,
    ),
    beats: script.beats.map((beat) => ({
      ...beat,
      lines: beat.lines.map((line) => {
        const speaker = script.cast.find(({ id }) => id === line.speaker && drivers.has(id));
        const voice = speaker === undefined ? undefined : GROWN[speaker.what]?.voice;
        return voice === undefined || line.voice !== 'child' ? line : { ...line, voice };
      }),
    })),
  };
}

const isYoung = ({ what, traits }: ScriptCast): boolean =>
  Object.hasOwn(GROWN, what) && !traits.some((trait) => SMALL.has(trait));

function drives({ cast, beats }: Script, id: string): boolean {
  const whatOf = (other: string | null): string => cast.find((one) => one.id === other)?.what ?? '';
  return beats.some(
    ({ relations, actions }) =>
      relations.some(({ who, is, to }) => who === id && is === 'on' && RIDDEN.has(whatOf(to))) ||
      actions.some(({ who, motion, whom, towards }) => {
        if (!who.includes(id) || (motion !== 'drive' && motion !== 'ride')) return false;
        const steered = whatOf(whom ?? towards);
        return (
          RIDDEN.has(steered) || (motion === 'drive' && THINGS.get(steered)?.kind === 'vehicle')
        );
      }),
  );
}
