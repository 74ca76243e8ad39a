// The hand that draws things: fills, bodies with one darker plane, light of their own. It knows the
// moment, the shot's tone and how large the thing is in the frame. Design units: a hundredth of the
// thing's height, origin at its foot, x right, y up; the light comes from the upper right.
import { Path2D } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { mixHex, rgb } from '../../../paint/colour.ts';
import type { Rgb } from '../../../paint/colour.ts';
import { random } from '../../../paint/noise.ts';
import type { Moment, Tone } from '../../puppet.ts';
import { clamp, smooth } from '../../shape/ease.ts';
import { box, curve, ellipse, placed } from './outline.ts';
import type { Point, Points } from './outline.ts';

/**
 * Towards the shade: each channel keeps its own share, so that the hue stays warm and full (orange goes
 * to rust, not to brown), with a breath of violet.
 */
export function deep(colour: string, share: number): string {
  const [r, g, b] = rgb(colour);
  const keep = (channel: number, least: number, violet: number): number =>
    channel * (1 - share * (1 - least)) * (1 - share * 0.16) + violet * share * 0.16;
  return hex([keep(r, 0.34, 58), keep(g, 0.1, 34), keep(b, 0.26, 96)]);
}

/** The light's own hues lie on everything; things keep their colour by being stored a little fuller. */
const VIVID = 1.2;

function vivid(colour: string): string {
  const [r, g, b] = rgb(colour);
  const grey = 0.3 * r + 0.59 * g + 0.11 * b;
  const fuller = (v: number): number => Math.max(0, Math.min(255, grey + (v - grey) * VIVID));
  return hex([fuller(r), fuller(g), fuller(b)]);
}

function hex(c: Rgb): string {
  return `#${c.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;
}

/** Towards the light: paler and warmer. */
export function pale(colour: string, share: number): string {
  return mixHex(colour, '#fff6e2', share);
}

export interface Solid {
  /** Width of the darker plane, share of the smaller side; 0: none. */
  readonly shade?: number;
  /** How much darker that plane is. */
  readonly depth?: number;
  /** How much the light runs over the body, 0: flat. */
  readonly roll?: number;
  /** A round body: the edge of the darker plane is the edge of a ball, whatever the outline does. */
  readonly round?: boolean;
}

const WHITE_BY_DAY = 222;
const WHITE_BY_NIGHT = 150;

export class Brush {
  readonly g: SKRSContext2D;
  readonly moment: Moment;
  readonly tone: Tone;
  /** The colour of the main body: the prompt's, else its own. */
  readonly body: string;
  /** The prompt names that colour: it takes over the panels that have others of their own. */
  readonly named: boolean;
  readonly traits: ReadonlySet<string>;
  /** Pixels of one design unit. */
  readonly px: number;
  readonly seed: number;
  /** Seconds, shifted by the seed so that two lamps do not flicker together. */
  readonly tS: number;
  #dark: number | null = null;

  constructor(
    g: SKRSContext2D,
    moment: Moment,
    tone: Tone,
    thing: { heightM: number; body: string; named?: boolean; traits: ReadonlySet<string> },
  ) {
    this.g = g;
    this.moment = moment;
    this.tone = (daylight, lit) => tone(vivid(daylight), lit);
    this.body = thing.body;
    this.named = thing.named ?? false;
    this.traits = thing.traits;
    this.px = (moment.pxPerM * thing.heightM) / 100;
    this.seed = moment.seed;
    this.tS = moment.tS + (moment.seed % 97) * 0.37;
  }

  /** 0 in daylight, 1 at night: lamps burn. Read from what the light makes of white. */
  get dark(): number {
    if (this.#dark === null) {
      const [r = 255, g = 255, b = 255] = channels(this.tone('#ffffff', 0.6));
      const white = 0.3 * r + 0.59 * g + 0.11 * b;
      this.#dark = clamp((WHITE_BY_DAY - white) / (WHITE_BY_DAY - WHITE_BY_NIGHT));
    }
    return this.#dark;
  }

  /** A panel of another colour than the body; a named colour keeps to its shades: lighter above 0, deeper below. */
  panel(own: string, shade: number): string {
    if (!this.named) return own;
    return shade < 0 ? deep(this.body, -shade) : pale(this.body, shade);
  }

  /** Is a detail of this size worth drawing? */
  fine(units: number, atLeastPx = 1.2): boolean {
    return units * this.px >= atLeastPx;
  }

  /** How far a motion of its own has come, eased; its opposite runs back; else `rest`. */
  done(motion: string, opposite: string | null = null, rest = 0): number {
    const { motion: now, motionU } = this.moment;
    const u = smooth(motionU);
    if (now === motion) return u;
    if (opposite !== null && now === opposite) return 1 - u;
    return rest;
  }

  is(motion: string): boolean {
    return this.moment.motion === motion;
  }

  fill(shape: Path2D, colour: string, lit = 0.6, alpha = 1): void {
    const { g } = this;
    g.globalAlpha = alpha;
    g.fillStyle = this.tone(colour, lit);
    g.fill(shape);
    g.globalAlpha = 1;
  }

  line(
    points: Points,
    width: number,
    colour: string,
    { lit = 0.6, alpha = 1, butt = false }: { lit?: number; alpha?: number; butt?: boolean } = {},
  ): void {
    this.stroke(curve(points), width, colour, { lit, alpha, butt });
  }

  stroke(
    shape: Path2D,
    width: number,
    colour: string,
    { lit = 0.6, alpha = 1, butt = false }: { lit?: number; alpha?: number; butt?: boolean } = {},
  ): void {
    const { g } = this;
    g.globalAlpha = alpha;
    g.strokeStyle = this.tone(colour, lit);
    g.lineWidth = width;
    g.lineCap = butt ? 'butt' : 'round';
    g.lineJoin = 'round';
    g.stroke(shape);
    g.globalAlpha = 1;
  }

  /** From one daylight colour to another between two points. */
  blend(
    shape: Path2D,
    from: Point,
    to: Point,
    stops: readonly (readonly [at: number, colour: string, lit?: number])[],
    alpha = 1,
  ): void {
    const { g } = this;
    const gradient = g.createLinearGradient(from[0], from[1], to[0], to[1]);
    for (const [at, colour, lit] of stops) gradient.addColorStop(at, this.tone(colour, lit));
    g.globalAlpha = alpha;
    g.fillStyle = gradient;
    g.fill(shape);
    g.globalAlpha = 1;
  }

  /** A body: the light runs over it from the upper right, one darker plane lies on the far side. */
  solid(shape: Path2D, colour: string, how: Solid = {}): void {
    const { shade = 0.22, depth = 0.36, roll = 1, round = false } = how;
    const [left, low, right, high] = shape.computeTightBounds();
    const width = right - left;
    const height = high - low;
    if (roll > 0 && this.fine(Math.min(width, height), 5)) {
      this.blend(
        shape,
        [right - width * 0.1, high],
        [left + width * 0.25, low],
        [
          [0, pale(colour, 0.16 * roll), 0.6 + 0.3 * roll],
          [0.45, colour, 0.62],
          [1, deep(colour, 0.1 * roll), 0.6 - 0.18 * roll],
        ],
      );
    } else this.fill(shape, colour, 0.62);
    if (shade <= 0) return;
    const step = Math.min(width, height) * shade;
    if (!this.fine(step, 0.6)) return;
    this.within(shape, () => {
      const { g } = this;
      const beyond = (lit: Path2D): Path2D => {
        const plane = box(left - 1, low - 1, width + 2, height + 2);
        plane.addPath(lit);
        return plane;
      };
      const [x, y] = [(left + right) / 2, (low + high) / 2];
      const plane = beyond(
        round
          ? ellipse(x + step * 1.15, y + step * 0.75, width * 0.56, height * 0.58)
          : placed(shape, step, step * 0.55),
      );
      g.fillStyle = this.tone(deep(colour, depth), 0.26);
      g.fill(plane, 'evenodd');
      if (!round) return;
      if (this.traits.has('wet')) this.#dew(x, y, width, height);
      if (!this.fine(Math.min(width, height), 90)) return;
      // Light thrown back from the ground along the far edge.
      const edge = beyond(ellipse(x + step * 0.24, y + step * 0.2, width * 0.515, height * 0.525));
      g.fillStyle = this.tone(pale(colour, 0.3), 0.5);
      g.globalAlpha = 0.16;
      g.fill(edge, 'evenodd');
      g.globalAlpha = 1;
    });
  }

  /** Drops on a round body, small and large, each with its spark of light and its foot of shade. */
  #dew(x: number, y: number, width: number, height: number): void {
    const size = Math.min(width, height);
    if (!this.fine(size * 0.03)) return;
    const [bodies, feet, sparks] = [new Path2D(), new Path2D(), new Path2D()];
    const count = Math.round(Math.min(26, 3 + (size * this.px) / 14));
    for (let i = 0; i < count; i++) {
      const angle = i * 2.4;
      const far = Math.sqrt((i + 0.5) / count) * 0.46;
      const [dx, dy] = [x + Math.cos(angle) * far * width, y + Math.sin(angle) * far * height];
      const r = size * (0.011 + 0.02 * random(61, i) ** 2);
      feet.addPath(ellipse(dx - r * 0.16, dy - r * 0.3, r, r * 1.25));
      bodies.addPath(ellipse(dx, dy, r, r * 1.2));
      sparks.addPath(ellipse(dx + r * 0.34, dy + r * 0.44, r * 0.3));
    }
    this.fill(feet, '#3a1c38', 0.2, 0.24);
    this.fill(bodies, '#ffffff', 0.9, 0.34);
    this.fill(sparks, '#ffffff', 1, 0.9);
  }

  /** A colour that gathers softly at a place: a cheek, a ripe side, the light through a leaf. */
  blush(x: number, y: number, radius: number, colour: string, alpha: number, lit = 0.65): void {
    const { g } = this;
    const gradient = g.createRadialGradient(x, y, 0, x, y, radius);
    const [r = 0, green = 0, blue = 0] = channels(this.tone(colour, lit));
    gradient.addColorStop(0, `rgba(${r},${green},${blue},1)`);
    gradient.addColorStop(0.5, `rgba(${r},${green},${blue},0.55)`);
    gradient.addColorStop(1, `rgba(${r},${green},${blue},0)`);
    g.globalAlpha = alpha;
    g.fillStyle = gradient;
    g.fillRect(x - radius, y - radius, radius * 2, radius * 2);
    g.globalAlpha = 1;
  }

  /** A soft spot of light on a glossy body. */
  gloss(x: number, y: number, rx: number, ry: number, angle = 0, alpha = 0.5): void {
    this.fill(ellipse(x, y, rx, ry, angle), '#ffffff', 0.95, alpha);
  }

  /** Paint inside a shape only. */
  within(shape: Path2D, paint: () => void): void {
    const { g } = this;
    g.save();
    g.clip(shape);
    paint();
    g.restore();
  }

  /** Paint in a moved, turned (radians, counter-clockwise) and scaled frame. */
  at(
    x: number,
    y: number,
    paint: () => void,
    { angle = 0, scale = 1, scaleX = scale, scaleY = scale }: Partial<Turn> = {},
  ): void {
    const { g } = this;
    g.save();
    g.translate(x, y);
    if (angle !== 0) g.rotate(angle);
    if (scaleX !== 1 || scaleY !== 1) g.scale(scaleX, scaleY);
    paint();
    g.restore();
  }

  /**
   * The colour of what shines by itself (a flame, a lit window, a screen): the hour does not dim it,
   * the air before it still does a little.
   */
  shining(colour: string): string {
    const [r = 0, g = 0, b = 0] = channels(this.tone(colour, 1));
    const own = Number.parseInt(colour.slice(1), 16);
    const share = 0.78;
    const mix = (graded: number, bright: number): number =>
      Math.round(graded + (bright - graded) * share);
    return `rgb(${mix(r, (own >> 16) & 255)},${mix(g, (own >> 8) & 255)},${mix(b, own & 255)})`;
  }

  shine(shape: Path2D, colour: string, alpha = 1): void {
    const { g } = this;
    g.globalAlpha = alpha;
    g.fillStyle = this.shining(colour);
    g.fill(shape);
    g.globalAlpha = 1;
  }

  /** A window or a lamp's glass: `daylight` by day, its own light when it is dark. */
  lamp(shape: Path2D, daylight: string, burning = '#ffc872'): void {
    this.fill(shape, daylight, 0.45);
    if (this.dark > 0.02) this.shine(shape, burning, this.dark);
  }
}

interface Turn {
  readonly angle: number;
  readonly scale: number;
  readonly scaleX: number;
  readonly scaleY: number;
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
