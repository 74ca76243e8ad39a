// When an upstream is asked again. Young jobs are asked often, because most films are made in minutes;
// old ones seldom, because each question counts against a limit.

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

const BY_AGE: readonly { readonly untilMs: number; readonly everyMs: number }[] = [
  { untilMs: 30 * SECOND_MS, everyMs: 2 * SECOND_MS },
  { untilMs: 2 * MINUTE_MS, everyMs: 5 * SECOND_MS },
  { untilMs: 10 * MINUTE_MS, everyMs: 10 * SECOND_MS },
  { untilMs: 60 * MINUTE_MS, everyMs: 20 * SECOND_MS },
];
/** Every older one. */
const SELDOM_MS = MINUTE_MS;
/** No look is planned farther ahead, so a clock that was set back cannot hide one. */
export const LONGEST_WAIT_MS = 10 * MINUTE_MS;

/** How long a job whose reply was lost is looked for before a person has to decide. */
export const FIND_FOR_MS = 10 * MINUTE_MS;
/** The same, where a job that may be it has yet to tell: so long Ark lets a job live. */
export const UNTOLD_FOR_MS = 3 * 24 * 60 * MINUTE_MS;
/** Some upstreams list, or know, a new job only after a while. */
export const APPEARS_WITHIN_MS = 2 * MINUTE_MS;
/** A word that nobody knows is borne so long. */
export const UNRECOGNIZED_FOR_MS = 30 * MINUTE_MS;
/** A film that cannot be had is tried so long: upstreams keep what they made for a day. */
export const FETCH_FOR_MS = 24 * 60 * MINUTE_MS;
/** The same, where something else stands in the film's place. */
export const WRONG_FILE_FOR_MS = 30 * MINUTE_MS;
/** Upstreams forget their jobs in this time, so later nobody can say what became of one. */
export const FORGOTTEN_AFTER_MS = 7 * 24 * 60 * MINUTE_MS;

/** @param ageMs since the job was made, or was meant to be */
export const lookEveryMs = (ageMs: number): number =>
  BY_AGE.find(({ untilMs }) => ageMs < untilMs)?.everyMs ?? SELDOM_MS;

const FETCH_AGAIN_MS = 2 * SECOND_MS;

/** @param troubleMs since the first try failed: each wait is as long as all before, ten minutes at most */
export const fetchAgainInMs = (troubleMs: number): number =>
  Math.min(LONGEST_WAIT_MS, Math.max(FETCH_AGAIN_MS, troubleMs));
