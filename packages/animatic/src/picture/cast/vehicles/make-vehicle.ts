// A vehicle as a puppet: its design paints it in metres.
import type { CastMember } from '../../../storyboard/storyboard.ts';
import { isColourNamed } from '../named-colour.ts';
import type { Glow, Grip, MakePuppet, Moment } from '../puppet.ts';
import type { Carriage } from '../carriage.ts';
import type { Point } from '../shape/point.ts';
import { paintWreck } from './wreck.ts';
import { bicycleSeats, SEATINGS } from './seats.ts';
import type { Seating } from './seats.ts';
import { isGoing, rolledM, VehicleBrush } from './vehicle-brush.ts';

export interface VehicleDesign {
  readonly what: string;
  readonly lengthM: number;
  readonly heightM: number;
  readonly colour: string;
  /** Spring of the body on rough ground, metres; on water its rise and fall. */
  readonly sways: 'road' | 'rail' | 'water' | 'air' | 'still';
  readonly faceM?: number;
  /** Beyond its length and height: rotors, smoke, wake, wings; metres. */
  readonly beyond?: Partial<{ left: number; right: number; up: number; down: number }>;
  readonly airborne?: boolean;
  readonly glows?: (moment: Moment) => readonly Glow[];
  readonly grip?: (moment: Moment) => Grip;
  readonly paint: (v: VehicleBrush) => void;
  /** Head-on; `away`: from behind. None: its side is shown. */
  readonly front?: (v: VehicleBrush, away: boolean) => void;
}

const PLAYED: ReadonlySet<string> = new Set([
  'stand',
  'stop',
  'drive',
  'ride',
  'sail',
  'fly',
  'walk',
  'run',
  'chase',
  'follow',
  'cycle',
  'row',
  'float',
  'hover',
  'glide',
  'pull',
  'push',
  'race',
  'ski',
  'skate',
]);

export function makeVehicle(design: VehicleDesign): MakePuppet {
  return (member: CastMember) => {
    const { lengthM, heightM, beyond = {}, glows, grip, front } = design;
    const body = member.colour ?? design.colour;
    const wrecked = design.airborne === true && member.traits.includes('broken');
    const sway = design.sways === 'water' ? 0.08 * lengthM : 0.06 * heightM;
    return {
      heightM,
      reach: {
        leftM: lengthM / 2 + sway + 0.05 * lengthM + (beyond.left ?? 0),
        rightM: lengthM / 2 + sway + 0.05 * lengthM + (beyond.right ?? 0),
        upM: heightM + sway + (beyond.up ?? 0) + (wrecked ? heightM * 1.6 : 0),
        downM: sway + 0.02 + (beyond.down ?? 0),
      },
      faceM: design.faceM ?? heightM * 0.55,
      plays: PLAYED,
      ...(design.sways === 'road' || design.sways === 'rail' ? { longM: lengthM * 0.98 } : {}),
      ...(design.airborne === true && !wrecked ? { airborne: true } : {}),
      ...(glows === undefined || wrecked
        ? {}
        : { glows: (moment) => seenGlows(design, glows(moment), moment) }),
      ...(grip === undefined ? {} : { grip }),
      carries: (moment): Carriage => carriageOf(design, moment),
      paint(g, moment, tone): void {
        const v = new VehicleBrush(g, moment, tone, body, isColourNamed(member));
        if (wrecked) {
          paintWreck(v, design);
          return;
        }
        const { rise, turn } = swayOf(design, moment, v.moving);
        v.within([0, rise], turn, [1, 1], () => {
          if (moment.facing === 'right' || front === undefined) design.paint(v);
          else front(v, moment.facing === 'away');
        });
      },
    };
  };
}

/** Head-on the one headlight of its side is two; from behind its beam is hidden by the body. */
function seenGlows(
  { front, lengthM }: VehicleDesign,
  glows: readonly Glow[],
  { facing }: Moment,
): readonly Glow[] {
  if (front === undefined || facing === 'right') return glows;
  return glows.flatMap((glow) => {
    // Lamps on the roof are seen from all sides.
    if (Math.abs(glow.xM) < lengthM * 0.2) return [{ ...glow, xM: 0 }];
    if (facing === 'away') return [];
    return lengthM > 3 ? [-0.62, 0.62].map((xM) => ({ ...glow, xM })) : [{ ...glow, xM: 0 }];
  });
}

/** Seats and edge, rocking with the hull. */
function carriageOf(design: VehicleDesign, moment: Omit<Moment, 'pxPerM'>): Carriage {
  const { rise, turn } = swayOf(design, moment, isGoing(moment));
  const seating =
    design.what === 'bicycle'
      ? bicycleSeats(rolledM(moment))
      : ((Object.hasOwn(SEATINGS, design.what) ? SEATINGS[design.what] : undefined) ??
        onTop(design));
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const rocked = ([x, y]: Point): Point => [x * cos - y * sin, rise + x * sin + y * cos];
  const { rim, panes } = seating;
  // Seen along its own length: its seats lie behind one another.
  if (design.front !== undefined && moment.facing !== 'right')
    return {
      turn: 0,
      isAlong: true,
      seats: seating.seats.map(({ yM, manner }) => ({ xM: 0, yM: yM + rise, manner })),
      ...(panes === undefined ? {} : { panes: [] }),
    };
  return {
    turn,
    seats: seating.seats.map((seat) => {
      const [xM, yM] = rocked([seat.xM, seat.yM]);
      const { hands, feet } = seat;
      return {
        ...seat,
        xM,
        yM,
        ...(hands === undefined ? {} : { hands: rocked(hands) }),
        ...(feet === undefined ? {} : { feet: [rocked(feet[0]), rocked(feet[1])] as const }),
      };
    }),
    ...(rim === undefined ? {} : { rim: rim.map(rocked) }),
    ...(panes === undefined ? {} : { panes: panes.map((pane) => pane.map(rocked)) }),
  };
}

/** Whatever else: its riders are on the deck of a ship, inside a closed wagon, on top of the rest. */
function onTop({ sways, heightM }: VehicleDesign): Seating {
  if (sways === 'road' || sways === 'rail') return { seats: [] };
  const yM = sways === 'water' ? Math.min(1.2, heightM * 0.2) : heightM * 0.75;
  return { seats: [{ xM: 0, yM, manner: 'inside' }] };
}

function swayOf(
  { sways, lengthM, heightM }: VehicleDesign,
  moment: Omit<Moment, 'pxPerM'>,
  moving: boolean,
): { rise: number; turn: number } {
  const t = moment.tS + (moment.seed % 61) * 0.1;
  const going = moving ? 1 : 0;
  if (sways === 'water') {
    const rough = 0.4 + moment.flow;
    return {
      rise: 0.012 * lengthM * rough * Math.sin(t * 1.5),
      turn: (0.022 * rough + 0.012 * going) * Math.sin(t * 1.16 + 1) + 0.012 * going,
    };
  }
  if (sways === 'air')
    return { rise: 0.05 * heightM * Math.sin(t * 1.7) * 0.6, turn: 0.02 * Math.sin(t * 1.1) };
  return { rise: 0, turn: 0 };
}

/** How far the sprung body stands from its wheels: a small irregular shake while it goes. */
export function springM(v: VehicleBrush, byM = 0.012): number {
  if (!v.moving) return 0;
  const way = v.rolled;
  return byM * (Math.sin(way * 2.9) * 0.6 + Math.sin(way * 5.3 + 1) * 0.4);
}
