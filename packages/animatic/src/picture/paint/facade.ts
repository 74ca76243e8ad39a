// House fronts along a street, in perspective: each house a stretch of the wall with its own height and
// colour, floors of windows, a shop at its foot. The houses are fixed in the world.
import { shadeRgb } from '../light/palettes.ts';
import { windowColour } from './buildings.ts';
import { css, mixHex } from './colour.ts';
import { paintWriting } from './glyphs.ts';
import { random } from './noise.ts';
import { spot } from './scene-brush.ts';
import type { SceneBrush } from './scene-brush.ts';

export interface House {
  /** Stretch of the street, metres from the eye. */
  readonly fromM: number;
  readonly toM: number;
  readonly tallM: number;
  readonly colour: string;
  readonly trim: string;
  readonly seed: number;
}

export interface Row {
  readonly fromM: number;
  readonly toM: number;
  readonly longM: readonly [number, number];
  readonly tallM: readonly [number, number];
  readonly colours: readonly string[];
  readonly trims: readonly string[];
  readonly seed: number;
}

/** The houses of one side, near to far. */
export function housesAlong({ fromM, toM, longM, tallM, colours, trims, seed }: Row): House[] {
  const houses: House[] = [];
  let z = fromM;
  for (let i = 0; z < toM; i++) {
    const long = longM[0] + (longM[1] - longM[0]) * random(seed + 1, i);
    const tall = tallM[0] + (tallM[1] - tallM[0]) * random(seed + 2, i);
    const from = Math.floor(random(seed + 3, 0) * colours.length);
    houses.push({
      fromM: z,
      toM: z + long,
      tallM: tall,
      colour: colours[(from + i) % colours.length] ?? '#b0a090',
      trim: trims[Math.floor(random(seed + 4, i) * trims.length)] ?? '#e8dcc8',
      seed: seed + i * 37,
    });
    z += long;
  }
  return houses;
}

export interface FrontStyle {
  /** How much the light reaches this side. */
  readonly lit: number;
  readonly floorM: number;
  readonly bayM: number;
  /** Height of the shop at the foot; 0: none. */
  readonly shopM: number;
  /** 1: the street lies to the right of this wall. */
  readonly towards: 1 | -1;
  /** Where the wall stands. */
  readonly xM: number;
  readonly shutters: boolean;
  /** The front faces the eye: it does not run away from it. */
  readonly faced?: true;
}

const AWNINGS = ['#c8503c', '#3e7a78', '#e0a83e', '#4a6488', '#7a9a54'] as const;
const GOODS = ['#e8b060', '#d87a5a', '#8ab0a0', '#f0d8a0', '#a8a0c8'] as const;

export function paintHouse(b: SceneBrush, house: House, style: FrontStyle): void {
  const { fromM, toM, tallM, colour, trim } = house;
  const { lit } = style;
  const long = toM - fromM;
  b.area(
    [
      [fromM, 0],
      [toM, 0],
      [toM, tallM],
      [fromM, tallM],
    ],
    b.gradient(
      [fromM, 0],
      [fromM, tallM],
      [
        [0, mixHex(colour, '#1c1830', 0.2), lit * 0.75],
        [0.3, colour, lit],
        [1, colour, Math.min(1, lit * 1.12)],
      ],
    ),
  );
  const bays = Math.max(2, Math.round(long / style.bayM));
  const bay = long / bays;
  const floors = Math.max(1, Math.floor((tallM - style.shopM - 0.8) / style.floorM));
  for (let floor = 0; floor < floors; floor++) {
    const v = style.shopM + 0.35 + floor * style.floorM;
    if (b.pixel(toM, v)[1] < b.view.top && b.pixel(fromM, v)[1] < b.view.top) break;
    for (let i = 0; i < bays; i++)
      paintFrontWindow(b, house, style, fromM + i * bay, bay, v, floor * 31 + i);
    if (fromM < 50) b.rect(fromM, v - 0.24, long, 0.09, trim, lit * 0.9, 0.7);
  }
  b.rect(fromM - 0.05, tallM - 0.42, long + 0.1, 0.42, trim, lit);
  b.rect(fromM, tallM - 0.52, long, 0.1, '#1a1428', 0.2, 0.3);
  b.rect(fromM, 0, 0.14, tallM, '#1a1428', 0.2, 0.18);
  if (style.shopM > 0) paintShopFront(b, house, style, bays, bay);
}

function paintFrontWindow(
  b: SceneBrush,
  { seed, trim, colour }: House,
  { lit, floorM, shutters }: FrontStyle,
  z: number,
  bay: number,
  v: number,
  index: number,
): void {
  const { view } = b;
  const [w, h] = [bay * 0.46, floorM * 0.56];
  const u = z + (bay - w) / 2;
  const burning = random(view.seed + seed, index) < view.light.lamps * 0.62;
  if (z < 42) {
    b.rect(u - 0.09, v - 0.09, w + 0.18, h + 0.18, trim, lit * 0.85);
    b.rect(u, v, w, h, '#20203a', 0.3);
  }
  const glass = windowColour(view, z, burning);
  b.path([
    [u, v],
    [u + w, v],
    [u + w, v + h],
    [u, v + h],
  ]);
  b.g.fillStyle = glass;
  b.g.globalAlpha = burning ? 0.95 : 0.72;
  b.g.fill();
  b.g.globalAlpha = 1;
  if (z > 42) return;
  if (burning) {
    b.wash({ u, v, wide: w, tall: h * 0.5 }, 'up', '#d8702c', 0.4, 0);
    if (random(seed + 9, index) < 0.4) b.rect(u, v, w * 0.3, h, '#7a4430', 0.5, 0.6);
  } else {
    b.wash({ u, v, wide: w, tall: h }, 'up', '#0e1228', 0.34, 0);
  }
  b.rect(u + w / 2 - 0.025, v, 0.05, h, trim, lit * 0.7);
  b.rect(u, v + h * 0.6, w, 0.05, trim, lit * 0.7);
  b.rect(u - 0.12, v - 0.14, w + 0.24, 0.08, trim, Math.min(1, lit * 1.3));
  if (shutters) {
    const cloth = mixHex('#3f7068', colour, random(seed + 3, 1) < 0.5 ? 0.1 : 0.5);
    for (const s of [u - w * 0.42, u + w * 1.04]) b.rect(s, v, w * 0.38, h, cloth, lit * 0.8);
  }
}

function paintShopFront(
  b: SceneBrush,
  { fromM, toM, seed, trim }: House,
  { lit, shopM, towards, xM, faced }: FrontStyle,
  bays: number,
  bay: number,
): void {
  const { view } = b;
  const long = toM - fromM;
  const burning = view.light.lamps;
  const pick = <T>(list: readonly T[], salt: number, other: T): T =>
    list[Math.floor(random(seed + salt, 3) * list.length)] ?? other;
  const hue = pick(AWNINGS, 11, AWNINGS[0]);
  b.rect(fromM, 0, long, shopM, mixHex(hue, '#241c30', 0.58), lit * 0.7);
  const door = Math.floor(random(seed + 12, 1) * bays);
  for (let i = 0; i < bays; i++) {
    const u = fromM + i * bay + 0.16;
    const wide = bay - 0.32;
    const isDoor = i === door;
    const foot = isDoor ? 0.05 : 0.55;
    const top = shopM - 0.75;
    const inside = css(
      shadeRgb(
        burning > 0.15 ? { ...view.light, exposure: [1, 1, 1], ambientAlpha: 0.05 } : view.light,
        burning > 0.15 ? '#ffca80' : '#8aa4ae',
        fromM * 0.5,
        0.5,
        0,
      ),
    );
    b.area(
      [
        [u, foot],
        [u + wide, foot],
        [u + wide, top],
        [u, top],
      ],
      inside,
    );
    if (fromM < 40) {
      b.wash({ u, v: foot, wide, tall: top - foot }, 'up', '#3a1c30', 0.42, 0);
      gleam(b, u, foot, wide, top - foot);
      if (!isDoor) {
        for (let k = 0; k < 6; k++) {
          const goods = pick(GOODS, 20 + k + i * 7, GOODS[0]);
          const tall = 0.2 + 0.5 * random(seed + 30 + k, i);
          b.rect(u + wide * (0.06 + k * 0.155), foot, wide * 0.12, tall, goods, 0.6, 0.85);
        }
      } else b.rect(u + wide * 0.5 - 0.03, foot, 0.06, top - foot, trim, lit * 0.6);
      b.rect(u - 0.04, foot - 0.04, wide + 0.08, 0.06, trim, lit);
    }
  }
  // The board with its writing.
  b.rect(fromM + 0.1, shopM - 0.68, long - 0.2, 0.6, hue, lit * 0.95);
  if (fromM < 45) {
    const letters = 3 + Math.floor(random(seed + 14, 2) * 4);
    const wide = Math.min(long * 0.6, letters * 0.42);
    // Read from left to right: away from the eye on the left of the street, towards it on the right.
    const start = fromM + (long + (towards > 0 ? -wide : wide)) / 2;
    paintWriting(
      b.at(start, shopM - 0.56, towards),
      { u: 0, v: 0, wide, tall: 0.36 },
      { kind: 'latin', count: letters, seed: seed + 15 },
      burning > 0.4 ? '#fff2d0' : b.tone('#fbf1dc', 0.9, fromM, 2),
    );
  }
  if (random(seed + 16, 1) < 0.62)
    paintAwning(b, { fromM, toM, shopM, towards, xM, hue, lit, faced: faced === true });
  b.glow((fromM + toM) / 2, 1.6, Math.min(4, long * 0.55), '#ffb05c', 0.2 * burning);
}

/** A striped cloth over the pavement. */
function paintAwning(
  b: SceneBrush,
  {
    fromM,
    toM,
    shopM,
    towards,
    xM,
    hue,
    lit,
    faced,
  }: {
    fromM: number;
    toM: number;
    shopM: number;
    towards: 1 | -1;
    xM: number;
    hue: string;
    lit: number;
    faced: boolean;
  },
): void {
  const out = xM + towards * 1.15;
  const [high, low] = [shopM - 0.72, shopM - 1.3];
  const stripes = Math.max(4, Math.round((toM - fromM) / 0.6));
  for (let i = 0; i < stripes; i++) {
    const z0 = fromM + 0.1 + ((toM - fromM - 0.2) * i) / stripes;
    const z1 = fromM + 0.1 + ((toM - fromM - 0.2) * (i + 1)) / stripes;
    const colour = i % 2 === 0 ? hue : '#f4e8d2';
    const corners = [
      [xM, high, z0],
      [xM, high, z1],
      [out, low, z1],
      [out, low, z0],
    ] as const;
    const frill = [
      [out, low, z0],
      [out, low, z1],
      [out, low - 0.22, z1],
      [out, low - 0.22, z0],
    ] as const;
    for (const [face, light] of [
      [corners, Math.min(1, lit * 1.3)],
      [frill, lit * 0.9],
    ] as const) {
      b.g.beginPath();
      face.forEach((at, k) => {
        const [x, y] = faced ? b.pixel(at[2], at[1]) : spot(b.view, at);
        if (k === 0) b.g.moveTo(x, y);
        else b.g.lineTo(x, y);
      });
      b.g.closePath();
      b.g.fillStyle = b.tone(colour, light, z0, low);
      b.g.fill();
    }
  }
}

/** Two slanting gleams on a large pane. */
function gleam(b: SceneBrush, u: number, v: number, wide: number, tall: number): void {
  for (const [from, to] of [
    [0.12, 0.26],
    [0.34, 0.4],
  ] as const) {
    b.poly(
      [
        [u + wide * from, v],
        [u + wide * to, v],
        [u + wide * (to + 0.3), v + tall],
        [u + wide * (from + 0.3), v + tall],
      ],
      '#ffffff',
      1,
      0.14,
    );
  }
}
