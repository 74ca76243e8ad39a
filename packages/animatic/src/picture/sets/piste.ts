// A slope of deep snow as who rides down it sees it: pines at both sides and now and then before him, tracks
// in the powder, peaks beyond. Drawn for where the eye is, for as long as the ride lasts.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { paintRange } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { paintSky } from '../paint/sky.ts';
import { horizonInFrame, project, rolled } from '../projection.ts';
import type { CameraPose, Projected } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const IDENTITY = [1, 0, 0, 1, 0, 0] as const;
const SNOW = '#f2f5fb';
const ROW_M = 3.2;
const SEEN_M = 130;
/** Half the width of the run. */
const RUN_M = 4.4;

/** Where who rides down is, metres aside, when he has gone so far: he turns about every tree. */
export const carveM = (zM: number): number => 2.5 * Math.sin(zM / 9) + 0.8 * Math.sin(zM / 4.3 + 1);

function paintSnow(g: SKRSContext2D, view: View, pose: CameraPose, spare: number): void {
  const top = horizonInFrame(view, pose);
  const bottom = view.height + spare;
  const snow = g.createLinearGradient(0, top, 0, Math.max(top + 1, bottom));
  snow.addColorStop(0, shade(view.light, SNOW, 160, { lit: 0.7 }));
  snow.addColorStop(0.3, shade(view.light, '#e2e9f6', 30, { lit: 0.7 }));
  snow.addColorStop(1, shade(view.light, SNOW, 4, { lit: 0.8 }));
  g.fillStyle = snow;
  g.fillRect(-spare, top - 1, view.width + spare * 2, bottom - top + 2);
  // Hollows and the tracks of others.
  const first = Math.floor(pose.z / 2.4);
  g.lineCap = 'round';
  for (let i = first + 40; i > first; i--) {
    const z = i * 2.4;
    if (z - pose.z < 1.2) continue;
    const x = (random(view.seed + 5, i) - 0.5) * 26;
    const long = 1 + 3 * random(view.seed + 6, i);
    const from = project(view, pose, [x, 0, z]);
    const to = project(view, pose, [x + 0.5, 0, z + long]);
    g.fillStyle = shade(view.light, '#b8c8e6', z - pose.z, { lit: 0.5 });
    g.globalAlpha = 0.34;
    g.beginPath();
    g.ellipse(from.x, from.y, 1.5 * from.pxPerM, Math.max(0.7, (from.y - to.y) * 0.4), 0, 0, 7);
    g.fill();
    g.globalAlpha = 1;
  }
  g.strokeStyle = shade(view.light, '#c0cee8', 20, { lit: 0.5 });
  for (const off of [-1.5, 1.2]) {
    let before: Projected | undefined;
    for (let z = Math.ceil(pose.z) + 1; z < pose.z + 70; z += 1) {
      const at = project(view, pose, [off + 1.6 * Math.sin(z / 7 + off), 0, z]);
      if (before !== undefined) {
        g.lineWidth = Math.max(0.5, 0.16 * at.pxPerM);
        g.globalAlpha = 0.5;
        g.beginPath();
        g.moveTo(before.x, before.y);
        g.lineTo(at.x, at.y);
        g.stroke();
      }
      before = at;
    }
  }
  g.globalAlpha = 1;
  g.lineCap = 'butt';
}

function paintPine(g: SKRSContext2D, view: View, at: Projected, tall: number, seed: number): void {
  const k = at.pxPerM;
  const lit = (colour: string, share: number): string =>
    shade(view.light, colour, at.nearM, { lit: share });
  g.fillStyle = lit('#9fb2d8', 0.4);
  g.globalAlpha = 0.5;
  g.beginPath();
  g.ellipse(at.x, at.y, tall * 0.3 * k, tall * 0.05 * k, 0, 0, 7);
  g.fill();
  g.globalAlpha = 1;
  g.fillStyle = lit('#5a4234', 0.4);
  g.fillRect(at.x - 0.12 * k, at.y - tall * 0.18 * k, 0.24 * k, tall * 0.18 * k);
  for (let i = 0; i < 4; i++) {
    const low = tall * (0.13 + 0.2 * i);
    const half = tall * (0.24 - 0.048 * i);
    const high = low + tall * 0.34;
    g.fillStyle = lit(seed % 3 === 0 ? '#3f6a5a' : '#345c50', 0.35 + 0.1 * i);
    g.beginPath();
    g.moveTo(at.x - half * k, at.y - low * k);
    g.lineTo(at.x, at.y - high * k);
    g.lineTo(at.x + half * k, at.y - low * k);
    g.quadraticCurveTo(at.x, at.y - (low + tall * 0.05) * k, at.x - half * k, at.y - low * k);
    g.fill();
    // Snow lies on the side of the light.
    g.fillStyle = lit(SNOW, 0.95);
    g.beginPath();
    g.moveTo(at.x, at.y - high * k);
    g.lineTo(at.x + half * 0.86 * k, at.y - (low + 0.03 * tall) * k);
    g.lineTo(at.x + half * 0.3 * k, at.y - (low + tall * 0.12) * k);
    g.fill();
  }
}

export const piste: StageSet = {
  horizon: 0.4,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 900,
      rows: [-0.2, 0.8],
      paint: (g, view) => {
        const { unit, horizon } = view;
        for (const [depthM, colour, swing, seed] of [
          [900, '#a8bcd8', 0.3, 5],
          [600, '#dfe8f4', 0.2, 9],
        ] as const)
          paintRange(
            g,
            view,
            {
              depthM,
              colour,
              base: horizon - unit * 0.02,
              swing: unit * swing,
              period: unit * 0.42,
              octaves: 5,
              seed,
              foot: 0.6,
            },
            view.bottom,
          );
      },
    },
    {
      depthM: 12,
      ground: true,
      live: (g, view, _tS, pose) => {
        g.setTransform(...rolled(view, pose, IDENTITY));
        const spare = Math.abs(Math.sin(pose.roll)) * (view.width + view.height);
        paintSnow(g, view, pose, spare);
        const first = Math.floor(pose.z / ROW_M);
        for (let i = first + Math.round(SEEN_M / ROW_M); i > first; i--) {
          for (const side of [-1, 1, 0]) {
            const chance = random(view.seed + 11, i * 3 + side);
            if (side === 0 && i % 5 !== 0) continue;
            const z = i * ROW_M + chance;
            // One before him stands where he will not be.
            const x =
              side === 0
                ? carveM(z) + (carveM(z) > 0 ? -3 : 3)
                : side * (RUN_M + 12 * chance * random(view.seed + 12, i) + 0.6);
            const at = project(view, pose, [x, 0, z]);
            if (at.nearM < 0.9) continue;
            paintPine(g, view, at, 4 + 3.4 * random(view.seed + 13, i * 3 + side), i + side);
          }
        }
        g.setTransform(1, 0, 0, 1, 0, 0);
      },
    },
  ],
};
