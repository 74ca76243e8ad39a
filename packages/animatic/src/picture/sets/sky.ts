// Above the clouds: banks of cloud to the horizon, a tower of them on the left third, the light low over
// the white sea, shreds that fly by.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { liveFlock } from '../paint/birds.ts';
import { paintCloudBank } from '../paint/cloud-bank.ts';
import { alpha } from '../paint/colour.ts';
import { random } from '../paint/noise.ts';
import { glow, paintSky, sunPlace } from '../paint/sky.ts';
import type { Light } from '../light/palettes.ts';
import type { Plane, StageSet, View } from './set.ts';

/** Rows as shares of the frame's height below the horizon, from far to near. */
const BANKS = [
  { depthM: 500, down: 0.006, tall: 0.012, seed: 21, soft: 0.001 },
  { depthM: 300, down: 0.03, tall: 0.022, seed: 23, soft: 0.0012 },
  { depthM: 170, down: 0.075, tall: 0.036, seed: 25, soft: 0.0016 },
  { depthM: 90, down: 0.145, tall: 0.055, seed: 27, soft: 0.0022 },
  { depthM: 48, down: 0.25, tall: 0.078, seed: 29, soft: 0.003 },
  { depthM: 26, down: 0.39, tall: 0.11, seed: 31, soft: 0.0044 },
] as const;

const bankPlane = (bank: (typeof BANKS)[number]): Plane => ({
  depthM: bank.depthM,
  paint: (g, view) => {
    const { unit, horizon, width } = view;
    const towers =
      bank.depthM === 300
        ? [
            { x: width * 0.2, times: 6.4 },
            { x: width * 0.32, times: 3.4 },
            { x: width * 0.93, times: 3.6 },
          ]
        : bank.depthM === 90
          ? [{ x: width * 0.02, times: 2.2 }]
          : [];
    paintCloudBank(g, view, {
      row: horizon + unit * bank.down,
      tall: unit * bank.tall,
      foot: view.bottom,
      depthM: bank.depthM,
      seed: bank.seed,
      soft: bank.soft,
      towers,
    });
  },
});

/** The light pours over the bank below it. */
function paintGleam(g: SKRSContext2D, view: View): void {
  const { light, unit, horizon } = view;
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  g.save();
  g.translate(sun.x, horizon + unit * 0.06);
  g.scale(1, 0.4);
  glow(g, 0, 0, unit * 0.6, light.sun.halo, 0.34 * light.sun.haloAlpha);
  g.restore();
}

/** Shreds of cloud that the wind drives past, near the lens and away from the middle. Live. */
function liveShreds(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, width, height, light } = view;
  for (let i = 0; i < 7; i++) {
    const of = (k: number): number => random(view.seed + 61 + k, i);
    const speed = 0.035 + 0.06 * of(0);
    const span = width + unit * 1.2;
    const raw = of(1) * span - tS * speed * unit;
    const x = (((raw % span) + span) % span) - unit * 0.6;
    const y = i % 2 === 0 ? height * (0.8 + 0.2 * of(2)) : height * (0.04 + 0.12 * of(2));
    const r = unit * (0.12 + 0.16 * of(3));
    g.save();
    g.translate(x, y);
    g.scale(1, 0.3);
    const shred = g.createRadialGradient(0, 0, 0, 0, 0, r);
    shred.addColorStop(0, alpha(light.cloud.lit, 0.26));
    shred.addColorStop(0.5, alpha(light.cloud.lit, 0.12));
    shred.addColorStop(1, alpha(light.cloud.lit, 0));
    g.fillStyle = shred;
    g.fillRect(-r, -r, r * 2, r * 2);
    g.restore();
  }
}

/** Up here even a grey day has its sun, and nobody casts a shadow. */
function aloft(outside: Light): Light {
  return { ...outside, cover: Math.min(0.4, outside.cover), shadowAlpha: 0 };
}

export const sky: StageSet = {
  horizon: 0.54,
  indoors: false,
  relight: aloft,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    ...BANKS.slice(0, 3).map(bankPlane),
    {
      depthM: 160,
      blend: 'lighter',
      paint: paintGleam,
      live: (g, view, tS) => {
        liveFlock(
          g,
          view,
          {
            seed: 71,
            count: 7,
            at: [0.62, 0.4],
            size: 0.011,
            colour: '#3c4658',
            depthM: 60,
            beat: 1.8,
          },
          tS,
        );
      },
    },
    ...BANKS.slice(3).map(bankPlane),
    { depthM: 5, soft: true, live: liveShreds },
  ],
};
