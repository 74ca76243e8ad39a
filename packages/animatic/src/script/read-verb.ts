// A verb begins an action: by whom, and whether the words before it are its subject or its object.
import type { Clause } from './clause.ts';
import type { Tagged } from './tag.ts';

export function readVerb(clause: Clause, word: Tagged, i: number): number {
  const { sense } = word;
  if (sense?.kind !== 'motion') {
    if (sense?.kind === 'speech') clause.film.use(word, 'speech');
    return i + 1;
  }
  const be = clause.be;
  clause.be = false;
  if (clause.negated) {
    clause.negated = false;
    clause.film.use(word, `left out: ${sense.id}`);
    return i + 1;
  }
  if (clause.scenery && clause.subject.length === 0 && !SCENERY_NEVER.has(sense.id)) {
    clause.film.use(word, 'motion of the place');
    return i + 1;
  }
  const participle = word.form === 'ing' || word.form === 'past';
  const near =
    participle &&
    clause.last.length > 0 &&
    clause.lastRole !== 'other' &&
    clause.film.cast.isAnimate(clause.last[0] ?? '');
  const subject = near && clause.lastRole === 'object' ? clause.last : clause.subject;
  const who = subject.length > 0 ? subject : clause.unknownSubject ? [] : clause.carried;
  if (sense.id === 'wear' || sense.id === 'hold') {
    clause.film.use(word, sense.id);
    clause.pending = {
      kind: sense.id,
      who: participle && clause.last.length > 0 ? clause.last : who,
    };
    return i + 1;
  }
  const passive = be && word.form === 'past' && !word.chinese;
  const after =
    clause.after || (clause.action !== null && !participle && sameIds(clause.action.who, who));
  clause.closeAction();
  clause.action = {
    who: passive ? [] : who,
    motion: sense.id,
    whom: passive ? (who[0] ?? null) : clause.objectFirst,
    alsoWhom: [],
    towards: null,
    way: null,
    pace: clause.manner,
    after,
    from: word.from,
    to: word.to,
  };
  clause.objectFirst = null;
  clause.after = false;
  clause.manner = null;
  clause.joined = false;
  clause.lastRole = 'other';
  clause.pending = null;
  clause.film.use(word, `motion: ${sense.id}`);
  if (clause.location !== null && who.length > 0) clause.applyLocation(who);
  // 坐在 …: the verb brings its preposition along.
  if (word.chinese && /[在于到向]$/.test(word.text)) {
    clause.pending = { kind: 'relation', id: word.text.endsWith('向') ? 'towards' : 'at', at: i };
  }
  return i + 1;
}

/** What a place or the weather does not do by itself: somebody does, who was not named here. */
const SCENERY_NEVER: ReadonlySet<string> = new Set([
  'wear',
  'hold',
  'pick',
  'put',
  'look',
  'speak',
]);

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);
