// Built places and interiors, by the storyboard's name for them.
import { room } from './room.ts';
import { kitchen } from './kitchen.ts';
import { tableTop } from './table-top.ts';
import { cityStreet } from './city-street.ts';
import { neonStreet } from './neon-street.ts';
import { oldTown } from './old-town.ts';
import { cafe } from './cafe.ts';
import { stage } from './stage.ts';
import { office } from './office.ts';
import { classroom } from './classroom.ts';
import { corridor } from './corridor.ts';
import { hospital } from './hospital.ts';
import { shop } from './shop.ts';
import { citySkyline } from './city-skyline.ts';
import { road } from './road.ts';
import { bridge } from './bridge.ts';
import { village } from './village.ts';
import { tunnel } from './tunnel.ts';
import { rooftop } from './rooftop.ts';
import { station } from './station.ts';
import { temple } from './temple.ts';
import { castle } from './castle.ts';
import { stadium } from './stadium.ts';
import { bedroom } from './bedroom.ts';
import { bar } from './bar.ts';
import { library } from './library.ts';
import { laboratory } from './laboratory.ts';
import { restaurant } from './restaurant.ts';
import { museum } from './museum.ts';
import { gym } from './gym.ts';
import { factory } from './factory.ts';
import { concert } from './concert.ts';
import { trainInterior } from './train-interior.ts';
import { spaceshipInterior } from './spaceship-interior.ts';
import { basketballCourt } from './basketball-court.ts';
import { battlements } from './battlements.ts';
import { stands } from './stands.ts';
import { boxingRing } from './boxing-ring.ts';
import { diner } from './diner.ts';
import { palaceHall } from './palace-hall.ts';
import { tileRoofs } from './tile-roofs.ts';
import { coaster } from './coaster.ts';
import { hotpotRestaurant, noodleBar } from './noodle-bar.ts';
import type { StageSet } from './set.ts';

export const BUILT_SETS: Readonly<Record<string, StageSet>> = {
  'boxing-ring': boxingRing,
  diner,
  'palace-hall': palaceHall,
  'tile-roofs': tileRoofs,
  coaster,
  'noodle-bar': noodleBar,
  'hotpot-restaurant': hotpotRestaurant,
  'basketball-court': basketballCourt,
  stands,
  battlements,
  room,
  kitchen,
  'table-top': tableTop,
  'city-street': cityStreet,
  'neon-street': neonStreet,
  'old-town': oldTown,
  cafe,
  stage,
  office,
  classroom,
  corridor,
  hospital,
  shop,
  'city-skyline': citySkyline,
  road,
  bridge,
  village,
  tunnel,
  rooftop,
  station,
  temple,
  castle,
  stadium,
  bedroom,
  bar,
  library,
  laboratory,
  restaurant,
  museum,
  gym,
  factory,
  concert,
  'train-interior': trainInterior,
  'spaceship-interior': spaceshipInterior,
};
