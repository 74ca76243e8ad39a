// Plants of the wet tropics: banana and split leaves, lianas, giants with buttress roots, bright flowers.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { mixHex } from './colour.ts';
import { lightSide, threeTone } from './foliage.ts';
import { twoTone } from './land.ts';
import { random } from './noise.ts';
import { paintTrunk } from './trees.ts';

interface Leaf {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly long: number;
  /** Share of its length. */
  readonly wide: number;
  readonly droop: number;
  /** Notches in its edge: a split leaf. */
  readonly split: boolean;
}

/** One great leaf with its rib: both halves in their own tone. */
function paintLeaf(g: SKRSContext2D, leaf: Leaf, tones: readonly [string, string, string]): void {
  const { x, y, angle, long, wide, droop, split } = leaf;
  const spine = (u: number): readonly [number, number] => [
    x + Math.cos(angle) * long * u,
    y + Math.sin(angle) * long * u + droop * long * u * u,
  ];
  const steps = 12;
  for (const [dir, tone] of [
    [-1, tones[0]],
    [1, tones[1]],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    for (let i = 0; i <= steps; i++) g.lineTo(...spine(0.14 + (0.86 * i) / steps));
    for (let i = steps; i >= 0; i--) {
      const u = 0.14 + (0.86 * i) / steps;
      const [sx, sy] = spine(u);
      const [tx, ty] = spine(Math.min(1, u + 0.05));
      const heading = Math.atan2(ty - sy, tx - sx);
      const swell = Math.sin(Math.PI * ((u - 0.14) / 0.86) ** 0.8) ** 0.8;
      const notch = split && i % 2 === 1 ? 0.42 : 1;
      const w = long * wide * swell * notch;
      g.lineTo(sx + Math.cos(heading + dir * 1.35) * w, sy + Math.sin(heading + dir * 1.35) * w);
    }
    g.fill();
  }
  g.strokeStyle = tones[2];
  g.lineWidth = Math.max(0.7, long * 0.018);
  g.beginPath();
  g.moveTo(x, y);
  for (let i = 1; i <= 6; i++) g.lineTo(...spine(i / 6));
  g.stroke();
}

/** A clump of great leaves from one foot. `size` is the length of a leaf, design px. */
export function paintBigLeaves(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; size: number },
  plant: { depthM: number; colour: string; seed: number; split: boolean; count: number },
): void {
  const tones = threeTone(view, plant.colour, plant.depthM);
  const of = (k: number, i: number): number => random(view.seed + plant.seed + k, i);
  for (let i = 0; i < plant.count; i++) {
    const rank = i % 2 === 0 ? i : plant.count - i;
    const u = (rank + 0.3 + 0.4 * of(0, i)) / plant.count;
    const angle = -Math.PI * (0.06 + 0.88 * u);
    const bright = i > plant.count * 0.45;
    paintLeaf(
      g,
      {
        x: at.x + (of(1, i) - 0.5) * at.size * 0.2,
        y: at.y,
        angle,
        long: at.size * (0.7 + 0.4 * of(2, i)),
        wide: plant.split ? 0.34 : 0.17,
        droop: 0.3 + 0.4 * Math.abs(Math.cos(angle)),
        split: plant.split,
      },
      bright ? [tones.mid, tones.light, tones.dark] : [tones.dark, tones.mid, tones.dark],
    );
  }
}

/** A giant: a fluted trunk on buttress roots, wound round by a climber. */
export function paintGiant(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; width: number },
  tree: { depthM: number; seed: number; bark: string },
): void {
  const { x, y, width } = at;
  const top = Math.min(view.top, -view.unit * 0.2);
  const tone = twoTone(view, tree.bark, tree.depthM);
  const side = lightSide(view, x);
  for (const [dx, reach, tall] of [
    [-1, 1.9, 2.1],
    [1, 2.1, 1.9],
    [-0.5, 1.1, 1.2],
    [0.55, 1.2, 1.35],
  ] as const) {
    const dir = Math.sign(dx);
    g.fillStyle =
      dir === side ? shade(view.light, tree.bark, tree.depthM, { lit: 0.7 }) : tone.shade;
    g.beginPath();
    g.moveTo(x + dx * width * 0.4, y - width * tall);
    g.quadraticCurveTo(
      x + dir * width * 0.6,
      y - width * tall * 0.3,
      x + dir * width * reach,
      y + width * 0.1,
    );
    g.lineTo(x + dir * width * 0.2, y + width * 0.06);
    g.fill();
  }
  paintTrunk(
    g,
    view,
    { x, y, width, tipX: x + width * 0.15, tipY: top, tipWidth: width * 0.82 },
    { depthM: tree.depthM, colour: tree.bark, seed: tree.seed },
  );
  const leaf = threeTone(view, '#5f9a48', tree.depthM);
  for (let i = 0; i < 26; i++) {
    const of = (k: number): number => random(view.seed + tree.seed + 61 + k, i);
    const v = y - (y - top) * (i / 26) - width * 0.2;
    const cx = x + Math.sin(i * 0.7) * width * 0.46;
    g.fillStyle = i % 3 === 0 ? leaf.light : i % 3 === 1 ? leaf.mid : leaf.dark;
    g.beginPath();
    const r = width * (0.14 + 0.1 * of(0));
    g.ellipse(cx, v, r, r * 0.66, of(1) * 3, 0, Math.PI * 2);
    g.ellipse(cx + r * 0.9, v + r * 0.5, r * 0.7, r * 0.5, of(2) * 3, 0, Math.PI * 2);
    g.fill();
  }
}

/** Lianas that hang from above the frame and sway. Live. */
export function liveLianas(
  g: SKRSContext2D,
  view: View,
  lianas: { depthM: number; seed: number; count: number; long: number; wide: number },
  tS: number,
): void {
  const tone = threeTone(view, '#4f7040', lianas.depthM);
  const { unit, width } = view;
  g.lineCap = 'round';
  for (let i = 0; i < lianas.count; i++) {
    const of = (k: number): number => random(view.seed + lianas.seed + k, i);
    const x = width * (i % 2 === 0 ? 0.34 * of(0) : 1 - 0.3 * of(0));
    const long = unit * lianas.long * (0.4 + 0.6 * of(1));
    const sway = Math.sin(tS * (0.5 + 0.3 * of(2)) + i * 2) * long * 0.04;
    g.strokeStyle = i % 2 === 0 ? tone.dark : tone.mid;
    g.lineWidth = Math.max(0.8, unit * lianas.wide * (0.6 + 0.6 * of(3)));
    g.beginPath();
    g.moveTo(x, -unit * 0.04);
    g.bezierCurveTo(
      x + sway * 0.2,
      long * 0.4,
      x + sway * 0.6 + unit * 0.01,
      long * 0.7,
      x + sway,
      long,
    );
    g.stroke();
    g.fillStyle = tone.light;
    g.beginPath();
    for (let k = 2; k < 9; k++) {
      const u = k / 9;
      const px = x + sway * u * u;
      const py = long * u;
      const r = unit * lianas.wide * (1.6 + of(4 + k));
      const dir = k % 2 === 0 ? 1 : -1;
      g.moveTo(px, py);
      g.quadraticCurveTo(px + dir * r * 2, py - r * 0.3, px + dir * r * 2.6, py + r * 1.6);
      g.quadraticCurveTo(px + dir * r * 0.6, py + r * 1.6, px, py);
    }
    g.fill();
  }
}

/** A torch ginger, an orchid: a bright head of pointed petals on its stem. */
export function paintTropicFlower(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; size: number },
  colour: string,
  depthM: number,
): void {
  const { x, y, size } = at;
  g.strokeStyle = shade(view.light, '#4c7a3c', depthM, { lit: 0.4 });
  g.lineWidth = Math.max(0.8, size * 0.08);
  g.beginPath();
  g.moveTo(x, y);
  g.quadraticCurveTo(x + size * 0.1, y - size * 0.5, x, y - size);
  g.stroke();
  for (const [k, tone] of [
    mixHex(colour, '#401838', 0.3),
    colour,
    mixHex(colour, '#fff0c0', 0.4),
  ].entries()) {
    g.fillStyle = shade(view.light, tone, depthM, { lit: 0.5 + 0.2 * k });
    g.beginPath();
    const r = size * (0.34 - 0.08 * k);
    for (let i = 0; i < 7; i++) {
      const angle = -Math.PI / 2 + ((i - 3) / 3) * 1.3;
      g.moveTo(x, y - size * 0.96);
      g.quadraticCurveTo(
        x + Math.cos(angle - 0.3) * r * 0.8,
        y - size * 0.96 + Math.sin(angle - 0.3) * r * 0.8,
        x + Math.cos(angle) * r * 1.4,
        y - size * 0.96 + Math.sin(angle) * r * 1.4,
      );
      g.quadraticCurveTo(
        x + Math.cos(angle + 0.3) * r * 0.8,
        y - size * 0.96 + Math.sin(angle + 0.3) * r * 0.8,
        x,
        y - size * 0.96,
      );
    }
    g.fill();
  }
}
