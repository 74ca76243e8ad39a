// People who watch, as rows of heads and shoulders on a stand: every one of another hair, skin and coat.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { random } from './noise.ts';
import { pxPerMetre } from '../projection.ts';
import { spot } from './scene-brush.ts';

export interface Stand {
  /** Where the first row sits, how much farther and higher each next one; metres. */
  readonly zM: number;
  readonly deepM: number;
  readonly lowM: number;
  readonly riseM: number;
  readonly rows: number;
  readonly leftM: number;
  readonly rightM: number;
  /** Share of the seats that is taken. */
  readonly full: number;
  readonly seed: number;
  /** Some hold a scarf up between their hands. */
  readonly scarves?: boolean;
}

const COATS = [
  '#c8483c',
  '#3e6ab0',
  '#e8b84c',
  '#efeae0',
  '#4a4f66',
  '#3f8a7a',
  '#d87a9a',
  '#7a5aa8',
] as const;
const SKINS = ['#f0c8a0', '#d8a070', '#a87048', '#74482e'] as const;
const HAIRS = ['#2c2024', '#4a3024', '#8a5a30', '#c8a060', '#6a6a72'] as const;

const SEAT_M = 0.62;

interface Seat {
  readonly xM: number;
  readonly yM: number;
  readonly zM: number;
  readonly id: number;
}

function* seats(stand: Stand): Generator<Seat> {
  const { leftM, rightM, rows, zM, deepM, lowM, riseM, full, seed } = stand;
  for (let row = rows - 1; row >= 0; row--) {
    for (let i = Math.floor(leftM / SEAT_M); i * SEAT_M < rightM; i++) {
      const id = row * 997 + i;
      // Gangways.
      if (((i % 15) + 15) % 15 === 0 || random(seed, id) > full) continue;
      const xM = i * SEAT_M + 0.16 * (random(seed + 1, id) - 0.5);
      yield { xM, yM: lowM + row * riseM, zM: zM + row * deepM, id };
    }
  }
}

/** One who sits: `up` 0 … 1 is how far the arms are thrown up. */
function paintSeated(
  g: SKRSContext2D,
  view: View,
  seed: number,
  at: Seat,
  up: number,
  scarf = false,
): void {
  const pick = <T>(of: readonly T[], k: number, first: T): T =>
    of[Math.floor(random(seed + k, at.id) * of.length)] ?? first;
  const k = pxPerMetre(view, at.zM);
  const [x, y] = spot(view, [at.xM, at.yM + 0.12 * up, at.zM]);
  const coat = shade(view.light, pick(COATS, 2, COATS[0]), at.zM, { lit: 0.6 });
  const skin = shade(view.light, pick(SKINS, 3, SKINS[0]), at.zM, { lit: 0.65 });
  const hair = shade(view.light, pick(HAIRS, 4, HAIRS[0]), at.zM, { lit: 0.4 });
  if (up > 0) {
    g.strokeStyle = coat;
    g.lineWidth = 0.1 * k;
    g.beginPath();
    for (const s of [-1, 1]) {
      g.moveTo(x + s * 0.2 * k, y - 0.5 * k);
      g.lineTo(x + s * 0.28 * k, y - (0.5 + 0.62 * up) * k);
    }
    g.stroke();
    g.fillStyle = skin;
    g.beginPath();
    for (const s of [-1, 1])
      g.rect(x + (s * 0.28 - 0.05) * k, y - (0.6 + 0.62 * up) * k, 0.1 * k, 0.1 * k);
    g.fill();
    if (scarf) {
      for (let i = 0; i < 5; i++) {
        g.fillStyle = shade(view.light, i % 2 === 0 ? '#c8323c' : '#f4f0ea', at.zM, { lit: 0.7 });
        g.fillRect(x + (i * 0.14 - 0.35) * k, y - (0.66 + 0.62 * up) * k, 0.145 * k, 0.17 * k);
      }
    }
  }
  g.fillStyle = coat;
  g.beginPath();
  g.moveTo(x - 0.25 * k, y + 0.1 * k);
  g.quadraticCurveTo(x - 0.26 * k, y - 0.55 * k, x, y - 0.58 * k);
  g.quadraticCurveTo(x + 0.26 * k, y - 0.55 * k, x + 0.25 * k, y + 0.1 * k);
  g.fill();
  g.fillStyle = skin;
  g.beginPath();
  g.ellipse(x, y - 0.7 * k, 0.105 * k, 0.135 * k, 0, 0, Math.PI * 2);
  g.fill();
  g.fillStyle = hair;
  g.beginPath();
  g.ellipse(x, y - 0.76 * k, 0.118 * k, 0.1 * k, 0, Math.PI, 0);
  g.fill();
}

/** Where scarves are worn many stand with their arms up all the time. */
const raisedOf = ({ scarves, seed }: Stand, { id }: Seat): number =>
  scarves === true && random(seed + 5, id) < 0.3 ? 0.7 + 0.3 * random(seed + 6, id) : 0;
const isScarfed = ({ scarves, seed }: Stand, { id }: Seat): boolean =>
  scarves === true && random(seed + 7, id) < 0.5;

/** The steps and those who sit on them. */
export function paintStand(g: SKRSContext2D, view: View, stand: Stand, step = '#565a72'): void {
  const { rows, zM, deepM, lowM, riseM, leftM, rightM } = stand;
  for (let row = rows - 1; row >= 0; row--) {
    const z = zM + row * deepM;
    const [x0, y0] = spot(view, [leftM, lowM + row * riseM, z]);
    const [x1, y1] = spot(view, [rightM, lowM + (row - 1) * riseM - (row === 0 ? lowM : 0), z]);
    g.fillStyle = shade(view.light, step, z, { lit: 0.35 + 0.03 * row });
    // Into the next step, so that nothing shows between them.
    g.fillRect(x0, y0, x1 - x0, Math.max(1, y1 - y0) + 2);
    g.fillStyle = shade(view.light, '#9a9eb4', z, { lit: 0.6 });
    g.fillRect(x0, y0, x1 - x0, Math.max(0.6, 0.05 * pxPerMetre(view, z)));
    for (const seat of seats({
      ...stand,
      rows: 1,
      lowM: lowM + row * riseM,
      zM: z,
      seed: stand.seed + row * 31,
    })) {
      const own = { ...stand, seed: stand.seed + row * 31 };
      paintSeated(g, view, own.seed, seat, raisedOf(own, seat), isScarfed(own, seat));
    }
  }
}

/** Some of them leap up, ever others; a handful at a time, so that it costs little. */
export function liveStand(g: SKRSContext2D, view: View, stand: Stand, tS: number): void {
  for (let i = 0; i < 22; i++) {
    const turn = Math.floor(tS * 1.3 + random(stand.seed + 61, i));
    const age = tS * 1.3 + random(stand.seed + 61, i) - turn;
    const row = Math.floor(random(stand.seed + 62, i * 57 + turn) * stand.rows);
    const places = Math.floor((stand.rightM - stand.leftM) / SEAT_M);
    const column = Math.floor(random(stand.seed + 63, i * 57 + turn) * places);
    const seat = Math.floor(stand.leftM / SEAT_M) + column;
    if (((seat % 15) + 15) % 15 === 0) continue;
    const at: Seat = {
      xM: seat * SEAT_M,
      yM: stand.lowM + row * stand.riseM,
      zM: stand.zM + row * stand.deepM,
      id: seat,
    };
    paintSeated(g, view, stand.seed + row * 31, at, Math.sin(Math.PI * age), isScarfed(stand, at));
  }
}
