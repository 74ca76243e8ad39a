import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { shade } from '../light/palettes.ts';
import { mixHex } from './colour.ts';
import { twoTone } from './land.ts';
import { random, ridge } from './noise.ts';
import { paintSoft } from './soft.ts';

/** A broad-leaved tree standing at (x, y), `height` design px: trunk and a lit and a shaded crown. */
export function paintTree(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; height: number },
  tree: { depthM: number; colour: string; seed: number },
): void {
  const { x, y, height } = at;
  const crown = twoTone(view, tree.colour, tree.depthM);
  const wood = twoTone(view, '#5a4334', tree.depthM);
  g.fillStyle = wood.shade;
  g.beginPath();
  g.moveTo(x - height * 0.05, y + height * 0.01);
  g.quadraticCurveTo(x - height * 0.018, y - height * 0.2, x - height * 0.02, y - height * 0.5);
  g.lineTo(x + height * 0.02, y - height * 0.5);
  g.quadraticCurveTo(x + height * 0.02, y - height * 0.18, x + height * 0.045, y + height * 0.01);
  g.fill();
  const side = view.light.sun.x * view.width > x ? 1 : -1;
  const blob = (cx: number, cy: number, radius: number, seed: number): void => {
    g.beginPath();
    const steps = 34;
    for (let i = 0; i <= steps; i++) {
      const angle = (i / steps) * Math.PI * 2;
      const bump = 1 + 0.17 * ridge(seed, (i % steps) * 0.55, 2);
      const px = cx + Math.cos(angle) * radius * bump;
      const py = cy + Math.sin(angle) * radius * 0.86 * bump;
      if (i === 0) g.moveTo(px, py);
      else g.lineTo(px, py);
    }
    g.fill();
  };
  const parts = [
    [-0.17, -0.5, 0.19],
    [0.18, -0.52, 0.18],
    [0, -0.62, 0.26],
    [-0.1, -0.78, 0.18],
    [0.1, -0.76, 0.17],
  ] as const;
  g.fillStyle = crown.shade;
  parts.forEach(([dx, dy, r], i) => {
    blob(x + dx * height, y + dy * height, r * height, view.seed + tree.seed + i);
  });
  g.fillStyle = crown.lit;
  parts.forEach(([dx, dy, r], i) => {
    blob(
      x + (dx + side * r * 0.26) * height,
      y + (dy - r * 0.2) * height,
      r * height * 0.66,
      view.seed + tree.seed + 50 + i,
    );
  });
}

/** A conifer: tiers of hanging boughs, the side to the light brighter, snow on them if asked. */
export function paintPine(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; height: number },
  pine: { depthM: number; colour: string; seed: number; snow: string | null },
): void {
  const { x, y, height } = at;
  const { lit, shade } = twoTone(view, pine.colour, pine.depthM);
  const tiers = 6;
  const lean = (random(view.seed + pine.seed, 1) - 0.5) * height * 0.03;
  const girth = 0.19 + 0.07 * random(view.seed + pine.seed, 2);
  const side = view.light.sun.x * view.width > x ? 1 : -1;
  g.fillStyle = twoTone(view, '#4a382e', pine.depthM).shade;
  g.fillRect(x - height * 0.014, y - height * 0.14, height * 0.028, height * 0.15);
  const tier = (i: number, half: -1 | 0 | 1): void => {
    const topY = y - height * (1 - (i / tiers) * 0.86);
    const footY = y - height * (1 - ((i + 1.45) / tiers) * 0.82) + height * 0.015;
    const wide = height * girth * (0.2 + (0.86 * (i + 1)) / tiers);
    const jag = (k: number): number =>
      (random(view.seed + pine.seed + 9 + i, k) - 0.5) * height * 0.03;
    const cx = x + lean * (1 - i / tiers);
    g.beginPath();
    g.moveTo(cx, topY);
    if (half <= 0) {
      g.quadraticCurveTo(cx - wide * 0.35, topY + (footY - topY) * 0.62, cx - wide, footY + jag(1));
      g.lineTo(cx - wide * 0.6, footY - height * 0.018 + jag(2) * 0.4);
      g.lineTo(cx - wide * 0.3, footY + height * 0.012 + jag(3) * 0.5);
    }
    g.lineTo(cx, footY - height * 0.012);
    if (half >= 0) {
      g.lineTo(cx + wide * 0.34, footY + height * 0.014 + jag(4) * 0.5);
      g.lineTo(cx + wide * 0.62, footY - height * 0.016 + jag(5) * 0.4);
      g.lineTo(cx + wide, footY + jag(6));
      g.quadraticCurveTo(cx + wide * 0.35, topY + (footY - topY) * 0.62, cx, topY);
    }
    g.closePath();
    g.fill();
  };
  for (let i = tiers - 1; i >= 0; i--) {
    g.fillStyle = shade;
    tier(i, 0);
    g.fillStyle = lit;
    g.globalAlpha = 0.62;
    tier(i, side > 0 ? 1 : -1);
    g.globalAlpha = 1;
    if (pine.snow !== null)
      snowOnTier(g, view, { x: x + lean * (1 - i / tiers), y, height }, i, girth, pine);
  }
}

function snowOnTier(
  g: SKRSContext2D,
  view: View,
  { x, y, height }: { x: number; y: number; height: number },
  i: number,
  girth: number,
  pine: { depthM: number; seed: number; snow: string | null },
): void {
  const tiers = 6;
  const topY = y - height * (1 - (i / tiers) * 0.86);
  const footY = y - height * (1 - ((i + 1.45) / tiers) * 0.82);
  const wide = height * girth * (0.2 + (0.86 * (i + 1)) / tiers);
  const snow = twoTone(view, pine.snow ?? '#ffffff', pine.depthM);
  for (const side of [-1, 1] as const) {
    const towards = side > 0 === view.light.sun.x * view.width > x;
    g.fillStyle = towards ? snow.lit : snow.shade;
    const u = 0.42 + 0.3 * random(view.seed + pine.seed + i, side + 3);
    const sx = x + side * wide * u;
    const sy = topY + (footY - topY) * (0.5 + 0.5 * u);
    g.beginPath();
    g.moveTo(x + side * wide * (u - 0.34), sy - height * 0.055);
    g.quadraticCurveTo(sx, sy - height * 0.034, x + side * wide * (u + 0.26), sy + height * 0.012);
    g.quadraticCurveTo(sx + side * wide * 0.06, sy + height * 0.028, sx, sy + height * 0.006);
    g.quadraticCurveTo(
      sx - side * wide * 0.12,
      sy + height * 0.018,
      x + side * wide * (u - 0.34),
      sy - height * 0.055,
    );
    g.fill();
  }
}

/** A row of things along x: `draw` gets place and index; the same things whatever the view's reach. */
export function along(
  view: View,
  row: { seed: number; step: number; jitter: number; chance: number },
  draw: (x: number, index: number) => void,
): void {
  const first = Math.floor((view.left - row.step * 2) / row.step);
  const last = Math.ceil((view.right + row.step * 2) / row.step);
  for (let i = first; i <= last; i++) {
    if (random(view.seed + row.seed, i) > row.chance) continue;
    draw((i + (random(view.seed + row.seed + 1, i) - 0.5) * row.jitter) * row.step, i);
  }
}

/** Blades of grass from the lower edge, out of focus: the dark corner that frames a picture. */
export function paintForegroundGrass(
  g: SKRSContext2D,
  view: View,
  corner: 'left' | 'right',
  tall: number,
): void {
  const { unit, width, height, light } = view;
  const edge = corner === 'left' ? 0 : width;
  const inward = corner === 'left' ? 1 : -1;
  // No blade stands further in.
  const rows = { ...view, top: Math.max(view.top, height - unit * tall * 2) };
  // Little out of focus, and green: a dark blur in a corner is read as a smudge.
  paintSoft(g, rows, unit * 0.0016, (g) => {
    const near = mixHex(light.foreground, light.haze, 0.1);
    for (let i = 0; i < 46; i++) {
      const tone = shade(light, i % 3 === 0 ? '#6f9a4c' : '#4c7a40', 3, { lit: 0.35 });
      g.fillStyle = i % 2 === 0 ? tone : near;
      const u = random(view.seed + 701, i);
      const x = edge + inward * (u ** 1.5 * width * 0.46 - width * 0.1);
      const reach = tall * unit * (1.05 - u * 0.72) * (0.55 + 0.6 * random(view.seed + 702, i));
      const bend = (random(view.seed + 703, i) - 0.35) * reach * 0.55 * inward;
      const thick = unit * (0.004 + 0.005 * random(view.seed + 704, i));
      const foot = view.bottom + unit * 0.02;
      const tip = height - reach;
      g.beginPath();
      g.moveTo(x - thick, foot);
      g.quadraticCurveTo(x - thick * 0.5, height - reach * 0.5, x + bend, tip);
      g.quadraticCurveTo(x + thick * 1.2, height - reach * 0.5, x + thick, foot);
      g.fill();
      if (random(view.seed + 705, i) < 0.3) {
        g.beginPath();
        g.ellipse(x + bend, tip, thick * 1.1, reach * 0.09, bend / reach, 0, Math.PI * 2);
        g.fill();
      }
    }
    // The soil the blades stand on, so that the corner is whole.
    g.fillStyle = near;
    g.beginPath();
    g.moveTo(edge - inward * width * 0.5, view.bottom + unit);
    g.lineTo(edge - inward * width * 0.5, height - unit * 0.045);
    g.quadraticCurveTo(
      edge + inward * width * 0.12,
      height - unit * 0.03,
      edge + inward * width * 0.42,
      view.bottom + unit * 0.03,
    );
    g.closePath();
    g.fill();
  });
}
