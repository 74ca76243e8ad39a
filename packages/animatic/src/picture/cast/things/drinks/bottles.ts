import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { leaf } from '../paint/leaf.ts';
import { box, ellipse, mirrored } from '../paint/outline.ts';
import { Profile, rim, turn } from '../paint/turned.ts';
import {
  clearBack,
  clearFront,
  dew,
  iceCube,
  label,
  liquidTipped,
  pouring,
} from '../paint/vessel.ts';

const STEEL = '#bcc5d2';

const WINE = new Profile('14 0, 15 2, 15 56, 13 65, 5.6 75, 5 84, 5 97!', 0.13);
const WATER = new Profile('15 0, 17 3, 16 18, 17 34, 15.6 44, 17 56, 14 72, 6.4 84, 6 90!', 0.14);
const FLASK = new Profile('17 0, 19 3, 19 52, 16 66, 7.4 78, 7 88!', 0.14);
const CAN = new Profile('23 0!, 28 5, 28.5 12!, 28.5 86!, 25 96, 23.5 100!', 0.15);
const SHAKER = new Profile('20 0, 21.5 3, 27 62!', 0.14);

/** How far the cap is off; an open one stays off while it pours. */
function capOff(b: Brush): number {
  if (b.is('pour')) return 1;
  return b.done('open', 'close', b.traits.has('open') ? 1 : 0);
}

/** A cap that turns off upwards and aside. */
function cap(b: Brush, off: number, y: number, paint: () => void): void {
  if (b.is('pour')) return;
  b.at(off * 16, y + off * 24, paint, { angle: -off * 0.6 });
}

function bottle(b: Brush): void {
  pouring(b, { mouth: [0, 90], colour: b.body, width: 4 }, (angle) => {
    clearBack(b, FLASK);
    liquidTipped(b, FLASK, {
      angle,
      low: 3,
      full: 66,
      layers: [
        { to: 0.4, colour: deep(b.body, 0.14) },
        { to: 1, colour: b.body },
      ],
    });
    clearFront(b, FLASK);
    label(b, FLASK, 16, 46, {
      ground: '#fbf2dd',
      ink: deep(b.body, 0.45),
      mark: (brush) => leaf(brush, -18, -10, 44, 0.7, '#5f9a45'),
    });
    dew(b, FLASK, 50, 72, 7);
  });
  cap(b, capOff(b), 86, () => {
    turn(b, new Profile('8.4 0!, 8.4 11!', 0.14), deep(b.body, 0.2), { gloss: 0.3 });
    b.fill(ellipse(0, 11, 8.4, 1.2), pale(b.body, 0.2), 0.85);
  });
}

function wineBottle(b: Brush): void {
  pouring(b, { mouth: [0, 99], colour: '#7a1b34', width: 3 }, () => {
    turn(b, WINE, b.body, { gloss: 0.34 });
    label(b, WINE, 14, 42, {
      ground: '#f6ead0',
      ink: '#7a3b34',
      mark: (brush) => {
        for (const [x, y] of [
          [-14, 14],
          [0, 14],
          [14, 14],
          [-7, 2],
          [7, 2],
          [0, -10],
        ] as const)
          brush.fill(ellipse(x, y, 7.4), '#6a2848', 0.5);
        leaf(brush, 0, 18, 24, 0.8, '#6a8a44', { vein: false });
      },
    });
    turn(b, new Profile('5.5 80!, 5.6 99!', 0.14), '#8c2438', { gloss: 0.4 });
  });
  cap(b, capOff(b), 97, () => {
    turn(b, new Profile('4.4 0!, 4.6 6!', 0.16), '#c49a66', { gloss: 0 });
    b.fill(ellipse(0, 6, 4.6, 0.8), '#dab888', 0.8);
  });
}

function waterBottle(b: Brush): void {
  pouring(b, { mouth: [0, 93], colour: '#b9dcea', width: 3.4 }, (angle) => {
    clearBack(b, WATER, '#d4eaf2');
    liquidTipped(b, WATER, {
      angle,
      low: 2,
      full: 76,
      layers: [{ to: 1, colour: '#a4d3e8' }],
    });
    clearFront(b, WATER, '#d4eaf2');
    label(b, WATER, 36, 56, {
      ground: b.body,
      ink: '#ffffff',
      mark: (brush) => brush.fill(mirrored('0 -26, 18 -16, 16 4, 0 32!'), '#ffffff', 0.9),
    });
  });
  cap(b, capOff(b), 89, () => {
    turn(b, new Profile('7 0!, 6.6 8!', 0.16), b.body);
    b.fill(ellipse(0, 8, 6.6, 1.1), pale(b.body, 0.3), 0.85);
  });
}

function can(b: Brush): void {
  turn(b, CAN, '#c9d0da', { gloss: 0.3 });
  b.fill(CAN.band(10, 88), deep(b.body, 0.36), 0.28);
  b.fill(CAN.band(10, 88, -0.42, 1), b.body, 0.66);
  // A wave around it.
  b.within(CAN.band(10, 88), () => {
    b.fill(mirrored('0 34, 16 42, 30 30, 30 22, 14 34, 0 25'), '#ffffff', 0.85, 0.9);
  });
  b.solid(ellipse(2, 60, 13, 13), '#ffffff', { shade: 0.14, depth: 0.2 });
  b.solid(ellipse(2, 60, 8.6, 8.6), '#f29a34', { round: true });
  leaf(b, 2, 67, 12, 0.5, '#5f9a45', { vein: false });
  b.fill(CAN.band(12, 86, 0.56, 0.68), '#ffffff', 0.95, 0.4);
  b.fill(CAN.band(12, 86, 0.76, 0.8), '#ffffff', 0.95, 0.3);
  rim(b, CAN, '#d6dce4', { inside: '#aab2c0', thick: 0.09 });
  const open = b.done('open', 'close', 0);
  if (open > 0) b.fill(ellipse(0, 98.4, 9, 1.6 * open), '#2f2c3a', 0.3);
  b.at(0, 101, () => b.stroke(ellipse(4, 0, 6, 1.3), 1.3, '#eef2f6', { lit: 0.85 }), {
    angle: open * 0.9,
  });
  dew(b, CAN, 16, 80);
}

/** A bar's shaker: tapered body, shoulder with its sieve, cap. */
function shaker(b: Brush): void {
  pouring(b, { mouth: [0, 88], colour: '#e08a3a', width: 5, pivot: 46 }, () => {
    steel(b, SHAKER);
    b.fill(SHAKER.band(12, 14), deep(b.body, 0.3), 0.4, 0.7);
    b.fill(SHAKER.band(50, 52), deep(b.body, 0.3), 0.4, 0.7);
    dew(b, SHAKER, 6, 58, 14);
    steelTop(b);
  });
  cap(b, capOff(b), 84, () => steelCap(b));
}

function steelTop(b: Brush): void {
  steel(b, new Profile('27.6 60!, 28 65!, 24 73, 15 82, 13 86!', 0.14));
}

function steelCap(b: Brush): void {
  steel(b, new Profile('14 0!, 14 4!, 12.4 6, 11 14, 4 18, 0 18.4', 0.14));
}

/** A shaker of glass under its steel top: what is mixed is seen, and tumbles when it is shaken. */
function glassShaker(b: Brush): void {
  // Its own colour is the steel's; a colour of the prompt is the drink's.
  const drink = b.body === STEEL ? '#e08a3a' : b.body;
  pouring(b, { mouth: [0, 88], colour: drink, width: 5, pivot: 46 }, (angle) => {
    clearBack(b, SHAKER);
    const full = b.traits.has('empty') ? 0 : fullnessOf(b);
    if (full > 0.05)
      liquidTipped(b, SHAKER, {
        angle,
        low: 3,
        full: 3 + 50 * full,
        layers: [
          { to: 0.5, colour: deep(drink, 0.1) },
          { to: 1, colour: pale(drink, 0.1) },
        ],
      });
    const wild = b.is('shake') ? 1 : 0;
    b.within(SHAKER.part(), () => {
      for (let i = 0; i < 6; i++) {
        const t = b.tS * (wild === 1 ? 11 : 0.9) + i * 1.9;
        const x = ((i % 3) - 1) * 11 + Math.sin(t) * (1 + 6 * wild);
        const y = 12 + Math.floor(i / 3) * 20 + Math.cos(t * 1.3) * (0.8 + 9 * wild);
        if (i % 3 === 1) appleCube(b, x, y, t * (wild === 1 ? 0.6 : 0.1));
        else iceCube(b, x, y, 13, t * (wild === 1 ? 0.5 : 0.1), 0.8);
      }
    });
    clearFront(b, SHAKER);
    dew(b, SHAKER, 8, 56, 12);
    steelTop(b);
  });
  cap(b, capOff(b), 84, () => steelCap(b));
}

function fullnessOf(b: Brush): number {
  return b.is('fill') ? b.moment.motionU : b.is('pour') ? 1 - 0.6 * b.moment.motionU : 1;
}

function appleCube(b: Brush, x: number, y: number, angle: number): void {
  b.at(
    x,
    y,
    () => {
      b.solid(box(-6, -5.4, 12, 11, 1.6), '#fbf0c8', { shade: 0.2, depth: 0.24 });
      b.fill(box(-6, 4.2, 12, 2.6, 1), '#d63b35', 0.7);
    },
    { angle },
  );
}

/** Polished metal: hard bands of sky and ground. */
function steel(b: Brush, profile: Profile): void {
  turn(b, profile, b.body, { gloss: 0.7, depth: 0.42 });
  const { foot, top } = profile;
  b.fill(profile.band(foot, top, -0.3, -0.12), deep(b.body, 0.3), 0.4, 0.6);
  b.fill(profile.band(foot, top, -0.12, 0.3), pale(b.body, 0.55), 0.85, 0.5);
  b.fill(profile.band(foot, top, 0.86, 1), deep(b.body, 0.34), 0.4, 0.55);
  b.fill(profile.band(foot, top, -1, -0.9), pale(b.body, 0.3), 0.6, 0.4);
  b.fill(profile.band(top - (top - foot) * 0.03, top), pale(b.body, 0.6), 0.9, 0.8);
}

const GLASS_SHAKER: Design = {
  heightM: 0.24,
  colour: STEEL,
  reach: [64, 74, 160, 18],
  face: 40,
  plays: ['pour', 'open', 'close', 'fill'],
  paint: glassShaker,
};

export const BOTTLES: Designs = {
  bottle: {
    heightM: 0.24,
    colour: '#d9762f',
    reach: [64, 74, 165, 18],
    face: 34,
    plays: ['pour', 'open', 'close'],
    paint: bottle,
  },
  'wine-bottle': {
    heightM: 0.31,
    colour: '#2f4a38',
    reach: [64, 74, 175, 18],
    face: 32,
    plays: ['pour', 'open', 'close'],
    paint: wineBottle,
  },
  'water-bottle': {
    heightM: 0.23,
    colour: '#3f87c8',
    reach: [64, 74, 165, 18],
    face: 44,
    plays: ['pour', 'open', 'close'],
    paint: waterBottle,
  },
  can: {
    heightM: 0.12,
    colour: '#d8453c',
    reach: [32, 32, 112, 6],
    face: 50,
    plays: ['open', 'close'],
    paint: can,
  },
  shaker: {
    heightM: 0.24,
    colour: STEEL,
    variants: [
      ['transparent', GLASS_SHAKER],
      ['glass', GLASS_SHAKER],
    ],
    reach: [64, 74, 160, 18],
    face: 50,
    plays: ['pour', 'open', 'close'],
    paint: shaker,
  },
};
