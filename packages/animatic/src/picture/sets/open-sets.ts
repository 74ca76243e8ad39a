// Open country and beyond, by the storyboard's name for it.
import { bambooForest } from './bamboo-forest.ts';
import { beach } from './beach.ts';
import { cave } from './cave.ts';
import { desert } from './desert.ts';
import { mars } from './mars.ts';
import { autumnForest, blossomGrove, forest } from './forest.ts';
import { garden } from './garden.ts';
import { harbour } from './harbour.ts';
import { jungle } from './jungle.ts';
import { lake } from './lake.ts';
import { grassyHill } from './grassy-hill.ts';
import { lavenderField, meadow, rapeseedField, sunflowerField, tulipField } from './meadow.ts';
import { moon } from './moon.ts';
import { park } from './park.ts';
import { river } from './river.ts';
import { sky } from './sky.ts';
import { space } from './space.ts';
import { underwater } from './underwater.ts';
import { waterfall } from './waterfall.ts';
import { polar } from './polar.ts';
import { rockyShore } from './rocky-shore.ts';
import { desertRoad } from './road.ts';
import { piste } from './piste.ts';
import { coastRoad } from './coast-road.ts';
import { shipDeck } from './ship-deck.ts';
import type { StageSet } from './set.ts';

export const OPEN_SETS: Readonly<Record<string, StageSet>> = {
  'coast-road': coastRoad,
  piste,
  'ship-deck': shipDeck,
  'desert-road': desertRoad,
  'rocky-shore': rockyShore,
  polar,
  beach,
  cave,
  desert,
  mars,
  garden,
  harbour,
  jungle,
  lake,
  'grassy-hill': grassyHill,
  meadow,
  'rapeseed-field': rapeseedField,
  'lavender-field': lavenderField,
  'sunflower-field': sunflowerField,
  'tulip-field': tulipField,
  moon,
  park,
  river,
  sky,
  space,
  underwater,
  waterfall,
  forest,
  'autumn-forest': autumnForest,
  'bamboo-forest': bambooForest,
  'blossom-grove': blossomGrove,
};
