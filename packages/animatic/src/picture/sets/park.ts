// A city park: lawns and great trees, a path that bends away past a bench and lamps, a pond, the towers of
// the city behind the trees.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { liveFlock } from '../paint/birds.ts';
import { paintTower } from '../paint/buildings.ts';
import { alpha } from '../paint/colour.ts';
import { paintBush, paintMass, paintTuft, threeTone } from '../paint/foliage.ts';
import { paintLeafTree } from '../paint/trees.ts';
import { paintFlowerField } from '../paint/flowers.ts';
import { paintBench, paintParkLamp } from '../paint/garden-things.ts';
import { growth } from '../paint/growth.ts';
import { paintBands, paintGround, paintVeil, paintWash } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { level, SceneBrush } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { paintDapples, paintTrack, shadeOfCrown, shadeOfPole, strew } from '../paint/track.ts';
import type { Track } from '../paint/track.ts';
import { addLens } from '../paint/water.ts';
import { paintTreeRow } from '../paint/woods.ts';
import { pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

const PATH: Track = {
  middle: (zM) => 0.4 + 2.6 * Math.sin((zM - 5) * 0.085) + zM * 0.02,
  half: () => 1.35,
  farM: 60,
  ragged: 0.06,
  seed: 43,
};

function paintCity(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  for (const [tall, step, depthM, colour, seed] of [
    [0.3, 0.075, 420, '#8c9cb8', 51],
    [0.19, 0.1, 260, '#7f8ca4', 57],
  ] as const) {
    along(view, { seed, step: unit * step, jitter: 0.4, chance: 0.9 }, (x, i) => {
      const of = (k: number): number => random(view.seed + seed + 1 + k, i);
      const high = unit * tall * (0.45 + 0.75 * of(0) ** 1.5);
      paintTower(
        g,
        view,
        {
          x,
          width: unit * step * (0.55 + 0.5 * of(1)),
          top: horizon - high,
          foot: horizon + unit * 0.02,
        },
        {
          depthM,
          colour,
          seed: seed + i * 11,
          floors: Math.max(5, Math.round(high / (unit * 0.014))),
          bays: 3 + Math.floor(of(2) * 3),
        },
      );
    });
  }
  paintVeil(g, view, {
    depthM: 300,
    top: horizon - unit * 0.14,
    bottom: horizon + unit * 0.03,
    strength: 0.8,
  });
}

function paintFarTrees(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  for (const [foot, step, tall, depthM, seed] of [
    [0.012, 0.05, 0.075, 170, 61],
    [0.024, 0.075, 0.105, 90, 67],
  ] as const)
    paintTreeRow(g, view, {
      foot: horizon + unit * foot,
      step: unit * step,
      tall: [unit * tall * 0.7, unit * tall * 1.3],
      depthM,
      seed,
      chance: 0.86,
      pines: 0.06,
      leaf: ['#5f9450', '#86a850', '#4f8650', '#7a9c48'],
    });
  paintVeil(g, view, {
    depthM: 110,
    top: horizon - unit * 0.03,
    bottom: horizon + unit * 0.05,
    strength: 0.6,
  });
}

interface ParkTree {
  readonly at: number;
  readonly depthM: number;
  readonly tallM: number;
  readonly seed: number;
  readonly colour: string;
}

const TREES: readonly ParkTree[] = [
  { at: 0.66, depthM: 36, tallM: 9, seed: 3, colour: '#7aa44c' },
  { at: 0.36, depthM: 30, tallM: 8, seed: 4, colour: '#5f9448' },
  { at: 0.9, depthM: 21, tallM: 8.4, seed: 5, colour: '#6a9c48' },
  { at: 0.1, depthM: 15, tallM: 7.4, seed: 6, colour: '#5a9046' },
];

const treeX = (view: View, { at, depthM }: { at: number; depthM: number }): number =>
  ((at - 0.5) * view.width) / pxPerMetre(view, depthM);

const treePlane = (tree: ParkTree): Plane => ({
  depthM: tree.depthM,
  rows: [-0.8, 0.8],
  paint: (g, view) => {
    const { x, y, perM } = spotAt(view, treeX(view, tree), tree.depthM);
    paintLeafTree(
      g,
      view,
      { x, y, height: perM * tree.tallM },
      { depthM: tree.depthM * 1.5, colour: tree.colour, seed: tree.seed, girth: 0.06, wide: 0.4 },
    );
    for (const [dx, size] of [
      [-0.5, 0.4],
      [0.6, 0.32],
    ] as const)
      paintBush(
        g,
        view,
        { x: x + perM * dx, y: y + perM * 0.06, size: perM * size },
        { depthM: tree.depthM * 1.3, colour: '#5f9446', seed: tree.seed * 13, tall: 0.6 },
      );
  },
});

const POND = { xM: -9.5, zM: 26, rx: 7, rz: 4.4 } as const;

function paintLawn(g: SKRSContext2D, view: View): void {
  const { unit, horizon, light } = view;
  const top = horizon;
  paintGround(g, view, ['#a8c468', '#86b054', '#629446', '#3f6e3a'], [110, 34, 13, 6], top);
  paintWash(g, view, top);
  paintBands(g, view, {
    top: top + unit * 0.01,
    colour: light.shadow,
    strength: 0.1,
    count: 8,
    seed: 41,
  });
  paintPond(new SceneBrush(g, view, level()), view);
  paintTrack(g, view, PATH, ['#e6dcc8', '#c0b098']);
  // Its kerbs.
  g.strokeStyle = alpha(light.shadow, 0.2);
  g.lineWidth = Math.max(1, unit * 0.0016);
  g.stroke();
  strew(g, view, {
    seed: 71,
    fromM: 1.4,
    toM: 22,
    chance: 0.12,
    sizeM: [0.02, 0.05],
    colours: ['#c8a048', '#b0783c', '#9aa04a'],
  });
  layWeather(new SceneBrush(g, view, level()), 90);
  for (const tree of TREES)
    shadeOfCrown(g, view, {
      xM: treeX(view, tree),
      zM: tree.depthM,
      radiusM: tree.tallM * 0.36,
      tallM: tree.tallM * 0.7,
      strength: 0.85,
    });
  for (const lamp of LAMPS)
    shadeOfPole(g, view, { xM: lamp.xM, zM: lamp.zM, halfM: 0.06, tallM: 3.4 });
  // A tree stands beside the eye: its shade and the spots of light in it lie over the near lawn.
  shadeOfCrown(g, view, { xM: -4.2, zM: 6.4, radiusM: 3, tallM: 0, strength: 0.7 });
  paintDapples(g, view, { seed: 81, farM: 9, chance: 0.5 });
  if (light.lamps > 0.1) {
    const brush = new SceneBrush(g, view, level());
    for (const lamp of LAMPS) brush.pool(lamp.xM, lamp.zM, 3, 2.2, '#ffb860', 0.46 * light.lamps);
  }
}

function paintPond(brush: SceneBrush, view: View): void {
  const { g } = brush;
  const ring = (k: number): (readonly [number, number])[] =>
    Array.from({ length: 44 }, (_, i) => {
      const angle = (i / 44) * Math.PI * 2;
      const out = k * (1 + 0.12 * Math.sin(angle * 2 + 0.6) + 0.05 * Math.sin(angle * 5));
      return [
        POND.xM + Math.cos(angle) * POND.rx * out,
        POND.zM + Math.sin(angle) * POND.rz * out,
      ] as const;
    });
  brush.path(ring(1.05));
  g.fillStyle = shade(view.light, '#8c7c5c', 26, { lit: 0.5 });
  g.fill();
  brush.path(ring(1));
  const [, far] = brush.pixel(0, POND.zM + POND.rz);
  const [, near] = brush.pixel(0, POND.zM - POND.rz);
  const water = g.createLinearGradient(0, far, 0, near);
  view.light.water.slice(0, 4).forEach((colour, i) => {
    water.addColorStop(i / 3, colour);
  });
  g.fillStyle = water;
  g.fill();
}

function livePond(g: SKRSContext2D, view: View, tS: number): void {
  g.fillStyle = alpha(view.light.water[0] ?? '#ffffff', 0.6);
  g.beginPath();
  for (let i = 0; i < 24; i++) {
    const of = (k: number): number => random(view.seed + 91 + k, i);
    const beat = Math.sin(tS * (0.8 + of(0)) + i * 2.2);
    if (beat < 0) continue;
    const turn = of(1) * Math.PI * 2;
    const out = Math.sqrt(of(2)) * 0.85;
    const { x, y, perM } = spotAt(
      view,
      POND.xM + Math.cos(turn) * POND.rx * out,
      POND.zM + Math.sin(turn) * POND.rz * out,
    );
    addLens(g, x, y, perM * 0.9 * beat, Math.max(0.5, perM * 0.03));
  }
  g.fill();
}

const LAMPS = [
  { xM: 4.9, zM: 27 },
  { xM: 3.9, zM: 16.5 },
  { xM: -2.9, zM: 11.6 },
] as const;

const BENCH = { xM: 4.3, zM: 11 } as const;

const onPath = (xM: number, zM: number): boolean =>
  Math.abs(xM - PATH.middle(zM)) < PATH.half(zM) + 0.1;

function paintGrowth(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  const grass = threeTone(view, '#6fa04a', 9);
  scatter(
    view,
    { seed: 311, fromM, toM, growth: 1.1, spacing: 0.08, chance: 0.5 },
    ({ x, y, perM, xM, zM, index }) => {
      if (onPath(xM, zM)) return;
      const tone = index % 3 === 0 ? grass.light : index % 3 === 1 ? grass.mid : grass.dark;
      paintTuft(
        g,
        { x, y, size: perM * (0.06 + 0.08 * random(view.seed + 312, index)) },
        tone,
        index,
        5,
      );
    },
  );
  paintFlowerField(g, view, {
    seed: 321,
    fromM,
    toM,
    kinds: [
      { blossom: 'daisy', colour: '#fbf6ec' },
      { blossom: 'daisy', colour: '#f6d24e' },
    ],
    dense: 0.07,
    tallM: 0.09,
    headM: 0.03,
    free: ({ xM, zM }) => onPath(xM, zM),
  });
}

/** A bough hangs into the upper left corner, out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, light } = view;
  paintSoft(g, { ...view, right: unit * 0.6, bottom: unit * 0.3 }, unit * 0.005, (c) => {
    const tones = {
      dark: light.foreground,
      mid: shade(light, '#2f5a34', 5, { lit: 0.1 }),
      light: shade(light, '#4a7c40', 5, { lit: 0.3 }),
    };
    for (const [x, y, rx, ry, seed] of [
      [0.02, -0.02, 0.17, 0.12, 1],
      [0.2, -0.04, 0.15, 0.09, 2],
      [0.36, -0.06, 0.13, 0.075, 3],
      [-0.01, 0.12, 0.09, 0.08, 4],
    ] as const)
      paintMass(
        c,
        view,
        { x: unit * x, y: unit * y, rx: unit * rx, ry: unit * ry, clumps: 12 },
        tones,
        401 + seed,
      );
  });
}

export const park: StageSet = {
  horizon: 0.44,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 320, rows: [-0.2, 0.5], paint: paintCity },
    { depthM: 100, rows: [0.1, 0.56], paint: paintFarTrees },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintLawn, live: livePond },
    ...TREES.slice(0, 2).map(treePlane),
    {
      depthM: 27,
      rows: [0.2, 0.7],
      paint: (g, view) => {
        for (const lamp of LAMPS.slice(0, 1)) paintParkLamp(g, view, lamp.xM, lamp.zM);
      },
      live: (g, view, tS) => {
        liveFlock(
          g,
          view,
          {
            seed: 95,
            count: 5,
            at: [0.5, 0.16],
            size: 0.008,
            colour: '#3c4450',
            depthM: 60,
            beat: 2.4,
          },
          tS,
        );
      },
    },
    ...TREES.slice(2, 3).map(treePlane),
    {
      depthM: 16.5,
      rows: [0, 0.75],
      paint: (g, view) => {
        for (const lamp of LAMPS.slice(1, 2)) paintParkLamp(g, view, lamp.xM, lamp.zM);
      },
    },
    ...TREES.slice(3).map(treePlane),
    {
      depthM: 11.6,
      rows: [-0.1, 0.8],
      paint: (g, view) => {
        for (const lamp of LAMPS.slice(2)) paintParkLamp(g, view, lamp.xM, lamp.zM);
      },
    },
    {
      depthM: BENCH.zM,
      rows: [0.4, 0.8],
      paint: (g, view) => {
        paintBench(g, view, BENCH.xM, BENCH.zM);
      },
    },
    ...growth(17, paintGrowth),
    { depthM: 5, rows: [-9, 0.6], soft: true, paint: paintDressing },
  ],
};
