// A roller coaster as who rides in its front seat sees it: the climb, the crest, the plunge, hills and bends
// after it; the park with its trees and tents below. All of it is drawn for where the eye is.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { random } from '../paint/noise.ts';
import { paintSky } from '../paint/sky.ts';
import { horizonInFrame, project, rolled } from '../projection.ts';
import type { CameraPose, Projected } from '../projection.ts';
import type { StageSet, View } from './set.ts';

/** How high the rails are at a distance along the way, metres; eased between. */
const HEIGHTS: readonly (readonly [zM: number, highM: number])[] = [
  [-24, 2],
  [34, 27],
  [37, 27],
  [66, 3],
  [92, 15],
  [118, 4],
  [146, 11],
  [175, 3],
  [400, 3],
];
/** From here on it bends to both sides. */
const BENDS_FROM_M = 66;
const SEAT_M = 1.25;
const GAUGE_M = 0.62;
const SEEN_M = 110;
const RED = '#d83c34';
const TENTS = ['#e0503c', '#f0b840', '#3f8ac8', '#7a5ac0', '#f0ece0'] as const;
const IDENTITY = [1, 0, 0, 1, 0, 0] as const;

const eased = (u: number): number => u * u * (3 - 2 * u);

export function railM(zM: number): number {
  for (let i = 1; i < HEIGHTS.length; i++) {
    const [z0, h0] = HEIGHTS[i - 1] ?? [0, 0];
    const [z1, h1] = HEIGHTS[i] ?? [0, 0];
    if (zM <= z1) return h0 + (h1 - h0) * eased(Math.max(0, (zM - z0) / (z1 - z0)));
  }
  return HEIGHTS.at(-1)?.[1] ?? 0;
}

export const asideM = (zM: number): number => {
  const past = Math.max(0, zM - BENDS_FROM_M);
  return 7 * Math.sin(past / 24) * Math.min(1, past / 40);
};

/** Where who sits in front is and looks when the car is at `zM`; `eyeM` is the set's own eye. */
export function seatAt(zM: number, eyeM = 1.5): CameraPose {
  const slope = (railM(zM + 4) - railM(zM - 1)) / 5;
  const turn = (asideM(zM + 6) - asideM(zM)) / 6;
  const bend = asideM(zM + 5) - 2 * asideM(zM) + asideM(zM - 5);
  return {
    x: asideM(zM),
    y: railM(zM) + SEAT_M - eyeM,
    z: zM,
    yaw: Math.atan(turn) * 0.8,
    pitch: Math.atan(slope) * 0.8 - 0.06,
    roll: Math.max(-0.35, Math.min(0.35, bend * 0.3)),
    zoom: 1,
  };
}

interface Standing {
  readonly x: number;
  readonly z: number;
  readonly kind: number;
  readonly seed: number;
}

const PARK: readonly Standing[] = Array.from({ length: 190 }, (_, i) => ({
  x: (random(71, i) - 0.5) * 190,
  z: -10 + 330 * random(72, i),
  kind: random(73, i),
  seed: i,
}))
  .filter(({ x, z }) => Math.abs(x - asideM(z)) > 6)
  .toSorted((a, b) => b.z - a.z);

function paintGround(g: SKRSContext2D, view: View, pose: CameraPose, spare: number): void {
  const top = horizonInFrame(view, pose);
  const bottom = view.height + spare;
  if (top > bottom) return;
  const lawn = g.createLinearGradient(0, top, 0, Math.max(top + 1, bottom));
  lawn.addColorStop(0, shade(view.light, '#8fae86', 300, { lit: 0.5, foot: 0.5 }));
  lawn.addColorStop(0.25, shade(view.light, '#7cab5e', 80, { lit: 0.6 }));
  lawn.addColorStop(1, shade(view.light, '#6a9c4e', 30, { lit: 0.6 }));
  g.fillStyle = lawn;
  g.fillRect(-spare, top - 1, view.width + spare * 2, bottom - top + 2);
  // Paths between the lawns.
  g.fillStyle = shade(view.light, '#d8c8a4', 60, { lit: 0.7 });
  for (let i = 0; i < 7; i++) {
    const z = 40 * i + 12;
    if (z - 3 - pose.z < 3) continue;
    const [far, near] = [z + 3.4, z].map((at) => project(view, pose, [0, 0, at]));
    if (far !== undefined && near !== undefined)
      g.fillRect(-spare, far.y, view.width + spare * 2, Math.max(0.8, near.y - far.y));
  }
}

function paintStanding(g: SKRSContext2D, view: View, at: Projected, one: Standing): void {
  const k = at.pxPerM;
  const lit = (colour: string, share: number): string =>
    shade(view.light, colour, at.nearM, { lit: share });
  const { kind, seed } = one;
  g.beginPath();
  if (kind < 0.72) {
    // A tree.
    const r = 1.6 + 1.6 * random(74, seed);
    g.fillStyle = lit('#6a4a34', 0.4);
    g.fillRect(at.x - 0.2 * k, at.y - 2.4 * k, 0.4 * k, 2.4 * k);
    const green = ['#4f8a44', '#5c9a4a', '#3f7a4a', '#7aa64c'][seed % 4] ?? '#4f8a44';
    g.fillStyle = lit(green, 0.4);
    g.ellipse(at.x, at.y - (2 + r * 0.7) * k, r * k, r * k, 0, 0, Math.PI * 2);
    g.fill();
    g.beginPath();
    g.fillStyle = lit(green, 0.85);
    g.ellipse(
      at.x - 0.3 * r * k,
      at.y - (2.3 + r) * k,
      r * 0.62 * k,
      r * 0.56 * k,
      0,
      0,
      Math.PI * 2,
    );
    g.fill();
    return;
  }
  if (kind < 0.95) {
    // A tent in stripes.
    const colour = TENTS[seed % TENTS.length] ?? RED;
    g.fillStyle = lit('#f0e8d8', 0.6);
    g.fillRect(at.x - 2 * k, at.y - 2.2 * k, 4 * k, 2.2 * k);
    for (let i = 0; i < 4; i++) {
      g.fillStyle = lit(i % 2 === 0 ? colour : '#f4eee0', 0.7);
      g.beginPath();
      g.moveTo(at.x, at.y - 4.6 * k);
      g.lineTo(at.x + (-2.4 + i * 1.2) * k, at.y - 2.1 * k);
      g.lineTo(at.x + (-1.2 + i * 1.2) * k, at.y - 2.1 * k);
      g.fill();
    }
    return;
  }
  // A tower with a swing about it.
  g.fillStyle = lit('#c8d0dc', 0.7);
  g.fillRect(at.x - 0.4 * k, at.y - 14 * k, 0.8 * k, 14 * k);
  g.fillStyle = lit(TENTS[seed % TENTS.length] ?? RED, 0.7);
  g.ellipse(at.x, at.y - 13 * k, 3.2 * k, 0.9 * k, 0, 0, Math.PI * 2);
  g.fill();
}

/** The wheel at the edge of the park. */
function paintWheel(g: SKRSContext2D, view: View, pose: CameraPose, tS: number): void {
  const hub = project(view, pose, [-46, 17, 150]);
  if (hub.nearM < 8) return;
  const r = 15 * hub.pxPerM;
  g.strokeStyle = shade(view.light, '#e8e4f0', hub.nearM, { lit: 0.7 });
  g.lineWidth = Math.max(0.8, 0.4 * hub.pxPerM);
  g.beginPath();
  g.ellipse(hub.x, hub.y, r, r, 0, 0, Math.PI * 2);
  for (const s of [-1, 1]) {
    g.moveTo(hub.x, hub.y);
    g.lineTo(hub.x + s * 7 * hub.pxPerM, hub.y + 17 * hub.pxPerM);
  }
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2 + tS * 0.15;
    g.moveTo(hub.x, hub.y);
    g.lineTo(hub.x + Math.cos(a) * r, hub.y + Math.sin(a) * r);
  }
  g.stroke();
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2 + tS * 0.15;
    g.fillStyle = shade(view.light, TENTS[i % 4] ?? RED, hub.nearM, { lit: 0.7 });
    g.beginPath();
    g.ellipse(hub.x + Math.cos(a) * r, hub.y + Math.sin(a) * r, r * 0.09, r * 0.09, 0, 0, 7);
    g.fill();
  }
}

interface Sleeper {
  readonly left: Projected;
  readonly right: Projected;
  readonly foot: Projected;
  readonly zM: number;
}

/** What of the track is in sight: not what its own crest hides. */
function trackInSight(view: View, pose: CameraPose): readonly Sleeper[] {
  const eyeM = view.eyeM + pose.y;
  const seen: Sleeper[] = [];
  let steepest = -Infinity;
  const first = Math.ceil(pose.z + 0.9);
  for (let z = first; z < first + SEEN_M; z += z < first + 40 ? 1 : 2) {
    const [high, x] = [railM(z), asideM(z)];
    const rise = (high - eyeM) / (z - pose.z);
    if (rise < steepest - 0.012) continue;
    steepest = Math.max(steepest, rise);
    seen.push({
      left: project(view, pose, [x - GAUGE_M, high, z]),
      right: project(view, pose, [x + GAUGE_M, high, z]),
      foot: project(view, pose, [x, 0, z]),
      zM: z,
    });
  }
  return seen;
}

function paintTrack(g: SKRSContext2D, view: View, pose: CameraPose): void {
  const track = trackInSight(view, pose).toReversed();
  track.forEach((now, i) => {
    const { left, right, foot, zM } = now;
    const k = left.pxPerM;
    const tone = (colour: string, lit: number): string =>
      shade(view.light, colour, left.nearM, { lit });
    const middle = (left.x + right.x) / 2;
    if (zM % 8 === 0 && foot.y > left.y) {
      g.strokeStyle = tone('#e8e4ee', 0.6);
      g.lineWidth = Math.max(0.6, 0.26 * k);
      g.beginPath();
      for (const s of [-1, 1]) {
        g.moveTo(middle + s * 0.2 * k, left.y + 0.3 * k);
        g.lineTo(foot.x + s * 2.2 * foot.pxPerM, foot.y);
      }
      g.stroke();
    }
    g.strokeStyle = tone('#4a3a44', 0.4);
    g.lineWidth = Math.max(0.6, 0.13 * k);
    g.beginPath();
    g.moveTo(left.x - 0.16 * k, left.y + 0.1 * k);
    g.lineTo(right.x + 0.16 * k, right.y + 0.1 * k);
    g.stroke();
    const before = track[i - 1];
    if (before === undefined || before.zM - zM > 2.5) return;
    for (const [wide, colour, lit, low] of [
      [0.34, '#8a2430', 0.4, 0.32],
      [0.19, RED, 0.55, 0],
      [0.07, '#ffb0a0', 1, -0.05],
    ] as const) {
      g.strokeStyle = tone(colour, lit);
      g.lineWidth = Math.max(0.6, wide * k);
      g.beginPath();
      if (low > 0) {
        g.moveTo((before.left.x + before.right.x) / 2, before.left.y + low * before.left.pxPerM);
        g.lineTo(middle, left.y + low * k);
      } else
        for (const side of ['left', 'right'] as const) {
          g.moveTo(before[side].x, before[side].y + low * before[side].pxPerM);
          g.lineTo(now[side].x, now[side].y + low * k);
        }
      g.stroke();
    }
  });
}

export const coaster: StageSet = {
  horizon: 0.5,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 12,
      ground: true,
      live: (g, view, tS, pose) => {
        g.setTransform(...rolled(view, pose, IDENTITY));
        const spare = Math.abs(Math.sin(pose.roll)) * (view.width + view.height);
        paintGround(g, view, pose, spare);
        paintWheel(g, view, pose, tS);
        g.lineCap = 'butt';
        for (const one of PARK) {
          const at = project(view, pose, [one.x, 0, one.z]);
          if (at.nearM < 4 || at.x < -view.width || at.x > view.width * 2) continue;
          if (at.y - 16 * at.pxPerM > view.height + spare) continue;
          paintStanding(g, view, at, one);
        }
        g.lineCap = 'round';
        paintTrack(g, view, pose);
        g.lineCap = 'butt';
        g.setTransform(1, 0, 0, 1, 0, 0);
      },
    },
  ],
};
