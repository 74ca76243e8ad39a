import type { TimedAction } from './schedule.ts';
import type { Body, Place } from './staging.ts';

/** What a shot's cast does, and all that its blocking depends on. */
export interface ShotActs {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly places: ReadonlyMap<string, Place>;
  readonly actions: readonly TimedAction[];
  /** In the shot, in the order of their importance. */
  readonly ids: readonly string[];
  readonly startS: number;
  readonly endS: number;
  /** Who speaks, and to whom where the text tells. */
  readonly speakers: ReadonlyMap<string, string | null>;
  /** Who looks at the viewer when nothing else tells. */
  readonly portrait: boolean;
  /** Who sits on or in what: rider → mount. */
  readonly mounts: ReadonlyMap<string, string>;
  readonly set: string;
  readonly pace: number;
  /** Who has a blade in the hands. */
  readonly armed: ReadonlySet<string>;
  /** Who has something in the hands that is for others. */
  readonly laden: ReadonlySet<string>;
  /** Who is still there, and of whom the shot tells nothing. */
  readonly bystanders: ReadonlySet<string>;
  /** Who was in this place in an earlier shot. */
  readonly known: ReadonlySet<string>;
  /** Who sits, kneels or lies since an earlier shot: a row of motions; kept up to date. */
  readonly postures: Map<string, string>;
}

/** Places as they come to be when those who meet have met. */
export interface ActInput extends ShotActs {
  readonly places: Map<string, Place>;
}
