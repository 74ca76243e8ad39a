// What people sit and lie on, seen from the front; drawn from the foot, metres.
import { mixHex } from './colour.ts';
import type { SceneBrush } from './scene-brush.ts';

const DARK = '#241a30';

/** The soft shade under a thing that stands `wide` metres wide. */
export function standShade(b: SceneBrush, wide: number, strength = 0.5): void {
  b.pool(0, 0.01, wide * 0.62, 0.13 + wide * 0.02, b.view.light.shadow, strength);
}

/** −1: the light comes from the left of it, 1: from the right. */
export function litFrom(b: SceneBrush): 1 | -1 {
  return b.view.light.sun.x * b.view.width >= b.pixel(0, 0)[0] ? 1 : -1;
}

export function paintSofa(
  b: SceneBrush,
  {
    wide = 2.3,
    colour,
    cushions = [],
  }: { wide?: number; colour: string; cushions?: readonly string[] },
): void {
  const h = wide / 2;
  const side = litFrom(b);
  standShade(b, wide, 0.6);
  for (const x of [-h + 0.12, h - 0.18]) b.rect(x, 0, 0.06, 0.14, '#5a3a2c', 0.3);
  b.pad({ u: -h + 0.08, v: 0.3, wide: wide - 0.16, tall: 0.58 }, 0.12, colour, 0.5);
  b.wash({ u: -h + 0.2, v: 0.42, wide: wide - 0.4, tall: 0.46 }, 'up', b.view.light.shadow, 0.3, 0);
  b.pad({ u: -h + 0.1, v: 0.82, wide: wide - 0.2, tall: 0.06 }, 0.03, colour, 0.95);
  const seats = wide > 1.6 ? 3 : 1;
  const seat = (wide - 0.44) / seats;
  for (let i = 0; i < seats; i++) {
    const u = -h + 0.22 + i * seat;
    b.pad({ u: u + 0.015, v: 0.47, wide: seat - 0.03, tall: 0.34 }, 0.08, colour, 0.62);
    b.wash({ u: u + 0.03, v: 0.5, wide: seat - 0.06, tall: 0.2 }, 'up', DARK, 0.2, 0);
  }
  for (let i = 0; i < seats; i++) {
    const u = -h + 0.22 + i * seat;
    b.pad({ u: u + 0.008, v: 0.22, wide: seat - 0.016, tall: 0.27 }, 0.06, colour, 0.5);
    b.pad({ u: u + 0.008, v: 0.41, wide: seat - 0.016, tall: 0.08 }, 0.04, colour, 1);
  }
  b.rect(-h + 0.2, 0.12, wide - 0.4, 0.12, colour, 0.3);
  for (const s of [-1, 1]) {
    const u = s < 0 ? -h : h - 0.24;
    b.pad({ u, v: 0.1, wide: 0.24, tall: 0.52 }, 0.1, colour, s === side ? 0.72 : 0.42);
    b.pad({ u: u + 0.02, v: 0.55, wide: 0.2, tall: 0.07 }, 0.035, colour, 1);
  }
  cushions.forEach((cushion, i) => {
    const u = i % 2 === 0 ? -h + 0.34 + i * 0.16 : h - 0.74 - i * 0.1;
    b.blob(
      [
        [u, 0.48],
        [u + 0.4, 0.47],
        [u + 0.42, 0.84],
        [u + 0.02, 0.86],
      ],
      cushion,
      0.66,
    );
    b.blob(
      [
        [u + 0.06, 0.5],
        [u + 0.34, 0.5],
        [u + 0.2, 0.62],
      ],
      mixHex(cushion, DARK, 0.3),
      0.3,
      0.5,
    );
  });
}

/** A plain chair from the side it turns to: back to the left, seat to the right. */
export function paintChair(
  b: SceneBrush,
  {
    wood,
    seat = wood,
    seatM = 0.46,
    backM = 0.88,
  }: { wood: string; seat?: string; seatM?: number; backM?: number },
): void {
  standShade(b, 0.6, 0.4);
  const leg = (x: number, lean: number, top: number, lit: number): void => {
    b.poly(
      [
        [x + lean - 0.018, 0],
        [x + lean + 0.018, 0],
        [x + 0.02, top],
        [x - 0.02, top],
      ],
      wood,
      lit,
    );
  };
  leg(-0.17, 0.02, seatM, 0.2);
  leg(0.2, -0.02, seatM, 0.2);
  leg(-0.2, -0.05, backM, 0.5);
  leg(0.17, 0.04, seatM, 0.6);
  b.pad({ u: -0.25, v: seatM + 0.12, wide: 0.07, tall: backM - seatM - 0.1 }, 0.03, seat, 0.55);
  b.pad({ u: -0.24, v: seatM - 0.03, wide: 0.48, tall: 0.07 }, 0.03, seat, 0.8);
  b.rect(-0.2, seatM - 0.08, 0.4, 0.05, wood, 0.35);
}

/** A chair seen from its back: two posts, rails, a seat behind them. */
export function paintChairBack(b: SceneBrush, wood: string, seat: string): void {
  standShade(b, 0.6, 0.4);
  b.pad({ u: -0.23, v: 0.43, wide: 0.46, tall: 0.07 }, 0.03, seat, 0.8);
  for (const x of [-0.21, 0.17]) b.rect(x, 0, 0.04, 0.92, wood, 0.45);
  for (const v of [0.56, 0.68, 0.8]) b.rect(-0.2, v, 0.4, 0.07, wood, 0.6);
  b.rect(-0.2, 0.38, 0.4, 0.06, wood, 0.35);
}

export function paintStool(
  b: SceneBrush,
  { seat, metal, seatM = 0.74 }: { seat: string; metal: string; seatM?: number },
): void {
  standShade(b, 0.5, 0.4);
  for (const s of [-1, 1]) {
    b.line(
      [
        [s * 0.1, seatM],
        [s * 0.2, 0],
      ],
      0.035,
      metal,
      s > 0 ? 0.6 : 0.3,
    );
  }
  b.line(
    [
      [-0.16, 0.28],
      [0.16, 0.28],
    ],
    0.025,
    metal,
    0.5,
  );
  b.pad({ u: -0.19, v: seatM - 0.02, wide: 0.38, tall: 0.09 }, 0.04, seat, 0.7);
  b.oval(0, seatM + 0.065, 0.185, 0.025, seat, 1);
}
