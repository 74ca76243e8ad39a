// Trees that stand near enough to be looked at: trunks with roots and bark, forked crowns, palms.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { mixHex } from './colour.ts';
import { addFrond, lightSide, paintMass, threeTone } from './foliage.ts';
import type { Wood } from './foliage.ts';
import { twoTone } from './land.ts';
import { random } from './noise.ts';

/** A broad-leaved tree: forked trunk, crown of many clumps. `height` in design px. */
export function paintLeafTree(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; height: number },
  tree: Wood & { wide?: number; girth?: number },
): void {
  const { x, y, height } = at;
  const bark = tree.bark ?? '#5d4637';
  const spread = tree.wide ?? 0.34;
  const crownY = y - height * 0.64;
  const lean = (random(view.seed + tree.seed, 90) - 0.5) * height * 0.08;
  paintTrunk(
    g,
    view,
    {
      x,
      y,
      width: height * (tree.girth ?? 0.066),
      tipX: x + lean,
      tipY: crownY,
      tipWidth: height * (tree.girth ?? 0.066) * 0.45,
    },
    { depthM: tree.depthM, colour: bark, seed: tree.seed },
  );
  const wood = twoTone(view, bark, tree.depthM);
  g.strokeStyle = wood.shade;
  g.lineCap = 'round';
  for (const [side, from, out, up] of [
    [-1, 0.4, 0.2, 0.2],
    [1, 0.46, 0.19, 0.22],
    [-1, 0.55, 0.1, 0.26],
  ] as const) {
    g.lineWidth = Math.max(0.7, height * 0.018);
    g.beginPath();
    g.moveTo(x + lean * from, y - height * from);
    g.quadraticCurveTo(
      x + lean + side * height * out * 0.4,
      y - height * (from + up * 0.4),
      x + lean + side * height * out,
      y - height * (from + up),
    );
    g.stroke();
  }
  const clumps = Math.round(Math.min(22, Math.max(7, (height / view.unit) * 46)));
  const tones = threeTone(view, tree.colour, tree.depthM);
  const top = {
    x: x + lean,
    y: crownY - height * 0.03,
    rx: height * spread,
    ry: height * 0.31,
    clumps,
  };
  paintMass(g, view, top, tones, tree.seed);
}

export interface Trunk {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly tipX: number;
  readonly tipY: number;
  readonly tipWidth: number;
}

/** A trunk with flared roots, its lit and its shaded side, and bark where it is near. */
export function paintTrunk(
  g: SKRSContext2D,
  view: View,
  trunk: Trunk,
  { depthM, colour, seed }: { depthM: number; colour: string; seed: number },
): void {
  const { x, y, width, tipX, tipY, tipWidth } = trunk;
  const wood = twoTone(view, colour, depthM);
  const tall = y - tipY;
  const side = lightSide(view, x);
  const outline = (): void => {
    g.beginPath();
    g.moveTo(x - width * 1.15, y + width * 0.08);
    g.quadraticCurveTo(x - width * 0.55, y - width * 0.35, x - width * 0.5, y - width * 1.4);
    g.quadraticCurveTo(x - width * 0.42, y - tall * 0.5, tipX - tipWidth / 2, tipY);
    g.lineTo(tipX + tipWidth / 2, tipY);
    g.quadraticCurveTo(x + width * 0.46, y - tall * 0.5, x + width * 0.5, y - width * 1.3);
    g.quadraticCurveTo(x + width * 0.6, y - width * 0.3, x + width * 1.2, y + width * 0.1);
    g.quadraticCurveTo(x + width * 0.3, y - width * 0.06, x, y + width * 0.12);
    g.quadraticCurveTo(x - width * 0.4, y - width * 0.08, x - width * 1.15, y + width * 0.08);
    g.closePath();
  };
  const gradient = g.createLinearGradient(x - (side * width) / 2, 0, x + (side * width) / 2, 0);
  gradient.addColorStop(0, wood.shade);
  gradient.addColorStop(0.55, wood.shade);
  gradient.addColorStop(0.82, shade(view.light, colour, depthM, { lit: 0.6 }));
  gradient.addColorStop(1, wood.lit);
  g.fillStyle = gradient;
  outline();
  g.fill();
  if (width < view.unit * 0.012) return;
  g.save();
  outline();
  g.clip();
  for (const [tone, alphaOf, shift] of [
    [twoTone(view, mixHex(colour, '#1a1220', 0.55), depthM).shade, 0.5, 0],
    [wood.lit, 0.32, 0.02],
  ] as const) {
    g.strokeStyle = tone;
    g.globalAlpha = alphaOf;
    g.lineWidth = Math.max(0.7, width * 0.045);
    g.beginPath();
    const marks = Math.min(60, Math.round((tall / width) * 5));
    for (let i = 0; i < marks; i++) {
      const u = random(view.seed + seed + 71, i);
      const cx = x + (tipX - x) * u;
      const half = (width + (tipWidth - width) * u) / 2;
      const px = cx + (random(view.seed + seed + 72, i) * 2 - 1) * half + shift * width;
      const py = y - tall * u;
      const long = width * (0.3 + 0.9 * random(view.seed + seed + 73, i));
      g.moveTo(px, py);
      g.quadraticCurveTo(px + width * 0.06, py - long * 0.5, px - width * 0.02, py - long);
    }
    g.stroke();
  }
  g.restore();
}

/** A palm: a leaning ringed trunk and a crown of hanging fronds. */
export function paintPalm(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; height: number; lean: number },
  palm: Wood,
): void {
  const { x, y, height, lean } = at;
  const wood = twoTone(view, palm.bark ?? '#8a6a4c', palm.depthM);
  const tones = threeTone(view, palm.colour, palm.depthM);
  const side = lightSide(view, x);
  const spine = (u: number): readonly [number, number] => [
    x + lean * height * u ** 1.7,
    y - height * u,
  ];
  const half = (u: number): number => height * (0.03 - 0.016 * u + (u < 0.06 ? 0.012 : 0));
  const steps = 14;
  for (const [tone, from, to] of [
    [wood.shade, -1, 1],
    [wood.lit, side > 0 ? 0.15 : -1, side > 0 ? 1 : -0.15],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    for (let i = 0; i <= steps; i++) {
      const [px, py] = spine(i / steps);
      g.lineTo(px + half(i / steps) * from, py);
    }
    for (let i = steps; i >= 0; i--) {
      const [px, py] = spine(i / steps);
      g.lineTo(px + half(i / steps) * to, py);
    }
    g.fill();
  }
  g.strokeStyle = wood.shade;
  g.lineWidth = Math.max(0.6, height * 0.004);
  g.beginPath();
  for (let i = 1; i < 22; i++) {
    const u = i / 22;
    const [px, py] = spine(u);
    g.moveTo(px - half(u), py);
    g.quadraticCurveTo(px, py + height * 0.008, px + half(u), py);
  }
  g.stroke();
  const [cx, cy] = spine(1);
  const fronds = 11;
  for (const layer of [0, 1]) {
    for (let i = layer; i < fronds; i += 2) {
      const angle = -Math.PI * 1.08 + (i / (fronds - 1)) * Math.PI * 1.16;
      const towards = Math.cos(angle) * side - Math.sin(angle) > 0.4;
      g.fillStyle = layer === 0 ? tones.dark : towards ? tones.light : tones.mid;
      g.beginPath();
      addFrond(
        g,
        {
          x: cx,
          y: cy,
          angle,
          long: height * (0.42 + 0.1 * random(view.seed + palm.seed, i)),
          wide: 0.2,
          droop: 0.62 - 0.2 * Math.abs(Math.cos(angle)) + layer * -0.12,
        },
        18,
      );
      g.fill();
    }
  }
  g.fillStyle = wood.shade;
  g.beginPath();
  for (const [dx, dy] of [
    [-0.02, 0.02],
    [0.016, 0.026],
    [0.0, 0.035],
  ] as const) {
    g.moveTo(cx + height * (dx + 0.017), cy + height * dy);
    g.arc(cx + height * dx, cy + height * dy, height * 0.017, 0, Math.PI * 2);
  }
  g.fill();
}
