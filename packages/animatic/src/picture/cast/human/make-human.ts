// People: `what` is a role (woman, chef, knight …), traits and clothes say the rest; `hand` and `hands`
// are those of whoever looks.
import type { MakePuppet, Moment } from '../puppet.ts';
import { makeHand } from './make-hand.ts';
import { paintSplash } from '../splash.ts';
import { bodyOf } from './figure/body.ts';
import type { Body } from './figure/body.ts';
import { figureOf, inPicture } from './figure/figure.ts';
import type { Figure } from './figure/figure.ts';
import type { Side } from './figure/pose.ts';
import { SIDE_YAW } from './figure/view.ts';
import { isGoing } from './motions/base.ts';
import { RUN, turnsOf, WALK } from './motions/gait.ts';
import type { Actor } from './motions/motion.ts';
import { holdHands, openArms } from './motions/greet.ts';
import { holdOn } from './motions/hold.ts';
import { MOTIONS } from './motions/motions.ts';
import { sitOn } from './motions/seat.ts';
import { liven } from './motions/stand.ts';
import { palmOf } from './paint/arms.ts';
import { armLayer, paintFigure } from './paint/paint-figure.ts';
import { skinTone } from './paint/skin-tone.ts';
import { personOf } from './person/cast-person.ts';
import { paintRobot } from './robot/paint-robot.ts';

const YAW = { camera: 0, right: SIDE_YAW, away: Math.PI } as const;
/** Heads come round to the camera a little: both eyes are seen. */
const HEAD_YAW = { camera: 0, right: -0.42, away: 0 } as const;

const PLAYS: ReadonlySet<string> = new Set(Object.keys(MOTIONS));
/** When a dive meets the water. */
const DIVES_S = 0.85;
const RUNS: ReadonlySet<string> = new Set(['run', 'chase']);

interface Movement {
  readonly turns: number;
  readonly flow: number;
  readonly going: number;
}

/** What moves cloth and hair: steps, wind, the way through the air. */
function movementOf(body: Body, moment: Moment): Movement {
  const motion = moment.motion ?? 'stand';
  const running = RUNS.has(motion);
  const stepping =
    running || motion === 'walk' || motion === 'stroll' || motion === 'march' || isGoing(moment);
  const own = running
    ? 0.75
    : stepping
      ? Math.min(0.55, 0.1 + moment.speedMps * 0.05)
      : motion === 'fly'
        ? 0.8
        : motion === 'spin'
          ? 0.5
          : 0.02;
  return {
    turns: stepping ? turnsOf(body, running ? RUN : WALK, moment) : moment.tS * 0.2,
    flow: Math.min(1, Math.max(moment.flow, own)),
    going: stepping ? 1 : 0,
  };
}

export const makeHuman: MakePuppet = (member, seed) =>
  member.what === 'hand' || member.what === 'hands'
    ? makeHand(member, seed)
    : makeFigure(member, seed);

/** Somebody of metal: all that people do, in a shell. */
export const ROBOTS: ReadonlySet<string> = new Set(['robot', 'android', 'mecha']);

/** A leap takes everybody's hands to the rim of a basket, metres. */
const RIM_M = 3.4;
const highestM = (h: number): number => Math.max(h * 1.62, Math.min(h * 2.65, RIM_M));

const makeFigure: MakePuppet = (member, seed) => {
  const metal = ROBOTS.has(member.what);
  const person = personOf(metal ? { ...member, what: 'man', traits: [], wears: [] } : member, seed);
  const body = bodyOf(person.build);
  const actor: Actor = { person, body };

  const figureAt = (moment: Moment): Figure => {
    const name = moment.motion ?? 'stand';
    const motion = MOTIONS[name] ?? MOTIONS['stand'];
    if (!motion) throw new RangeError('the table of motions has "stand"');
    const pose = motion(actor, moment);
    if (moment.posture === 'spread-arms') openArms(pose, moment);
    if (moment.posture === 'shake-hands') holdHands(pose, actor, moment);
    if (person.holds) holdOn(pose, actor, moment, name);
    if (moment.seat !== undefined) sitOn(pose, actor, moment.seat);
    return figureOf(
      body,
      liven(pose, actor, moment),
      // Whoever is gone round is seen from another side.
      YAW[moment.facing] - (moment.orbit ?? 0),
      HEAD_YAW[moment.facing],
    );
  };

  const h = body.heightM;
  return {
    heightM: h,
    faceM: h - body.headM * 0.52,
    reach: { leftM: h * 0.7, rightM: h * 0.8, upM: highestM(h), downM: h * 0.32 },
    plays: PLAYS,
    jointed: true,
    paint: (g, moment, tone, held) => {
      const { turns, flow, going } = movementOf(body, moment);
      g.save();
      if (person.ghost) g.globalAlpha *= 0.72;
      if (moment.motion === 'dive') {
        // Whoever goes into the water is not seen under it.
        g.beginPath();
        g.rect(-3 * h, 0, 6 * h, 4 * h);
        g.clip();
      }
      if (metal)
        paintRobot(
          { g, tone, pxPerM: moment.pxPerM, dim: 0 },
          figureAt(moment),
          { colour: member.colour, speaking: moment.speaking, tS: moment.tS },
          held ?? null,
        );
      else
        paintFigure(
          { g, tone: skinTone(tone, person.skin), pxPerM: moment.pxPerM, dim: 0 },
          figureAt(moment),
          person,
          { turns, flow, going },
          { turns, flow, bounce: going },
          { part: moment.part ?? null, held: held ?? null, prop: moment.holding === 'prop' },
        );
      g.restore();
      if (moment.motion === 'dive') paintSplash(g, tone, moment.motionS - DIVES_S, h * 0.4);
    },
    ...(person.glowing === null
      ? {}
      : {
          glows: () => [
            {
              xM: 0,
              yM: h * 0.55,
              radiusM: h * 0.75,
              colour: person.glowing ?? '#ffffff',
              strength: 0.5,
              darkOnly: false,
            },
          ],
        }),
    head: (moment) => {
      const figure = figureAt({ ...moment, pxPerM: 100 });
      const [xM, yM] = inPicture(figure, figure.point(figure.head));
      return { xM, yM, sizeM: body.headM };
    },
    grip: (moment) => {
      const figure = figureAt(moment);
      const { holding, holdAngle, roll } = figure.pose;
      const side: Side = holding === 'left' ? 'left' : 'right';
      const palm = palmOf(figure, side);
      const other = holding === 'both' ? palmOf(figure, 'left') : palm;
      const [xM, yM] = inPicture(figure, [(palm[0] + other[0]) / 2, (palm[1] + other[1]) / 2]);
      return {
        xM,
        yM,
        angle: holdAngle + roll,
        behind: armLayer(figure, side) === 'behind',
      };
    },
  };
};
