// Buildings with a name: towers, castles, temples, bridges, monuments.
import { rgb } from '../../../paint/colour.ts';
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { battlements, eaves, pane, stones, windowGlow } from '../paint/masonry.ts';
import { box, ellipse, mirrored, outline, placed } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';

const STONE = '#b8b0a8';
const ROOF = '#3f5f7c';

function pennant(b: Brush, x: number, y: number, size: number, colour: string): void {
  b.line(
    [
      [x, y],
      [x, y + size * 1.5],
    ],
    size * 0.1,
    '#6a5a54',
  );
  const wave = Math.sin(b.tS * 4 + x) * size * 0.12;
  b.fill(
    outline([
      [x, y + size * 1.5, 1],
      [x + size * 0.6, y + size * 1.36 + wave],
      [x + size * 1.2, y + size * 1.14 - wave, 1],
      [x + size * 0.6, y + size * 0.96 + wave],
      [x, y + size * 0.9, 1],
    ]),
    colour,
    0.7,
  );
}

function stoneTower(b: Brush): void {
  const body = new Profile('19 0!, 16 10, 15 76!', 0.1);
  turn(b, body, b.body, { gloss: 0 });
  stones(b, -14, 4, 28, 70, b.body, 4.6);
  for (const y of [26, 50]) pane(b, -3, y, 6, 11, deep(b.body, 0.3), true);
  b.solid(outline('-6 0!, 6 0!, 6 12, 0 17, -6 12'), '#6a4630', { shade: 0.2 });
  turn(b, new Profile('15 74!, 20 79!, 20 84!', 0.1), b.body, { gloss: 0 });
  battlements(b, -20, 82, 40, 5, b.body);
}

/** No stripes are seen on it: its lamp room is of another colour. */
const isWhite = (colour: string): boolean => rgb(colour).every((channel) => channel > 214);

/** How far its light is seen, hundredths of its height: beyond the edge of a wide shot. */
const BEAM = 460;

function lighthouse(b: Brush): void {
  b.fill(outline('-34 0!, -22 6, -6 4, 10 8, 26 4, 36 0!'), '#8a8590', 0.45);
  b.fill(outline('-34 0!, -22 6, -10 4, -12 0!'), deep('#8a8590', 0.3), 0.3);
  const body = new Profile('14 3!, 11 30, 8.4 76!', 0.12);
  turn(b, body, '#f8f2e6', { gloss: 0 });
  const white = b.named && isWhite(b.body);
  const stripes = white
    ? []
    : ([
        [14, 27],
        [40, 53],
        [65, 76],
      ] as const);
  for (const [low, high] of stripes) {
    b.fill(body.band(low, high), deep(b.body, 0.3), 0.3);
    b.fill(body.band(low, high, -0.42, 1), b.body, 0.66);
    b.fill(body.band(low, high, 0.4, 0.8), pale(b.body, 0.2), 0.85, 0.6);
  }
  // A white tower is white by night too: its own lamp is on it.
  if (b.dark > 0.1) {
    if (white) b.shine(body.band(3, 76), '#e6ecf8', 0.42 * b.dark);
    if (white) b.shine(body.band(3, 76, 0.1, 1), '#ffffff', 0.16 * b.dark);
    b.shine(body.band(58, 76), '#fff4d8', 0.2 * b.dark);
  }
  const roof = white ? '#c9403a' : b.body;
  for (const y of [33, 57]) pane(b, -1.6, y, 3.2, 5, '#5a4a4a', true);
  b.solid(outline('-4 3!, 4 3!, 4 10, 0 13, -4 10'), '#5f4434', { shade: 0.2 });
  b.solid(box(-12, 75, 24, 3, 0.6), '#3f4654', { shade: 0.3 });
  for (let i = -4; i <= 4; i++)
    b.line(
      [
        [i * 2.8, 78],
        [i * 2.8, 82],
      ],
      0.5,
      '#3f4654',
    );
  b.line('-11.4 82, 11.4 82', 0.7, '#3f4654');
  if (roof !== b.body) b.solid(box(-7.4, 77.6, 14.8, 3), roof, { shade: 0.3 });
  const room = box(-5.6, 78, 11.2, 11);
  b.lamp(room, '#d8ecf0', '#fff0b0');
  for (const x of [-5.6, -2, 1.6, 5.4]) b.fill(box(x - 0.3, 78, 0.7, 11), '#3f4654', 0.5);
  b.solid(mirrored('7.4 88.6!, 6 92, 1.6 96.6, 0 97'), roof, { shade: 0.24 });
  b.line('0 96, 0 101', 0.7, '#3f4654');
  if (b.dark > 0.1) {
    const side = sideOf(b.moment);
    b.shine(ellipse(0, 83.5, 4 + 2 * (1 - Math.abs(side))), '#fffbe6', b.dark);
  }
}

/** The beam turns: it is long when it looks sideways, a flash when it looks at us. */
const sideOf = ({ tS }: Moment): number => Math.cos(tS * 0.9);

const beamGlow = (moment: Moment): readonly Shine[] => {
  const side = sideOf(moment);
  const lamp = { x: 0, y: 83.5, colour: '#ffe9b0', darkOnly: true };
  return [
    { ...lamp, radius: 40 + 60 * (1 - Math.abs(side)) ** 3, strength: 0.65 },
    {
      ...lamp,
      radius: 3,
      strength: 0.5 + 0.5 * Math.abs(side),
      beam: { long: BEAM * side, wide: 60 + 90 * (1 - Math.abs(side)) },
    },
    { ...lamp, radius: 3, strength: 0.4, beam: { long: -BEAM * side * 0.7, wide: 60 } },
  ];
};

function windmill(b: Brush): void {
  b.solid(mirrored('24 0!, 16 50, 13 66!, 0 66!'), b.body, { shade: 0.2 });
  stones(b, -18, 4, 36, 56, b.body, 5);
  b.solid(outline('-6 0!, 6 0!, 6 13, 0 18, -6 13'), '#6a4630', { shade: 0.2 });
  for (const y of [26, 46]) pane(b, -3.4, y, 6.8, 8, '#fbf6ea');
  b.solid(outline('-16 64!, -13 74, 0 82, 13 74, 16 64!'), '#9a4a3c', { shade: 0.2 });
  const fast = b.is('spin') ? 2.2 : 0.55 + b.moment.flow * 0.8;
  b.at(
    0,
    68,
    () => {
      for (let i = 0; i < 4; i++)
        b.at(
          0,
          0,
          () => {
            b.line('0 0, 0 46', 1.7, '#6b4a34');
            b.fill(outline('1 8!, 11 8!, 11 45!, 1 45!'), '#fbf3e2', 0.82);
            b.fill(outline('1 8!, 4 8!, 4 45!, 1 45!'), deep('#fbf3e2', 0.24), 0.45);
            for (let k = 0; k < 6; k++) b.fill(box(0, 9 + k * 7, 11, 0.9), '#6b4a34', 0.5);
            b.fill(box(10.4, 8, 1, 37), '#6b4a34', 0.5);
          },
          { angle: (i * Math.PI) / 2 },
        );
    },
    { angle: -b.tS * fast },
  );
  b.solid(ellipse(0, 68, 3.6), '#6b4a34', { round: true });
}

function castle(b: Brush): void {
  const wall = b.body;
  const cone = (x: number, y: number, half: number, tall: number): void => {
    b.solid(
      outline([
        [x - half, y, 1],
        [x, y - half * 0.16],
        [x + half, y, 1],
        [x + half * 0.3, y + tall * 0.6],
        [x, y + tall, 1],
        [x - half * 0.3, y + tall * 0.6],
      ]),
      ROOF,
      { shade: 0.24 },
    );
    pennant(b, x, y + tall - 1, 7, '#d8453c');
  };
  const tower = (x: number, w: number, h: number, colour: string): void => {
    b.blend(
      box(x - w / 2, 0, w, h),
      [x + w / 2, 0],
      [x - w / 2, 0],
      [
        [0, deep(colour, 0.04), 0.5],
        [0.3, pale(colour, 0.16), 0.85],
        [0.6, colour, 0.6],
        [1, deep(colour, 0.34), 0.3],
      ],
    );
    stones(b, x - w * 0.4, 4, w * 0.9, h - 8, colour, 4);
    b.solid(box(x - w * 0.6, h - 2, w * 1.2, 4, 0.6), colour, { shade: 0.24 });
    pane(b, x - 1.8, h - 16, 3.6, 8, deep(colour, 0.3), true);
  };
  tower(-14, 14, 70, deep(wall, 0.12));
  cone(-14, 72, 10, 20);
  tower(10, 18, 76, deep(wall, 0.06));
  cone(10, 78, 12.6, 21);
  tower(-36, 17, 50, wall);
  cone(-36, 52, 12, 22);
  tower(38, 17, 54, wall);
  cone(38, 56, 12, 22);
  b.blend(
    box(-34, 0, 70, 36),
    [36, 36],
    [-34, 0],
    [
      [0, pale(wall, 0.16), 0.85],
      [1, deep(wall, 0.08), 0.5],
    ],
  );
  stones(b, -28, 3, 58, 30, wall, 4.4);
  battlements(b, -34, 34, 70, 4.4, wall);
  b.fill(outline('-12 0!, 12 0!, 12 18, 0 27, -12 18'), deep(wall, 0.3), 0.35);
  b.fill(outline('-9.4 0!, 9.4 0!, 9.4 17, 0 24.4, -9.4 17'), '#4a2f2a', 0.3);
  for (const x of [-6, -2, 2, 6]) b.fill(box(x - 0.5, 0, 1, 22 - Math.abs(x)), '#7a5a44', 0.5);
  for (const x of [-24, 22]) pane(b, x - 1.8, 17, 3.6, 8, deep(wall, 0.3), true);
}

function templeHall(b: Brush): void {
  b.solid(outline('-92 0!, 92 0!, 86 6!, -86 6!'), STONE, { shade: 0.1 });
  b.solid(outline('-84 6!, 84 6!, 80 12!, -80 12!'), STONE, { shade: 0.1 });
  b.fill(outline('-18 0!, 18 0!, 14 12!, -14 12!'), pale(STONE, 0.3), 0.8);
  b.fill(box(-68, 12, 136, 38), deep('#8a3a30', 0.3), 0.35);
  b.lamp(box(-62, 14, 124, 30), '#b8705a', '#ffbe6a');
  for (let i = 0; i < 16; i++) b.fill(box(-62 + i * 8, 14, 1.2, 30), '#6a2c28', 0.4);
  for (const x of [-66, -40, -14, 8, 34, 60]) b.solid(box(x, 12, 6, 38), b.body, { shade: 0.34 });
  b.fill(box(-70, 46, 140, 5), '#3f7a74', 0.55);
  eaves(b, 53, 98, 22, '#4a5a64', 0.56);
  b.fill(box(-44, 72, 88, 8), b.body, 0.5);
  eaves(b, 79, 66, 18, '#4a5a64', 0.5);
  b.solid(box(-34, 95.6, 68, 3.4, 1), '#5f6f78', { shade: 0.3 });
  for (const s of [-1, 1])
    b.fill(placed(outline('30 96!, 38 97, 42 103, 36 101'), 0, 0, { flip: s < 0 }), '#e0b04a', 0.7);
}

function pagoda(b: Brush): void {
  b.solid(outline('-30 0!, 30 0!, 27 4!, -27 4!'), STONE, { shade: 0.14 });
  for (let i = 0; i < 5; i++) {
    const y = 4 + i * 17;
    const half = 22 - i * 2.8;
    b.solid(box(-half * 0.78, y, half * 1.56, 12), b.body, { shade: 0.2 });
    b.lamp(box(-half * 0.2, y + 1, half * 0.4, 8.4), '#8a5a48', '#ffc872');
    for (const s of [-1, 1])
      b.lamp(box(s * half * 0.5 - half * 0.1, y + 3, half * 0.2, 5), '#8a5a48', '#ffc872');
    eaves(b, y + 11.4, half * 1.46, 8.6, '#3f4f5c', 0.46);
  }
  b.line('0 88, 0 101', 1.2, '#e0b04a');
  for (const [y, r] of [
    [90, 2.4],
    [93, 1.8],
    [96, 1.3],
  ] as const)
    b.fill(ellipse(0, y, r, 0.9), '#e0b04a', 0.8);
}

function church(b: Brush): void {
  b.fill(outline('14 0!, 60 3!, 60 38!, 14 38!'), deep(b.body, 0.24), 0.34);
  b.fill(outline('10 58!, 52 56!, 64 37!, 14 36!'), deep(ROOF, 0.2), 0.36);
  for (const x of [26, 40]) pane(b, x, 12, 6, 16, pale(b.body, 0.3), true);
  b.solid(outline('-18 0!, 18 0!, 18 60!, -18 60!'), b.body, { shade: 0.08 });
  b.solid(outline('-22 58!, 22 58!, 0 92!'), ROOF, { shade: 0.24 });
  b.line('0 91, 0 102', 1.4, '#e2b652');
  b.line('-3.4 98, 3.4 98', 1.4, '#e2b652');
  b.solid(outline('-7 0!, 7 0!, 7 16, 0 23, -7 16'), '#6a4230', { shade: 0.2 });
  b.fill(ellipse(0, 36, 7), pale(b.body, 0.4), 0.8);
  b.lamp(ellipse(0, 36, 5.6), '#7a9fc8', '#ffb86a');
  for (let i = 0; i < 6; i++)
    b.line(
      [
        [0, 36],
        [Math.cos(i * 1.047) * 5.6, 36 + Math.sin(i * 1.047) * 5.6],
      ],
      0.5,
      pale(b.body, 0.3),
    );
  pane(b, -3.6, 46, 7.2, 9, pale(b.body, 0.3), true);
}

const landmark = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  up = 104,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 4],
  plays: [],
  paint,
});

export const LANDMARKS: Designs = {
  tower: landmark(24, '#b0a8a4', 26, stoneTower),
  lighthouse: {
    ...landmark(20, '#c9403a', 40, lighthouse),
    reach: [40, 40, 112, 4],
    glows: beamGlow,
    face: 60,
  },
  windmill: { ...landmark(14, '#f0e4d0', 52, windmill, 122), plays: ['spin'], face: 50 },
  castle: { ...landmark(30, '#cdc2b4', 54, castle, 116), glows: windowGlow(0, 30, 60) },
  temple: { ...landmark(12, '#b8402f', 104, templeHall, 108), glows: windowGlow(0, 30, 100) },
  pagoda: { ...landmark(30, '#b04434', 36, pagoda), glows: windowGlow(0, 40, 60) },
  church: { ...landmark(18, '#f0e6d4', 66, church), glows: windowGlow(0, 36, 60) },
};
