// The table of effects: what a storyboard's cue may name.
import * as action from './action.ts';
import * as animals from './animals.ts';
import * as bells from './bells.ts';
import type { Effect } from './effect.ts';
import * as kitchen from './kitchen.ts';
import * as objects from './objects.ts';
import * as people from './people.ts';
import { singing } from './singing.ts';
import * as tones from './tones.ts';
import * as vehicles from './vehicles.ts';
import * as water from './water.ts';
import * as weather from './weather.ts';

export const EFFECTS = {
  waves: water.waves,
  'sea-wash': water.seaWash,
  rain: water.rain,
  'heavy-rain': water.heavyRain,
  river: water.river,
  waterfall: water.waterfall,
  underwater: water.underwater,
  bubbles: water.bubbles,
  pour: water.pour,
  splash: water.splash,
  drip: water.drip,
  wind: weather.wind,
  thunder: weather.thunder,
  storm: weather.storm,
  'fire-crackle': weather.fireCrackle,
  birds: animals.birds,
  gulls: animals.gulls,
  crickets: animals.crickets,
  owl: animals.owl,
  'dog-bark': animals.dogBark,
  'cat-meow': animals.catMeow,
  'horse-gallop': animals.horseGallop,
  'whale-song': animals.whaleSong,
  'wolf-howl': animals.wolfHowl,
  'cow-moo': animals.cowMoo,
  rooster: animals.rooster,
  frogs: animals.frogs,
  bees: animals.bees,
  'lion-roar': animals.lionRoar,
  footsteps: people.footsteps,
  'footsteps-fast': people.footstepsFast,
  'footsteps-snow': people.footstepsSnow,
  'crowd-murmur': people.crowdMurmur,
  applause: people.applause,
  cheering: people.cheering,
  laughter: people.laughter,
  'children-playing': people.childrenPlaying,
  singing,
  heartbeat: people.heartbeat,
  traffic: vehicles.traffic,
  'car-pass': vehicles.carPass,
  'car-engine': vehicles.carEngine,
  motorcycle: vehicles.motorcycle,
  siren: vehicles.siren,
  train: vehicles.train,
  plane: vehicles.plane,
  helicopter: vehicles.helicopter,
  'rocket-engine': vehicles.rocketEngine,
  'boat-horn': vehicles.boatHorn,
  'train-whistle': vehicles.trainWhistle,
  bell: bells.bell,
  'church-bell': bells.churchBell,
  'temple-bell': bells.templeBell,
  gongs: bells.gongs,
  'clock-tick': bells.clockTick,
  'phone-ring': bells.phoneRing,
  'glass-clink': bells.glassClink,
  'ice-clink': bells.iceClink,
  'magic-chime': bells.magicChime,
  shaker: kitchen.shaker,
  fizz: kitchen.fizz,
  crunch: kitchen.crunch,
  snap: kitchen.snap,
  chop: kitchen.chop,
  sizzle: kitchen.sizzle,
  'coffee-machine': kitchen.coffeeMachine,
  'door-open': objects.doorOpen,
  'door-knock': objects.doorKnock,
  'keyboard-typing': objects.keyboardTyping,
  'camera-shutter': objects.cameraShutter,
  whoosh: objects.whoosh,
  impact: action.impact,
  explosion: action.explosion,
  fireworks: action.fireworks,
  'sword-clash': action.swordClash,
  laser: action.laser,
  robot: action.robot,
  gunshot: action.gunshot,
  'room-tone': tones.roomTone,
  'cafe-tone': tones.cafeTone,
  'city-tone': tones.cityTone,
  'forest-tone': tones.forestTone,
  'night-tone': tones.nightTone,
} as const satisfies Readonly<Record<string, Effect>>;

export type EffectName = keyof typeof EFFECTS;

export const EFFECT_NAMES: readonly EffectName[] = Object.keys(EFFECTS).filter(isEffectName);

export function isEffectName(name: string): name is EffectName {
  return Object.hasOwn(EFFECTS, name);
}
