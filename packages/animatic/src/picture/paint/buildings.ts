import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { alpha } from './colour.ts';
import { twoTone } from './land.ts';
import { random } from './noise.ts';

const LAMP = '#ffc872';

/** The colour of a window: lamplight where it burns, else the sky in the glass. */
export function windowColour(view: View, depthM: number, burning: boolean): string {
  if (burning)
    return shade({ ...view.light, exposure: [1, 1, 1], ambientAlpha: 0 }, LAMP, depthM * 0.35);
  const sky = view.light.sky[Math.floor(view.light.sky.length / 2)]?.[1] ?? '#88a0c0';
  return shade({ ...view.light, exposure: [0.72, 0.76, 0.84], ambientAlpha: 0.3 }, sky, depthM, {
    lit: 0.4,
  });
}

/** A tower block with its lit and its shaded side and a grid of windows. */
export function paintTower(
  g: SKRSContext2D,
  view: View,
  box: { x: number; width: number; top: number; foot: number },
  tower: { depthM: number; colour: string; seed: number; floors: number; bays: number },
): void {
  const { x, width, top, foot } = box;
  const { lit, shade: dark } = twoTone(view, tower.colour, tower.depthM);
  const right = view.light.sun.x * view.width > x + width / 2;
  const gradient = g.createLinearGradient(x, 0, x + width, 0);
  gradient.addColorStop(right ? 1 : 0, lit);
  gradient.addColorStop(right ? 0.25 : 0.75, dark);
  gradient.addColorStop(right ? 0 : 1, dark);
  g.fillStyle = gradient;
  g.fillRect(x, top, width, foot - top);
  const kind = random(view.seed + tower.seed, 1);
  if (kind < 0.3) g.fillRect(x + width * 0.2, top - width * 0.18, width * 0.6, width * 0.19);
  else if (kind < 0.5)
    g.fillRect(x + width * 0.48, top - width * 0.7, Math.max(1, width * 0.04), width * 0.7);
  else if (kind < 0.64) {
    g.beginPath();
    g.moveTo(x, top + 1);
    g.lineTo(x + width * 0.5, top - width * 0.34);
    g.lineTo(x + width, top + 1);
    g.fill();
  }
  const gapX = width / tower.bays;
  const gapY = (foot - top) / tower.floors;
  const cold = windowColour(view, tower.depthM, false);
  const warm = windowColour(view, tower.depthM, true);
  for (const burning of [false, true]) {
    g.fillStyle = burning ? warm : cold;
    g.globalAlpha = burning ? 0.92 : 0.42;
    g.beginPath();
    for (let floor = 0; floor < tower.floors - 1; floor++) {
      for (let bay = 0; bay < tower.bays; bay++) {
        const burns =
          random(view.seed + tower.seed + 5, floor * 64 + bay) < view.light.lamps * 0.58;
        if (burns !== burning) continue;
        g.rect(x + gapX * (bay + 0.22), top + gapY * (floor + 0.34), gapX * 0.56, gapY * 0.46);
      }
    }
    g.fill();
  }
  g.globalAlpha = 1;
  // Haze gathers at its foot.
  const foothaze = g.createLinearGradient(0, top, 0, foot);
  foothaze.addColorStop(0.3, alpha(view.light.haze, 0));
  foothaze.addColorStop(1, alpha(view.light.haze, Math.min(0.7, tower.depthM / 600)));
  g.fillStyle = foothaze;
  g.fillRect(x, top, width, foot - top);
}

/** A cottage with a pitched roof; lamplight in its windows, snow on its roof if asked. */
export function paintCottage(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; width: number },
  cottage: { depthM: number; wall: string; roof: string },
): void {
  const { x, y, width: w } = at;
  const wall = twoTone(view, cottage.wall, cottage.depthM);
  const roof = twoTone(view, cottage.roof, cottage.depthM);
  const h = w * 0.42;
  g.fillStyle = wall.lit;
  g.fillRect(x, y - h, w, h);
  g.fillStyle = wall.shade;
  g.fillRect(x, y - h, w * 0.36, h);
  g.fillStyle = twoTone(view, '#6a4a44', cottage.depthM).shade;
  g.fillRect(x + w * 0.68, y - h - w * 0.5, w * 0.1, w * 0.3);
  g.fillStyle = roof.lit;
  g.beginPath();
  g.moveTo(x - w * 0.1, y - h + w * 0.04);
  g.quadraticCurveTo(x + w * 0.1, y - h - w * 0.3, x + w * 0.26, y - h - w * 0.4);
  g.lineTo(x + w * 0.84, y - h - w * 0.4);
  g.quadraticCurveTo(x + w * 0.98, y - h - w * 0.26, x + w * 1.1, y - h + w * 0.04);
  g.closePath();
  g.fill();
  g.fillStyle = roof.shade;
  g.beginPath();
  g.moveTo(x - w * 0.1, y - h + w * 0.04);
  g.quadraticCurveTo(x + w * 0.1, y - h - w * 0.3, x + w * 0.26, y - h - w * 0.4);
  g.quadraticCurveTo(x + w * 0.34, y - h - w * 0.2, x + w * 0.42, y - h + w * 0.04);
  g.closePath();
  g.fill();
  const burning = view.light.lamps > 0;
  for (const u of [0.46, 0.66]) {
    g.fillStyle = windowColour(view, cottage.depthM, burning);
    g.fillRect(x + w * u, y - h * 0.72, w * 0.13, w * 0.14);
    g.fillStyle = wall.shade;
    g.fillRect(x + w * (u + 0.06), y - h * 0.72, w * 0.014, w * 0.14);
    g.fillRect(x + w * u, y - h * 0.72 + w * 0.063, w * 0.13, w * 0.014);
  }
  g.fillStyle = wall.shade;
  g.fillRect(x + w * 0.84, y - h * 0.7, w * 0.1, h * 0.7);
}
