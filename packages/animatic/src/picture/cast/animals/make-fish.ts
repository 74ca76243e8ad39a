// Anything that swims by its tail, as a puppet. Its foot is the lowest point of its belly.
import { Ink } from '../ink.ts';
import type { MakePuppet, Moment } from '../puppet.ts';
import { turned } from '../shape/point.ts';
import { clamp, cycle, hold } from '../shape/ease.ts';
import { mixHex, rgb } from '../../paint/colour.ts';
import { random } from '../../paint/noise.ts';
import type { FishForm } from './sea/fish-form.ts';
import { paintFish, paintFishFront } from './sea/paint-fish.ts';
import type { FishPose } from './sea/paint-fish.ts';

const PLAYED: ReadonlySet<string> = new Set([
  'swim',
  'stand',
  'look',
  'look-at-camera',
  'eat',
  'sleep',
  'jump',
  'chase',
  'follow',
  'speak',
  'sing',
  'wag',
  'run',
  'walk',
  'play',
]);

/** Water takes the fire out of a colour; what is told to be orange begins as the keenest orange. */
function keen(colour: string): string {
  const channels = rgb(colour);
  const [low, high] = [Math.min(...channels), Math.max(...channels)];
  // Greys, white and black are left alone.
  if (high - low < 60) return colour;
  const full = channels.map((v) => Math.round((((v - low) / (high - low)) * 0.9 + 0.1) * 255));
  return `#${full.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}

const painted = (form: FishForm, colour: string): FishForm => ({
  ...form,
  colours: {
    ...form.colours,
    back: colour,
    fin: colour,
    belly: mixHex(colour, '#fff2dc', 0.5),
  },
});

export function makeFish(form: FishForm): MakePuppet {
  return (member) => {
    const own = member.colour === null ? form : painted(form, keen(member.colour));
    const { lengthM, girth, dorsal, tail } = own;
    const up = Math.max(...girth.map(([u]) => u));
    const down = Math.max(...girth.map(([, d]) => d));
    const top = up + (dorsal?.height ?? 0) * 0.8;
    const heightM = (top + down) * lengthM;
    const leaps = own.swim.vertical;
    return {
      heightM,
      reach: {
        leftM: (0.62 + tail.length) * lengthM,
        rightM: 0.8 * lengthM,
        upM: heightM + (leaps ? 1.6 : 0.9) * lengthM,
        downM: (leaps ? 0.75 : 0.45) * lengthM,
      },
      faceM: (down + own.eye.at[1]) * lengthM,
      face: (moment) => {
        const { lift, turn } = leap(own, { ...moment, motionS: 0.95 });
        const across = moment.facing === 'right' && moment.motion !== 'look-at-camera';
        const [x, y] = across ? turned(own.eye.at, [0, 0], turn) : [0, own.eye.at[1]];
        return {
          xM: x * lengthM,
          yM: (down + lift + y) * lengthM,
          sizeM: (up + down) * 0.9 * lengthM,
        };
      },
      plays: PLAYED,
      airborne: true,
      paint(g, moment, tone): void {
        const ink = new Ink(g, tone, 1 / (moment.pxPerM * lengthM));
        const pose = fishPose(own, moment);
        const { lift, turn } = leap(own, moment);
        ink.within([0, (down + lift) * lengthM], turn, [lengthM, lengthM], () => {
          if (moment.facing === 'right' && moment.motion !== 'look-at-camera')
            paintFish(ink, own, pose);
          else paintFishFront(ink, own, pose, moment.facing === 'away');
        });
      },
    };
  };
}

function fishPose(
  { swim }: FishForm,
  { tS, seed, speedMps, motion, speaking, motionS }: Moment,
): FishPose {
  const quick = speedMps > 0.3 || motion === 'chase' || motion === 'run' ? 1.5 : 1;
  const offset = (seed % 89) / 89;
  const beat = Math.floor(tS * 5);
  const talks = speaking || motion === 'speak' || motion === 'sing' || motion === 'eat';
  return {
    beat: tS * swim.hz * quick + offset,
    strength: motion === 'sleep' ? 0.3 : quick === 1 ? 0.85 : 1.15,
    mouth: talks
      ? (0.3 + 0.7 * random(seed, beat)) * Math.sin(Math.PI * cycle(tS * 5))
      : 0.25 * hold(cycle(tS * 0.4 + offset), 0.2, 0.4, 0.5, 0.7),
    eye: motion === 'sleep' ? clamp(1 - motionS) * 0.8 + 0.2 : 1,
    fin: tS * 1.6 + offset * 6,
  };
}

/** Out of the water in an arc, every two seconds. */
function leap(
  form: FishForm,
  { motion, motionS }: Pick<Moment, 'motion' | 'motionS'>,
): { lift: number; turn: number } {
  if (motion !== 'jump') return { lift: 0, turn: 0 };
  const u = cycle(motionS / 1.9);
  const reach = form.swim.vertical ? 1.1 : 0.7;
  return { lift: reach * 4 * u * (1 - u) - 0.1, turn: Math.atan2(1 - 2 * u, 0.62) };
}
