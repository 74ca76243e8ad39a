// Every thing with a drawing of its own, by its word.
import type { MakePuppet } from '../puppet.ts';
import { FAIR } from './buildings/fair.ts';
import { HOUSES } from './buildings/houses.ts';
import { LANDMARKS } from './buildings/landmarks.ts';
import { MONUMENTS } from './buildings/monuments.ts';
import { PLACES } from './buildings/places.ts';
import { STREET } from './buildings/street.ts';
import { ALIASES } from './aliases.ts';
import { fromDesign } from './design.ts';
import type { Designs } from './design.ts';
import { BOTTLES } from './drinks/bottles.ts';
import { CUPS } from './drinks/cups.ts';
import { GLASSES } from './drinks/glasses.ts';
import { BAKERY } from './food/bakery.ts';
import { DISHES } from './food/dishes.ts';
import { FRUIT } from './food/fruit.ts';
import { PANTRY } from './food/pantry.ts';
import { SWEETS } from './food/sweets.ts';
import { FITTINGS } from './furniture/fittings.ts';
import { FURNITURE } from './furniture/furniture.ts';
import { HALLS } from './furniture/halls.ts';
import { LIGHTING } from './furniture/lighting.ts';
import { ICON_THINGS } from './icons/icon-things.ts';
import { FAR_THINGS } from './nature/far.ts';
import { LAND } from './nature/land.ts';
import { SKY_THINGS } from './nature/sky.ts';
import { CROPS } from './plants/crops.ts';
import { FLOWERS } from './plants/flowers.ts';
import { SHRUBS } from './plants/shrubs.ts';
import { SMALL_PLANTS } from './plants/small-plants.ts';
import { TREES } from './plants/trees.ts';
import { ADVENTURE } from './products/adventure.ts';
import { APPLIANCES } from './products/appliances.ts';
import { ARMS } from './products/arms.ts';
import { DEVICES } from './products/devices.ts';
import { GOODS } from './products/goods.ts';
import { HOUSEHOLD } from './products/household.ts';
import { INSTRUMENTS } from './products/instruments.ts';
import { PAPER_THINGS } from './products/paper.ts';
import { TOOLS } from './products/tools.ts';
import { TOYS } from './products/toys.ts';
import { WEARABLES } from './products/wearables.ts';

const DESIGNS: Designs = {
  ...FRUIT,
  ...BAKERY,
  ...SWEETS,
  ...DISHES,
  ...PANTRY,
  ...CUPS,
  ...GLASSES,
  ...BOTTLES,
  ...DEVICES,
  ...GOODS,
  ...PAPER_THINGS,
  ...WEARABLES,
  ...INSTRUMENTS,
  ...TOYS,
  ...HOUSEHOLD,
  ...APPLIANCES,
  ...ARMS,
  ...ADVENTURE,
  ...TOOLS,
  ...LIGHTING,
  ...FURNITURE,
  ...FITTINGS,
  ...HALLS,
  ...TREES,
  ...CROPS,
  ...SHRUBS,
  ...FLOWERS,
  ...SMALL_PLANTS,
  ...HOUSES,
  ...LANDMARKS,
  ...MONUMENTS,
  ...STREET,
  ...PLACES,
  ...FAIR,
  ...LAND,
  ...FAR_THINGS,
  ...SKY_THINGS,
};

const DRAWN: Readonly<Record<string, MakePuppet>> = {
  ...ICON_THINGS,
  ...Object.fromEntries(
    Object.entries(DESIGNS).map(([what, design]) => [what, fromDesign(design)]),
  ),
};

export const THINGS: Readonly<Record<string, MakePuppet>> = {
  ...Object.fromEntries(
    [...ALIASES].flatMap(([word, own]) => {
      const make = DRAWN[own];
      return make === undefined ? [] : [[word, make] as const];
    }),
  ),
  ...DRAWN,
};
