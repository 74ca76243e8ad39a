// Animals with a drawing of their own: no rig would fit a jellyfish and a snail.
import { Ink } from '../ink.ts';
import type { Face, Glow, MakePuppet, Moment } from '../puppet.ts';

export interface Creature {
  readonly what: string;
  /** Length of the drawing's unit, metres. */
  readonly unitM: number;
  readonly colour: string;
  /** Units from its foot: left, right, up, down. */
  readonly reach: readonly [left: number, right: number, up: number, down: number];
  /** Units. */
  readonly height: number;
  readonly face: number;
  /** Where the face is across, and its size; units. */
  readonly faceAt?: readonly [x: number, size: number];
  readonly airborne?: boolean;
  readonly plays: ReadonlySet<string>;
  /** Light that it gives in the dark, units. */
  readonly glowAt?: (moment: Moment) => {
    readonly x: number;
    readonly y: number;
    readonly strength: number;
  };
  readonly paint: (ink: Ink, moment: Moment, colour: string) => void;
}

export const SWIMS: ReadonlySet<string> = new Set([
  'stand',
  'swim',
  'float',
  'look',
  'look-at-camera',
  'eat',
  'sleep',
  'dance',
  'wave',
  'play',
  'walk',
  'run',
  'chase',
  'follow',
  'speak',
  'sing',
  'hide',
]);
export const CRAWLS: ReadonlySet<string> = new Set([
  'stand',
  'walk',
  'run',
  'look',
  'look-at-camera',
  'eat',
  'sleep',
  'chase',
  'follow',
  'crawl',
  'climb',
  'speak',
  'sing',
  'dance',
  'wave',
  'hide',
  'fight',
  'swim',
  'lie',
  'sit',
  'play',
  'stretch',
]);
export const FLITS: ReadonlySet<string> = new Set([
  'stand',
  'fly',
  'flap',
  'hover',
  'glide',
  'sit',
  'look',
  'look-at-camera',
  'eat',
  'sleep',
  'drink',
  'chase',
  'follow',
  'walk',
  'dance',
  'play',
  'take-off',
  'glow',
]);

export function makeCreature(creature: Creature): MakePuppet {
  return (member) => {
    const { unitM, reach, height, face, faceAt, glowAt } = creature;
    const [left, right, up, down] = reach;
    const colour = member.colour ?? creature.colour;
    return {
      heightM: height * unitM,
      reach: { leftM: left * unitM, rightM: right * unitM, upM: up * unitM, downM: down * unitM },
      faceM: face * unitM,
      ...(faceAt === undefined
        ? {}
        : {
            face: (): Face => ({
              xM: faceAt[0] * unitM,
              yM: face * unitM,
              sizeM: faceAt[1] * unitM,
            }),
          }),
      plays: creature.plays,
      ...(creature.airborne === true ? { airborne: true } : {}),
      ...(glowAt === undefined
        ? {}
        : {
            glows: (moment: Moment): readonly Glow[] => {
              const { x, y, strength } = glowAt(moment);
              return [
                {
                  xM: x * unitM,
                  yM: y * unitM,
                  radiusM: unitM * 4,
                  colour: '#e8ff7a',
                  strength,
                  darkOnly: true,
                },
              ];
            },
          }),
      paint(g, moment, tone): void {
        const ink = new Ink(g, tone, 1 / (moment.pxPerM * unitM));
        ink.within([0, 0], 0, [unitM, unitM], () => creature.paint(ink, moment, colour));
      },
    };
  };
}

/** Units gone since the motion began; on the spot, as if at `speed` units a second. */
export function goneUnits(
  { travelledM, speedMps, motionS, motion }: Moment,
  unitM: number,
  speed: number,
): number {
  if (speedMps > 0.001) return travelledM / unitM;
  return motion !== null &&
    (motion === 'walk' ||
      motion === 'run' ||
      motion === 'crawl' ||
      motion === 'climb' ||
      motion === 'chase')
    ? motionS * speed
    : 0;
}
