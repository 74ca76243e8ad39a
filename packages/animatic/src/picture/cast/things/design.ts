// What one thing is before it becomes a puppet: its size, its own colour and how it is painted.
import type { CastMember } from '../../../storyboard/storyboard.ts';
import { mixHex } from '../../paint/colour.ts';
import { isColourNamed } from '../named-colour.ts';
import type { Glow, MakePuppet, Moment, Puppet } from '../puppet.ts';
import { insideOf } from './inside.ts';
import { COMMON_ACTS, glowColour, paintActing } from './acts.ts';
import { Brush } from './paint/brush.ts';

/** Lengths other than `heightM` are in design units: a hundredth of the thing's height. */
export interface Design {
  readonly heightM: number;
  /** Of the main body, daylight. */
  readonly colour: string;
  /** How far it reaches from its foot in any pose: left, right, up, down. */
  readonly reach: readonly [left: number, right: number, up: number, down: number];
  /** Height of what a close-up looks at; the middle unless told. */
  readonly face?: number;
  readonly plays?: readonly string[];
  readonly airborne?: boolean;
  /** Flat on the ground. */
  readonly lies?: boolean;
  readonly glows?: (moment: Moment, body: string) => readonly Shine[];
  readonly paint: (b: Brush) => void;
  /** What it is where the prompt says so: a clear cup, a paper cup. The first trait that it has counts. */
  readonly variants?: readonly (readonly [trait: string, design: Design])[];
}

export interface Shine {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly strength: number;
  readonly darkOnly: boolean;
  /** A ray to the right (left below 0), hundredths too. */
  readonly beam?: { readonly long: number; readonly wide: number };
}

/** Soft edges, round joins and breath of small parts lie outside what was measured. */
const EDGE = 3;

export type Designs = Readonly<Record<string, Design>>;

/** What a thing is made of, where the prompt says so instead of a colour. */
const MATERIALS: Readonly<Record<string, string>> = {
  wooden: '#a5713f',
  metal: '#aeb6c4',
  glass: '#cfe6ea',
  transparent: '#cfe6ea',
  stone: '#aaa6ac',
};

export function bodyColour(member: CastMember, own: string): string {
  const traits = member.colour === null ? member.traits : [];
  const material = traits.map((trait) => MATERIALS[trait]).find((colour) => colour !== undefined);
  const colour = member.colour ?? material ?? own;
  return member.traits.includes('frozen') ? mixHex(colour, '#cfeaf6', 0.5) : colour;
}

/** Does this happen to it in the way of all things? */
function acted({ plays }: Design, motion: string | null): boolean {
  return motion !== null && plays?.includes(motion) !== true;
}

/** A thing that has no lamp of its own glows as a whole where the prompt says so. */
function ownLight(moment: Moment, body: string, traits: ReadonlySet<string>): readonly Shine[] {
  const burning = moment.motion === 'burn' || traits.has('on-fire');
  const acting = moment.motion === 'glow' || burning;
  if (!acting && !traits.has('glowing')) return [];
  const strength =
    moment.motion === null || traits.has('on-fire') ? 0.4 : 0.4 * Math.min(1, moment.motionU * 3);
  if (strength <= 0) return [];
  const colour = burning ? '#ff8a3c' : glowColour(body);
  return [{ x: 0, y: 50, radius: 95, colour, strength, darkOnly: !acting }];
}

export function fromDesign(usual: Design): MakePuppet {
  return (member): Puppet => {
    const variant = usual.variants?.find(([trait]) => member.traits.includes(trait))?.[1];
    const design = variant ?? usual;
    const { heightM } = design;
    const unitM = heightM / 100;
    // A variant is of its material already.
    const body =
      variant === undefined ? bodyColour(member, design.colour) : (member.colour ?? design.colour);
    const named = isColourNamed(member);
    const traits: ReadonlySet<string> = new Set(member.traits);
    const [left, right, up, down] = design.reach;
    const { glows } = design;
    const inside = insideOf(member.what, unitM);
    return {
      heightM,
      reach: {
        leftM: (left + EDGE) * unitM,
        rightM: (right + EDGE) * unitM,
        upM: (up + EDGE) * unitM,
        downM: (down + EDGE) * unitM,
      },
      faceM: (design.face ?? 50) * unitM,
      plays: new Set([...COMMON_ACTS, ...(design.plays ?? [])]),
      ...(design.airborne === true ? { airborne: true } : {}),
      ...(design.lies === true ? { lies: true } : {}),
      ...(inside === undefined ? {} : { carries: () => inside }),
      glows: (moment: Moment): readonly Glow[] =>
        (glows?.(moment, body) ?? ownLight(moment, body, traits)).map((shine) => ({
          xM: shine.x * unitM,
          yM: shine.y * unitM,
          radiusM: shine.radius * unitM,
          colour: shine.colour,
          strength: shine.strength,
          darkOnly: shine.darkOnly,
          ...(shine.beam === undefined
            ? {}
            : { beam: { longM: shine.beam.long * unitM, wideM: shine.beam.wide * unitM } }),
        })),
      paint(g, moment, tone): void {
        g.save();
        g.scale(unitM, unitM);
        const brush = new Brush(g, moment, tone, { heightM, body, named, traits });
        if (traits.has('on-fire') || acted(design, moment.motion))
          paintActing(brush, design.reach, () => design.paint(brush));
        else design.paint(brush);
        g.restore();
      },
    };
  };
}
