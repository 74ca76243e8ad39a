// Boats that lie at their moorings: hulls, masts, a wheelhouse, and what the water gives back of them.
// Cheap enough to be drawn every frame, so that they rock.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { windowColour } from './buildings.ts';
import { alpha } from './colour.ts';
import { twoTone } from './land.ts';
import { addLens } from './water.ts';
import { spotAt } from './spots.ts';

export interface Boat {
  readonly kind: 'sail' | 'fishing' | 'rowing';
  readonly xM: number;
  readonly zM: number;
  /** Length of the hull. */
  readonly longM: number;
  readonly hull: string;
  /** 1: the bow points right. */
  readonly bow: 1 | -1;
}

export function liveBoat(g: SKRSContext2D, view: View, boat: Boat, tS: number): void {
  const { x, y, perM } = spotAt(view, boat.xM, boat.zM);
  const k = perM * boat.longM;
  const phase = boat.xM * 1.7 + boat.zM;
  g.save();
  g.translate(x, y + Math.sin(tS * 1.2 + phase) * k * 0.006);
  const roll = Math.sin(tS * 0.9 + phase) * 0.016;
  reflection(g, view, boat, k, tS);
  g.rotate(roll);
  g.scale(boat.bow, 1);
  if (boat.kind === 'sail') rig(g, view, boat, k);
  if (boat.kind === 'fishing') house(g, view, boat, k);
  hull(g, view, boat, k);
  g.restore();
}

const HEIGHT: Readonly<Record<Boat['kind'], number>> = { sail: 0.17, fishing: 0.24, rowing: 0.15 };

function hullPath(g: SKRSContext2D, k: number, tall: number): void {
  g.beginPath();
  g.moveTo(-k * 0.5, -k * tall * 0.86);
  g.quadraticCurveTo(0, -k * tall * 0.62, k * 0.56, -k * tall * 1.18);
  g.quadraticCurveTo(k * 0.46, -k * 0.02, k * 0.36, k * 0.012);
  g.lineTo(-k * 0.42, k * 0.012);
  g.quadraticCurveTo(-k * 0.49, -k * 0.03, -k * 0.5, -k * tall * 0.86);
  g.closePath();
}

function hull(
  g: SKRSContext2D,
  view: View,
  { kind, hull: colour, zM, bow }: Boat,
  k: number,
): void {
  const tone = twoTone(view, colour, zM);
  const white = twoTone(view, '#f4ece0', zM);
  const tall = HEIGHT[kind];
  const lit = view.light.sun.x > 0.5 === bow > 0;
  const gradient = g.createLinearGradient(-k * 0.5, 0, k * 0.5, 0);
  gradient.addColorStop(lit ? 0 : 1, tone.shade);
  gradient.addColorStop(lit ? 1 : 0, tone.lit);
  hullPath(g, k, tall);
  g.fillStyle = gradient;
  g.fill();
  g.save();
  g.clip();
  g.fillStyle = twoTone(view, '#5a2c30', zM).shade;
  g.fillRect(-k, -k * 0.028, k * 2, k * 0.1);
  g.restore();
  // The rail.
  g.strokeStyle = lit ? white.lit : white.shade;
  g.lineWidth = Math.max(0.8, k * 0.016);
  g.beginPath();
  g.moveTo(-k * 0.5, -k * tall * 0.84);
  g.quadraticCurveTo(0, -k * tall * 0.6, k * 0.56, -k * tall * 1.16);
  g.stroke();
}

function rig(g: SKRSContext2D, view: View, { zM }: Boat, k: number): void {
  const wood = twoTone(view, '#c8b49a', zM);
  const cloth = twoTone(view, '#f0e8da', zM);
  g.fillStyle = wood.shade;
  g.fillRect(-k * 0.01, -k * 1.25, k * 0.02, k * 1.16);
  // The sail is furled on the boom.
  g.fillStyle = cloth.shade;
  g.beginPath();
  g.moveTo(-k * 0.42, -k * 0.24);
  g.quadraticCurveTo(-k * 0.2, -k * 0.3, 0, -k * 0.27);
  g.lineTo(0, -k * 0.225);
  g.quadraticCurveTo(-k * 0.2, -k * 0.22, -k * 0.42, -k * 0.22);
  g.fill();
  g.strokeStyle = wood.shade;
  g.lineWidth = Math.max(0.6, k * 0.005);
  g.beginPath();
  g.moveTo(0, -k * 1.22);
  g.lineTo(k * 0.55, -k * 0.2);
  g.moveTo(0, -k * 1.22);
  g.lineTo(-k * 0.48, -k * 0.15);
  g.moveTo(-k * 0.08, -k * 0.9);
  g.lineTo(k * 0.08, -k * 0.9);
  g.stroke();
  g.fillStyle = cloth.lit;
  g.beginPath();
  g.roundRect(-k * 0.16, -k * 0.2, k * 0.36, k * 0.1, k * 0.03);
  g.fill();
}

function house(g: SKRSContext2D, view: View, { zM }: Boat, k: number): void {
  const white = twoTone(view, '#f2ead8', zM);
  const roof = twoTone(view, '#b8543c', zM);
  const wood = twoTone(view, '#7a5a44', zM);
  g.fillStyle = wood.shade;
  g.fillRect(k * 0.18, -k * 0.86, k * 0.022, k * 0.7);
  g.strokeStyle = wood.shade;
  g.lineWidth = Math.max(0.6, k * 0.008);
  g.beginPath();
  g.moveTo(k * 0.19, -k * 0.82);
  g.lineTo(k * 0.52, -k * 0.28);
  g.moveTo(k * 0.19, -k * 0.8);
  g.lineTo(-k * 0.12, -k * 0.5);
  g.moveTo(k * 0.19, -k * 0.34);
  g.lineTo(-k * 0.02, -k * 0.66);
  g.stroke();
  g.fillStyle = white.lit;
  g.fillRect(-k * 0.34, -k * 0.5, k * 0.32, k * 0.38);
  g.fillStyle = white.shade;
  g.fillRect(-k * 0.34, -k * 0.5, k * 0.1, k * 0.38);
  g.fillStyle = roof.lit;
  g.fillRect(-k * 0.38, -k * 0.54, k * 0.4, k * 0.05);
  g.fillStyle = windowColour(view, zM, view.light.lamps > 0.3);
  g.fillRect(-k * 0.2, -k * 0.44, k * 0.06, k * 0.1);
  g.fillRect(-k * 0.11, -k * 0.44, k * 0.06, k * 0.1);
}

/** The hull upside down, broken by the ripples, and the shade it lies in. */
function reflection(g: SKRSContext2D, view: View, boat: Boat, k: number, tS: number): void {
  const tone = twoTone(view, boat.hull, boat.zM);
  const tall = HEIGHT[boat.kind];
  g.fillStyle = alpha(view.light.shadow, 0.34);
  g.beginPath();
  addLens(g, 0, k * 0.02, k * 1.1, k * 0.05);
  g.fill();
  g.save();
  g.globalAlpha *= 0.42;
  g.fillStyle = tone.shade;
  g.beginPath();
  for (let i = 0; i < 5; i++) {
    const u = i / 5;
    const wide = k * (0.94 - 0.4 * u) * (1 + 0.06 * Math.sin(tS * 1.6 + i * 2));
    addLens(
      g,
      Math.sin(tS * 0.9 + i) * k * 0.012,
      k * tall * (0.14 + u * 1.1),
      wide,
      k * tall * 0.15,
    );
  }
  g.fill();
  g.restore();
}
