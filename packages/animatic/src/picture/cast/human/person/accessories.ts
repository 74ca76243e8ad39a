// Shoes, hats and what else is worn.
import { DYES } from './colours.ts';
import type { Item } from './garment.ts';
import type { HatKind, Outfit } from './person.ts';

function shoes(
  kind: Outfit['shoes']['kind'],
  usual: string,
  sole = '#f3eadb',
  sock: string | null = null,
): Item {
  return (draft, colour) => {
    draft.shoes = { kind, colour: colour ?? usual, sole, sock };
  };
}

const hat =
  (kind: HatKind, usual: string): Item =>
  (draft, colour) => {
    draft.hat = { kind, colour: colour ?? usual };
  };

export const ACCESSORIES: Readonly<Record<string, Item>> = {
  // Feet
  shoes: shoes('shoes', '#6a4030', '#3c2a26'),
  sneakers: shoes('sneakers', '#f4efe6', '#e2d9c8'),
  boots: shoes('boots', '#6a4632', '#3c2a26'),
  heels: shoes('heels', '#c03a4a'),
  sandals: shoes('sandals', '#8a5a3c', '#8a5a3c'),
  slippers: shoes('slippers', '#e8a0a8', '#fff'),
  skates: shoes('skates', '#f6f2ea', '#8a94a4'),
  skis: shoes('skis', '#3c4a6c', '#d8443c'),
  socks: (draft, colour) => {
    draft.shoes = { ...draft.shoes, sock: colour ?? '#fdf8ef' };
  },

  // Head
  hat: hat('brim-hat', '#6a4a3a'),
  cap: hat('cap', DYES.coral),
  beanie: hat('beanie', DYES.mustard),
  'straw-hat': hat('straw-hat', '#f6dc94'),
  'bamboo-hat': hat('cone-hat', '#ecca7e'),
  'sun-hat': hat('sun-hat', '#f7e6c2'),
  'top-hat': hat('top-hat', '#2b2833'),
  'cowboy-hat': hat('cowboy-hat', '#9a6a3e'),
  beret: hat('beret', '#a83a44'),
  'chef-hat': hat('chef-hat', '#fffdf8'),
  'police-cap': hat('police-cap', '#2b3a64'),
  'nurse-cap': hat('nurse-cap', '#fffdf8'),
  'sailor-cap': hat('sailor-cap', '#fffdf8'),
  'witch-hat': hat('witch-hat', '#3a2f54'),
  'wizard-hat': hat('witch-hat', '#3f4f9c'),
  'santa-hat': hat('santa-hat', '#d8343a'),
  helmet: hat('helmet', '#d84a3c'),
  'hard-hat': hat('hard-hat', '#f2b92c'),
  'fire-helmet': hat('fire-helmet', '#c8342c'),
  'army-helmet': hat('army-helmet', '#5f6b46'),
  'knight-helmet': hat('knight-helmet', '#a9b4c6'),
  'samurai-helmet': hat('samurai-helmet', '#3a2f3c'),
  'viking-helmet': hat('viking-helmet', '#8f98a6'),
  'space-helmet': hat('space-helmet', '#f2f3f6'),
  crown: hat('crown', '#f2c23c'),
  tiara: hat('tiara', '#f4d46a'),
  headband: hat('headband', '#d8443c'),
  bandana: hat('bandana', '#c83a3a'),
  headscarf: hat('headscarf', '#c86a5a'),
  veil: hat('veil', '#fffaf4'),
  turban: hat('turban', '#e6a53c'),
  'pirate-hat': hat('pirate-hat', '#2c2632'),
  'graduation-cap': hat('graduation-cap', '#2b2d44'),
  hood: hat('hood', '#4a4a64'),
  'ninja-hood': hat('ninja-hood', '#2a2b3c'),
  'flower-crown': hat('flower-crown', '#e8788c'),
  halo: hat('halo', '#ffe07a'),
  bow: hat('bow', '#e0546c'),
  headphones: hat('headphones', '#3c4258'),
  'bunny-ears': hat('bunny-ears', '#f6eef0'),
  'cat-ears': hat('cat-ears', '#4a3c4c'),

  // The rest
  scarf: (draft, colour) => {
    draft.scarf = colour ?? '#d8443c';
  },
  shawl: (draft, colour) => {
    draft.scarf = colour ?? '#b86a7c';
  },
  gloves: (draft, colour) => {
    draft.gloves = colour ?? '#5a4438';
  },
  mittens: (draft, colour) => {
    draft.gloves = colour ?? '#e5a52e';
  },
  'boxing-gloves': (draft, colour) => {
    draft.gloves = colour ?? '#d8343a';
  },
  glasses: (draft, colour) => {
    draft.glasses = { kind: 'glasses', colour: colour ?? '#3a2f38' };
  },
  sunglasses: (draft, colour) => {
    draft.glasses = { kind: 'sunglasses', colour: colour ?? '#221f2c' };
  },
  goggles: (draft, colour) => {
    draft.glasses = { kind: 'goggles', colour: colour ?? '#3c6a9c' };
  },
  'eye-patch': (draft, colour) => {
    draft.glasses = { kind: 'eye-patch', colour: colour ?? '#221c24' };
  },
  'eye-mask': (draft, colour) => {
    draft.glasses = { kind: 'eye-mask', colour: colour ?? '#24212e' };
  },
  mask: (draft, colour) => {
    draft.mask = { kind: 'medical', colour: colour ?? '#a8d4e4' };
  },
  cape: (draft, colour) => {
    draft.cape = { kind: 'cape', colour: colour ?? '#d8343a' };
  },
  cloak: (draft, colour) => {
    draft.cape = { kind: 'cloak', colour: colour ?? '#4a3c5c' };
  },
  apron: (draft, colour) => {
    draft.apron = colour ?? '#f4ead6';
  },
  backpack: (draft, colour) => {
    draft.back = { kind: 'backpack', colour: colour ?? DYES.teal };
  },
  wings: (draft, colour) => {
    draft.back = { kind: 'wings', colour: colour ?? '#fffaf2' };
  },
  'fairy-wings': (draft, colour) => {
    draft.back = { kind: 'fairy-wings', colour: colour ?? '#bfe4f4' };
  },
  necklace: (draft, colour) => {
    draft.jewels = colour ?? '#f2d06a';
  },
  earrings: (draft, colour) => {
    draft.jewels = colour ?? '#f2d06a';
  },
  tie: (draft, colour) => {
    const own = colour ?? '#b8433c';
    if (draft.over) draft.over = { ...draft.over, tie: own };
    else draft.top = { ...draft.top, collar: 'shirt', tie: own };
  },
  belt: (draft, colour) => {
    draft.top = { ...draft.top, belt: colour ?? '#4a342c' };
  },
};
