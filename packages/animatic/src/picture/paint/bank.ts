// The bank on which the cast stands beside water: its edge strays, pebbles lie along it, grass grows back
// from it.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { groundRow } from '../projection.ts';
import type { View } from '../sets/set.ts';
import { alpha } from './colour.ts';
import { paintTuft, threeTone } from './foliage.ts';
import { paintBands, paintGround, paintWash } from './land.ts';
import { snowed } from './lying-weather.ts';
import { random, ridge } from './noise.ts';
import { reachAt } from './scene-brush.ts';
import { scatter, spotAt } from './spots.ts';
import { strew } from './track.ts';

export interface Bank {
  /** Where the water begins, metres from the eye. */
  readonly edgeM: number;
  readonly seed: number;
  /** Daylight colours of the ground, far to near. */
  readonly ground: readonly [string, string, string];
  readonly pebbles: readonly string[];
  readonly grass: string;
}

const edgeAt = (view: View, bank: Bank, xM: number): number =>
  bank.edgeM + ridge(view.seed + bank.seed, xM / 4.2, 3) * bank.edgeM * 0.05;

/** The line of the water along the bank, as the canvas's path goes on. */
function traceEdge(g: SKRSContext2D, view: View, bank: Bank, shiftM: number): void {
  const [leftM, rightM] = reachAt(view, bank.edgeM * 1.1);
  const steps = Math.ceil((rightM - leftM) / 0.22);
  for (let i = 0; i <= steps; i++) {
    const xM = leftM + ((rightM - leftM) * i) / steps;
    const { x, y } = spotAt(view, xM, edgeAt(view, bank, xM) + shiftM);
    g.lineTo(x, y);
  }
}

export function paintBank(g: SKRSContext2D, view: View, bank: Bank): void {
  const { light } = view;
  const top = groundRow(view, bank.edgeM * 1.06);
  // A wet, dark lip, and a bright line where the water touches it.
  g.strokeStyle = alpha(light.water[0] ?? '#ffffff', 0.7);
  g.lineWidth = Math.max(1, view.unit * 0.0018);
  g.beginPath();
  traceEdge(g, view, bank, 0.2);
  g.stroke();
  g.save();
  g.beginPath();
  g.moveTo(view.left - 9, view.bottom + 9);
  traceEdge(g, view, bank, 0);
  g.lineTo(view.right + 9, view.bottom + 9);
  g.closePath();
  g.fillStyle = shade(light, '#4a4038', bank.edgeM, { lit: 0.2 });
  g.fill();
  g.clip();
  g.beginPath();
  g.moveTo(view.left - 9, view.bottom + 9);
  traceEdge(g, view, bank, -0.28);
  g.lineTo(view.right + 9, view.bottom + 9);
  g.clip();
  paintGround(
    g,
    view,
    bank.ground.map((colour) => snowed(view, colour, 0.86)),
    [bank.edgeM, 8, 5],
    top,
  );
  paintWash(g, view, top);
  paintBands(g, view, { top, colour: light.shadow, strength: 0.14, count: 6, seed: 41 });
  strew(g, view, {
    seed: bank.seed + 3,
    fromM: bank.edgeM - 1.5,
    toM: bank.edgeM,
    chance: 0.9,
    sizeM: [0.03, 0.12],
    colours: bank.pebbles,
  });
  strew(g, view, {
    seed: bank.seed + 4,
    fromM: 1.4,
    toM: bank.edgeM - 1,
    chance: 0.3,
    sizeM: [0.02, 0.07],
    colours: bank.pebbles,
  });
  g.restore();
}

/** Grass on the bank between two distances. */
export function paintBankGrass(
  g: SKRSContext2D,
  view: View,
  bank: Bank,
  fromM: number,
  toM: number,
): void {
  const grass = threeTone(view, bank.grass, 9);
  scatter(
    view,
    { seed: bank.seed + 5, fromM, toM, growth: 1.1, spacing: 0.075, chance: 0.55 },
    ({ x, y, perM, index }) => {
      const tone = index % 3 === 0 ? grass.light : index % 3 === 1 ? grass.mid : grass.dark;
      paintTuft(
        g,
        { x, y, size: perM * (0.07 + 0.11 * random(view.seed + bank.seed + 6, index)) },
        tone,
        index,
        5,
      );
    },
  );
}
