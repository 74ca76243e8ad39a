// One action while its clause is read: who and to whom are known only bit by bit.
import type { Action, Way } from './script.ts';

export interface ActionDraft {
  who: readonly string[];
  readonly motion: string;
  whom: string | null;
  /** Further things that the same is done to: "drops apples and ice". */
  readonly alsoWhom: string[];
  towards: string | null;
  way: Way;
  pace: 'slow' | 'fast' | null;
  readonly after: boolean;
  readonly from: number;
  readonly to: number;
}

export function actionsOf(draft: ActionDraft): readonly Action[] {
  const { who, motion, towards, way, pace, after, from, to } = draft;
  const one = (whom: string | null, isAfter: boolean): Action => ({
    who,
    motion,
    whom,
    towards: towards === whom ? null : towards,
    way,
    pace,
    after: isAfter,
    from: [from, to],
  });
  return [one(draft.whom, after), ...draft.alsoWhom.map((whom) => one(whom, false))];
}

/** "A seed grows into a sunflower": the one goes, the other comes. */
export function becomesOf(draft: ActionDraft): readonly Action[] | undefined {
  const { motion, towards, who, whom } = draft;
  const result = towards ?? (motion === 'morph' ? whom : null);
  if (result === null || !BECOMING.has(motion)) return undefined;
  const [gone] = actionsOf({ ...draft, motion: 'vanish', whom: null, towards: null });
  const [come] = actionsOf({
    ...draft,
    who: [result],
    motion: motion === 'grow' ? 'grow' : 'pop',
    whom: null,
    towards: null,
    alsoWhom: [],
  });
  if (come === undefined) return undefined;
  return gone === undefined || who.length === 0 ? [come] : [gone, come];
}

/** "Flies a kite": whoever holds its line stays on the ground. */
export function flownOf(draft: ActionDraft, what: string): readonly Action[] | undefined {
  const { whom, who, motion } = draft;
  if (whom === null || who.length === 0 || !FLOWN.has(what)) return undefined;
  if (motion === null || !FLYING.has(motion)) return undefined;
  const held = what === 'kite' ? 'fly-kite' : 'pull';
  const [pull] = actionsOf({ ...draft, motion: held, whom: null, towards: whom, alsoWhom: [] });
  const [fly] = actionsOf({ ...draft, motion: 'fly', who: [whom], whom: null, alsoWhom: [] });
  return pull === undefined || fly === undefined ? undefined : [pull, { ...fly, after: false }];
}

const FLYING: ReadonlySet<string> = new Set(['fly', 'play', 'glide', 'fly-kite']);
const FLOWN: ReadonlySet<string> = new Set(['kite', 'drone', 'paper-plane', 'balloon']);

const BECOMING: ReadonlySet<string> = new Set(['grow', 'morph', 'melt']);
