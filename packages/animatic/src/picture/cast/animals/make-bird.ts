// Any bird as a puppet.
import { Ink } from '../ink.ts';
import type { MakePuppet, Reach } from '../puppet.ts';
import { paintSplash } from '../splash.ts';
import { frontPlaces, paintBirdFront } from './bird/bird-face.ts';
import type { BirdForm } from './bird/bird-form.ts';
import { BIRD_MOTIONS, birdPose } from './bird/bird-pose.ts';
import { birdBody } from './bird/bird-body.ts';
import { paintBird } from './bird/paint-bird.ts';

export function makeBird(form: BirdForm): MakePuppet {
  return (member) => {
    const own = member.colour === null ? form : tinted(form, member.colour);
    const { lengthM } = own;
    const rest = birdBody(own, birdPose(own, STILL));
    const heightM = (rest.head[1] + own.head.radius * 1.1) * lengthM;
    return {
      heightM,
      reach: reachOf(own, heightM),
      faceM: rest.head[1] * lengthM,
      face: (moment) => {
        // The bob of step and wing averaged out: a camera that follows must not nod with it.
        const pose = {
          ...birdPose(own, { ...moment, tS: 0, motionS: 1.3 }),
          shift: [0, 0] as const,
          lift: 0,
          headShift: 0,
        };
        const radius = own.head.radius;
        const [x, y] =
          moment.facing === 'right' ? birdBody(own, pose).head : frontPlaces(own, pose).top;
        return {
          xM: x * lengthM,
          yM: (y + pose.lift) * lengthM,
          sizeM: radius * (2.2 + own.beak.length * 0.5) * lengthM,
        };
      },
      plays: BIRD_MOTIONS,
      ...(own.manner.airborne ? { airborne: true } : {}),
      paint(g, moment, tone): void {
        const ink = new Ink(g, tone, 1 / (moment.pxPerM * lengthM));
        const pose = birdPose(own, moment);
        const dives = moment.motion === 'dive' && !own.manner.flies;
        g.save();
        if (dives) {
          g.beginPath();
          g.rect(-3 * lengthM, 0, 6 * lengthM, 5 * lengthM);
          g.clip();
        }
        ink.within([0, pose.lift * lengthM], 0, [lengthM, lengthM], () => {
          if (moment.facing === 'right') paintBird(ink.scaled(1), own, pose);
          else paintBirdFront(ink.scaled(1), own, pose, moment.facing === 'away');
        });
        g.restore();
        if (dives) paintSplash(g, tone, moment.motionS - 0.72, lengthM * 0.75);
      },
    };
  };
}

const STILL = {
  tS: 0,
  motion: 'stand',
  motionS: 0,
  motionU: 0,
  travelledM: 0,
  speedMps: 0,
  facing: 'right',
  speaking: false,
  flow: 0,
  pxPerM: 100,
  seed: 1,
} as const;

function tinted(form: BirdForm, colour: string): BirdForm {
  return {
    ...form,
    colours: { ...form.colours, back: colour },
    wing: { ...form.wing, coverts: colour },
  };
}

/** Wings up, down and, from the front, to both sides; neck and legs stretched. */
function reachOf(
  { lengthM, wing, tail, neck, head, beak, legs, depth, manner }: BirdForm,
  heightM: number,
): Reach {
  const aloft = Math.max(0.4, (heightM / lengthM) * 0.4);
  const wings = wing.span * 1.08 + depth[1];
  return {
    leftM: Math.max(wings, manner.swims ? 1.5 : 0, 0.75 + tail.length, 0.5 + legs.length) * lengthM,
    rightM:
      Math.max(
        wings,
        manner.swims ? 1.5 : 0,
        0.55 + neck.length + head.radius * (1.4 + beak.length),
      ) * lengthM,
    upM: Math.max(heightM / lengthM + 0.75, aloft + 0.55 + wing.span * 1.3) * lengthM,
    downM:
      (manner.flies ? Math.max(0.2, wing.span * 1.15 - aloft + 0.2, tail.length + 0.2) : 0.45) *
      lengthM,
  };
}
