// A narrow street of the night city: signs in tubes of light on both sides and over the way, wet asphalt
// that holds them upside down, steam from the drains. At every hour its own light is the stronger one.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from '../light/palettes.ts';
import { paintTower } from '../paint/buildings.ts';
import { alpha, mixHex, mixRgb } from '../paint/colour.ts';
import { housesAlong, paintHouse } from '../paint/facade.ts';
import { paintWriting } from '../paint/glyphs.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { passersBy } from '../paint/passers-by.ts';
import { paintSky } from '../paint/sky.ts';
import { neonSide } from './side/neon-side.ts';
import type { Plane, StageSet, View } from './set.ts';

const WALL_M = 5.2;
const FAR_M = 80;

interface Sign {
  /** Middle, foot of the sign, size; metres. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly wide: number;
  readonly tall: number;
  readonly colour: string;
  readonly text: 'latin' | 'han';
  readonly count: number;
  /** Tubes on a dark board, a glowing board with dark writing, or tubes alone. */
  readonly kind: 'tubes' | 'board';
}

const PINK = '#ff4fb0';
const CYAN = '#3fe4ff';
const AMBER = '#ffb03c';
const GREEN = '#5cf0a0';
const VIOLET = '#a878ff';
const RED = '#ff4a50';

const SIGNS: readonly Sign[] = [
  {
    x: -3.9,
    y: 2.9,
    z: 8.5,
    wide: 0.85,
    tall: 2.9,
    colour: PINK,
    text: 'han',
    count: 4,
    kind: 'tubes',
  },
  {
    x: 4.1,
    y: 2.6,
    z: 9.5,
    wide: 1.9,
    tall: 0.8,
    colour: CYAN,
    text: 'latin',
    count: 5,
    kind: 'tubes',
  },
  {
    x: 4.0,
    y: 3.8,
    z: 9.5,
    wide: 0.8,
    tall: 2.4,
    colour: AMBER,
    text: 'han',
    count: 3,
    kind: 'board',
  },
  {
    x: -4.0,
    y: 3.4,
    z: 13,
    wide: 1.5,
    tall: 0.75,
    colour: AMBER,
    text: 'latin',
    count: 4,
    kind: 'board',
  },
  {
    x: -3.8,
    y: 4.6,
    z: 13,
    wide: 0.8,
    tall: 3.1,
    colour: CYAN,
    text: 'han',
    count: 4,
    kind: 'tubes',
  },
  {
    x: 3.7,
    y: 3.2,
    z: 15,
    wide: 0.9,
    tall: 3.6,
    colour: RED,
    text: 'han',
    count: 4,
    kind: 'tubes',
  },
  {
    x: -3.9,
    y: 3.4,
    z: 19,
    wide: 1,
    tall: 4,
    colour: VIOLET,
    text: 'han',
    count: 5,
    kind: 'board',
  },
  { x: 3.8, y: 3, z: 21, wide: 2, tall: 1, colour: GREEN, text: 'latin', count: 4, kind: 'tubes' },
  { x: 4, y: 5, z: 21, wide: 0.9, tall: 4.4, colour: PINK, text: 'han', count: 5, kind: 'tubes' },
  { x: -3.8, y: 3.2, z: 28, wide: 1.8, tall: 1, colour: RED, text: 'han', count: 2, kind: 'tubes' },
  { x: -4, y: 5.4, z: 28, wide: 1, tall: 5, colour: CYAN, text: 'han', count: 5, kind: 'board' },
  {
    x: 3.6,
    y: 3.4,
    z: 32,
    wide: 1.1,
    tall: 5,
    colour: AMBER,
    text: 'han',
    count: 5,
    kind: 'tubes',
  },
  {
    x: -3.6,
    y: 3.6,
    z: 42,
    wide: 1.2,
    tall: 5.4,
    colour: PINK,
    text: 'han',
    count: 5,
    kind: 'tubes',
  },
  { x: 3.7, y: 3.6, z: 46, wide: 1.2, tall: 6, colour: CYAN, text: 'han', count: 5, kind: 'board' },
  {
    x: -0.6,
    y: 6.4,
    z: 36,
    wide: 5,
    tall: 1.5,
    colour: VIOLET,
    text: 'latin',
    count: 6,
    kind: 'tubes',
  },
];

/** The hour hardly tells here; tubes and screens do. */
function neonLight(outside: Light): Light {
  const dark = '#0d0a26';
  return {
    ...outside,
    sky: outside.sky.map(([at, colour]) => [
      at,
      mixHex(colour, mixHex(dark, '#5a2a7c', at ** 2), 0.76),
    ]),
    haze: mixHex(outside.haze, '#5a2c86', 0.8),
    hazeDepthM: Math.min(70, outside.hazeDepthM),
    key: '#ff78c4',
    keyAlpha: 0.2,
    ambient: '#20205c',
    ambientAlpha: 0.4,
    rim: '#8ff0ff',
    shadow: '#0a0620',
    shadowAlpha: 0.5,
    exposure: mixRgb(outside.exposure, [0.5, 0.48, 0.72], 0.8),
    sun: { ...outside.sun, kind: outside.sun.kind === 'sun' ? 'none' : outside.sun.kind, x: 0.72 },
    stars: outside.stars * 0.3,
    lamps: 1,
    cloud: { ...outside.cloud, lit: mixHex(outside.cloud.lit, '#6a3a88', 0.7), shade: dark },
    foreground: '#0b0820',
    vignette: 0.55,
  };
}

function sideOfStreet(side: 1 | -1): Plane {
  const xM = side * WALL_M;
  return {
    depthM: 14,
    wallXM: xM,
    columns: side < 0 ? [-9, 0.5] : [0.5, 9],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, sideWall(xM));
      const houses = housesAlong({
        fromM: 1.2,
        toM: FAR_M,
        longM: [5, 9],
        tallM: [9, 17],
        colours: ['#5c5c7c', '#6e5a70', '#4f6480', '#6a5f84', '#58606e'],
        trims: ['#6c6c8c', '#7c7490'],
        seed: (view.seed ^ (side < 0 ? 0x1f : 0x63)) >>> 0,
      });
      for (const house of houses.toReversed()) {
        paintHouse(b, house, {
          lit: side < 0 ? 0.5 : 0.4,
          floorM: 2.8,
          bayM: 2.3,
          shopM: 3.2,
          towards: side < 0 ? 1 : -1,
          xM,
          shutters: false,
        });
        paintClutter(b, house.fromM, house.toM, house.tallM, house.seed);
        // The shop's light lies on the wet ground before it, upside down.
        const glow = random(house.seed, 5) < 0.5 ? '#ffb060' : '#ff6ab0';
        b.wash(
          { u: house.fromM, v: -2.4, wide: house.toM - house.fromM, tall: 2.4 },
          'down',
          glow,
          0.3,
          0,
        );
      }
    },
  };
}

/** Air conditioners, pipes and cables on the wall. */
function paintClutter(
  b: SceneBrush,
  fromM: number,
  toM: number,
  tallM: number,
  seed: number,
): void {
  if (fromM > 34) return;
  b.rect(fromM + 0.4, 3.2, 0.09, tallM - 3.6, '#3c3c54', 0.5);
  for (let i = 0; i < 4; i++) {
    const u = fromM + 0.9 + random(seed + 41, i) * (toM - fromM - 1.8);
    const v = 4.1 + Math.floor(random(seed + 42, i) * 3) * 2.8;
    b.rect(u, v, 0.8, 0.5, '#8a8ca4', 0.6);
    b.oval(u + 0.3, v + 0.25, 0.2, 0.2, '#34344c', 0.4);
    b.rect(u, v - 0.04, 0.8, 0.05, '#1a1830', 0.2);
  }
}

function paintEnd(g: SKRSContext2D, view: View): void {
  const { unit, horizon, width } = view;
  for (let i = 0; i < 9; i++) {
    const wide = unit * (0.05 + 0.03 * random(view.seed + 71, i));
    const tall = unit * (0.14 + 0.2 * random(view.seed + 72, i));
    paintTower(
      g,
      view,
      {
        x: width / 2 + unit * (-0.24 + i * 0.055),
        width: wide,
        top: horizon - tall,
        foot: horizon + unit * 0.03,
      },
      { depthM: 80, colour: '#5a5a86', seed: i * 19, floors: 16, bays: 4 },
    );
  }
  const b = new SceneBrush(g, view, upright(110));
  b.glow(0, 6, 26, '#d850c8', 0.4);
  b.glow(4, 14, 14, '#40c0ff', 0.25);
}

function paintGround(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const [left, right] = reachAt(view, FAR_M);
  b.area(
    [
      [left, near],
      [right, near],
      [right, FAR_M * 3],
      [left, FAR_M * 3],
    ],
    b.gradient(
      [0, FAR_M],
      [0, near],
      [
        [0, '#7a5c98', 0.7],
        [0.4, '#4e4c74', 0.5],
        [1, '#34344e', 0.35],
      ],
    ),
  );
  for (const side of [-1, 1]) {
    b.rect(side * 3.6, near, side * 20, FAR_M - near, '#565672', 0.5);
    b.rect(side * 3.6, near, side * 0.16, FAR_M - near, '#7c7c98', 0.8);
    for (let z = Math.ceil(near); z < 26; z++)
      b.rect(side * 3.7, z, side * 1.6, 0.03, '#26243c', 0.3, 0.6);
  }
  for (let z = 4; z < FAR_M; z += 3.6) b.rect(-0.06, z, 0.12, 1.8, '#d8d0a0', 0.6, 0.6);
  // Puddles: the sky and the tubes lie in them.
  for (let i = 0; i < 24; i++) {
    const z = 3.6 + 26 * random(view.seed + 81, i) ** 1.6;
    const x = (random(view.seed + 82, i) - 0.5) * 6.6;
    const size = 0.2 + 0.4 * random(view.seed + 83, i);
    const hue = [PINK, CYAN, VIOLET, AMBER][Math.floor(random(view.seed + 84, i) * 4)] ?? PINK;
    b.blob(
      [
        [x - size, z],
        [x - size * 0.2, z - size * 0.4],
        [x + size, z - size * 0.1],
        [x + size * 0.4, z + size * 0.45],
        [x - size * 0.5, z + size * 0.3],
      ],
      mixHex('#6a6aa8', hue, 0.4),
      0.8,
      0.5,
    );
  }
  b.oval(0.9, 4.6, 0.34, 0.34, '#22223a', 0.3);
  b.oval(0.9, 4.6, 0.27, 0.27, '#3a3a58', 0.6);
  b.wash({ u: left, v: near, wide: right - left, tall: 2.4 }, 'up', '#060418', 0.5, 0);
}

/** One sign, and what the wet ground shows of it. */
function paintSign(
  b: SceneBrush,
  { x, y, wide, tall, colour, text, count, kind }: Sign,
  seed: number,
): void {
  const { g } = b;
  const box = { u: x - wide / 2, v: y, wide, tall };
  const scale = b.scale();
  // The arm that holds it.
  b.rect(
    x < 0 ? -WALL_M : box.u + wide,
    y + tall * 0.75,
    WALL_M - Math.abs(x) - wide / 2,
    0.06,
    '#26243c',
    0.4,
  );
  b.pad(box, 0.06, kind === 'board' ? mixHex(colour, '#ffffff', 0.1) : '#15132c', 0.4);
  const inner = { u: box.u + wide * 0.1, v: y + tall * 0.05, wide: wide * 0.8, tall: tall * 0.9 };
  const writing = { kind: text, count, vertical: tall > wide, seed } as const;
  b.glow(x, y + tall / 2, Math.max(wide, tall) * 0.85, colour, 0.36);
  if (kind === 'board') {
    b.path([
      [box.u, y],
      [box.u + wide, y],
      [box.u + wide, y + tall],
      [box.u, y + tall],
    ]);
    g.fillStyle = mixHex(colour, '#ffffff', 0.22);
    g.fill();
    paintWriting(b, inner, writing, mixHex(colour, '#1a0620', 0.84));
  } else {
    paintWriting(b, inner, writing, mixHex(colour, '#ffffff', 0.62), {
      style: alpha(colour, 0.5),
      wide: 0.12,
    });
    b.path([
      [box.u + 0.04, y + 0.04],
      [box.u + wide - 0.04, y + 0.04],
      [box.u + wide - 0.04, y + tall - 0.04],
      [box.u + 0.04, y + tall - 0.04],
    ]);
    g.strokeStyle = mixHex(colour, '#ffffff', 0.3);
    g.lineWidth = Math.max(0.7, 0.03 * scale);
    g.stroke();
  }
  // Upside down in the wet street, drawn out.
  const [px, foot] = b.pixel(x, 0);
  const reach = (y + tall) * scale * 1.1;
  const gradient = g.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, alpha(colour, 0.42));
  gradient.addColorStop(0.5, alpha(colour, 0.16));
  gradient.addColorStop(1, alpha(colour, 0));
  g.save();
  g.globalCompositeOperation = 'lighter';
  g.translate(px, foot + reach * 0.5);
  g.scale(wide * 0.62 * scale + 4, reach * 0.56);
  g.fillStyle = gradient;
  g.fillRect(-1, -1, 2, 2);
  g.restore();
}

const DEPTHS = [46, 36, 28, 21, 13.5, 8.8] as const;

/** Signs of about the same distance share a plane. */
function signPlane(depthM: number, nearerM: number): Plane {
  return {
    depthM,
    rows: [-0.8, 1.3],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, upright(depthM));
      SIGNS.forEach((sign, i) => {
        if (sign.z > nearerM && sign.z <= depthM) paintSign(b, sign, view.seed + i * 13);
      });
    },
  };
}

/** Cables across, and paper lamps on them. */
function paintCables(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(17));
  for (const [from, to, sag] of [
    [7.4, 6.4, 1],
    [5.6, 7.8, 1.2],
  ] as const) {
    const line = Array.from({ length: 21 }, (_, i) => {
      const u = i / 20;
      return [-WALL_M + 2 * WALL_M * u, from + (to - from) * u - sag * 4 * u * (1 - u)] as const;
    });
    b.line(line, 0.03, '#15132c', 0.3);
    line.forEach(([u, v], i) => {
      if (i % 3 !== 1) return;
      b.oval(u, v - 0.24, 0.17, 0.2, '#ff5040', 0.9);
      b.oval(u, v - 0.24, 0.09, 0.19, '#ffc070', 1, 0.7);
      b.glow(u, v - 0.24, 0.8, '#ff5a3c', 0.4);
    });
  }
}

/** Steam that rises from the drain. */
function liveSteam(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(7.5));
  for (let i = 0; i < 9; i++) {
    const age = (tS * 0.22 + i / 9) % 1;
    const u = -2.3 + 0.9 * age + Math.sin(i * 2.3 + tS * 0.7 + age * 5) * 0.2 * age;
    b.pool(
      u,
      0.1 + age * 2.1,
      0.22 + age * 0.75,
      0.2 + age * 0.6,
      i % 2 === 0 ? '#e0a8e8' : '#a8d8f0',
      0.2 * Math.sin(Math.PI * age),
    );
  }
}

/** A tube that does not hold: one sign flickers, another breathes. */
function liveFlicker(g: SKRSContext2D, view: View, tS: number): void {
  const hum = Math.sin(tS * 23) + Math.sin(tS * 9.1) + Math.sin(tS * 3.7);
  const out = hum > 1.4 ? 0.7 : 0;
  const b = new SceneBrush(g, view, upright(8.8));
  const [first, second] = SIGNS;
  if (first !== undefined && out > 0)
    b.rect(first.x - 0.42, first.y, 0.84, first.tall, '#100c22', 0.3, out);
  if (second !== undefined)
    b.glow(second.x, second.y + 0.4, 1.6, CYAN, 0.12 + 0.1 * Math.sin(tS * 2.4));
}

export const neonStreet: StageSet = {
  horizon: 0.5,
  indoors: false,
  asideM: 4.4,
  mirror: 0.55,
  relight: neonLight,
  side: { ...neonSide, relight: neonLight },
  planes: () => [
    { depthM: Infinity, rows: [-9, 0.66], paint: paintSky },
    { depthM: 110, rows: [-0.2, 0.66], paint: paintEnd },
    { depthM: 12, ground: true, rows: [0.4, 9], paint: paintGround },
    sideOfStreet(-1),
    sideOfStreet(1),
    ...DEPTHS.slice(0, 4).map((depthM, i) => signPlane(depthM, DEPTHS[i + 1] ?? 0)),
    passersBy({ depthM: 30, asideM: [2.6, 4.6], count: 6 }),
    passersBy({ depthM: 18, asideM: [2.8, 4.7], count: 4 }),
    { depthM: 17, rows: [-0.6, 0.5], paint: paintCables },
    signPlane(13.5, 9.9),
    { ...signPlane(9.5, 0), live: liveFlicker },
    { depthM: 7.5, live: liveSteam },
  ],
};
