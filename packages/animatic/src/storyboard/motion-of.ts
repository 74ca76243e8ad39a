// Which motion a body makes when the text tells it one: bodies differ in what they can do.
import { MOTIONS } from '../words/motions.ts';
import type { Rig } from '../words/motions.ts';
import type { ThingKind } from '../words/things.ts';
import type { Body } from './staging.ts';

const RIG_OF: Partial<Readonly<Record<ThingKind, Rig>>> = {
  person: 'person',
  quadruped: 'quadruped',
  bird: 'bird',
  fish: 'fish',
  insect: 'insect',
  creature: 'quadruped',
  vehicle: 'vehicle',
  boat: 'vehicle',
  aircraft: 'vehicle',
  hand: 'hand',
};

const isAirborne = ({ kind, stands }: Body): boolean =>
  stands === 'air' &&
  (kind === 'bird' || kind === 'insect' || kind === 'aircraft' || kind === 'creature');

/** The motion that a body makes when it is told to: a boat that crosses a bay sails. */
export function motionOf(body: Body, id: string): string | null {
  const motion = MOTIONS.get(id);
  const rig = RIG_OF[body.kind];
  if (motion === undefined) return null;
  if (id === 'sit-down' && rig !== 'person') return motionOf(body, 'sit');
  if (id === 'fly-kite' && rig === 'quadruped') return 'run';
  if (id === 'rise' && FLAMES.has(body.what)) return 'burn';
  const goes = GOING.has(id);
  if (goes && body.kind === 'boat') return 'sail';
  if (goes && body.kind === 'aircraft') return 'fly';
  if (goes && body.kind === 'vehicle') return 'drive';
  if (goes && body.kind === 'fish') return 'swim';
  if (goes && isAirborne(body) && body.kind !== 'creature') return 'fly';
  if (id === 'explode' && rig !== undefined && rig !== 'vehicle')
    return rig === 'bird' ? 'fly' : 'jump';
  if (id === 'flow' && SOLID.has(body.kind)) return null;
  if (id === 'flow' && (rig === 'person' || rig === 'quadruped' || rig === 'bird')) return 'dive';
  if (rig === 'person' && id === 'gallop') return 'ride';
  if (rig === 'quadruped' && (id === 'ride' || id === 'cycle')) return 'gallop';
  if (rig === 'vehicle' && (id === 'ride' || id === 'cycle' || id === 'jump')) return 'drive';
  if (motion.rigs.includes('any')) return id;
  if (rig !== undefined && motion.rigs.includes(rig)) return id;
  if (body.kind === 'creature' && motion.rigs.includes('person')) return id;
  if (rig === undefined && goes) return ROOTED.has(body.kind) ? null : 'drift';
  if (body.kind === 'aircraft' && id === 'jump') return 'fly';
  // A dog that drives or a cat that plays the piano: bodies that can do it are rare, the wish is clear.
  if (rig === 'quadruped' && motion.rigs.includes('person')) return id;
  return null;
}

/** What streams from a rocket or a chimney is not the rocket. */
const SOLID: ReadonlySet<ThingKind> = new Set([
  'aircraft',
  'vehicle',
  'boat',
  'building',
  'furniture',
  'product',
  'device',
  'tool',
]);

const FLAMES: ReadonlySet<string> = new Set(['fire', 'campfire', 'bonfire', 'candle', 'torch']);

const ROOTED: ReadonlySet<ThingKind> = new Set(['plant', 'building', 'furniture']);

const GOING: ReadonlySet<string> = new Set([
  'walk',
  'run',
  'drive',
  'march',
  'row',
  'punt',
  'gallop',
  'sail',
  'glide',
  'skate',
]);
