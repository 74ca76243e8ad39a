// What gives light in a room or is carried for it.
import { clamp } from '../../shape/ease.ts';
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';
import { flame } from '../paint/vapour.ts';

const LAMPLIGHT = '#ffd27a';

/** 0 out … 1 burning: always in the dark, and when the prompt lights it or puts it out. */
function burning(moment: Moment, rest: number): number {
  const { motion, motionU, tS } = moment;
  if (motion === 'glow' || motion === 'open') return clamp(rest + motionU * 3);
  if (motion === 'close') return 1 - motionU;
  if (motion === 'flicker') {
    const hum = Math.sin(tS * 31) + Math.sin(tS * 13.7) + Math.sin(tS * 5.3);
    return hum > 0.4 ? 1 : 0.25;
  }
  return rest;
}

const glowAt =
  (x: number, y: number, radius: number, colour = '#ffb45c', strength = 0.55) =>
  (moment: Moment): readonly Shine[] => {
    const acting =
      moment.motion !== null && ['glow', 'flicker', 'open', 'close'].includes(moment.motion);
    const level = burning(moment, acting && moment.motion !== 'flicker' ? 0 : 1);
    if (level <= 0.02) return [];
    return [{ x, y, radius, colour, strength: strength * level, darkOnly: !acting }];
  };

/** The light that a shade or a glass shows: its own when lit, else dim glass. */
function lit(b: Brush, shape: ReturnType<typeof box>, colour: string): void {
  const level = Math.max(b.moment.motion === null ? b.dark : 0, burning(b.moment, b.dark));
  const bright = b.traits.has('glowing') || b.traits.has('lit') ? 1 : level;
  if (bright > 0.02) b.shine(shape, colour, 0.85 * bright);
}

function tableLamp(b: Brush): void {
  turn(b, new Profile('24 0!, 25 3, 8 8, 5 14, 16 26, 14 40, 4 50, 3 58!', 0.16), b.body);
  const shade = new Profile('40 54!, 22 97!', 0.13);
  turn(b, shade, '#f4e2c0', { gloss: 0, depth: 0.26 });
  lit(b, shade.part(), LAMPLIGHT);
  b.fill(shade.band(54, 57), deep('#e0c79c', 0.1), 0.5);
  b.fill(shade.band(94.5, 97), deep('#e0c79c', 0.1), 0.5);
  b.fill(ellipse(0, 97, 22, 2.6), '#c9a87a', 0.5);
  if (b.fine(1))
    for (const u of [-0.6, -0.2, 0.2, 0.6])
      b.fill(shade.band(57, 94, u - 0.01, u + 0.01), '#c9a87a', 0.5, 0.5);
}

function candle(b: Brush): void {
  const melt = b.done('melt') * 0.6 + b.done('burn') * 0.3;
  const top = 78 * (1 - melt);
  turn(b, new Profile('24 0, 32 3, 33 7!, 30 8!', 0.2), '#b98a4a');
  const wax = new Profile(
    [
      [17, 6],
      [17, top, 1],
    ],
    0.18,
  );
  turn(b, wax, b.body, { gloss: 0.2 });
  b.fill(
    outline([
      [-17, top],
      [-14, top - 22],
      [-11, top - 25],
      [-8, top - 8],
      [-2, top - 10],
      [3, top - 32],
      [6, top - 33],
      [9, top - 8],
      [17, top],
      [0, top + 3],
    ]),
    pale(b.body, 0.35),
    0.85,
  );
  b.fill(wax.circle(top), pale(b.body, 0.3), 0.9);
  b.fill(wax.circle(top, 0.6), '#ffe7a8', 0.9, 0.7);
  b.line(
    [
      [0, top],
      [0.6, top + 6],
    ],
    1.6,
    '#3a2a24',
  );
  flame(b, 0, top + 4, 13, 26, { from: 1 });
}

function candleGlow(moment: Moment): readonly Shine[] {
  const beat = 1 + 0.05 * Math.sin(moment.tS * 9) + 0.04 * Math.sin(moment.tS * 23);
  return [
    { x: 0, y: 94, radius: 150 * beat, colour: '#ff9a40', strength: 0.5 * beat, darkOnly: false },
  ];
}

function paperLantern(b: Brush): void {
  const swing = Math.sin(b.tS * 1.3) * 0.05 * (0.4 + b.moment.flow * 2);
  b.at(
    0,
    100,
    () => {
      b.line('0 0, 0 -14', 1.2, '#3a2a2c');
      const body = mirrored('15 -78!, 32 -66, 39 -46, 32 -26, 15 -14!');
      b.solid(body, b.body, { shade: 0.2 });
      lit(b, body, '#ff8a3c');
      b.within(body, () => {
        const level = burning(b.moment, b.dark);
        if (level > 0.05) b.blush(0, -50, 36, '#ffe49a', 0.9 * level, 1);
        for (const u of [-0.78, -0.42, 0, 0.42, 0.78]) {
          const x = 39 * u;
          b.line(
            [
              [x * 0.4, -13],
              [x, -46],
              [x * 0.4, -79],
            ],
            1,
            deep(b.body, 0.4),
            { lit: 0.35, alpha: 0.55 },
          );
        }
      });
      b.solid(box(-16, -17, 32, 7, 2), '#d9a441', { shade: 0.3 });
      b.solid(box(-16, -82, 32, 7, 2), '#d9a441', { shade: 0.3 });
      const tail = Math.sin(b.tS * 1.3 - 0.6) * 4 * (0.4 + b.moment.flow * 2);
      for (const dx of [-3, 0, 3])
        b.line(
          [
            [dx * 0.6, -82],
            [dx + tail * 0.4, -92],
            [dx * 1.4 + tail, -103],
          ],
          2,
          dx === 0 ? '#d8483c' : '#b8302c',
        );
    },
    { angle: swing },
  );
}

/** A storm lantern with a handle: metal foot and hood, a flame in glass. */
function lantern(b: Brush): void {
  b.stroke(outline('-22 70!, -24 88, 0 104, 24 88, 22 70!'), 2, deep(b.body, 0.3), { lit: 0.4 });
  const pane = mirrored('20 16!, 27 30, 26 52, 18 66!');
  b.fill(pane, '#cfe0e0', 0.6, 0.5);
  lit(b, pane, '#ffb84e');
  flame(b, 0, 18, 17, 38, { from: 1 });
  b.fill(outline('12 24, 19 32, 19 52, 14 60, 16 44'), '#ffffff', 0.95, 0.4);
  b.line('-24 18, -29 42, -20 68', 2.4, b.body);
  b.line('24 18, 29 42, 20 68', 2.4, b.body);
  turn(b, new Profile('28 0!, 27 5, 24 16!', 0.15), b.body);
  turn(b, new Profile('24 64!, 22 70, 12 78, 9 86!', 0.15), b.body);
  b.fill(ellipse(0, 86, 9, 1.4), pale(b.body, 0.2), 0.8);
}

function streetLamp(b: Brush): void {
  turn(b, new Profile('5.4 0!, 5.4 4!, 2.4 9, 1.7 20, 1.3 76!', 0.2), b.body, { gloss: 0.2 });
  b.solid(box(-6.5, 68, 13, 1.3, 0.6), b.body, { shade: 0.3 });
  for (const s of [-1, 1]) b.fill(ellipse(s * 6.5, 68.7, 1.2), b.body, 0.6);
  const glassPane = mirrored('3.4 77!, 6 91!');
  b.lamp(glassPane, '#c8d4d4', '#ffdf94');
  b.line('0 77!, 0 91!', 0.5, b.body);
  b.solid(mirrored('7 91!, 5 95, 1 97, 0 100!'), b.body);
  b.solid(mirrored('2 75!, 4.4 77.5!'), b.body, { shade: 0.3 });
}

const carried = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  glows: NonNullable<Design['glows']>,
): Design => ({
  heightM,
  colour,
  reach: [half, half, 106, 8],
  plays: ['glow', 'flicker'],
  glows,
  paint,
});

export const LIGHTING: Designs = {
  lamp: { ...carried(0.5, '#4f7f8c', 44, tableLamp, glowAt(0, 70, 170)), face: 70 },
  candle: {
    ...carried(0.18, '#f6ecd4', 36, candle, candleGlow),
    plays: ['burn', 'melt', 'glow', 'flicker'],
    reach: [36, 36, 120, 8],
    face: 80,
  },
  lantern: carried(0.36, '#5a5048', 34, lantern, glowAt(0, 40, 170)),
  'paper-lantern': {
    ...carried(0.5, '#d33a30', 44, paperLantern, glowAt(0, 50, 190, '#ff7a38')),
    airborne: true,
    reach: [50, 50, 104, 8],
  },
  'street-lamp': {
    ...carried(4, '#38414a', 10, streetLamp, glowAt(0, 85, 60)),
    face: 84,
  },
};
