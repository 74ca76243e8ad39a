// What one thing is before it becomes a puppet: its size, its own colour and how it is painted.
import type { CastMember } from '../../../storyboard/storyboard.ts';
import type { Glow, MakePuppet, Moment, Puppet } from '../puppet.ts';
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
}

/** Soft edges, round joins and breath of small parts lie outside what was measured. */
const EDGE = 3;

export type Designs = Readonly<Record<string, Design>>;

/** What a thing is made of, where the prompt says so instead of a colour. */
const MATERIALS: Readonly<Record<string, string>> = {
  golden: '#e2b23e',
  gold: '#e2b23e',
  silver: '#c3cad6',
  bronze: '#b07a4a',
  copper: '#c47a4e',
  wooden: '#a5713f',
  stone: '#9b9aa6',
  marble: '#e6e2e4',
  crystal: '#b8dcee',
  ice: '#c4e2f2',
  glass: '#cfe6ea',
  iron: '#5c6270',
  rusty: '#9a5a3c',
  jade: '#5fa67e',
  neon: '#4fd8e8',
};

export function bodyColour(member: CastMember, own: string): string {
  if (member.colour !== null) return member.colour;
  for (const trait of member.traits) {
    const material = MATERIALS[trait];
    if (material !== undefined) return material;
  }
  return own;
}

export function fromDesign(usual: Design): MakePuppet {
  return (member): Puppet => {
    const design = usual.variants?.find(([trait]) => member.traits.includes(trait))?.[1] ?? usual;
    const { heightM } = design;
    const unitM = heightM / 100;
    const body = bodyColour(member, design.colour);
    const traits: ReadonlySet<string> = new Set(member.traits);
    const [left, right, up, down] = design.reach;
    const { glows } = design;
    return {
      heightM,
      reach: {
        leftM: (left + EDGE) * unitM,
        rightM: (right + EDGE) * unitM,
        upM: (up + EDGE) * unitM,
        downM: (down + EDGE) * unitM,
      },
      faceM: (design.face ?? 50) * unitM,
      plays: new Set(design.plays ?? []),
      ...(design.airborne === true ? { airborne: true } : {}),
      ...(glows === undefined
        ? {}
        : {
            glows: (moment: Moment): readonly Glow[] =>
              glows(moment, body).map((shine) => ({
                xM: shine.x * unitM,
                yM: shine.y * unitM,
                radiusM: shine.radius * unitM,
                colour: shine.colour,
                strength: shine.strength,
                darkOnly: shine.darkOnly,
              })),
          }),
      paint(g, moment, tone): void {
        g.save();
        g.scale(unitM, unitM);
        design.paint(new Brush(g, moment, tone, { heightM, body, traits }));
        g.restore();
      },
    };
  };
}
