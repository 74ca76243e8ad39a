import type { MakePuppet } from '../puppet.ts';
import { AIRCRAFT } from './air.ts';
import { BOATS } from './boats.ts';
import { CARS } from './cars.ts';
import { CARTS } from './carts.ts';
import { CYCLES } from './cycles.ts';
import { makeVehicle } from './make-vehicle.ts';
import { RAILS } from './rails.ts';
import { ROAD } from './road.ts';
import { SHIPS } from './ships.ts';
import { SMALL_BOATS } from './small-boats.ts';
import { SPACECRAFT } from './space.ts';

/** Vehicles by the vocabulary's `what`. */
export const VEHICLES: Readonly<Record<string, MakePuppet>> = Object.fromEntries(
  [
    ...CARS,
    ...ROAD,
    ...CYCLES,
    ...RAILS,
    ...CARTS,
    ...BOATS,
    ...SHIPS,
    ...SMALL_BOATS,
    ...AIRCRAFT,
    ...SPACECRAFT,
  ].map((design) => [design.what, makeVehicle(design)] as const),
);
