// The bench of close work: what lies before the eyes, in centimetres around the middle of what is done,
// hands that reach in from the lower corners, things in their true sizes.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { CastMember } from '../../../storyboard/storyboard.ts';
import { paintFirstPersonHand, AROUND_GRIP } from '../human/hand/paint-hand.ts';
import type { HandLook, HandPose } from '../human/hand/paint-hand.ts';
import { SHAPES } from '../human/hand/shapes.ts';
import type { Shape } from '../human/hand/shapes.ts';
import { makePuppet } from '../make-puppet.ts';
import type { Moment, Puppet, Tone } from '../puppet.ts';
import { placed } from '../shape/point.ts';
import type { Point } from '../shape/point.ts';
import { Brush } from '../things/paint/brush.ts';
import { servedAs } from './served.ts';
import { paintTable, paintTableFromAbove } from './tables.ts';
import type { Served } from './served.ts';

/** A hand of a grown-up from wrist to fingertip, cm. */
const HAND_CM = 17.2;

export interface HandAt {
  /** Where its grip is, cm. */
  readonly at: Point;
  /** Direction of the fingers, degrees from straight up, towards its own side (a left hand's left). */
  readonly lean: number;
  readonly shape: keyof typeof SHAPES | Shape;
  /** It goes around something upright that is drawn before it. */
  readonly around?: boolean;
  readonly size?: number;
}

export interface Bench {
  readonly widthCm: number;
  readonly heightCm: number;
  /** The frame's lower edge, cm below the middle of the work. */
  readonly bottom: number;
  readonly pxPerCm: number;
  /** The camera comes so much nearer that the table has to grow. */
  readonly approached: boolean;
}

/** A frame that sways and grows still shows the table to its edges. */
const SPARE_CM = 5;

/** All that an act needs to paint one moment. */
export class Work {
  readonly b: Brush;
  /** Seconds since the act began, its share that is done. */
  readonly t: number;
  readonly u: number;
  readonly bench: Bench;
  /** Who and what is in the shot besides the hands. */
  readonly members: readonly CastMember[];
  readonly ownTable: boolean;
  readonly indoors: boolean;
  readonly #doing: (member: CastMember) => { readonly motion: string | null; readonly u: number };
  readonly #look: HandLook;
  readonly #puppets: Map<string, Puppet>;
  readonly #tables: Map<string, Canvas>;

  constructor(
    g: SKRSContext2D,
    moment: Moment,
    tone: Tone,
    given: {
      bench: Bench;
      members: readonly CastMember[];
      look: HandLook;
      ownTable: boolean;
      indoors: boolean;
      doing: (member: CastMember) => { readonly motion: string | null; readonly u: number };
      puppets: Map<string, Puppet>;
      /** Painted once: nothing on them moves. */
      tables: Map<string, Canvas>;
    },
  ) {
    this.b = new Brush(g, moment, tone, { heightM: 1, body: '#ffffff', traits: new Set() });
    this.t = moment.motionS;
    this.u = moment.motionU;
    this.bench = given.bench;
    this.members = given.members;
    this.ownTable = given.ownTable;
    this.indoors = given.indoors;
    this.#doing = given.doing;
    this.#look = given.look;
    this.#puppets = given.puppets;
    this.#tables = given.tables;
  }

  has(...words: readonly string[]): CastMember | undefined {
    return this.members.find(({ what }) => words.includes(what));
  }

  served(...words: readonly string[]): Served | undefined {
    const member = this.has(...words);
    const served = member && servedAs(member.what);
    return served && member.colour !== null ? { ...served, colour: member.colour } : served;
  }

  hand(side: 'left' | 'right', { at, lean, shape, around = false, size = 1 }: HandAt): void {
    const own = side === 'right' ? 1 : -1;
    const form: Shape = typeof shape === 'string' ? SHAPES[shape] : shape;
    const sizeM = (HAND_CM * size) / 100;
    const angle = Math.PI / 2 + (own > 0 ? -1 : 1) * ((lean * Math.PI) / 180);
    const grip = around ? AROUND_GRIP : form.grip;
    const [[gx, gy] = [0, 0]] = placed([grip], [0, 0], angle - Math.PI / 2, [sizeM * own, sizeM]);
    const wrist: Point = [at[0] / 100 - gx, at[1] / 100 - gy];
    // The forearm comes from the lower corner of its own side.
    const { bottom, widthCm } = this.bench;
    const low = (-bottom - 16) / 100;
    const corner = (own * Math.max(9, Math.min(widthCm * 0.42, 24))) / 100;
    const down = Math.max(0.12, wrist[1] - low);
    const elbow: Point = [
      wrist[0] + (corner + own * 0.1 - wrist[0]) * Math.min(1, down / 0.32),
      wrist[1] - Math.max(0.3, down),
    ];
    const pose: HandPose = { wrist, angle, elbow, shape: form, around, side: own, sizeM };
    const { g, tone } = this.b;
    g.save();
    g.scale(100, 100);
    paintFirstPersonHand({ g, tone, pxPerM: this.b.px * 100, dim: 0 }, this.#look, pose);
    g.restore();
  }

  /** A thing as it is drawn elsewhere, in its true size: its foot, its lean in radians. */
  thing(
    member: CastMember,
    x: number,
    y: number,
    {
      angle = 0,
      scale = 1,
      motion = null,
      u = 0,
      about = 0,
    }: { angle?: number; scale?: number; motion?: string | null; u?: number; about?: number } = {},
  ): void {
    let puppet = this.#puppets.get(member.id);
    if (puppet === undefined) {
      puppet = makePuppet(member, this.b.seed);
      this.#puppets.set(member.id, puppet);
    }
    const { g, moment, tone } = this.b;
    const size = 100 * scale * member.scale;
    g.save();
    g.translate(x, y);
    g.scale(size, size);
    if (angle !== 0) {
      g.translate(0, puppet.heightM * about);
      g.rotate(angle);
      g.translate(0, -puppet.heightM * about);
    }
    puppet.paint(
      g,
      {
        ...moment,
        motion,
        motionU: u,
        motionS: u * 3,
        facing: 'right',
        pxPerM: this.b.px * size,
      },
      tone,
    );
    // Flames and lamps light what is around them.
    g.globalCompositeOperation = 'lighter';
    for (const lamp of puppet.glows?.({
      ...moment,
      motion,
      motionU: u,
      pxPerM: this.b.px * size,
    }) ?? []) {
      const strength = lamp.strength * (lamp.darkOnly ? this.b.dark : 1);
      if (strength > 0.03) this.b.blush(lamp.xM, lamp.yM, lamp.radiusM, lamp.colour, strength, 0.9);
    }
    g.restore();
  }

  get skin(): string {
    return this.#look.glove ?? this.#look.skin.base;
  }

  get sleeve(): string {
    return this.#look.sleeve;
  }

  /** Height and width, cm. */
  sizeOf(member: CastMember): { readonly tall: number; readonly wide: number } {
    const tall = this.heightOf(member);
    const reach = this.#puppets.get(member.id)?.reach;
    const wide = reach === undefined ? tall : (reach.leftM + reach.rightM) * 100 * member.scale;
    return { tall, wide: Math.min(wide, tall * 2.6) };
  }

  /** What a thing does by itself meanwhile: it burns, steams, ticks. */
  doing(member: CastMember): { readonly motion: string | null; readonly u: number } {
    return this.#doing(member);
  }

  heightOf(member: CastMember): number {
    this.#puppets.set(member.id, this.#puppets.get(member.id) ?? makePuppet(member, this.b.seed));
    return (this.#puppets.get(member.id)?.heightM ?? 0.1) * 100 * member.scale;
  }

  /** The table's top from its far edge down, where the set has none so near. */
  table(far: number, colour = '#a9713f'): void {
    if (this.ownTable)
      this.#once(`${colour} to ${far}`, far + 1, (b) => paintTable(b, this.bench, far, colour));
  }

  /** The whole frame is a table seen from above. */
  tableFromAbove(colour: string): void {
    const { heightCm, bottom } = this.bench;
    this.#once(`${colour} from above`, heightCm - bottom + SPARE_CM, (b) =>
      paintTableFromAbove(b, this.bench, colour),
    );
  }

  /** From a canvas of its own, painted at the first moment that asks for it: the same at any. */
  #once(name: string, top: number, paint: (b: Brush) => void): void {
    const { widthCm, bottom, pxPerCm } = this.bench;
    const left = -widthCm / 2 - SPARE_CM;
    const [wide, tall] = [widthCm + 2 * SPARE_CM, top + bottom + SPARE_CM];
    let canvas = this.#tables.get(name);
    if (canvas === undefined) {
      canvas = createCanvas(Math.ceil(wide * pxPerCm), Math.ceil(tall * pxPerCm));
      const g = canvas.getContext('2d');
      g.setTransform(pxPerCm, 0, 0, -pxPerCm, -left * pxPerCm, top * pxPerCm);
      const { moment, tone } = this.b;
      const still = { ...moment, pxPerM: pxPerCm * 100 };
      paint(new Brush(g, still, tone, { heightM: 1, body: '#ffffff', traits: new Set() }));
      this.#tables.set(name, canvas);
    }
    const { g } = this.b;
    g.save();
    g.translate(left, top);
    if (this.bench.approached) g.scale(1 / pxPerCm, -1 / pxPerCm);
    else {
      // A copy at whole pixels is four times as fast, and nobody sees a table grow by a hundredth.
      const { e, f } = g.getTransform();
      g.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
    }
    g.drawImage(canvas, 0, 0);
    g.restore();
  }
}
