import { bandPass, filter } from '../signal/biquad.ts';
import { drift, line, shape } from '../signal/curve.ts';
import { pinkNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { strike } from '../signal/strike.ts';
import { sweepFilter } from '../signal/sweep-filter.ts';
import { event, repeated } from './effect.ts';
import { burst, thud } from './grain.ts';
import { follow, lay } from './scatter.ts';

const ROOM = { decayS: 0.4, wet: 0.2, damping: 0.4, size: 1.8 } as const;

function latch(random: Random): Float32Array {
  return lay(
    strike([
      [820, 0.5, 0.05],
      [1650, 0.6, 0.04],
      [3100, 0.4, 0.025],
    ]),
    [burst(2600, 0.8, 0.02, random), 0, 1.2],
  );
}

/** The latch, then a hinge that sticks and slips. */
export const doorOpen = event(1.9, -4, (length, random) => {
  const creak = new Float32Array(samplesIn(1.3));
  const pace = line(
    [
      [0, 34],
      [0.45, 88],
      [0.8, 60],
      [1.3, 26],
    ],
    SAMPLE_RATE,
  );
  const uneven = drift(0.06, SAMPLE_RATE, random);
  let atS = 0;
  follow(
    creak,
    0,
    () => {
      const index = Math.round(atS * SAMPLE_RATE);
      const nextS = 1 / (pace(index) * (0.7 + 0.6 * uneven(index)));
      atS += nextS;
      return nextS;
    },
    () =>
      strike([
        [between(random, 560, 620), 0.6, 0.05],
        [between(random, 1080, 1200), 0.6, 0.04],
        [between(random, 1900, 2150), 0.4, 0.03],
        [between(random, 3000, 3300), 0.2, 0.02],
      ]),
  );
  shape(
    creak,
    line(
      [
        [0, 0],
        [0.2, 0.8],
        [0.9, 0.6],
        [1.3, 0],
      ],
      SAMPLE_RATE,
    ),
  );
  return inRoom(
    lay(
      new Float32Array(length),
      [latch(random), 0, 1],
      [latch(random), 0.09, 0.6],
      [creak, 0.3, 0.55],
      [thud(260, 0.16, random), 1.6, 0.6],
    ),
    ROOM,
  ).subarray(0, length);
});

export const doorKnock = event(1.3, -2, (length, random) => {
  const knock = (): Float32Array =>
    lay(
      strike([
        [between(random, 118, 130), 0.9, 0.1],
        [between(random, 245, 270), 0.8, 0.08],
        [between(random, 520, 560), 0.4, 0.05],
        [between(random, 1150, 1300), 0.15, 0.03],
      ]),
      [burst(1200, 0.7, 0.02, random), 0, 0.8],
    );
  return inRoom(
    lay(new Float32Array(length), [knock(), 0, 0.9], [knock(), 0.2, 1], [knock(), 0.4, 0.85]),
    ROOM,
  ).subarray(0, length);
});

function key(hz: number, random: Random): Float32Array {
  const down = lay(
    strike([
      [hz, 0.4, 0.03],
      [hz * 1.9, 0.3, 0.02],
    ]),
    [burst(between(random, 2400, 4200), 1, 0.012, random), 0, 1],
    [thud(320, 0.03, random), 0, 0.9],
  );
  const up = shape(burst(between(random, 3200, 5200), 1.4, 0.008, random), () => 0.4);
  return lay(new Float32Array(samplesIn(0.13)), [down, 0, 1], [up, between(random, 0.06, 0.09), 1]);
}

export const keyboardTyping = repeated(-8, (length, random) => {
  let inWord = 0;
  return follow(
    new Float32Array(length),
    0.01,
    () => {
      if (--inWord > 0) return between(random, 0.08, 0.17);
      inWord = Math.round(between(random, 3, 9));
      return between(random, 0.22, 0.5);
    },
    () => {
      // The space bar is bigger.
      const hz = inWord <= 1 ? between(random, 480, 560) : between(random, 850, 1250);
      return shape(key(hz, random), () => between(random, 0.55, 1));
    },
  );
});

export const cameraShutter = event(0.45, -6, (length, random) => {
  const blade = (hz: number): Float32Array =>
    lay(
      strike([
        [hz, 0.5, 0.03],
        [hz * 2.3, 0.4, 0.02],
      ]),
      [burst(3400, 0.6, 0.022, random), 0, 1.5],
      [thud(500, 0.03, random), 0, 0.8],
    );
  const wind = filter(pinkNoise(samplesIn(0.09), random), bandPass(2500, SAMPLE_RATE, 1));
  return lay(
    new Float32Array(length),
    [blade(1250), 0, 1],
    [wind, 0.01, 0.35],
    [blade(980), 0.085, 0.85],
  );
});

/** Air torn by something fast. */
export const whoosh = event(0.9, -3, (length, random) => {
  const body = pinkNoise(length, random);
  const peakS = between(random, 0.34, 0.42);
  sweepFilter(
    body,
    'band',
    line(
      [
        [0, 260],
        [peakS, 2300],
        [0.9, 380],
      ],
      SAMPLE_RATE,
    ),
    1.9,
  );
  return shape(body, (index) => {
    const away = (index / SAMPLE_RATE - peakS) / 0.17;
    return Math.exp(-away * away);
  });
});
