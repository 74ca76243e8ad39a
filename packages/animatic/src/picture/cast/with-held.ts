// Somebody together with what he holds: one puppet, so that whoever measures, frames, lights or draws it
// sees the raised sword, the canopy and the kite as well.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { staysPut } from '../../storyboard/stays-put.ts';
import { hasItsOwn, holdingOf } from './holding.ts';
import type { Holding } from './holding.ts';
import type { Glow, Grip, Moment, Puppet, Tone } from './puppet.ts';

const IN_A_FIST_M = 0.25;
/** Of its height: as much as a dog carries in its mouth. */
const MOUTHFUL = 0.5;

/** Where a kite is from the hand that flies it, metres: behind and above. */
const ALOFT = { backM: 1.1, upM: 2.1 } as const;
/** It climbs by so much, metres, in so many seconds. */
const [CLIMB_M, CLIMB_S] = [0.9, 5] as const;

function climbed(tS: number): number {
  const u = Math.min(1, tS / CLIMB_S);
  return CLIMB_M * u * u * (3 - 2 * u);
}

export function withHeld(puppet: Puppet, what: string, held: Puppet): Puppet {
  if (puppet.inHands === true) return puppet;
  // Until it is answered, the hands are free.
  if (staysPut(what)) return withHandset(puppet, what);
  const holding = holdingOf(what);
  const inMotion = (motion: string | null): boolean =>
    puppet.jointed === true && hasItsOwn(what, motion);
  const own = (moment: Moment): Moment => ({
    ...moment,
    holding: inMotion(moment.motion) ? 'prop' : holding.way,
  });
  const { leftM, rightM, upM, downM } = puppet.reach;
  const reachM = spareOf(holding, held);
  const inMouth = puppet.grip === undefined && puppet.jointed !== true;
  return {
    ...puppet,
    inHands: true,
    reach: { leftM: leftM + reachM, rightM: rightM + reachM, upM: upM + reachM, downM },
    standsM: puppet.standsM ?? leftM + rightM,
    paint: (g, moment, tone) => {
      const at = own(moment);
      if (moment.part === 'far' || at.holding === 'prop') {
        puppet.paint(g, at, tone);
        return;
      }
      const grip = gripOf(puppet, at);
      const paintHeld = (): void =>
        paintAt(g, { held, holding, grip, tallM: puppet.heightM, inMouth }, at, tone);
      const first = holding.behind || holding.way === 'line';
      // Straight on, a fist would hide a cup.
      const hidden =
        holding.way === 'hand' && moment.facing !== 'right' && held.heightM < IN_A_FIST_M;
      const between = puppet.jointed === true && !first && !hidden;
      if (first || (grip.behind && !between)) paintHeld();
      puppet.paint(g, at, tone, between ? paintHeld : undefined);
      if (!first && !between && !grip.behind) paintHeld();
    },
    glows: (moment) => [
      ...(puppet.glows?.(own(moment)) ?? []),
      ...glowsAt(
        { held, holding, grip: gripOf(puppet, own(moment)), tallM: puppet.heightM, inMouth },
        own(moment),
      ),
    ],
  };
}

interface InHand {
  readonly held: Puppet;
  readonly holding: Holding;
  readonly grip: Grip;
  /** Of who holds it, metres. */
  readonly tallM: number;
  /** Not in a hand. */
  readonly inMouth: boolean;
}

/** Only while one speaks into it, its handset is in one's hand. */
function withHandset(puppet: Puppet, what: string): Puppet {
  const own = (moment: Moment): Moment => ({
    ...moment,
    holding: 'prop',
    handset: hasItsOwn(what, moment.motion),
  });
  return {
    ...puppet,
    inHands: true,
    paint: (g, moment, tone) => puppet.paint(g, own(moment), tone),
  };
}

/** Who has no hands has it in the mouth; who has neither, at its side. */
function gripOf(puppet: Puppet, moment: Moment): Grip {
  const grip = puppet.grip?.(moment);
  if (grip !== undefined) return grip;
  const face = puppet.face?.(moment);
  if (face === undefined)
    return { xM: puppet.heightM * 0.3, yM: puppet.heightM * 0.42, angle: 0, behind: false };
  const ahead = moment.facing === 'right' ? 0.42 : 0;
  return {
    xM: face.xM + face.sizeM * ahead,
    yM: face.yM - face.sizeM * 0.28,
    angle: 0,
    behind: false,
  };
}

/** Where its foot is, and how it is turned and pressed. */
function placeOf(
  { held, holding, grip, tallM, inMouth }: InHand,
  moment: Moment,
): {
  x: number;
  y: number;
  angle: number;
  wide: number;
  size: number;
} {
  // A child's umbrella is a child's.
  const size =
    holding.way === 'overhead'
      ? Math.min(1, Math.max(0.68, tallM / 1.6))
      : inMouth
        ? Math.min(1, (tallM * MOUTHFUL) / held.heightM)
        : 1;
  const heightM = held.heightM * size;
  // Seen from the side, an open paper is foreshortened.
  const wide = holding.way === 'spread' && moment.facing === 'right' ? 0.62 : 1;
  if (holding.way === 'line') {
    const sway = Math.sin(moment.tS * 0.9) * 0.25;
    return {
      x: grip.xM - ALOFT.backM + sway,
      y:
        grip.yM +
        ALOFT.upM +
        climbed(moment.tS) +
        Math.sin(moment.tS * 1.3) * 0.12 -
        heightM * holding.at,
      angle: 0.25,
      wide,
      size,
    };
  }
  if (holding.way === 'pole') {
    const floorM = moment.seat === undefined ? 0 : -0.5;
    return { x: grip.xM, y: Math.min(floorM, grip.yM - heightM * 0.3), angle: -0.06, wide, size };
  }
  const angle = (holding.upright ? 0 : grip.angle) + holding.turned;
  const down = heightM * holding.at;
  return {
    x: grip.xM + Math.sin(angle) * down,
    y: grip.yM - Math.cos(angle) * down,
    angle,
    wide,
    size,
  };
}

function paintAt(g: SKRSContext2D, inHand: InHand, moment: Moment, tone: Tone): void {
  const { held, holding, grip } = inHand;
  const { x, y, angle, wide, size } = placeOf(inHand, moment);
  if (holding.way === 'line') {
    // Dark against the sky, and thick enough to be followed from the hand to the kite.
    g.strokeStyle = tone('#4a3b3c', 0.85);
    g.lineWidth = Math.max(0.012, 1.5 / moment.pxPerM);
    g.beginPath();
    g.moveTo(grip.xM, grip.yM);
    const top = y + held.heightM * 0.5;
    g.quadraticCurveTo(x + (grip.xM - x) * 0.35, grip.yM + (top - grip.yM) * 0.35, x, top);
    g.stroke();
  }
  g.save();
  g.translate(x, y);
  g.rotate(angle);
  g.scale(wide * size, size);
  held.paint(
    g,
    { ...moment, speaking: false, motion: held.living === true ? 'sit' : null, facing: 'right' },
    tone,
  );
  g.restore();
}

function glowsAt(inHand: InHand, moment: Moment): readonly Glow[] {
  const { x, y, angle } = placeOf(inHand, moment);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return (inHand.held.glows?.(moment) ?? []).map((glow) => ({
    ...glow,
    xM: x + glow.xM * cos - glow.yM * sin,
    yM: y + glow.xM * sin + glow.yM * cos,
  }));
}

function spareOf({ way }: Holding, held: Puppet): number {
  const { leftM, rightM, upM, downM } = held.reach;
  const size = Math.max(leftM, rightM) + upM + downM;
  return way === 'line' ? ALOFT.upM + CLIMB_M + size : size;
}
