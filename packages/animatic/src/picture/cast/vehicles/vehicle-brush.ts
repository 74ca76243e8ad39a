// The pen of vehicles: metres, the middle of the base at (0, 0), the nose to the right.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { Ink, LIT, deep, pale } from '../ink.ts';
import type { Moment, Tone } from '../puppet.ts';
import type { Point, ShapePoint } from '../shape/point.ts';
import { smoothClosed } from '../shape/smooth.ts';

const WHITE_BY_DAY = 222;
const WHITE_BY_NIGHT = 150;

export const TYRE = '#2b2a31';
export const GLASS = '#3d5871';
export const CHROME = '#c9d0d8';
export const LAMP = '#fff1c8';
export const TAIL_LAMP = '#d83a34';

type Going = Pick<Moment, 'travelledM' | 'speedMps' | 'motionS' | 'motion'>;

export function rolledM({ travelledM, speedMps, motionS, motion }: Going): number {
  if (speedMps > 0.02 || travelledM > 0) return travelledM;
  return motion !== null && motion !== 'stand' && motion !== 'stop' ? motionS * 5 : 0;
}

export const isGoing = ({ speedMps, motion }: Going): boolean =>
  speedMps > 0.02 || (motion !== null && motion !== 'stand' && motion !== 'stop');

export class VehicleBrush extends Ink {
  readonly moment: Moment;
  /** Of the bodywork. */
  readonly body: string;
  /** The prompt names that colour. */
  readonly named: boolean;
  /** 0 in daylight, 1 at night: lamps burn. Read from what the light makes of white. */
  readonly dark: number;

  /** It has crashed: no lamp of it burns, no flame. */
  wrecked = false;

  constructor(g: SKRSContext2D, moment: Moment, tone: Tone, body: string, named = false) {
    super(g, tone, 1 / moment.pxPerM);
    this.moment = moment;
    this.body = body;
    this.named = named;
    const [r = 255, gr = 255, b = 255] = channels(tone('#ffffff', 0.6));
    const white = 0.3 * r + 0.59 * gr + 0.11 * b;
    this.dark = Math.max(0, Math.min(1, (WHITE_BY_DAY - white) / (WHITE_BY_DAY - WHITE_BY_NIGHT)));
  }

  get tS(): number {
    return this.moment.tS;
  }

  /** Metres rolled. */
  get rolled(): number {
    return rolledM(this.moment);
  }

  get moving(): boolean {
    return isGoing(this.moment);
  }

  /** A body with its darker plane below `low`, sharp-edged, and a lighter one along its top edge. */
  panel(outline: readonly ShapePoint[], colour: string, low: number, high?: number): void {
    this.shape(outline, colour, LIT.body);
    this.clipped(
      (pen) => smoothClosed(pen, outline),
      () => {
        const xs = outline.map(([x]) => x);
        const [left, right] = [Math.min(...xs) - 1, Math.max(...xs) + 1];
        this.rect(left, low, right - left, -50, deep(colour, 0.36), LIT.shade, 0.75);
        if (high !== undefined)
          this.rect(left, high, right - left, 50, pale(colour, 0.3), LIT.high, 0.55);
      },
    );
  }

  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    colour: string,
    lit: number = LIT.body,
    alpha = 1,
  ): void {
    this.fill(colour, lit, (pen) => pen.rect(x, y, width, height), alpha);
  }

  /** A box with round corners; (x, y) is its lower left. */
  box(
    x: number,
    y: number,
    width: number,
    height: number,
    radius: number,
    colour: string,
    lit: number = LIT.body,
  ): void {
    this.fill(colour, lit, (pen) => pen.roundRect(x, y, width, height, radius));
  }

  polygon(points: readonly Point[], colour: string, lit: number = LIT.body, alpha = 1): void {
    this.fill(
      colour,
      lit,
      (pen) => {
        points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
        pen.closePath();
      },
      alpha,
    );
  }

  /** A pane: dark by day with a slanting reflection, lit from within at night if somebody is at home. */
  pane(outline: readonly ShapePoint[], lamp: string | null = null): void {
    this.shape(outline, GLASS, 0.4);
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const [left, right, low, high] = [
      Math.min(...xs),
      Math.max(...xs),
      Math.min(...ys),
      Math.max(...ys),
    ];
    const [wide, tall] = [right - left, high - low];
    if (lamp !== null && this.dark > 0.05) this.shining(outline, lamp, this.dark * 0.92);
    if (!this.shows(wide * 0.3, 2)) return;
    this.clipped(
      (pen) => smoothClosed(pen, outline),
      () => {
        const slant = tall * 0.5;
        for (const [from, to] of [
          [0.16, 0.36],
          [0.42, 0.48],
        ] as const) {
          this.polygon(
            [
              [left + wide * from, low - 0.01],
              [left + wide * to, low - 0.01],
              [left + wide * to + slant, high + 0.01],
              [left + wide * from + slant, high + 0.01],
            ],
            '#cfe6f4',
            LIT.high,
            0.3 * (1 - this.dark * 0.6),
          );
        }
      },
    );
  }

  /** Its own light: the hour does not dim it. */
  shining(outline: readonly ShapePoint[], colour: string, alpha = 1): void {
    const { g } = this;
    g.globalAlpha = alpha;
    g.fillStyle = colour;
    g.beginPath();
    smoothClosed(g, outline);
    g.fill();
    g.globalAlpha = 1;
  }

  /** A lamp's glass that burns when it is dark. */
  lamp(at: Point, radiusX: number, radiusY: number, glass: string, burning: string): void {
    this.oval(at, radiusX, radiusY, glass, { lit: 0.85 });
    if (this.dark > 0.05) {
      const { g } = this;
      g.globalAlpha = this.dark;
      g.fillStyle = burning;
      g.beginPath();
      g.ellipse(at[0], at[1], radiusX, radiusY, 0, 0, Math.PI * 2);
      g.fill();
      g.globalAlpha = 1;
    }
  }
}

function channels(css: string): number[] {
  if (css.startsWith('#')) {
    const n = Number.parseInt(css.slice(1, 7), 16);
    return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
  }
  return css
    .slice(css.indexOf('(') + 1, -1)
    .split(',')
    .map(Number);
}

/** A box as a smooth outline with corners of a given softness. */
export function boxOutline(
  x: number,
  y: number,
  width: number,
  height: number,
  soft = 0.15,
): ShapePoint[] {
  const r = Math.min(width, height) * soft;
  return [
    [x + r, y, 0.2],
    [x + width - r, y, 0.2],
    [x + width, y + r, 0.2],
    [x + width, y + height - r, 0.2],
    [x + width - r, y + height, 0.2],
    [x + r, y + height, 0.2],
    [x, y + height - r, 0.2],
    [x, y + r, 0.2],
  ];
}
