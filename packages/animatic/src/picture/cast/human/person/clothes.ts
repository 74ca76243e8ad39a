// Clothes by the piece: tops, what goes over them, trousers and skirts.
import { darker, lighter } from '../paint/ink.ts';
import { DYES } from './colours.ts';
import { bottom, over, top, topOf } from './garment.ts';
import type { Item } from './garment.ts';
import type { Top } from './person.ts';

const long = (colour: string): Partial<Top> => ({
  sleeve: 'long',
  collar: 'lapels',
  hem: 0.62,
  flare: 0.16,
  front: 'buttons',
  accent: darker(colour, 0.5),
});

export const CLOTHES: Readonly<Record<string, Item>> = {
  // Tops
  't-shirt': top({ sleeve: 'short' }),
  shirt: top((c) => ({ collar: 'shirt', front: 'buttons', accent: lighter(c, 0.4) })),
  blouse: top({ sleeve: 'puff', collar: 'round', hem: 'waist', loose: 0.006 }),
  polo: top((c) => ({ sleeve: 'short', collar: 'shirt', accent: lighter(c, 0.3) })),
  sweater: top((c) => ({ collar: 'turtle', accent: darker(c, 0.16), loose: 0.014 })),
  jumper: top((c) => ({ collar: 'round', accent: darker(c, 0.16), loose: 0.014 })),
  'striped-shirt': top((c) => ({ front: 'stripes', accent: lighter(c, 0.72), collar: 'round' })),
  cardigan: top((c) => ({
    collar: 'v',
    front: 'buttons',
    accent: lighter(c, 0.5),
    under: '#fbf3e4',
    loose: 0.013,
  })),
  hoodie: top((c) => ({ collar: 'hood', accent: darker(c, 0.16), loose: 0.015, front: 'zip' })),
  sweatshirt: top((c) => ({ collar: 'round', accent: darker(c, 0.16), loose: 0.014 })),
  'tank-top': top({ sleeve: 'none', collar: 'deep', loose: 0.003 }),
  jersey: top((c) => ({ sleeve: 'short', front: 'logo', accent: lighter(c, 0.7) })),
  sportswear: (draft, colour) => {
    const own = colour ?? DYES.coral;
    draft.top = topOf(own, { sleeve: 'none', collar: 'deep', loose: 0.004 });
    draft.bottom = { kind: 'shorts', colour: '#2f3654', length: 0.34, width: 1, pleats: false };
    draft.shoes = { kind: 'sneakers', colour: '#f4efe6', sole: own, sock: '#fdf8ef' };
  },
  tracksuit: (draft, colour) => {
    const own = colour ?? '#3a5fa8';
    draft.top = topOf(own, { collar: 'mandarin', front: 'zip', accent: '#fbf6ea', loose: 0.014 });
    draft.bottom = { kind: 'trousers', colour: own, length: 1, width: 1.3, pleats: false };
    draft.shoes = { kind: 'sneakers', colour: '#f4efe6', sole: '#e9e2d4', sock: null };
  },
  vest: over(
    (c) => ({
      sleeve: 'none',
      collar: 'v',
      front: 'buttons',
      accent: lighter(c, 0.3),
      under: null,
      hem: 'hip',
      loose: 0.012,
    }),
    '#5a4a44',
  ),

  // Over everything
  coat: over(long, '#7a5038'),
  'trench-coat': over((c) => ({ ...long(c), front: 'double', belt: darker(c, 0.2) }), '#cfae7a'),
  overcoat: over(long, '#43465a'),
  'fur-coat': over(
    (c) => ({ ...long(c), collar: 'fur', accent: lighter(c, 0.4), band: lighter(c, 0.4) }),
    '#9c7a5a',
  ),
  'winter-coat': over(
    (c) => ({
      sleeve: 'long',
      collar: 'fur',
      hem: 0.42,
      flare: 0.22,
      front: 'toggles',
      accent: '#f4ead8',
      band: lighter(c, 0.3),
      loose: 0.022,
    }),
    DYES.brick,
  ),
  'down-jacket': over(
    (c) => ({
      sleeve: 'long',
      collar: 'turtle',
      hem: 'hip',
      front: 'zip',
      accent: darker(c, 0.3),
      loose: 0.03,
    }),
    DYES.mustard,
  ),
  'lab-coat': over(
    () => ({
      sleeve: 'long',
      collar: 'lapels',
      under: '#dfe9f2',
      hem: 0.52,
      flare: 0.1,
      front: 'buttons',
      accent: '#c9d4e0',
    }),
    '#fdfbf6',
  ),
  raincoat: over(
    (c) => ({
      sleeve: 'long',
      collar: 'hood',
      hem: 0.46,
      flare: 0.24,
      front: 'toggles',
      accent: darker(c, 0.3),
    }),
    '#f2c230',
  ),
  jacket: over(
    (c) => ({ collar: 'shirt', front: 'zip', accent: darker(c, 0.35), hem: 'hip' }),
    DYES.teal,
  ),
  'leather-jacket': over(
    (c) => ({
      collar: 'lapels',
      front: 'zip',
      accent: '#b9bcc6',
      hem: 'hip',
      under: lighter(c, 0.8),
    }),
    '#3a2f34',
  ),
  blazer: over(
    (c) => ({
      collar: 'lapels',
      under: '#fbf6ec',
      front: 'buttons',
      accent: darker(c, 0.4),
      hem: 'hip',
    }),
    DYES.navy,
  ),
  poncho: over(
    (c) => ({
      sleeve: 'wide',
      collar: 'round',
      hem: 0.16,
      flare: 0.7,
      band: lighter(c, 0.4),
      accent: lighter(c, 0.4),
    }),
    '#b8623c',
  ),
  'chef-jacket': (draft, colour) => {
    draft.top = topOf(colour ?? '#fdfaf3', {
      collar: 'mandarin',
      front: 'double',
      accent: '#c9c2b4',
      loose: 0.012,
    });
  },
  scrubs: (draft, colour) => {
    const own = colour ?? '#5fa8a8';
    draft.top = topOf(own, { sleeve: 'short', collar: 'v', loose: 0.014 });
    draft.bottom = { kind: 'trousers', colour: own, length: 1, width: 1.3, pleats: false };
    draft.shoes = { kind: 'sneakers', colour: '#f6f1e8', sole: '#e2dccf', sock: null };
  },

  // Below
  trousers: bottom({}, '#43465a'),
  jeans: bottom({ width: 1.16 }, DYES.denim),
  leggings: bottom({ kind: 'tights' }, '#34344a'),
  shorts: bottom({ kind: 'shorts', length: 0.42, width: 1.1 }, '#b79a6c'),
  skirt: bottom({ kind: 'skirt', length: 0.46, width: 0.4, pleats: true }, DYES.plum),
  'long-skirt': bottom({ kind: 'skirt', length: 0.86, width: 0.34, pleats: true }, DYES.plum),
  'mini-skirt': bottom({ kind: 'skirt', length: 0.28, width: 0.36 }, DYES.plum),
};
