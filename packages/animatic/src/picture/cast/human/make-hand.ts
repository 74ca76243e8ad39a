// Hands for first-person shots: `hand` (the right one) or `hands`. The forearms come in from below; the
// foot is the bottom centre of the frame.
import type { CastMember } from '../../../storyboard/storyboard.ts';
import type { MakePuppet, Moment } from '../puppet.ts';
import { placed } from '../shape/point.ts';
import type { Point } from '../shape/point.ts';
import { HAND_MOTIONS } from './hand/hand-motions.ts';
import type { HandsState, HandState } from './hand/hand-motions.ts';
import { AROUND_GRIP, paintFirstPersonHand } from './hand/paint-hand.ts';
import type { HandLook, HandPose } from './hand/paint-hand.ts';
import { personOf } from './person/cast-person.ts';
import { skinTone } from './paint/skin-tone.ts';
import { DYES, SKINS } from './person/colours.ts';

const HEIGHT_M = 0.55;
const HAND_M = 0.2;

const PLAYS: ReadonlySet<string> = new Set(Object.keys(HAND_MOTIONS));

/** @param member whose hands they are; undefined: nobody's in particular */
export function handLookOf(member: CastMember | undefined, seed: number): HandLook {
  return lookOf(member ?? NOBODY, seed);
}

const NOBODY: CastMember = {
  id: 'hand',
  what: 'hand',
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
  from: null,
};

function lookOf(member: Parameters<MakePuppet>[0], seed: number): HandLook {
  const person = personOf(
    { ...member, what: member.what === 'hand' || member.what === 'hands' ? 'person' : member.what },
    seed,
  );
  const { outfit, build } = person;
  // Nothing said about its owner: the skin of the house's own samples.
  const skin =
    member.traits.length === 0 && member.what.startsWith('hand') ? SKINS.light : person.skin;
  const described = member.wears.length > 0 || member.colour !== null;
  const sleeve = (outfit.over ?? outfit.top).colour;
  const female = build.sex === 'female';
  return {
    skin,
    sleeve: described ? sleeve : DYES.teal,
    cuff: outfit.over?.collar === 'lapels' ? '#fdf9f0' : null,
    glove: outfit.gloves,
    nail: member.traits.includes('nail-polish') ? '#d8343a' : female ? '#f9cfc2' : '#f6d3bf',
    girth: build.age === 'child' ? 0.96 : female ? 0.94 : 1.08,
  };
}

/** A place of the hand's own shape, in metres from the foot. */
function placeOn({ wrist, angle, side, sizeM }: HandPose, [x, y]: Point): Point {
  const [[px, py] = [0, 0]] = placed([[x, y]], wrist, angle - Math.PI / 2, [sizeM * side, sizeM]);
  return [px, py];
}

const gripOf = (pose: HandPose): Point =>
  placeOn(pose, pose.around ? AROUND_GRIP : pose.shape.grip);

export const makeHand: MakePuppet = (member, seed) => {
  const look = lookOf(member, seed);
  const child = member.traits.includes('child');
  const size = child ? 0.76 : 1;
  const pair = member.what === 'hands';
  const holds = member.holds !== null;

  const stateAt = (moment: Moment): HandsState => {
    const motion = HAND_MOTIONS[moment.motion ?? 'hold'] ?? HAND_MOTIONS['hold'];
    if (!motion) throw new RangeError('the table of hand motions has "hold"');
    return motion(moment, holds, pair);
  };

  const poseOf = (hand: HandState, side: 1 | -1, holdAngle: number): HandPose => {
    const { wrist, shape, around } = hand;
    // A hand that goes around something upright stands as that does, its arm comes in from the side.
    const angle = around ? Math.PI / 2 + holdAngle * side : hand.angle;
    const at: Point = [wrist[0] * side * size, wrist[1] * size];
    return {
      wrist: at,
      angle: side > 0 ? angle : Math.PI - angle,
      elbow: around
        ? [at[0] + side * 0.3 * size, at[1] - 0.42 * size]
        : [at[0] * 1.6 + side * 0.09, -0.12],
      shape,
      around,
      side,
      sizeM: HAND_M * size,
    };
  };

  return {
    heightM: HEIGHT_M * size,
    faceM: HEIGHT_M * 0.62 * size,
    reach: { leftM: 0.5 * size, rightM: 0.5 * size, upM: 0.7 * size, downM: 0.4 * size },
    plays: PLAYS,
    airborne: true,
    paint: (g, moment, tone) => {
      const hands = stateAt(moment);
      const ink = { g, tone: skinTone(tone, look.skin), pxPerM: moment.pxPerM, dim: 0 };
      if (pair) paintFirstPersonHand(ink, look, poseOf(hands.left, -1, hands.holdAngle));
      paintFirstPersonHand(ink, look, poseOf(hands.right, 1, hands.holdAngle));
    },
    grip: (moment) => {
      const hands = stateAt(moment);
      const right = gripOf(poseOf(hands.right, 1, hands.holdAngle));
      const [x, y] =
        pair && hands.holding === 'both'
          ? (([lx, ly]: Point): Point => [(right[0] + lx) / 2, (right[1] + ly) / 2])(
              gripOf(poseOf(hands.left, -1, hands.holdAngle)),
            )
          : right;
      // The thing lies behind the hand: thumb and fingers close over its front.
      return { xM: x, yM: y, angle: hands.holdAngle, behind: true };
    },
  };
};
