// The air of a wood: shafts of light through the gaps of its roof, motes that drift in them, fronds in the
// near corner.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { alpha } from './colour.ts';
import { addFrond, lightSide } from './foliage.ts';
import { random } from './noise.ts';
import { sunPlace } from './sky.ts';
import { paintSoft } from './soft.ts';

/** Shafts of light from where the sun is, through the gaps. */
export function paintShafts(g: SKRSContext2D, view: View): void {
  const { unit, horizon, light } = view;
  if (light.sun.kind === 'none') return;
  paintSoft(g, { ...view, bottom: horizon + unit * 0.24 }, unit * 0.004, (c) => {
    paintSharpShafts(c, view);
  });
}

function paintSharpShafts(g: SKRSContext2D, view: View): void {
  const { light, unit, horizon } = view;
  const sun = sunPlace(view);
  const full = light.sun.kind === 'moon' ? 0.12 : 0.2;
  const strength = full * Math.min(1, light.sun.haloAlpha * 1.3);
  const topY = -unit * 0.1;
  const away = -lightSide(view, view.width / 2);
  for (let i = 0; i < 7; i++) {
    const x = sun.x + (i - 2.4) * unit * 0.1 * (0.8 + 0.4 * random(view.seed + 271, i)) * -away;
    const slant = away * unit * (0.2 + 0.1 * random(view.seed + 272, i));
    const wide = unit * (0.018 + 0.04 * random(view.seed + 273, i));
    const foot = horizon + unit * (0.06 + 0.16 * random(view.seed + 274, i));
    const gradient = g.createLinearGradient(0, topY, 0, foot);
    gradient.addColorStop(0, alpha(light.sun.halo, strength));
    gradient.addColorStop(0.6, alpha(light.sun.halo, strength * 0.6));
    gradient.addColorStop(1, alpha(light.sun.halo, 0));
    g.fillStyle = gradient;
    g.beginPath();
    g.moveTo(x - wide * 0.5, topY);
    g.lineTo(x + wide * 0.5, topY);
    g.lineTo(x + slant + wide, foot);
    g.lineTo(x + slant - wide, foot);
    g.fill();
  }
}

/** Motes that drift in the shafts. */
export function liveMotes(g: SKRSContext2D, view: View, tS: number): void {
  const { light, unit, horizon } = view;
  if (light.sun.kind === 'none') return;
  g.fillStyle = alpha(light.sun.core, 0.5 * light.sun.haloAlpha);
  g.beginPath();
  for (let i = 0; i < 42; i++) {
    const of = (k: number): number => random(view.seed + 281 + k, i);
    const beat = Math.sin(tS * (0.5 + of(0)) + i * 2.1);
    if (beat < 0) continue;
    const x = view.width * of(1) + Math.sin(tS * 0.3 + i) * unit * 0.02;
    const y = horizon * (0.3 + 1.1 * of(2)) - tS * unit * 0.004 * (of(3) - 0.3);
    const r = unit * (0.0008 + 0.0018 * of(4)) * beat;
    g.moveTo(x + r, y);
    g.arc(x, y, r, 0, Math.PI * 2);
  }
  g.fill();
}

/** Fronds in the lower right corner, out of focus. */
export function paintNearFronds(g: SKRSContext2D, view: View): void {
  const { unit, width, height } = view;
  paintSoft(
    g,
    { ...view, left: width - unit * 0.5, top: height - unit * 0.5 },
    unit * 0.0055,
    (c) => {
      paintFronds(c, view);
    },
  );
}

function paintFronds(g: SKRSContext2D, view: View): void {
  const { unit, width, light } = view;
  g.fillStyle = light.foreground;
  const footX = width + unit * 0.03;
  const footY = view.height + unit * 0.1;
  g.beginPath();
  g.rect(
    footX - unit * 0.05,
    view.height - unit * 0.04,
    view.right + unit - footX,
    view.bottom + unit,
  );
  g.fill();
  for (let i = 0; i < 9; i++) {
    g.beginPath();
    addFrond(
      g,
      {
        x: footX - unit * 0.02 * (i % 3),
        y: footY,
        angle: -Math.PI * (0.44 + 0.058 * i),
        long: unit * (0.3 + 0.1 * random(view.seed + 291, i)),
        wide: 0.16,
        droop: 0.1 + 0.05 * i,
      },
      12,
    );
    g.fill();
  }
}
