// What stands in streets: lamps, traffic lights, signs, parked cars, bollards, bins; from the foot, metres.
import { alpha, mixHex } from './colour.ts';
import type { SceneBrush } from './scene-brush.ts';
import { litFrom, standShade } from './seating.ts';

const IRON = '#3a4048';
const LAMPLIGHT = '#ffcf8a';

/** A lamp post `tall` metres; its arm reaches to the side that the brush faces. */
export function paintStreetLamp(b: SceneBrush, tall = 5, colour = IRON): void {
  const burning = b.view.light.lamps;
  standShade(b, 0.5, 0.4);
  b.poly(
    [
      [-0.11, 0],
      [0.11, 0],
      [0.075, 0.55],
      [0.05, 0.6],
      [0.045, tall - 0.3],
      [-0.045, tall - 0.3],
      [-0.05, 0.6],
      [-0.075, 0.55],
    ],
    colour,
    0.5,
  );
  b.rect(0.012, 0.6, 0.025, tall - 0.9, '#aeb6bc', 0.8, 0.5);
  b.line(
    [
      [0, tall - 0.32],
      [0.06, tall - 0.08],
      [0.3, tall],
      [0.85, tall - 0.02],
    ],
    0.065,
    colour,
    0.5,
  );
  b.pad({ u: 0.6, v: tall - 0.16, wide: 0.6, tall: 0.13 }, 0.06, colour, 0.6);
  b.rect(0.66, tall - 0.18, 0.48, 0.05, burning > 0.1 ? '#ffffff' : '#dfe6ea', 0.9);
  if (burning > 0.1) {
    const [x, y] = b.pixel(0.9, tall - 0.16);
    b.g.fillStyle = alpha('#fff4d8', Math.min(1, burning + 0.2));
    const w = 0.24 * b.scale();
    b.g.fillRect(x - w, y - w * 0.1, w * 2, w * 0.28);
    b.glow(0.9, tall - 0.2, 2.6, LAMPLIGHT, 0.62 * burning);
  }
}

/** A lantern on a short post, as in old streets and parks. */
export function paintLanternPost(b: SceneBrush, tall = 3.2, colour = '#2c3138'): void {
  const burning = b.view.light.lamps;
  standShade(b, 0.4, 0.4);
  b.poly(
    [
      [-0.1, 0],
      [0.1, 0],
      [0.05, 0.5],
      [0.035, tall - 0.5],
      [-0.035, tall - 0.5],
      [-0.05, 0.5],
    ],
    colour,
    0.5,
  );
  for (const v of [0.5, tall - 0.56]) b.rect(-0.08, v, 0.16, 0.05, colour, 0.7);
  const glass = [
    [-0.1, tall - 0.48],
    [0.1, tall - 0.48],
    [0.17, tall - 0.12],
    [-0.17, tall - 0.12],
  ] as const;
  b.poly(glass, '#cfd8d8', 0.7);
  if (burning > 0.1) b.area(glass, alpha('#ffe2a4', Math.min(1, burning + 0.15)));
  b.poly(
    [
      [-0.2, tall - 0.12],
      [0.2, tall - 0.12],
      [0.04, tall + 0.08],
      [-0.04, tall + 0.08],
    ],
    colour,
    0.6,
  );
  b.glow(0, tall - 0.3, 2, LAMPLIGHT, 0.6 * burning);
}

export function paintTrafficLight(b: SceneBrush, shows: 'red' | 'green', tall = 3.4): void {
  standShade(b, 0.3, 0.4);
  b.rect(-0.05, 0, 0.1, tall - 0.5, IRON, 0.5);
  b.rect(-0.01, 0, 0.025, tall - 0.5, '#aeb6bc', 0.8, 0.4);
  b.pad({ u: -0.19, v: tall - 1.02, wide: 0.38, tall: 1.06 }, 0.08, '#22262e', 0.6);
  const lamps = [
    [tall - 0.18, '#ff4a3a', shows === 'red'],
    [tall - 0.5, '#ffc23a', false],
    [tall - 0.82, '#4ae080', shows === 'green'],
  ] as const;
  for (const [v, colour, on] of lamps) {
    b.oval(0, v, 0.12, 0.12, on ? colour : mixHex(colour, '#14161c', 0.74), on ? 1 : 0.4);
    if (on) {
      const [x, y] = b.pixel(0, v);
      b.g.fillStyle = colour;
      b.g.beginPath();
      b.g.arc(x, y, 0.11 * b.scale(), 0, Math.PI * 2);
      b.g.fill();
      b.glow(0, v, 0.8, colour, 0.34 + 0.3 * b.view.light.lamps);
    }
  }
}

/** A car that stands with its back to the eye. */
export function paintParkedCar(b: SceneBrush, colour: string): void {
  const side = litFrom(b);
  const burning = b.view.light.lamps;
  b.pool(0, 0.03, 1.25, 0.24, b.view.light.shadow, 0.75);
  for (const x of [-0.84, 0.6]) b.pad({ u: x, v: 0, wide: 0.24, tall: 0.36 }, 0.06, '#17171f', 0.4);
  // Cabin, glass, body.
  b.blob(
    [
      [-0.74, 0.86],
      [0.74, 0.86],
      [0.6, 1.4],
      [0.3, 1.47],
      [-0.3, 1.47],
      [-0.6, 1.4],
    ],
    colour,
    0.62,
  );
  b.blob(
    [
      [-0.6, 0.93],
      [0.6, 0.93],
      [0.5, 1.33],
      [-0.5, 1.33],
    ],
    '#2a3444',
    0.5,
  );
  b.poly(
    [
      [-0.4, 0.95],
      [-0.16, 0.95],
      [0.06, 1.33],
      [-0.14, 1.33],
    ],
    '#e8f4fa',
    0.9,
    0.22,
  );
  b.pad({ u: -0.88, v: 0.22, wide: 1.76, tall: 0.72 }, 0.17, colour, 0.6);
  b.pad({ u: -0.84, v: 0.82, wide: 1.68, tall: 0.1 }, 0.05, colour, 1);
  b.wash(
    { u: side > 0 ? -0.88 : 0.3, v: 0.24, wide: 0.58, tall: 0.66 },
    side > 0 ? 'right' : 'left',
    '#141022',
    0.34,
    0,
  );
  b.pad({ u: -0.88, v: 0.22, wide: 1.76, tall: 0.2 }, 0.09, mixHex(colour, '#15131f', 0.62), 0.4);
  b.pad({ u: -0.25, v: 0.46, wide: 0.5, tall: 0.14 }, 0.02, '#e9e6da', 0.75);
  for (const x of [-0.84, 0.54]) {
    b.pad({ u: x, v: 0.62, wide: 0.3, tall: 0.14 }, 0.05, '#d8382e', 0.8);
    b.glow(x + 0.15, 0.69, 0.5, '#ff3a2a', 0.4 * burning);
  }
}

/** A round sign on a post. */
export function paintRoadSign(b: SceneBrush, colour: string, tall = 2.6): void {
  b.rect(-0.03, 0, 0.06, tall, '#8a9098', 0.55);
  b.oval(0, tall - 0.2, 0.32, 0.32, '#f2efe6', 0.8);
  b.oval(0, tall - 0.2, 0.28, 0.28, colour, 0.75);
  b.rect(-0.17, tall - 0.25, 0.34, 0.1, '#f6f4ec', 0.9);
}
