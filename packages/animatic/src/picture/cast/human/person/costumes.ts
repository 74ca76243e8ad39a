// What is worn whole: dresses, robes, uniforms, armour.
import { darker, lighter } from '../paint/ink.ts';
import { DYES } from './colours.ts';
import { dress, topOf } from './garment.ts';
import type { Item } from './garment.ts';

const suit: Item = (draft, colour) => {
  const own = colour ?? '#39415e';
  draft.top = topOf('#fbf6ec', { collar: 'shirt', front: 'plain' });
  draft.over = topOf(own, {
    collar: 'lapels',
    under: '#fbf6ec',
    tie: draft.over?.tie ?? '#b8433c',
    loose: 0.012,
    front: 'buttons',
    accent: darker(own, 0.4),
    hem: 'hip',
  });
  draft.bottom = { kind: 'trousers', colour: own, length: 1, width: 1.22, pleats: false };
  draft.shoes = { kind: 'shoes', colour: '#3a2c2e', sole: '#2b2226', sock: null };
};

export const COSTUMES: Readonly<Record<string, Item>> = {
  // One piece
  dress: dress((c) => ({
    sleeve: 'short',
    collar: 'round',
    hem: 0.56,
    flare: 0.42,
    pleats: true,
    loose: 0.004,
    belt: darker(c, 0.2),
  })),
  sundress: dress(() => ({
    sleeve: 'none',
    collar: 'deep',
    hem: 0.5,
    flare: 0.5,
    pleats: true,
    loose: 0.002,
  })),
  gown: dress((c) => ({
    sleeve: 'cap',
    collar: 'deep',
    hem: 0.97,
    flare: 0.62,
    pleats: true,
    loose: 0.002,
    belt: lighter(c, 0.3),
  })),
  'ball-gown': dress((c) => ({
    sleeve: 'puff',
    collar: 'deep',
    hem: 0.98,
    flare: 0.95,
    pleats: true,
    loose: 0.002,
    belt: lighter(c, 0.35),
    band: lighter(c, 0.35),
  })),
  'wedding-dress': dress(
    () => ({
      sleeve: 'cap',
      collar: 'deep',
      hem: 0.98,
      flare: 0.85,
      pleats: true,
      loose: 0.002,
      belt: '#efe2d0',
    }),
    '#fffaf2',
  ),
  qipao: dress(
    (c) => ({
      sleeve: 'cap',
      collar: 'mandarin',
      hem: 0.86,
      flare: 0.02,
      loose: 0.002,
      accent: lighter(c, 0.5),
      band: lighter(c, 0.5),
    }),
    '#b8323c',
  ),
  kimono: (draft, colour) => {
    const own = colour ?? '#a84a62';
    draft.top = topOf(own, {
      sleeve: 'wide',
      collar: 'crossed',
      hem: 0.92,
      flare: 0.06,
      loose: 0.012,
      accent: lighter(own, 0.62),
      belt: null,
      under: '#fdf6ea',
      band: darker(own, 0.12),
    });
    draft.bottom = { kind: 'bare', colour: own, length: 1, width: 1, pleats: false };
    draft.over = null;
    draft.apron = null;
    draft.shoes = { kind: 'sandals', colour: '#6a3c30', sole: '#4a2c28', sock: '#fdf8ef' };
    draft.top = { ...draft.top, belt: mixBelt(own) };
  },
  hanfu: (draft, colour) => {
    const own = colour ?? '#7fb0b8';
    draft.top = topOf(own, {
      sleeve: 'wide',
      collar: 'crossed',
      hem: 0.95,
      flare: 0.4,
      loose: 0.01,
      accent: lighter(own, 0.6),
      belt: mixBelt(own),
      under: '#fdf6ea',
      pleats: true,
    });
    draft.bottom = { kind: 'bare', colour: own, length: 1, width: 1, pleats: false };
    draft.over = null;
    draft.shoes = { kind: 'slippers', colour: darker(own, 0.3), sole: '#4a3a3a', sock: null };
  },
  robe: dress(
    (c) => ({
      sleeve: 'wide',
      collar: 'crossed',
      hem: 0.93,
      flare: 0.26,
      loose: 0.014,
      accent: lighter(c, 0.35),
      belt: darker(c, 0.35),
    }),
    '#6a5a94',
  ),
  tunic: dress(
    (c) => ({
      sleeve: 'long',
      collar: 'v',
      hem: 0.3,
      flare: 0.18,
      loose: 0.01,
      belt: '#5a3c2c',
      accent: lighter(c, 0.3),
    }),
    '#7a8a4a',
  ),
  tutu: dress(
    (c) => ({
      sleeve: 'none',
      collar: 'deep',
      hem: 0.22,
      flare: 1.6,
      pleats: true,
      loose: 0.001,
      band: lighter(c, 0.5),
    }),
    '#f4b8c8',
  ),
  leotard: (draft, colour) => {
    const own = colour ?? '#3c3f5c';
    draft.top = topOf(own, { sleeve: 'none', collar: 'deep', loose: 0.001, hem: 'hip' });
    draft.bottom = { kind: 'bare', colour: own, length: 1, width: 1, pleats: false };
  },
  swimsuit: (draft, colour) => {
    const own = colour ?? DYES.coral;
    draft.top = topOf(own, { sleeve: 'none', collar: 'deep', loose: 0.0, hem: 'hip' });
    draft.bottom = { kind: 'bare', colour: own, length: 1, width: 1, pleats: false };
    draft.over = null;
    draft.shoes = { kind: 'barefoot', colour: own, sole: own, sock: null };
  },
  'swim-trunks': (draft, colour) => {
    draft.top = topOf(DYES.cream, { bare: true, sleeve: 'none', loose: 0 });
    draft.bottom = {
      kind: 'shorts',
      colour: colour ?? DYES.teal,
      length: 0.3,
      width: 1.05,
      pleats: false,
    };
    draft.over = null;
    draft.shoes = { kind: 'barefoot', colour: '#ffffff', sole: '#ffffff', sock: null };
  },
  pyjamas: (draft, colour) => {
    const own = colour ?? DYES.sky;
    draft.top = topOf(own, { collar: 'shirt', front: 'buttons', accent: '#fdf8ee', loose: 0.014 });
    draft.bottom = { kind: 'trousers', colour: own, length: 1, width: 1.35, pleats: false };
    draft.shoes = { kind: 'slippers', colour: darker(own, 0.3), sole: '#fff', sock: null };
  },
  overalls: (draft, colour) => {
    const own = colour ?? DYES.denim;
    draft.over = topOf(own, {
      sleeve: 'none',
      collar: 'deep',
      hem: 'hip',
      loose: 0.012,
      front: 'logo',
      accent: darker(own, 0.2),
      under: draft.top.colour,
    });
    draft.bottom = { kind: 'trousers', colour: own, length: 1, width: 1.35, pleats: false };
  },
  suit,
  tuxedo: (draft, colour) => {
    suit(draft, colour ?? '#23222e');
    if (draft.over) draft.over = { ...draft.over, tie: '#1c1a24' };
  },
  uniform: (draft, colour) => {
    const own = colour ?? '#34507e';
    draft.top = topOf(own, {
      collar: 'shirt',
      front: 'buttons',
      accent: '#e6c65a',
      belt: '#2b2a34',
      loose: 0.01,
    });
    draft.bottom = {
      kind: 'trousers',
      colour: darker(own, 0.3),
      length: 1,
      width: 1.22,
      pleats: false,
    };
    draft.shoes = { kind: 'shoes', colour: '#2c2830', sole: '#1e1b22', sock: null };
  },
  'school-uniform': (draft, colour) => {
    const own = colour ?? '#33477a';
    draft.top = topOf('#fdf9f0', { collar: 'sailor', accent: own, hem: 'waist', sleeve: 'short' });
    draft.bottom = { kind: 'skirt', colour: own, length: 0.4, width: 0.4, pleats: true };
    draft.shoes = { kind: 'shoes', colour: '#3a2a2c', sole: '#2a2024', sock: '#fdf9f0' };
  },
  armour: (draft, colour) => {
    const own = colour ?? '#a9b4c6';
    draft.top = topOf(own, {
      front: 'plates',
      collar: 'mandarin',
      accent: darker(own, 0.14),
      belt: '#5a3c2c',
      loose: 0.016,
      hem: 'hip',
    });
    draft.bottom = {
      kind: 'trousers',
      colour: darker(own, 0.24),
      length: 1,
      width: 1.24,
      pleats: false,
    };
    draft.over = null;
    draft.shoes = { kind: 'boots', colour: own, sole: darker(own, 0.4), sock: null };
    draft.gloves = darker(own, 0.12);
    draft.armour = own;
  },
  'samurai-armour': (draft, colour) => {
    const own = colour ?? '#8c2f34';
    draft.top = topOf(own, {
      front: 'plates',
      sleeve: 'wide',
      collar: 'crossed',
      accent: '#d8b25a',
      hem: 0.34,
      flare: 0.34,
      belt: '#2c2632',
      loose: 0.014,
      pleats: true,
    });
    draft.bottom = { kind: 'trousers', colour: '#2f3048', length: 1, width: 1.7, pleats: false };
    draft.shoes = { kind: 'sandals', colour: '#5a3c2c', sole: '#3c2a24', sock: '#f4ead8' };
    draft.armour = own;
  },
  spacesuit: (draft, colour) => {
    const own = colour ?? '#f2f3f6';
    draft.top = topOf(own, {
      front: 'panel',
      collar: 'turtle',
      accent: '#8a97b0',
      loose: 0.034,
      belt: '#c9d0dc',
      hem: 'hip',
    });
    draft.bottom = { kind: 'trousers', colour: own, length: 1, width: 1.75, pleats: false };
    draft.over = null;
    draft.shoes = { kind: 'boots', colour: '#d5dae4', sole: '#7c8598', sock: null };
    draft.gloves = '#d5dae4';
    draft.back = { kind: 'tank', colour: '#d5dae4' };
  },
  jumpsuit: (draft, colour) => {
    const own = colour ?? '#d07a34';
    draft.top = topOf(own, {
      collar: 'shirt',
      front: 'zip',
      accent: '#f0e2cc',
      belt: darker(own, 0.4),
      loose: 0.012,
    });
    draft.bottom = { kind: 'trousers', colour: own, length: 1, width: 1.3, pleats: false };
  },
  'hero-suit': (draft, colour) => {
    const own = colour ?? '#2f5fb8';
    draft.top = topOf(own, {
      front: 'logo',
      accent: '#f2c23c',
      loose: 0.001,
      belt: '#f2c23c',
      collar: 'round',
    });
    draft.bottom = { kind: 'tights', colour: own, length: 1, width: 1, pleats: false };
    draft.shoes = { kind: 'boots', colour: '#d83a3a', sole: '#a82c30', sock: null };
    draft.gloves = '#d83a3a';
  },
};

/** The sash of a robe: the hue across from its own, quiet. */
function mixBelt(colour: string): string {
  const warm = Number.parseInt(colour.slice(1, 3), 16) > Number.parseInt(colour.slice(5, 7), 16);
  return warm ? '#4a6a8c' : '#c8785a';
}
