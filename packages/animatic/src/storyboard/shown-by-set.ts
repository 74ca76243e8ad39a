// Whether a member of the cast is a part of the place's own drawing in a shot, and not put there again.
import { setShows } from './set-shows.ts';
import { isGreatShip } from './aboard.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { Stage } from './stage.ts';
import type { Body } from './staging.ts';

/** Only mentioned, and part of the place's own drawing. */
export function isShownBySet(id: string, draft: ShotDraft, stage: Stage, set: string): boolean {
  const what = stage.members.get(id)?.what;
  // A picture of a place has waves, clouds and puddles of its own.
  const kind = stage.bodies.get(id)?.kind;
  if (set === PLATE && (kind === 'nature' || kind === 'sky')) return true;
  // One is on it.
  if (set === 'ship-deck' && isGreatShip(stage.bodies.get(id))) return true;
  // The grove's own stalks, whatever their leaves do.
  if (what === 'bamboo' && set === 'bamboo-forest' && draft.camera.on !== id) return true;
  // A storm's own light.
  if (what === 'lightning') return true;
  // The lamp of a lighthouse is in it; a city's glass is in its windows unless somebody drinks from it.
  const others = [...new Set(draft.beats.flatMap(({ beat }) => beat.present))].filter(
    (other) => other !== id,
  );
  if (what === 'lamp' && others.some((other) => stage.members.get(other)?.what === 'lighthouse'))
    return true;
  // A house's window is in its wall.
  if (what === 'window' && others.some((other) => stage.bodies.get(other)?.kind === 'building'))
    return true;
  const alone = others.every((other) => !HANDED.has(stage.bodies.get(other)?.kind ?? 'sky'));
  if (what === 'cup' && TOWNS.has(set) && alone) return true;
  // A street's houses stand along it; one that nobody goes to is no other.
  const acted = draft.beats.some(({ beat }) =>
    beat.actions.some(
      ({ who, whom, towards }) => who.includes(id) || whom === id || towards === id,
    ),
  );
  // They hug at the front door of a house: it is in the wall of one.
  if (what === 'door' && LINED.has(set) && !isHandled(id, draft)) return true;
  if (kind === 'building' && LINED.has(set) && !acted && draft.camera.on !== id) return true;
  // So do the lanterns that hang over it.
  if (set === 'old-town' && LANTERNS.has(what ?? '') && !acted) return true;
  if (what === undefined || !setShows(set, what)) return false;
  // Those who watch a game sit in its stands, never on its court.
  if (what === 'crowd') return draft.camera.on !== id;
  // The light knows one sun and one moon.
  if (SKY_LIGHTS.has(what) && (stage.members.get(id)?.count ?? 1) > 1) return false;
  if (SKY_LIGHTS.has(what)) return true;
  const moved = draft.beats.some(({ beat }) =>
    beat.relations.some(({ who, to }) => who === id || to === id),
  );
  // Who looks through a window or stands by it looks through the room's own.
  const used = draft.beats.some(
    ({ beat }) =>
      beat.relations.some(({ who, is, to }) => who === id || (to === id && is === 'on')) ||
      beat.actions.some(
        ({ who, whom, motion }) =>
          who.includes(id) || (whom === id && motion?.startsWith('look') !== true),
      ),
  );
  if (what === 'window' && !used) return true;
  // A sea that is drawn has waves of its own, whatever they do.
  if (what === 'wave' && !moved) return true;
  // A town's windows are in its walls.
  if (what === 'window' && TOWNS.has(set)) return true;
  if (draft.camera.on === id) return false;
  return draft.beats.every(
    ({ beat }) =>
      beat.relations.every(({ who, to }) => who !== id && to !== id) &&
      beat.actions.every(
        ({ who, whom, towards }) => !who.includes(id) && whom !== id && towards !== id,
      ),
  );
}

const AT_DOORS: ReadonlySet<string> = new Set(['open', 'close', 'knock', 'push', 'pull']);

/** Somebody opens it, or it does something. */
const isHandled = (id: string, { beats, camera }: ShotDraft): boolean =>
  camera.on === id ||
  beats.some(({ beat }) =>
    beat.actions.some(
      ({ who, whom, towards, motion }) =>
        who.includes(id) || whom === id || (towards === id && AT_DOORS.has(motion ?? '')),
    ),
  );

const HANDED: ReadonlySet<Body['kind']> = new Set(['person', 'hand', 'furniture']);

const LANTERNS: ReadonlySet<string> = new Set(['lantern', 'red-lantern']);

/** Streets with a row of houses on both sides. */
const LINED: ReadonlySet<string> = new Set(['old-town', 'city-street', 'neon-street', 'village']);

const TOWNS: ReadonlySet<string> = new Set([
  'city-skyline',
  'city-street',
  'neon-street',
  'old-town',
  'village',
  'rooftop',
]);

/** What a backdrop is called where others name their set. */
const PLATE = 'plate';

const SKY_LIGHTS: ReadonlySet<string> = new Set(['sun', 'moon']);
