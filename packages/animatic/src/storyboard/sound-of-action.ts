// What is heard of somebody doing something: the motion's sound, if whoever does it, and what it is
// done to, can make that sound. Smoke that flows is no river, a train that arrives has no feet.
import { MOTIONS } from '../words/motions.ts';
import type { Thing } from '../words/things.ts';

type Kinds = ReadonlySet<Thing['kind']>;

const FEET: Kinds = new Set(['person', 'quadruped', 'creature', 'hand']);
const MACHINES: Kinds = new Set(['vehicle', 'aircraft', 'boat']);
/** Too light to be heard when it falls. */
const LIGHT: Kinds = new Set(['plant', 'sky', 'insect', 'bird', 'sign', 'drink']);
const DOORS: ReadonlySet<string> = new Set([
  'door',
  'gate',
  'window',
  'house',
  'fridge',
  'wardrobe',
]);
const CHILDREN: ReadonlySet<string> = new Set(['child', 'boy', 'girl', 'schoolboy', 'schoolgirl']);
const WATERS: ReadonlySet<string> = new Set(['wave', 'water-surface', 'puddle', 'iceberg']);
/** A body or a blind that shakes rattles nothing. */
const SHAKEN: Kinds = new Set(['container', 'drink', 'tool']);
const PLUCKED: Kinds = new Set(['plant', 'food']);

/** Seconds from the beginning of a motion to what is heard of it: a blow falls after it was raised. */
export const HEARD_AFTER_S: Readonly<Record<string, number>> = {
  kick: 0.5,
  bat: 0.75,
  throw: 0.65,
  dunk: 1.1,
  clap: 0.15,
  eat: 0.6,
  pour: 0.8,
  pick: 0.8,
  close: 0.9,
  open: 0.5,
  fall: 0.7,
  dive: 0.6,
  laugh: 0.2,
  fight: 0.3,
};

export function soundOfAction(
  motion: string,
  doer: Thing | undefined,
  object: Thing | undefined,
  armed: boolean,
): string | null {
  const sound = MOTIONS.get(motion)?.sound ?? null;
  // Nobody hears a sip; what is poured is.
  if (sound === null || motion === 'drink') return null;
  const [machine] = [doer, object].filter((one) => one !== undefined && MACHINES.has(one.kind));
  switch (sound) {
    case 'footsteps':
    case 'footsteps-fast':
      if (machine !== undefined) return machine.sound;
      if (doer?.sound === 'horse-gallop') return doer.sound;
      return doer === undefined || FEET.has(doer.kind) ? sound : null;
    case 'car-engine':
      if (machine !== undefined) return machine.sound;
      if (doer?.sound === 'horse-gallop' || object?.sound === 'horse-gallop') return 'horse-gallop';
      // "Drives home": of a car that nobody named.
      return motion === 'drive' && (doer === undefined || doer.kind === 'person') ? sound : null;
    case 'shaker':
      return [doer, object].some((one) => one !== undefined && SHAKEN.has(one.kind)) ? sound : null;
    case 'river':
      if (doer?.id === 'wave') return 'waves';
      return doer !== undefined && WATERS.has(doer.id) ? sound : null;
    case 'impact':
      if (motion !== 'fall') return sound;
      return doer === undefined || LIGHT.has(doer.kind) || doer.heightM < 0.1 ? null : sound;
    case 'door-open':
      return [doer, object].some((one) => one !== undefined && opens(one)) ? sound : null;
    case 'singing':
      // A grown-up's song is the music's.
      return doer !== undefined && CHILDREN.has(doer.id) ? sound : null;
    case 'bell':
      return doer?.sound ?? sound;
    case 'sword-clash':
      return armed ? sound : 'impact';
    case 'snap':
      return motion !== 'pick' || (object !== undefined && PLUCKED.has(object.kind)) ? sound : null;
    default:
      return sound;
  }
}

const opens = ({ id, kind }: Thing): boolean => DOORS.has(id) || kind === 'building';
