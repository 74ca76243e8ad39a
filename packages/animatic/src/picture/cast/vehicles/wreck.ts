// What has fallen from the sky: it lies tilted on its nose, half buried in a heap of what it ploughed up,
// holed and scorched, and smokes.
import type { VehicleDesign } from './make-vehicle.ts';
import { LIT } from '../ink.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

/** Radians; the nose goes down. */
const TILT = -0.3;
const SCORCH = '#3a3236';

export function paintWreck(
  v: VehicleBrush,
  { lengthM, heightM, paint }: Pick<VehicleDesign, 'lengthM' | 'heightM' | 'paint'>,
): void {
  v.wrecked = true;
  const { g } = v;
  const half = lengthM / 2;
  smoke(v, -lengthM * 0.14, heightM * 0.72, heightM);
  g.save();
  g.beginPath();
  g.rect(-lengthM, 0, lengthM * 2, heightM * 3);
  g.clip();
  v.within([0, -heightM * 0.16], TILT, [1, 1], () => {
    paint(v);
    // Torn open, black about the holes.
    for (const [x, y, r] of [
      [-0.16, 0.52, 0.12],
      [0.1, 0.46, 0.08],
      [0.24, 0.42, 0.05],
    ] as const) {
      v.shape(ragged(x * lengthM, y * heightM, r * heightM * 2.1, 9), SCORCH, 0.5, 0.55);
      v.shape(ragged(x * lengthM, y * heightM, r * heightM * 1.3, 7), '#17141a', LIT.shade);
    }
  });
  g.restore();
  // The furrow's bank before it, and pieces that broke off.
  v.shape(
    [
      [-half * 0.9, 0, 0.4],
      [-half * 0.5, heightM * 0.09],
      [0, heightM * 0.06],
      [half * 0.45, heightM * 0.2],
      [half * 0.8, heightM * 0.12],
      [half * 1.08, 0, 0.4],
    ],
    '#9a6a4c',
    0.5,
  );
  for (const [x, size] of [
    [-0.62, 0.07],
    [-0.46, 0.045],
    [0.58, 0.06],
  ] as const)
    v.shape(
      [
        [x * lengthM - size * lengthM, 0, 0.2],
        [x * lengthM - size * lengthM * 0.4, size * heightM * 1.9, 0.2],
        [x * lengthM + size * lengthM * 0.7, size * heightM * 0.9, 0.2],
        [x * lengthM + size * lengthM, 0, 0.2],
      ],
      '#8c929c',
      0.45,
    );
}

function ragged(x: number, y: number, radius: number, corners: number): [number, number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const a = (i / corners) * Math.PI * 2;
    const r = radius * (i % 2 === 0 ? 1 : 0.62);
    return [x + Math.cos(a) * r, y + Math.sin(a) * r * 0.8, 0.15];
  });
}

/** Slow dark puffs that rise, widen, thin out and lean with the wind. */
function smoke(v: VehicleBrush, x: number, y: number, heightM: number): void {
  const puffs = 9;
  for (let i = 0; i < puffs; i++) {
    const age = (v.tS * 0.12 + i / puffs) % 1;
    const radius = heightM * (0.08 + 0.24 * age);
    v.oval(
      [x - age * heightM * 0.7 + 0.1 * heightM * Math.sin(i * 2.3), y + age * heightM * 1.5],
      radius,
      radius * 0.86,
      '#4c464e',
      { lit: 0.5, alpha: 0.42 * Math.sin(Math.PI * Math.min(1, age + 0.12)) },
    );
  }
}
