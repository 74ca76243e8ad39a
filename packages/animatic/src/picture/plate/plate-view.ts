// How the camera sees a plate: a flat that fills the frame exactly at rest. The view is in frame
// sizes; zoom never falls below what keeps the plate's edge outside the frame.
import type { Camera, Shot } from '../../storyboard/storyboard.ts';
import { easedProgress, handSway, holds, progressAt } from '../camera.ts';

export interface PlateView {
  /** 1 = at rest. */
  readonly zoom: number;
  /** Where on the plate the frame's centre looks: frame widths right, frame heights up. */
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly roll: number;
  /** Turn of the plate around the upright axis, radians. */
  readonly yaw: number;
}

/** What there is of the plate, relative to the frame at rest; ≥ 1 both, one of them about 1. */
export interface PlateExtent {
  readonly width: number;
  readonly height: number;
  /** Frame width / frame height. */
  readonly aspect: number;
  readonly focal: number;
}

export const REST: PlateView = { zoom: 1, x: 0, y: 0, roll: 0, yaw: 0 };

const MOST_ZOOM = 1.7;
const HAND = { x: 0.006, y: 0.006, roll: 0.0045 };

interface Move {
  /** Where along the way the plate is at rest: when the move begins, ends, or in its middle. */
  readonly rest: 'begins' | 'ends' | 'between';
  /** Full displacement. */
  readonly to: Partial<PlateView>;
}

function moveOf(camera: Camera): Move {
  const a = camera.amount;
  const dolly = Math.min(MOST_ZOOM, 1 / (1 - Math.min(a, 0.6)));
  switch (camera.move) {
    case 'static':
      return { rest: 'begins', to: {} };
    case 'push-in':
    case 'zoom-in':
      return { rest: 'begins', to: { zoom: dolly } };
    case 'pull-back':
    case 'zoom-out':
      return { rest: 'ends', to: { zoom: dolly } };
    case 'dolly-zoom':
      // A flat alone cannot show it; what is left is the slow swelling towards its middle.
      return { rest: 'begins', to: { zoom: 1 + a * 0.4 } };
    case 'pan-left':
    case 'truck-left':
      return { rest: 'between', to: { x: -a / 2 } };
    case 'pan-right':
    case 'truck-right':
    case 'follow':
      return { rest: 'between', to: { x: a / 2 } };
    case 'tilt-up':
    case 'pedestal-up':
      return { rest: 'between', to: { y: a / 2 } };
    case 'tilt-down':
    case 'pedestal-down':
      return { rest: 'between', to: { y: -a / 2 } };
    case 'crane-up':
      return { rest: 'ends', to: { y: -a / 3, zoom: 1 + a * 0.6 } };
    case 'crane-down':
      return { rest: 'begins', to: { y: -a / 3, zoom: 1 + a * 0.6 } };
    case 'orbit-left':
      return { rest: 'between', to: { x: -a * 0.16, yaw: -a * 0.3 } };
    case 'orbit-right':
      return { rest: 'between', to: { x: a * 0.16, yaw: a * 0.3 } };
    case 'roll':
      return { rest: 'begins', to: { roll: a * 0.35 } };
  }
}

/** −1 … 1: how far, and to which side, the move has gone from rest. */
function strength(rest: Move['rest'], hold: { startS: number; endS: number }, e: number): number {
  if (hold.startS > 0 && hold.endS > 0) return Math.sin(Math.PI * e) ** 2;
  if (rest === 'between') {
    if (hold.startS > 0) return e;
    return hold.endS > 0 ? e - 1 : e * 2 - 1;
  }
  // A move that leaves rest but must end in it (or the reverse) goes and comes back softly.
  if (rest === 'begins') return hold.endS > 0 ? Math.sin(Math.PI * e) ** 2 : e;
  return hold.startS > 0 ? Math.sin(Math.PI * e) ** 2 : 1 - e;
}

/** Least zoom at which the frame lies wholly on the plate. */
export function zoomToCover(view: Omit<PlateView, 'zoom'>, extent: PlateExtent): number {
  const cos = Math.cos(view.roll);
  const sin = Math.abs(Math.sin(view.roll));
  const across = (cos + sin / extent.aspect) / Math.max(0.2, extent.width - 2 * Math.abs(view.x));
  const up = (cos + sin * extent.aspect) / Math.max(0.2, extent.height - 2 * Math.abs(view.y));
  const turn = Math.abs(Math.sin(view.yaw)) / extent.focal;
  const keystone = 1 / (Math.cos(view.yaw) - 0.5 * turn);
  return Math.max(1, across, up) * Math.max(keystone, 1 + 0.5 * keystone * turn);
}

/** The view at film time `tS`. Exactly `REST` in the shot's holds and wherever nothing moves. */
export function plateView(shot: Shot, tS: number, seed: number, extent: PlateExtent): PlateView {
  const { camera } = shot;
  const hold = holds(shot);
  const progress = progressAt(shot, tS);
  if ((hold.startS > 0 && progress <= 0) || (hold.endS > 0 && progress >= 1)) return REST;
  const move = moveOf(camera);
  const s = strength(move.rest, hold, easedProgress(camera.ease, progress));
  const limitX = (extent.width - 1 / MOST_ZOOM) / 2;
  const limitY = (extent.height - 1 / MOST_ZOOM) / 2;
  const full = {
    x: Math.max(-limitX, Math.min(limitX, move.to.x ?? 0)),
    y: Math.max(-limitY, Math.min(limitY, move.to.y ?? 0)),
    roll: move.to.roll ?? 0,
    yaw: move.to.yaw ?? 0,
  };
  const farthest = Math.max(move.to.zoom ?? 1, zoomToCover(full, extent));
  // Without a hold a pan keeps its size; with one it grows out of, or into, the picture at rest.
  const passing = move.rest === 'between' && hold.startS === 0 && hold.endS === 0;
  let zoom = passing ? farthest : 1 + (farthest - 1) * Math.abs(s);
  let [x, y, roll] = [full.x * s, full.y * s, full.roll * s];
  if (camera.handheld) {
    const envelope = handEnvelope(hold, progress);
    const hand = handSway(seed, tS);
    x += hand.x * HAND.x * envelope;
    y += hand.y * HAND.y * envelope;
    roll += hand.roll * HAND.roll * envelope;
    zoom *=
      1 + (zoomToCover({ ...HAND, yaw: 0 }, { ...extent, width: 1, height: 1 }) - 1) * envelope;
  }
  const place = { x, y, roll, yaw: full.yaw * s };
  return { ...place, zoom: Math.max(zoom, zoomToCover(place, extent)) };
}

/** The hand calms down towards a hold, so that the picture comes to rest without a jump. */
function handEnvelope(hold: { startS: number; endS: number }, progress: number): number {
  const begin = hold.startS > 0 ? Math.min(1, progress * 4) : 1;
  const end = hold.endS > 0 ? Math.min(1, (1 - progress) * 4) : 1;
  const k = Math.min(begin, end);
  return k * k * (3 - 2 * k);
}

/** The largest zoom the shot comes to. */
export function mostZoom(shot: Shot, seed: number, extent: PlateExtent): number {
  let most = 1;
  for (let i = 0; i <= 32; i++) {
    const tS = shot.startS + ((shot.endS - shot.startS) * i) / 32;
    most = Math.max(most, plateView(shot, tS, seed, extent).zoom);
  }
  return most;
}

export function isRest(view: PlateView): boolean {
  return (
    Math.abs(view.zoom - 1) < 1e-5 &&
    Math.abs(view.x) < 1e-6 &&
    Math.abs(view.y) < 1e-6 &&
    Math.abs(view.roll) < 1e-6 &&
    Math.abs(view.yaw) < 1e-6
  );
}
