// Floors in true perspective, laid by cells that are fixed in the world, so that a wider view shows the
// same boards. Tones vary by cell.
import { mixHex } from './colour.ts';
import { random } from './noise.ts';
import { nearestM, reachAt } from './scene-brush.ts';
import type { SceneBrush } from './scene-brush.ts';

export interface Floor {
  readonly colour: string;
  /** The second colour of a chequer; the darkest board. */
  readonly second: string;
  readonly farM: number;
  /** Where it begins and ends at the sides; the whole view if absent. */
  readonly fromXM?: number;
  readonly toXM?: number;
}

function spread(
  brush: SceneBrush,
  { farM, fromXM, toXM }: Floor,
): readonly [number, number, number] {
  const [left, right] = reachAt(brush.view, farM);
  return [Math.max(fromXM ?? -99, left), Math.min(toXM ?? 99, right), nearestM(brush.view)];
}

function base(brush: SceneBrush, floor: Floor): readonly [number, number, number] {
  const [left, right, near] = spread(brush, floor);
  brush.area(
    [
      [left, near],
      [right, near],
      [right, floor.farM],
      [left, floor.farM],
    ],
    brush.gradient(
      [0, near],
      [0, floor.farM],
      [
        [0, floor.colour, 0.5],
        [1, floor.colour, 0.72],
      ],
    ),
  );
  return [left, right, near];
}

/** Boards that run towards the eye. */
export function layBoards(brush: SceneBrush, floor: Floor, wideM = 0.19, longM = 1.7): void {
  const [left, right, near] = base(brush, floor);
  const { seed } = brush.view;
  for (let i = Math.floor(left / wideM); i * wideM < right; i++) {
    const shift = random(seed + 901, i) * longM;
    for (let k = Math.floor((near - shift) / longM); k * longM + shift < floor.farM; k++) {
      const z0 = Math.max(near, k * longM + shift);
      const z1 = Math.min(floor.farM, (k + 1) * longM + shift);
      const tone = random(seed + 902, i * 131 + k);
      brush.rect(
        i * wideM,
        z0,
        wideM,
        z1 - z0,
        mixHex(floor.colour, floor.second, tone * 0.85),
        0.4 + 0.3 * random(seed + 903, i * 57 + k),
        0.75,
      );
      brush.rect(i * wideM, z0, wideM, 0.02, '#20141c', 0.2, 0.34);
    }
    brush.rect(i * wideM - 0.006, near, 0.012, floor.farM - near, '#20141c', 0.2, 0.34);
  }
}

/** Square tiles, one colour or two by turns. */
export function layTiles(
  brush: SceneBrush,
  floor: Floor,
  { sideM = 0.45, chequer = false, joint = '#3a3444', jointAlpha = 0.3 } = {},
): void {
  const [left, right, near] = base(brush, floor);
  const { seed } = brush.view;
  for (let i = Math.floor(left / sideM); i * sideM < right; i++) {
    for (let k = Math.floor(near / sideM); k * sideM < floor.farM; k++) {
      const z0 = Math.max(near, k * sideM);
      const z1 = Math.min(floor.farM, (k + 1) * sideM);
      const odd = ((i + k) & 1) === 1;
      const jitter = random(seed + 911, i * 97 + k) * 0.25;
      const share = chequer ? (odd ? 1 - jitter * 0.4 : jitter * 0.3) : jitter;
      brush.rect(
        i * sideM,
        z0,
        sideM,
        z1 - z0,
        mixHex(floor.colour, floor.second, share),
        0.55 + 0.2 * random(seed + 912, i * 31 + k),
        0.9,
      );
    }
  }
  const thin = sideM * 0.03;
  for (let i = Math.floor(left / sideM); i * sideM < right; i++)
    brush.rect(i * sideM - thin / 2, near, thin, floor.farM - near, joint, 0.3, jointAlpha);
  for (let k = Math.ceil(near / sideM); k * sideM < floor.farM; k++)
    brush.rect(left, k * sideM, right - left, thin * 1.6, joint, 0.3, jointAlpha);
}

/** Carpet, screed, lino: one colour with faint cloudy patches. */
export function layPlain(brush: SceneBrush, floor: Floor): void {
  const [left, right, near] = base(brush, floor);
  const { seed } = brush.view;
  for (let i = 0; i < 26; i++) {
    const u = left + random(seed + 921, i) * (right - left);
    const v = near + random(seed + 922, i) * (floor.farM - near);
    brush.pool(u, v, 1.1, 1.4, brush.view.light.shadow, 0.05);
  }
}
