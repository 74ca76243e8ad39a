// Timber houses of an old Chinese town, their eaves, paper lanterns and a pagoda. Fronts are painted on a
// wall that runs away from the eye; lanterns and the pagoda stand upright.
import { alpha, mixHex } from './colour.ts';
import { random } from './noise.ts';
import { spot } from './scene-brush.ts';
import { snowed } from './lying-weather.ts';
import type { SceneBrush } from './scene-brush.ts';

const TILE = '#4a5266';
const BEAM = '#5a3328';
const LACQUER = '#8c3a2c';
const PLASTER = '#e6d8bf';

export interface TimberFront {
  readonly xM: number;
  /** 1: the street lies to the right of this wall. */
  readonly towards: 1 | -1;
  readonly fromM: number;
  readonly toM: number;
  readonly lit: number;
  readonly seed: number;
}

export function paintTimberHouse(b: SceneBrush, front: TimberFront): void {
  const { fromM, toM, lit, seed } = front;
  const long = toM - fromM;
  const burning = b.view.light.lamps;
  const upper = 3.6;
  const top = 6.3 + 0.9 * random(seed, 1);
  // Stone foot, dark timber below, plaster or boards above.
  b.rect(fromM, 0, long, upper, BEAM, lit * 0.7);
  b.rect(fromM, upper, long, top - upper, random(seed, 2) < 0.6 ? PLASTER : '#8a5a40', lit);
  b.rect(fromM, 0, long, 0.42, '#8d8a88', lit * 0.7);
  const bays = Math.max(2, Math.round(long / 1.25));
  const bay = long / bays;
  const open = Math.floor(random(seed, 3) * bays);
  for (let i = 0; i < bays; i++) {
    const u = fromM + i * bay;
    const shines = random(b.view.seed + seed, 40 + i) < 0.35 + 0.55 * burning;
    lattice(
      b,
      { u: u + 0.09, v: 0.44, wide: bay - 0.18, tall: 2.5 },
      lit,
      shines && burning > 0.1,
      i === open,
    );
    const above = random(b.view.seed + seed, 80 + i) < 0.3 + 0.5 * burning;
    if (i % 2 === 0 || bay > 1.4)
      lattice(
        b,
        { u: u + 0.2, v: upper + 0.8, wide: bay - 0.4, tall: 1.25 },
        lit,
        above && burning > 0.1,
        false,
      );
    if (fromM < 40) b.rect(u - 0.07, 0.42, 0.14, upper - 0.4, LACQUER, lit * 0.8);
  }
  b.rect(fromM, 3.0, long, 0.26, BEAM, lit * 0.9);
  b.rect(fromM, upper + 0.45, long, 0.16, BEAM, lit * 0.8);
  b.rect(fromM, top - 0.3, long, 0.3, BEAM, lit * 0.6);
  // Lamplight from under the eave, hottest where the lanterns hang.
  b.wash({ u: fromM, v: 0.4, wide: long, tall: 2.8 }, 'up', '#ff9440', 0, 0.34 * burning);
  b.wash({ u: fromM, v: upper, wide: long, tall: 1.8 }, 'down', '#ff9440', 0, 0.16 * burning);
  paintEave(b, front, { wallM: top, out: 1.15, drop: 0.32, warm: 0.2 });
  paintEave(b, front, { wallM: 3.75, out: 1.35, drop: 0.5, warm: 0.75 });
}

function lattice(
  b: SceneBrush,
  { u, v, wide, tall }: { u: number; v: number; wide: number; tall: number },
  lit: number,
  shines: boolean,
  isOpen: boolean,
): void {
  const corners = [
    [u, v],
    [u + wide, v],
    [u + wide, v + tall],
    [u, v + tall],
  ] as const;
  if (shines) {
    const [, low] = b.pixel(u, v);
    const [, high] = b.pixel(u, v + tall);
    const paper = b.g.createLinearGradient(0, low, 0, high);
    paper.addColorStop(0, '#c8702e');
    paper.addColorStop(0.6, '#ffb65c');
    paper.addColorStop(1, '#ffd894');
    b.area(corners, paper);
  } else b.poly(corners, isOpen ? '#241a24' : '#b9a58c', isOpen ? 0.2 : lit * 0.5);
  if (u > 46) return;
  const bars = u < 24 ? 4 : 3;
  const wood = shines ? '#4a2418' : '#4a2c24';
  for (let i = 0; i <= bars; i++)
    b.rect(u + (wide * i) / bars - 0.025, v, 0.05, tall, wood, lit * 0.7);
  const rows = tall > 2 ? (u < 24 ? 5 : 3) : 2;
  for (let k = 0; k <= rows; k++)
    b.rect(u, v + (tall * k) / rows - 0.025, wide, 0.05, wood, lit * 0.7);
  if (tall > 2) b.rect(u, v, wide, tall * 0.26, LACQUER, lit * 0.6);
}

/** How far an eave turns up, by the share of its length: at both its ends. */
const rise = (share: number): number => 1.76 * Math.max(0, Math.abs(share - 0.5) * 2 - 0.62) ** 1.5;

/** A roof's overhang seen from below: rafters, a row of tile ends, corners that turn up. */
function paintEave(
  b: SceneBrush,
  { xM, towards, fromM, toM, lit }: TimberFront,
  { wallM, out, drop, warm }: { wallM: number; out: number; drop: number; warm: number },
): void {
  const { view, g } = b;
  const edgeX = xM + towards * out;
  const burning = view.light.lamps;
  const steps = 16;
  const edge = (i: number, lift: number): readonly [number, number] => {
    const share = i / steps;
    const z = fromM - 0.25 + (toM - fromM + 0.5) * share;
    return spot(view, [edgeX, wallM - drop + rise(share) + lift, z]);
  };
  const path = (points: readonly (readonly [number, number])[]): void => {
    g.beginPath();
    points.forEach(([x, y], i) => {
      if (i === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
    });
    g.closePath();
  };
  const forth = Array.from({ length: steps + 1 }, (_, i) => i);
  // The underside.
  path([
    spot(view, [xM, wallM, fromM - 0.2]),
    ...forth.map((i) => edge(i, 0)),
    spot(view, [xM, wallM, toM + 0.2]),
  ]);
  g.fillStyle = b.tone(mixHex('#4a3038', '#d0703a', warm * burning * 0.8), lit * 0.5, fromM, wallM);
  g.fill();
  if (fromM < 30) {
    g.strokeStyle = b.tone('#2c1c22', 0.3, fromM, wallM, 0.6);
    for (let z = fromM + 0.3; z < toM; z += 0.55) {
      const share = (z - fromM + 0.25) / (toM - fromM + 0.5);
      const [x0, y0] = spot(view, [xM, wallM, z]);
      const [x1, y1] = spot(view, [edgeX, wallM - drop + rise(share), z]);
      g.lineWidth = Math.max(0.6, 0.07 * b.scale(z));
      g.beginPath();
      g.moveTo(x0, y0);
      g.lineTo(x1, y1);
      g.stroke();
    }
  }
  // The edge: tiles, and the pale line of their ends.
  path([...forth.map((i) => edge(i, 0)), ...forth.toReversed().map((i) => edge(i, 0.3))]);
  g.fillStyle = b.tone(snowed(view, TILE, 0.85), lit * 0.8, fromM, wallM);
  g.fill();
  path([...forth.map((i) => edge(i, 0)), ...forth.toReversed().map((i) => edge(i, 0.08))]);
  g.fillStyle = b.tone('#8a94a8', lit, fromM, wallM, 0.7);
  g.fill();
  if (fromM < 26) {
    g.fillStyle = b.tone('#2a3044', 0.3, fromM, wallM, 0.5);
    const count = Math.round((toM - fromM) / 0.3);
    for (let i = 0; i < count; i++) {
      const share = (i + 0.5) / count;
      const at = share * steps;
      const [x0, y0] = edge(at, 0.09);
      const [, y1] = edge(at, 0.3);
      const wide = Math.max(0.6, 0.05 * b.scale(fromM + (toM - fromM) * share));
      g.fillRect(x0 - wide / 2, y1, wide, y0 - y1);
    }
  }
}

/** A paper lantern whose top hangs at the brush's origin. */
export function paintLantern(b: SceneBrush, size = 0.42, colour = '#e0402c'): void {
  const burning = b.view.light.lamps;
  const h = size * 0.92;
  b.rect(-0.012, -size * 0.3, 0.024, size * 0.36, '#2a1a1c', 0.3);
  const top = -size * 0.28;
  b.oval(0, top - h / 2, size / 2, h / 2, colour, 0.7);
  if (burning > 0.1) {
    const [x, y] = b.pixel(0, top - h / 2);
    const r = (size / 2) * b.scale();
    const heart = b.g.createRadialGradient(x, y, 0, x, y, r);
    heart.addColorStop(0, alpha('#fff2b8', burning));
    heart.addColorStop(0.45, alpha('#ffb24c', 0.9 * burning));
    heart.addColorStop(1, alpha(mixHex(colour, '#ff6a2a', 0.5), 0.7 * burning));
    b.g.fillStyle = heart;
    b.g.beginPath();
    b.g.ellipse(x, y, r, r * 0.92, 0, 0, Math.PI * 2);
    b.g.fill();
  }
  if (b.scale() * size > 12) {
    for (const k of [-0.5, 0, 0.5])
      b.line(
        [
          [k * size * 0.5, top - 0.02],
          [k * size * 0.8, top - h / 2],
          [k * size * 0.5, top - h + 0.02],
        ],
        0.008,
        '#8a1c1c',
        0.5,
        0.6,
      );
  }
  b.rect(-size * 0.24, top - 0.02, size * 0.48, size * 0.09, '#c99a3c', 0.7);
  b.rect(-size * 0.24, top - h - 0.03, size * 0.48, size * 0.09, '#c99a3c', 0.7);
  b.rect(-0.012, top - h - size * 0.5, 0.024, size * 0.45, '#e0a83c', 0.8);
  b.glow(0, top - h / 2, size * 3.4, '#ff8a3c', 0.5 * burning);
}

/** A tower of roofs. */
export function paintPagoda(b: SceneBrush, tall: number, tiers: number): void {
  const burning = b.view.light.lamps;
  const gap = (tall * 0.86) / tiers;
  b.rect(-tall * 0.16, 0, tall * 0.32, tall * 0.05, '#9a948c', 0.6);
  for (let i = 0; i < tiers; i++) {
    const v = tall * 0.05 + i * gap;
    const half = tall * (0.125 - 0.072 * (i / tiers));
    b.rect(-half, v, half * 2, gap * 0.72, LACQUER, 0.6);
    b.rect(-half, v, half * 0.7, gap * 0.72, '#38203a', 0.3, 0.5);
    for (const u of [-0.5, 0.05, 0.6]) {
      b.rect(half * u - half * 0.14, v + gap * 0.18, half * 0.3, gap * 0.34, '#2c2030', 0.3);
      if (burning > 0.15)
        b.area(
          [
            [half * u - half * 0.14, v + gap * 0.18],
            [half * u + half * 0.16, v + gap * 0.18],
            [half * u + half * 0.16, v + gap * 0.52],
            [half * u - half * 0.14, v + gap * 0.52],
          ],
          alpha('#ffc060', burning),
        );
    }
    const eave = half * 1.62;
    b.poly(
      [
        [-eave, v + gap * 0.84],
        [-eave * 0.8, v + gap * 0.68],
        [eave * 0.8, v + gap * 0.68],
        [eave, v + gap * 0.84],
        [half * 0.86, v + gap * 1.04],
        [-half * 0.86, v + gap * 1.04],
      ],
      TILE,
      0.6,
    );
    b.poly(
      [
        [eave * 0.1, v + gap * 0.68],
        [eave * 0.8, v + gap * 0.68],
        [eave, v + gap * 0.84],
        [half * 0.86, v + gap * 1.04],
      ],
      '#7c88a4',
      0.9,
      0.6,
    );
  }
  b.line(
    [
      [0, tall * 0.9],
      [0, tall],
    ],
    tall * 0.012,
    '#d8a83c',
    0.8,
  );
  for (const v of [0.93, 0.96]) b.oval(0, tall * v, tall * 0.012, tall * 0.008, '#d8a83c', 0.9);
  b.glow(0, tall * 0.4, tall * 0.6, '#ff9a4c', 0.25 * burning);
}
