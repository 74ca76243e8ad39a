import type { MakePuppet, Moment, Tone } from '../puppet.ts';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { bodyOf } from './figure/body.ts';
import { figureOf } from './figure/figure.ts';
import type { Figure } from './figure/figure.ts';
import { SIDE_YAW } from './figure/view.ts';
import { RUN, running, turnsOf, WALK, walking } from './motions/gait.ts';
import type { Actor, Motion } from './motions/motion.ts';
import { liven, standing } from './motions/stand.ts';
import { paintFigure } from './paint/paint-figure.ts';
import { personOf } from './person/cast-person.ts';

const MOTIONS: Readonly<Record<string, Motion>> = { stand: standing, walk: walking, run: running };

const YAW = { camera: 0, right: SIDE_YAW, away: Math.PI } as const;
const HEAD_YAW = { camera: 0, right: -0.42, away: 0 } as const;

export const makeHuman: MakePuppet = (member, seed) => {
  const person = personOf(member, seed);
  const body = bodyOf(person.build);
  const actor: Actor = { person, body };
  const figureAt = (moment: Moment): Figure => {
    const motion = MOTIONS[moment.motion ?? 'stand'] ?? standing;
    const pose = liven(motion(actor, moment), actor, moment);
    return figureOf(body, pose, YAW[moment.facing], HEAD_YAW[moment.facing]);
  };
  const h = body.heightM;
  return {
    heightM: h,
    faceM: h - body.headM * 0.5,
    reach: { leftM: h, rightM: h, upM: h * 1.4, downM: 0.1 },
    plays: new Set(Object.keys(MOTIONS)),
    paint: (g: SKRSContext2D, moment: Moment, tone: Tone): void => {
      const figure = figureAt(moment);
      const gait = moment.motion === 'run' ? RUN : WALK;
      const moving = moment.motion === 'run' || moment.motion === 'walk';
      const turns = moving ? turnsOf(body, gait, moment) : moment.tS * 0.2;
      const flow = Math.max(
        moment.flow,
        moment.motion === 'run' ? 0.75 : moment.motion === 'walk' ? 0.16 : 0.02,
      );
      paintFigure(
        { g, tone, pxPerM: moment.pxPerM, dim: 0 },
        figure,
        person,
        { turns, flow, going: moving ? 1 : 0 },
        { turns, flow, bounce: moving ? 1 : 0 },
      );
    },
  };
};
