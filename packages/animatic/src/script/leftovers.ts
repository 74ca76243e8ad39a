// What of the prompt nothing was made of. Every word that could have meant something is either used or
// stands in a row here; words that only join others may stay silent.
import type { FilmDraft } from './draft.ts';
import type { Unused } from './script.ts';
import type { Tagged } from './tag.ts';

const SILENT: ReadonlySet<string> = new Set([
  'particle',
  'relation',
  'measure',
  'sequence',
  'number',
  'direction',
  'manner',
]);

const isSilent = (word: Tagged): boolean =>
  word.token?.kind === 'mark' ||
  word.token?.kind === 'time' ||
  word.token?.kind === 'shot' ||
  word.token?.kind === 'length' ||
  (word.token === null && SILENT.has(word.class)) ||
  word.sense?.kind === 'role';

interface Run {
  from: number;
  to: number;
  why: string;
}

/** One row per run of unused words between two marks. */
export function leftoversOf(film: FilmDraft, words: readonly Tagged[]): readonly Unused[] {
  const used = mask(film.prompt.length, film.used);
  const told = film.unused.toSorted((a, b) => a.from - b.from);
  const reasons = new Map<number, string>();
  for (const { from, to, why } of told) for (let i = from; i < to; i++) reasons.set(i, why);
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const word of words) {
    const reason = reasons.get(word.from);
    const unread = reason !== undefined || !isCovered(used, word);
    if (word.token?.kind === 'mark' && !/^[-‐‑'’"“”]$/.test(word.token.text)) open = undefined;
    else if (isSilent(word) && reason === undefined) continue;
    else if (!unread) open = undefined;
    else {
      const why = reason ?? whyOf(word);
      if (open !== undefined && open.why === why) open.to = word.to;
      else {
        open = { from: word.from, to: word.to, why };
        runs.push(open);
      }
    }
  }
  return runs.map(({ from, to, why }) => ({
    from: [from, to],
    why,
    text: film.prompt.slice(from, to),
  }));
}

function mask(length: number, spans: FilmDraft['used']): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { from, to } of spans) covered.fill(1, from, to);
  return covered;
}

const isCovered = (covered: Uint8Array, { from, to }: Tagged): boolean =>
  covered.subarray(from, to).every((value) => value === 1);

function whyOf({ class: kind, sense, token }: Tagged): string {
  if (token?.kind === 'quote') return 'a name: it is neither spoken nor shown';
  if (token?.kind === 'reference') return 'a reference without a use';
  if (sense === null || kind === 'unknown') return 'not in the vocabulary';
  if (sense.kind === 'quality') return 'a quality word: nothing to draw';
  if (sense.kind === 'motion') return 'nobody in the prompt does it';
  if (sense.kind === 'speech' || sense.kind === 'voice') return 'no words to speak';
  if (sense.kind === 'edit') return 'no video to work on';
  if (sense.kind === 'title') return 'no words to show';
  return 'nothing in the picture that it could describe';
}
