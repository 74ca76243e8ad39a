// "A duck leads her ducklings": who leads goes ahead, who is led comes behind.
import type { Action, Script } from '../script/script.ts';
import { THINGS } from '../words/things.ts';

const LEADS = /^\s*(?:leads?|leading|led|guides?|guiding)\b|[带领牵率]/iu;

/** 带着五只小鸭: nobody takes them in his arms. */
const TAKES = /[带领]/u;
const LIVING: ReadonlySet<string> = new Set(['person', 'quadruped', 'bird', 'creature']);

const livingIn = ({ cast }: Script, id: string): boolean => {
  const what = cast.find((member) => member.id === id)?.what ?? '';
  return LIVING.has(THINGS.get(what)?.kind ?? '');
};

export function led(script: Script): Script {
  const beats = script.beats.map((beat) => ({
    ...beat,
    actions: beat.actions.flatMap((action): readonly Action[] => {
      const { motion, whom, who, from } = action;
      const [leader] = who;
      if (whom === null || leader === undefined || whom === leader) return [action];
      const text = script.prompt.slice(from[0], from[1]);
      const takes = motion === 'carry' && TAKES.test(text) && livingIn(script, whom);
      if (!takes && !(motion === 'follow' && LEADS.test(text))) return [action];
      return [
        { ...action, motion: 'walk', whom: null },
        { ...action, motion: 'follow', who: [whom], whom: leader },
      ];
    }),
  }));
  return { ...script, beats };
}
