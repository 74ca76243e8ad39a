// A drawing for a thing that nobody has drawn: the most usual thing of its kind, in its own height and
// colour. Better a sack of the right size than a gap in the shot.
import type { MakePuppet } from '../puppet.ts';
import { HOUSES } from './buildings/houses.ts';
import { fromDesign } from './design.ts';
import type { Design } from './design.ts';
import { GLASSES } from './drinks/glasses.ts';
import { PANTRY } from './food/pantry.ts';
import { FURNITURE } from './furniture/furniture.ts';
import { LAND } from './nature/land.ts';
import { SKY_THINGS } from './nature/sky.ts';
import { SHRUBS } from './plants/shrubs.ts';
import { ADVENTURE } from './products/adventure.ts';
import { DEVICES } from './products/devices.ts';
import { BOX } from './products/goods.ts';
import { HOUSEHOLD } from './products/household.ts';
import { INSTRUMENTS } from './products/instruments.ts';
import { TOOLS } from './products/tools.ts';
import { TOYS } from './products/toys.ts';
import { STREET } from './buildings/street.ts';

const BY_KIND: Readonly<Record<string, Design | undefined>> = {
  plant: SHRUBS['bush'],
  food: PANTRY['meal'],
  drink: GLASSES['iced-drink'],
  container: PANTRY['jar'],
  product: HOUSEHOLD['product'],
  device: DEVICES['radio'],
  tool: TOOLS['wrench'],
  weapon: ADVENTURE['sword'],
  furniture: FURNITURE['table'],
  building: HOUSES['house'],
  nature: LAND['rock'],
  sky: SKY_THINGS['star'],
  toy: TOYS['blocks'],
  instrument: INSTRUMENTS['drum'],
  sign: STREET['sign'],
  creature: TOYS['monster'],
  vehicle: TOYS['toy-car'],
};

/** A thing of a `kind` (of the vocabulary), `heightM` tall; of an unknown kind, a box. */
export function makeThing(kind: string, heightM: number): MakePuppet {
  const usual = (Object.hasOwn(BY_KIND, kind) ? BY_KIND[kind] : undefined) ?? BOX;
  return fromDesign({ ...usual, heightM });
}
