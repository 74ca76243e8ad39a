// What stands and hangs in rooms beside the seats; drawn from the foot (or from where it hangs), metres.
import { alpha, mixHex } from './colour.ts';
import { random } from './noise.ts';
import { cornersOf, ovalCorners } from './scene-brush.ts';
import type { Box, Corner, SceneBrush } from './scene-brush.ts';
import { litFrom, standShade } from './seating.ts';

const LAMP = '#ffc477';
const GLASS_LIT = '#fff0c8';

export function paintFloorLamp(
  b: SceneBrush,
  { tall = 1.65, shade }: { tall?: number; shade: string },
): void {
  const burning = b.view.light.lamps;
  standShade(b, 0.5, 0.4);
  b.oval(0, 0.02, 0.16, 0.03, '#4a3a34', 0.5);
  b.rect(-0.014, 0.02, 0.028, tall - 0.2, '#5c4a40', 0.5);
  paintLampShade(b.at(0, tall - 0.32), shade, 0.36);
  b.glow(0, tall - 0.16, 1.7, LAMP, 0.55 * burning);
}

/** A table lamp or what a pendant ends in: a cone of cloth, lit from within when it burns. */
export function paintLampShade(b: SceneBrush, shade: string, tall: number, spread = 0.22): void {
  const burning = b.view.light.lamps;
  const cone: Corner[] = [
    [-spread, 0],
    [spread, 0],
    [spread * 0.62, tall],
    [-spread * 0.62, tall],
  ];
  b.poly(cone, shade, 0.75);
  if (burning > 0.05) {
    const [x, low] = b.pixel(0, 0);
    const [, high] = b.pixel(0, tall);
    const gradient = b.g.createLinearGradient(x, low, x, high);
    gradient.addColorStop(0, alpha(GLASS_LIT, 0.95 * burning));
    gradient.addColorStop(0.5, alpha('#ffd48c', 0.9 * burning));
    gradient.addColorStop(1, alpha('#f0a45c', 0.75 * burning));
    b.area(cone, gradient);
  }
}

/** A lamp on a cord from `fromM` (height above its own origin) down to 0. */
export function paintPendant(
  b: SceneBrush,
  {
    cordM,
    colour,
    spread = 0.2,
    tall = 0.2,
    glowM = 1.1,
  }: { cordM: number; colour: string; spread?: number; tall?: number; glowM?: number },
): void {
  const burning = b.view.light.lamps;
  b.rect(-0.008, tall, 0.016, cordM, '#2a2430', 0.3);
  b.path([
    [-spread, 0],
    [spread, 0],
    [spread * 0.86, tall * 0.4],
    [spread * 0.3, tall * 0.9],
    [0.03, tall],
    [-0.03, tall],
    [-spread * 0.3, tall * 0.9],
    [-spread * 0.86, tall * 0.4],
  ]);
  b.g.fillStyle = b.tone(colour, 0.6);
  b.g.fill();
  b.oval(0, 0, spread, spread * 0.12, mixHex(colour, '#20182c', 0.4), 0.3);
  if (burning > 0.05) {
    b.area(ovalCorners(0, -0.01, spread * 0.8, spread * 0.14), alpha(GLASS_LIT, burning));
    b.glow(0, -0.06, glowM, LAMP, 0.5 * burning);
  }
}

/** Leaves from a pot: broad ones that hang (`monstera`) or a fan of blades (`palm`). */
export function paintHousePlant(
  b: SceneBrush,
  {
    tall = 1.3,
    pot,
    leaf = '#4f8a52',
    kind = 'broad',
    seed = 1,
  }: { tall?: number; pot: string; leaf?: string; kind?: 'broad' | 'blades'; seed?: number },
): void {
  standShade(b, tall * 0.5, 0.45);
  const side = litFrom(b);
  const count = kind === 'broad' ? 13 : 17;
  for (let i = 0; i < count; i++) {
    const share = i / (count - 1);
    const angle = (share - 0.5) * (kind === 'broad' ? 2.5 : 1.9);
    const long = tall * (0.5 + 0.3 * random(seed + 31, i)) * (1 - Math.abs(share - 0.5) * 0.35);
    const [x, y] = [Math.sin(angle) * long * 0.72, tall * 0.26 + Math.cos(angle) * long * 0.92];
    const lit = angle > 0 === side > 0 ? 0.85 : 0.35;
    const colour = mixHex(leaf, i % 3 === 0 ? '#8ab46a' : '#2f6248', 0.3 * random(seed + 32, i));
    b.line(
      [
        [0, tall * 0.24],
        [x * 0.5, (y + tall * 0.34) / 2],
        [x, y],
      ],
      0.016,
      leaf,
      0.3,
    );
    const size = tall * (kind === 'broad' ? 0.16 : 0.05);
    const [dx, dy] = [Math.sin(angle), Math.cos(angle)];
    const reach = kind === 'broad' ? size * 1.15 : long * 0.5;
    b.blob(
      [
        [x - dx * reach * 0.9, y - dy * reach * 0.9],
        [x + dy * size * 0.7, y - dx * size * 0.7],
        [x + dx * reach, y + dy * reach * (kind === 'broad' ? 0.6 : 0.9) - size * 0.3],
        [x - dy * size * 0.7, y + dx * size * 0.7],
      ],
      colour,
      lit,
    );
  }
  const w = 0.13 + tall * 0.06;
  b.poly(
    [
      [-w * 0.72, 0],
      [w * 0.72, 0],
      [w, tall * 0.26],
      [-w, tall * 0.26],
    ],
    pot,
    0.6,
  );
  b.poly(
    [
      [side > 0 ? -w * 0.72 : w * 0.1, 0],
      [side > 0 ? -w * 0.1 : w * 0.72, 0],
      [side > 0 ? -w * 0.14 : w, tall * 0.26],
      [side > 0 ? -w : w * 0.14, tall * 0.26],
    ],
    mixHex(pot, '#241a30', 0.4),
    0.4,
    0.6,
  );
  b.rect(-w * 1.08, tall * 0.23, w * 2.16, tall * 0.045, pot, 0.85);
}

export type Motif = 'hills' | 'sun' | 'shapes' | 'portrait';

/** A framed picture; what is in it is three or four shapes. */
export function paintPicture(
  b: SceneBrush,
  box: Box,
  frame: string,
  motif: Motif,
  seed: number,
): void {
  const { u, v, wide, tall } = box;
  b.rect(u + 0.03, v - 0.05, wide, tall, '#1c1428', 0.2, 0.28);
  b.rect(u, v, wide, tall, frame, 0.7);
  const m = Math.min(wide, tall) * 0.07;
  b.rect(u + m, v + m, wide - 2 * m, tall - 2 * m, '#f2ead8', 0.8);
  const p = { u: u + m * 2, v: v + m * 2, wide: wide - m * 4, tall: tall - m * 4 };
  const palettes = [
    ['#e8c8a0', '#d87850', '#3a6a78'],
    ['#cfe0e0', '#e0a850', '#4a5a88'],
    ['#f0d8c8', '#7a9a78', '#c05848'],
  ] as const;
  const [paper, first, second] =
    palettes[Math.floor(random(seed, 5) * palettes.length)] ?? palettes[0];
  b.g.save();
  b.path(cornersOf(p));
  b.g.clip();
  b.rect(p.u, p.v, p.wide, p.tall, paper, 0.7);
  const at = (x: number, y: number): Corner => [p.u + p.wide * x, p.v + p.tall * y];
  if (motif === 'sun' || motif === 'hills') {
    b.oval(...at(0.62, 0.66), p.wide * 0.14, p.wide * 0.14, first, 0.8);
    b.poly([at(0, 0), at(1, 0), at(1, 0.36), at(0.7, 0.5), at(0.4, 0.3), at(0, 0.46)], second, 0.5);
    b.poly([at(0, 0), at(1, 0), at(1, 0.16), at(0.5, 0.3), at(0, 0.18)], second, 0.2);
  } else if (motif === 'portrait') {
    b.oval(...at(0.5, 0.1), p.wide * 0.34, p.tall * 0.34, second, 0.5);
    b.oval(...at(0.5, 0.56), p.wide * 0.16, p.tall * 0.16, '#e8b890', 0.7);
    b.oval(...at(0.5, 0.68), p.wide * 0.18, p.tall * 0.1, '#4a3028', 0.5);
  } else {
    b.oval(...at(0.36, 0.6), p.wide * 0.22, p.wide * 0.22, first, 0.7);
    b.rect(...at(0.46, 0.16), p.wide * 0.36, p.tall * 0.4, second, 0.6, 0.9);
    b.line([at(0.1, 0.2), at(0.5, 0.5), at(0.9, 0.3)], 0.016, '#2c2434', 0.4);
  }
  b.g.restore();
}

/** Books and a few other things standing on a board `wide` metres long. */
export function paintBooks(b: SceneBrush, wide: number, tall: number, seed: number): void {
  const spines = [
    '#b0503c',
    '#3e6478',
    '#d2a24c',
    '#4c6a4a',
    '#7a4a68',
    '#e4d8c0',
    '#38405c',
    '#c87848',
  ];
  let x = 0;
  for (let i = 0; x < wide - 0.02 && i < 200; i++) {
    const thick = 0.022 + 0.034 * random(seed + 1, i);
    const pick = random(seed + 2, i);
    if (pick < 0.07) {
      x += thick * (2 + 3 * random(seed + 3, i));
      continue;
    }
    const high = tall * (0.62 + 0.32 * random(seed + 4, i));
    const colour = spines[Math.floor(random(seed + 5, i) * spines.length)] ?? '#b0503c';
    const w = Math.min(thick, wide - x);
    b.rect(x, 0, w, high, colour, 0.45 + 0.3 * random(seed + 6, i));
    if (thick > 0.04) b.rect(x + w * 0.2, high * 0.72, w * 0.6, high * 0.06, '#f0e0b8', 0.7, 0.7);
    x += thick;
  }
}

/** An open shelf with `rows` boards of books. */
export function paintBookcase(
  b: SceneBrush,
  {
    wide,
    tall,
    rows,
    wood,
    seed,
  }: { wide: number; tall: number; rows: number; wood: string; seed: number },
): void {
  b.rect(-wide / 2, 0, wide, tall, wood, 0.4);
  const gap = (tall - 0.1) / rows;
  for (let row = 0; row < rows; row++) {
    const v = 0.08 + row * gap;
    b.rect(-wide / 2 + 0.04, v, wide - 0.08, gap - 0.035, mixHex(wood, '#1c1428', 0.62), 0.3);
    paintBooks(b.at(-wide / 2 + 0.05, v), wide - 0.1, gap - 0.05, seed + row * 17);
    b.wash(
      { u: -wide / 2 + 0.04, v: v + gap * 0.5, wide: wide - 0.08, tall: gap * 0.46 },
      'up',
      '#120c1c',
      0,
      0.42,
    );
    b.rect(-wide / 2, v - 0.035, wide, 0.035, wood, 0.9);
  }
  b.rect(-wide / 2 - 0.02, tall, wide + 0.04, 0.05, wood, 0.85);
}

/** A cloth that hangs in folds from `v + tall` down to `v`. */
export function paintCurtain(
  b: SceneBrush,
  { u, v, wide, tall }: Box,
  colour: string,
  folds = 6,
): void {
  b.rect(u, v, wide, tall, colour, 0.6);
  for (let i = 0; i < folds; i++) {
    const x = u + (wide * i) / folds;
    const w = wide / folds;
    b.wash({ u: x, v, wide: w * 0.55, tall }, 'right', '#1c1430', 0.3, 0);
    b.rect(x + w * 0.62, v, w * 0.2, tall, '#ffffff', 0.9, 0.1);
  }
  b.wash({ u, v, wide, tall: tall * 0.3 }, 'up', '#1c1430', 0.2, 0);
}

/** Frame, sash and bars of a window, and what gleams on its panes. */
export function paintWindowFrame(
  b: SceneBrush,
  box: Box,
  {
    frame,
    across = 2,
    up = 2,
    sill = true,
  }: { frame: string; across?: number; up?: number; sill?: boolean },
): void {
  const { u, v, wide, tall } = box;
  const bar = 0.05;
  // The reveal: the wall is thick, and its lower and darker sides are seen.
  b.rect(u, v + tall - 0.09, wide, 0.09, '#241c34', 0.2, 0.4);
  for (let i = 0; i <= across; i++) {
    const edge = i === 0 || i === across;
    const w = edge ? bar * 1.5 : bar * 0.8;
    b.rect(u + (wide * i) / across - w / 2, v, w, tall, frame, edge ? 0.7 : 0.55);
  }
  for (let k = 0; k <= up; k++) {
    const edge = k === 0 || k === up;
    const w = edge ? bar * 1.5 : bar * 0.8;
    b.rect(u, v + (tall * k) / up - w / 2, wide, w, frame, edge ? 0.8 : 0.6);
  }
  b.g.save();
  b.path(cornersOf(box));
  b.g.clip();
  for (const shift of [0.16, 0.3]) {
    b.poly(
      [
        [u + wide * shift, v],
        [u + wide * (shift + 0.07), v],
        [u + wide * (shift + 0.37), v + tall],
        [u + wide * (shift + 0.3), v + tall],
      ],
      '#ffffff',
      1,
      0.1,
    );
  }
  b.g.restore();
  if (sill) {
    b.rect(u - 0.1, v - 0.09, wide + 0.2, 0.08, frame, 0.95);
    b.rect(u - 0.06, v - 0.12, wide + 0.12, 0.03, '#241c34', 0.2, 0.4);
  }
}

/** The light of the window on the floor: panes thrown towards the eye, away from the sun. */
export function paintWindowLight(
  b: SceneBrush,
  {
    fromU,
    toU,
    farV,
    nearV,
    lean,
    panes = 2,
  }: { fromU: number; toU: number; farV: number; nearV: number; lean: number; panes?: number },
): void {
  const { outside } = b.view;
  const strength = 0.75 * (1 - outside.lamps) * Math.min(1, outside.sun.haloAlpha * 1.6) + 0.1;
  const gap = (toU - fromU) / panes;
  b.g.save();
  b.g.globalCompositeOperation = 'soft-light';
  for (let i = 0; i < panes; i++) {
    const u0 = fromU + gap * (i + 0.05);
    const u1 = fromU + gap * (i + 0.95);
    b.area(
      [
        [u0, farV],
        [u1, farV],
        [u1 + lean, nearV],
        [u0 + lean, nearV],
      ],
      alpha(mixHex(outside.key, '#ffffff', 0.4), strength),
    );
  }
  b.g.restore();
}
