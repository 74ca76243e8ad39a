// "The wreck" of a later sentence is what was told to have crashed, not a ruin that stands beside it.
import type { Script } from '../script/script.ts';
import { THINGS } from '../words/things.ts';

const CRASHES: ReadonlySet<string> = new Set(['aircraft', 'vehicle', 'boat']);

export function asOneWreck(script: Script): Script {
  const crashed = script.cast.find(
    ({ what, traits }) => traits.includes('broken') && CRASHES.has(THINGS.get(what)?.kind ?? 'sky'),
  );
  const ruin = script.cast.find(({ what }) => what === 'ruin');
  if (crashed === undefined || ruin === undefined) return script;
  return {
    ...script,
    cast: script.cast.filter((member) => member !== ruin),
    beats: script.beats.map((beat) => {
      const named = (id: string): string => (id === ruin.id ? crashed.id : id);
      const maybe = (id: string | null): string | null => (id === null ? null : named(id));
      return {
        ...beat,
        camera: beat.camera.on === ruin.id ? { ...beat.camera, on: crashed.id } : beat.camera,
        present: [...new Set(beat.present.map(named))],
        relations: beat.relations.map((one) => ({
          ...one,
          who: named(one.who),
          to: maybe(one.to),
        })),
        actions: beat.actions.map((one) => ({
          ...one,
          who: one.who.map(named),
          whom: maybe(one.whom),
          towards: maybe(one.towards),
        })),
      };
    }),
  };
}
