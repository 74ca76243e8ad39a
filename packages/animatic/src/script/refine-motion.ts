// A verb and its object together can mean what neither means alone: a sword that is drawn, a piano that
// is played.
import type { Thing } from '../words/things.ts';

const PLAYED: Readonly<Record<string, string>> = {
  guitar: 'play-guitar',
  piano: 'play-piano',
  harp: 'play-piano',
  violin: 'play-violin',
  drum: 'play-drums',
  flute: 'play-flute',
  trumpet: 'play-flute',
};

const HANDY: ReadonlySet<Thing['kind']> = new Set([
  'person',
  'hand',
  'creature',
  'quadruped',
  'tool',
]);

const TOSSED: ReadonlySet<Thing['kind']> = new Set(['food', 'container', 'product', 'toy', 'tool']);

const LIGHTS: ReadonlySet<string> = new Set(['flashlight', 'torch', 'lamp', 'lantern', 'candle']);

/** The rider is seen on it. */
const STRADDLED: ReadonlySet<string> = new Set(['motorcycle', 'scooter', 'skateboard', 'sled']);

const SAT_AT: ReadonlySet<string> = new Set(['chess', 'playing-card', 'blocks', 'dice']);

export function refineMotion(
  motion: string,
  object: Thing | undefined,
  doer: Thing | undefined,
): string {
  if (motion === 'drive' && doer?.kind === 'fish') return 'swim';
  if (motion === 'drive' && (doer?.kind === 'bird' || doer?.kind === 'insect')) return 'fly';
  // A crowd roars with joy; what a lion does is heard of lions.
  if (motion === 'roar' && doer?.kind === 'person' && doer.count > 1) return 'cheer';
  // "Reaches the summit": it is where they go, not what they take.
  if (motion === 'pick' && (object?.kind === 'nature' || object?.kind === 'building')) {
    return object.heightM > 2 ? 'walk' : 'pick';
  }
  // A bud opens by itself.
  if (motion === 'open' && object === undefined && doer?.kind === 'plant') return 'bloom';
  // Moons, lamps and signs that hang are there; nobody hangs them.
  if (motion === 'put' && object === undefined && doer !== undefined && !HANDY.has(doer.kind)) {
    return 'stand';
  }
  if (object === undefined) return motion;
  const { kind, id } = object;
  if (motion === 'write' && kind === 'weapon') return 'fight';
  // A blade that is drawn is raised; "draws" alone is what painters do.
  if (motion === 'paint' && kind === 'weapon') return 'raise';
  // "Flips a pancake", "shines a torch", "sprays water": done to a thing, not with the own body.
  if (motion === 'jump' && TOSSED.has(kind)) return 'throw';
  if (motion === 'glow' && LIGHTS.has(id)) return 'point';
  if (motion === 'flow' && doer !== undefined && HANDY.has(doer.kind)) return 'pour';
  if (motion === 'drift' && doer?.kind === 'person') return 'blow';
  if (motion.startsWith('play') && kind === 'instrument') return PLAYED[id] ?? 'play-guitar';
  if (motion === 'play' && SAT_AT.has(id)) return 'sit';
  // 打 is done to eggs, balls, umbrellas and telephones.
  if (motion === 'fight' && kind === 'food') return 'stir';
  if (motion === 'fight' && kind === 'toy') return 'play';
  if (motion === 'fight' && id === 'umbrella') return 'stand';
  if (motion === 'fight' && (id === 'phone' || id === 'telephone')) return 'phone';
  if (motion === 'fight' && id === 'drum') return 'play-drums';
  if (motion === 'open' && kind === 'plant') return 'bloom';
  if (motion === 'eat' && kind === 'drink') return 'drink';
  if (motion === 'drink' && kind !== 'drink' && kind !== 'container') return 'eat';
  if ((motion === 'explode' || motion === 'crack') && kind === 'food') return 'cut';
  // Whoever takes up the telephone speaks into it.
  if (motion === 'pick' && (id === 'phone' || id === 'telephone')) return 'phone';
  if (motion === 'dribble' && id !== 'basketball') return 'play';
  if (motion === 'throw' && id === 'basketball') return 'shoot-hoop';
  if (motion === 'ride' && id === 'bicycle') return 'cycle';
  if (motion === 'ride' && STRADDLED.has(id)) return 'ride';
  if (motion === 'ride' && (kind === 'vehicle' || kind === 'boat')) return 'drive';
  if (motion === 'throw' && id === 'fireworks') return 'explode';
  return motion;
}

/** What is done with a thing in the hands. */
const IN_HANDS: ReadonlySet<string> = new Set([
  'drink',
  'eat',
  'read',
  'photograph',
  'play-guitar',
  'play-violin',
  'play-flute',
  'raise',
  'carry',
  'hand-over',
  'wave',
  'fight',
  'use-magic',
  'speak',
  'phone',
  'point',
  'clean',
]);

const LARGEST_IN_HANDS_M = 1.2;

/** Whether the object of a motion is in the hands of whoever makes it. */
export function isInHands(motion: string, object: Thing): boolean {
  if (object.heightM > LARGEST_IN_HANDS_M || !IN_HANDS.has(motion)) return false;
  // What is pointed at is not what one points with.
  if (motion === 'point' && !LIGHTS.has(object.id)) return false;
  return !UNHELD.has(object.kind);
}

const UNHELD: ReadonlySet<Thing['kind']> = new Set([
  'person',
  'quadruped',
  'bird',
  'fish',
  'insect',
  'creature',
  'furniture',
  'building',
  'nature',
  'sky',
  'vehicle',
  'boat',
  'hand',
]);
