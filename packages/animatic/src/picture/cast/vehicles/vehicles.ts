import type { MakePuppet } from '../puppet.ts';
import { BOATS } from './boats.ts';
import { CARS } from './cars.ts';
import { SHIPS } from './ships.ts';
import { makeVehicle } from './make-vehicle.ts';

/** Vehicles by the vocabulary's `what`. */
export const VEHICLES: Readonly<Record<string, MakePuppet>> = Object.fromEntries(
  [...CARS, ...BOATS, ...SHIPS].map((design) => [design.what, makeVehicle(design)] as const),
);
