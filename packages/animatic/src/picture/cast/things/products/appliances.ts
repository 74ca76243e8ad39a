// Machines of kitchens and homes.
import { random } from '../../../paint/noise.ts';
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';
import { faded, steam } from '../paint/vapour.ts';

const STEEL = '#c3cad6';

const thing = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
  up = 104,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 5],
  plays,
  paint,
});

function hologram(b: Brush): void {
  const { g } = b;
  turn(b, new Profile('30 0!, 34 5, 26 10!', 0.2), '#3f4654', { gloss: 0.4 });
  b.shine(ellipse(0, 10, 22, 4), b.body);
  const beam = g.createLinearGradient(0, 8, 0, 96);
  beam.addColorStop(0, faded(b.shining(b.body), 0.55));
  beam.addColorStop(1, faded(b.shining(b.body), 0.02));
  g.fillStyle = beam;
  g.fill(outline('-20 10!, 20 10!, 46 98!, -46 98!'));
  const turnAt = b.tS * 0.8;
  for (let i = 0; i < 5; i++)
    b.stroke(ellipse(0, 60, 30 * Math.abs(Math.cos(turnAt + i * 0.63)) + 0.5, 30), 1, b.body, {
      lit: 1,
      alpha: 0.9,
    });
  for (const y of [-18, 0, 18])
    b.stroke(ellipse(0, 60 + y, Math.sqrt(900 - y * y), 5), 1, pale(b.body, 0.4), {
      lit: 1,
      alpha: 0.9,
    });
  for (let i = 0; i < 10; i++)
    b.shine(
      ellipse((random(3, i) * 2 - 1) * 34, 14 + ((b.tS * 22 + i * 19) % 82), 0.9),
      '#ffffff',
      0.8,
    );
}

function coffeeMachine(b: Brush): void {
  b.solid(box(-44, 0, 88, 12, 3), deep(b.body, 0.3), { shade: 0.16 });
  b.solid(box(-40, 10, 30, 76, 2), b.body, { shade: 0.2 });
  b.solid(box(-44, 66, 88, 34, 6), b.body, { shade: 0.1 });
  b.solid(box(-4, 56, 24, 12, 2), STEEL, { shade: 0.3 });
  b.line('8 58, 42 54', 5, '#5a4038');
  for (const [i, c] of ['#d8453c', '#f2c14a', '#5fc46a'].entries())
    b.fill(ellipse(-26 + i * 12, 84, 3.6), c, 0.75);
  b.solid(ellipse(26, 83, 9), '#fbf6ea', { round: true });
  b.line('26 83, 31 88', 1.4, '#d8453c');
  const running = b.is('pour') || b.is('fill') || b.is('cook') || Math.sin(b.tS * 0.5) > 0;
  if (running)
    b.line(
      [
        [8, 56],
        [8, 32],
      ],
      2,
      '#5b3420',
    );
  b.solid(outline('-6 13!, 22 13!, 26 32!, -10 32!'), '#fbf6ea', { shade: 0.24 });
  steam(b, 8, 34, 26, 34, { strength: 0.5, wisps: 2 });
  for (let i = 0; i < 6; i++) b.fill(box(-12 + i * 8, 10, 4, 2), '#2c2834', 0.4);
}

function blender(b: Brush): void {
  const jar = mirrored('17 34!, 26 92!, 0 92!');
  b.fill(jar, '#dcecf0', 0.8, 0.4);
  const mixing = b.is('spin') || b.is('stir') || b.is('shake');
  const wave = mixing ? Math.sin(b.tS * 24) * 2.4 : 0;
  b.within(jar, () => {
    b.fill(
      outline([
        [-40, 30, 1],
        [-40, 76 + wave],
        [-10, 80 - wave],
        [14, 75 + wave],
        [40, 79 - wave],
        [40, 30, 1],
      ]),
      '#e8708a',
      0.65,
      0.95,
    );
    for (let i = 0; i < 6; i++)
      b.fill(
        ellipse(-16 + i * 7, 44 + ((i * 13 + (mixing ? b.tS * 60 : 0)) % 30), 3),
        '#f6b0c0',
        0.8,
      );
    b.fill(outline('12 90!, 20 90!, 14 36!, 9 36!'), '#ffffff', 0.95, 0.5);
  });
  b.line('26 84, 38 78, 34 48, 22 46', 5, STEEL, { lit: 0.7 });
  b.solid(box(-28, 90, 56, 8, 3), '#3a3440', { shade: 0.3 });
  b.solid(outline('-18 34!, 18 34!, 26 0!, -26 0!'), b.body, { shade: 0.2 });
  b.solid(ellipse(0, 16, 8), STEEL, { round: true });
}

function washingMachine(b: Brush): void {
  b.solid(box(-44, 0, 88, 100, 4), b.body, { shade: 0.08 });
  b.fill(box(-44, 82, 88, 14), deep(b.body, 0.16), 0.5);
  b.solid(ellipse(28, 89, 5), STEEL, { round: true });
  b.fill(box(-36, 86, 26, 6, 2), '#3f4654', 0.5);
  b.solid(ellipse(0, 42, 32), STEEL, { round: true });
  b.fill(ellipse(0, 42, 25), '#2f3a5c', 0.4);
  b.within(ellipse(0, 42, 25), () => {
    b.at(
      0,
      42,
      () => {
        for (let i = 0; i < 5; i++)
          b.fill(
            outline([
              [0, 0],
              [Math.cos(i * 1.257) * 22 - 6, Math.sin(i * 1.257) * 22],
              [Math.cos(i * 1.257 + 0.7) * 24, Math.sin(i * 1.257 + 0.7) * 24],
            ]),
            ['#e8705a', '#f2c14a', '#5f9ad0', '#f6f0e6', '#7fb07a'][i] ?? '#ffffff',
            0.65,
          );
      },
      { angle: b.tS * 2.2 },
    );
    b.fill(box(-30, 14, 60, 18 + Math.sin(b.tS * 5) * 2), '#8fc4e0', 0.75, 0.6);
  });
  b.fill(outline('8 62, 20 52, 22 40, 14 52'), '#ffffff', 0.95, 0.5);
}

function fishTank(b: Brush): void {
  const tank = box(-84, 4, 168, 92, 3);
  b.fill(tank, '#a8d8e8', 0.75, 0.85);
  b.within(tank, () => {
    b.blend(
      box(-84, 4, 168, 80),
      [0, 84],
      [0, 4],
      [
        [0, '#9fdcf0', 0.85],
        [1, '#4f9ac4', 0.6],
      ],
      0.8,
    );
    b.fill(outline('-90 4!, -90 18, -40 24, 10 16, 60 24, 90 18, 90 4!'), '#e6cc94', 0.7);
    for (const [x, h] of [
      [-62, 50],
      [-50, 36],
      [58, 56],
      [70, 40],
    ] as const) {
      const sway = Math.sin(b.tS * 1.4 + x) * 5;
      b.line(
        [
          [x, 16],
          [x + sway * 0.4, 16 + h * 0.5],
          [x + sway, 16 + h],
        ],
        6,
        '#5fa868',
        { lit: 0.6 },
      );
    }
    b.solid(outline('-24 14, -20 34, -4 42, 12 32, 16 14'), '#9a8f9c', { shade: 0.2 });
    for (const [i, [y, c]] of (
      [
        [62, '#f08a32'],
        [40, '#e8c04a'],
      ] as const
    ).entries()) {
      const swim = (b.tS * (0.16 + i * 0.05) + i * 0.4) % 2;
      const [x, dir] = swim < 1 ? [-62 + 124 * swim, 1] : [62 - 124 * (swim - 1), -1];
      b.at(
        x,
        y + Math.sin(b.tS * 2 + i) * 3,
        () => {
          b.fill(outline('-12 0, -24 8!, -20 0, -24 -8!'), deep(c, 0.1), 0.6);
          b.solid(ellipse(0, 0, 14, 8.6), c, { shade: 0.2 });
          b.fill(box(-4, -8, 4, 16), '#fffaf0', 0.85, 0.8);
          b.fill(ellipse(8, 1.6, 1.6), '#2c2834', 0.4);
        },
        { scaleX: dir, scaleY: 1 },
      );
    }
    for (let i = 0; i < 7; i++) {
      const age = (b.tS * 0.3 + i / 7) % 1;
      b.stroke(
        ellipse(34 + Math.sin(age * 9 + i) * 5, 20 + age * 64, 1.6 + (i % 3)),
        0.9,
        '#ffffff',
        { lit: 0.9, alpha: 0.9 },
      );
    }
  });
  b.fill(box(-84, 82, 168, 2.4), '#ffffff', 0.95, 0.6);
  b.fill(outline('40 94!, 56 94!, 20 6!, 4 6!'), '#ffffff', 0.95, 0.18);
  b.stroke(tank, 3, '#d6eef4', { lit: 0.9, alpha: 0.8 });
  b.solid(box(-88, 0, 176, 6, 2), b.body, { shade: 0.3 });
  b.solid(box(-88, 94, 176, 6, 2), b.body, { shade: 0.3 });
}

function sewingMachine(b: Brush): void {
  b.solid(box(-70, 0, 140, 12, 2), '#8a5a34', { shade: 0.1 });
  b.solid(
    outline(
      '-62 12!, -62 20, 26 20, 26 74, -40 74, -40 44!, -56 44!, -58 88, -48 96, 50 96, 60 86, 60 12!',
    ),
    b.body,
    { shade: 0.1 },
  );
  const stitch = Math.abs(Math.sin(b.tS * (b.is('sew') ? 16 : 2))) * 8;
  b.line(
    [
      [-48, 44 + stitch],
      [-48, 24 + stitch * 0.5],
    ],
    2.4,
    STEEL,
    { lit: 0.8 },
  );
  b.solid(ellipse(66, 70, 8, 15), STEEL, { shade: 0.3 });
  b.solid(box(-6, 96, 8, 10, 2), '#d8605a', { shade: 0.3 });
  b.solid(outline('-66 20!, 20 20!, 10 24, -30 26, -60 24'), '#5f86b4', { shade: 0.2 });
  for (let i = 0; i < 4; i++) b.fill(ellipse(-20 + i * 18, 85, 3.4), '#e2b652', 0.7);
}

const glowOf =
  (x: number, y: number, radius: number, strength: number) =>
  (_moment: Moment, body: string): readonly Shine[] => [
    { x, y, radius, colour: body, strength, darkOnly: false },
  ];

export const APPLIANCES: Designs = {
  hologram: { ...thing(1.2, '#5fe0f0', 50, hologram), glows: glowOf(0, 56, 70, 0.4) },
  'coffee-machine': thing(0.4, '#b8443c', 50, coffeeMachine, ['pour', 'fill']),
  blender: thing(0.4, '#4f8a8c', 44, blender, ['spin', 'stir', 'shake']),
  'washing-machine': thing(0.85, '#f2efe8', 48, washingMachine),
  'fish-tank': thing(0.45, '#4a4452', 92, fishTank),
  'sewing-kit': thing(0.36, '#3a3440', 80, sewingMachine, ['sew'], 110),
};
