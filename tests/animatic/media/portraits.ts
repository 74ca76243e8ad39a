// People as a photograph has them: faces, hair, hands, folds, light from the left.
import type { Brush, Point } from './shapes.ts';
import { ellipse, line, polygon } from './shapes.ts';

/** Darker (share < 0) or lighter, `#rrggbb`. */
function shade(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const to = share < 0 ? 0 : 255;
  return `#${channels
    .map((v) =>
      Math.round(v + (to - v) * Math.abs(share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** A fill that is lit from the left. */
function lit(g: Brush, colour: string, left: number, right: number): Brush['fillStyle'] {
  const across = g.createLinearGradient(left, 0, right, 0);
  across.addColorStop(0, shade(colour, 0.14));
  across.addColorStop(0.45, colour);
  across.addColorStop(1, shade(colour, -0.3));
  return across;
}

function soft(g: Brush, colour: string, points: readonly Point[]): void {
  const xs = points.map(([x]) => x);
  g.fillStyle = lit(g, colour, Math.min(...xs), Math.max(...xs));
  const at = (i: number): Point => points[(i + points.length) % points.length] ?? [0, 0];
  const middle = (i: number): Point => [
    (at(i)[0] + at(i + 1)[0]) / 2,
    (at(i)[1] + at(i + 1)[1]) / 2,
  ];
  g.beginPath();
  g.moveTo(...middle(-1));
  points.forEach((point, i) => g.quadraticCurveTo(...point, ...middle(i)));
  g.closePath();
  g.fill();
}

/** An arm or a leg, thinner towards its end. */
function limb(g: Brush, colour: string, points: readonly Point[], from: number, to: number): void {
  const steps = 70;
  const rounds = (colourOf: string, aside: number, share: number): void => {
    for (let i = 0; i <= steps; i++) {
      const along = (i / steps) * (points.length - 1);
      const k = Math.min(points.length - 2, Math.floor(along));
      const [a, b] = [points[k] ?? [0, 0], points[k + 1] ?? [0, 0]];
      const u = along - k;
      const radius = (from + (to - from) * (i / steps)) / 2;
      const x = a[0] + (b[0] - a[0]) * u + radius * aside;
      const size = radius * share;
      ellipse(g, colourOf, [x, a[1] + (b[1] - a[1]) * u], [size, size]);
    }
  };
  rounds(shade(colour, -0.16), 0, 1);
  rounds(shade(colour, -0.06), -0.1, 0.88);
  rounds(colour, -0.2, 0.72);
}

function hand(g: Brush, skin: string, [x, y]: Point, size: number, turn: number): void {
  g.save();
  g.translate(x, y);
  g.rotate(turn);
  ellipse(g, skin, [0, 0], [size * 0.42, size * 0.5]);
  for (const finger of [-0.3, -0.1, 0.1, 0.3])
    line(g, skin, size * 0.17, [
      [finger * size, size * 0.3],
      [finger * size * 1.15, size * (0.86 - Math.abs(finger) * 0.5)],
    ]);
  line(g, skin, size * 0.19, [
    [-size * 0.35, 0],
    [-size * 0.62, size * 0.34],
  ]);
  g.restore();
}

interface Head {
  readonly skin: string;
  readonly hair: string;
  readonly brows: string;
  readonly lips: string;
  readonly old?: boolean;
}

/** A face towards us: `radius` is half of its height. */
function face(g: Brush, [x, y]: Point, radius: number, head: Head): void {
  const wide = radius * 0.76;
  g.fillStyle = lit(g, head.skin, x - wide, x + wide);
  g.beginPath();
  g.ellipse(x, y, wide, radius, 0, 0, 2 * Math.PI);
  g.fill();
  for (const side of [-1, 1]) {
    ellipse(
      g,
      shade(head.skin, -0.12),
      [x + side * wide * 0.98, y + radius * 0.06],
      [radius * 0.12, radius * 0.2],
    );
    const eye = x + side * wide * 0.42;
    ellipse(g, '#fbf7f2', [eye, y - radius * 0.06], [radius * 0.15, radius * 0.085]);
    ellipse(g, '#4a3324', [eye, y - radius * 0.06], [radius * 0.075, radius * 0.08]);
    ellipse(g, '#120c0a', [eye, y - radius * 0.06], [radius * 0.035, radius * 0.04]);
    line(g, shade(head.skin, -0.55), radius * 0.03, [
      [eye - radius * 0.16, y - radius * 0.1],
      [eye, y - radius * 0.16],
      [eye + radius * 0.16, y - radius * 0.1],
    ]);
    line(g, head.brows, radius * 0.06, [
      [eye - radius * 0.19, y - radius * 0.25],
      [eye + side * radius * 0.02, y - radius * 0.32],
      [eye + radius * 0.19, y - radius * 0.26],
    ]);
    ellipse(
      g,
      'rgba(224, 110, 96, 0.22)',
      [eye + side * radius * 0.06, y + radius * 0.26],
      [radius * 0.2, radius * 0.14],
    );
    if (head.old === true)
      line(g, shade(head.skin, -0.24), radius * 0.025, [
        [x + side * radius * 0.24, y + radius * 0.28],
        [x + side * radius * 0.36, y + radius * 0.5],
      ]);
  }
  line(g, shade(head.skin, -0.26), radius * 0.04, [
    [x + radius * 0.03, y - radius * 0.04],
    [x + radius * 0.1, y + radius * 0.24],
    [x - radius * 0.06, y + radius * 0.28],
  ]);
  line(g, head.lips, radius * 0.08, [
    [x - radius * 0.22, y + radius * 0.5],
    [x, y + radius * 0.56],
    [x + radius * 0.22, y + radius * 0.49],
  ]);
}

export function dancer(g: Brush): void {
  const skin = '#e8b48e';
  const head: Head = { skin, hair: '#2a1a18', brows: '#33201c', lips: '#b23a40' };
  limb(
    g,
    skin,
    [
      [486, 690],
      [470, 800],
      [482, 930],
    ],
    58,
    26,
  );
  limb(
    g,
    skin,
    [
      [548, 690],
      [600, 790],
      [632, 900],
    ],
    58,
    26,
  );
  ellipse(g, '#8f1626', [478, 952], [26, 30], 0.2);
  ellipse(g, '#8f1626', [648, 920], [22, 34], -0.9);
  limb(
    g,
    skin,
    [
      [462, 372],
      [362, 286],
      [312, 168],
    ],
    40,
    22,
  );
  limb(
    g,
    skin,
    [
      [560, 372],
      [668, 312],
      [772, 322],
    ],
    40,
    22,
  );
  hand(g, skin, [306, 148], 44, Math.PI - 0.2);
  hand(g, skin, [796, 326], 44, -Math.PI / 2 + 0.2);
  soft(g, '#c3202f', [
    [452, 352],
    [512, 374],
    [570, 352],
    [566, 470],
    [556, 540],
    [690, 640],
    [772, 764],
    [640, 742],
    [512, 776],
    [390, 744],
    [268, 764],
    [350, 640],
    [466, 540],
    [458, 470],
  ]);
  for (const fold of [-120, -60, 0, 60, 120])
    line(g, 'rgba(90, 6, 18, 0.35)', 7, [
      [512 + fold * 0.25, 560],
      [512 + fold * 1.3, 738],
    ]);
  line(g, '#7d1220', 16, [
    [460, 540],
    [562, 540],
  ]);
  limb(
    g,
    skin,
    [
      [512, 300],
      [512, 366],
    ],
    40,
    58,
  );
  ellipse(g, head.hair, [512, 226], [76, 88]);
  ellipse(g, head.hair, [516, 126], [38, 34]);
  face(g, [510, 242], 76, head);
  polygon(g, head.hair, [
    [446, 226],
    [452, 176],
    [512, 150],
    [572, 176],
    [578, 226],
    [548, 190],
    [500, 178],
    [466, 198],
  ]);
}

export function taiChiElder(g: Brush): void {
  const skin = '#dba982';
  const cloth = '#f6f4ee';
  const head: Head = { skin, hair: '#e8e6e2', brows: '#d8d5d0', lips: '#a9605a', old: true };
  limb(
    g,
    '#e6e3da',
    [
      [372, 600],
      [350, 770],
      [342, 900],
    ],
    118,
    92,
  );
  limb(
    g,
    '#e6e3da',
    [
      [430, 600],
      [462, 770],
      [470, 900],
    ],
    118,
    92,
  );
  ellipse(g, '#2c2834', [330, 940], [58, 22]);
  ellipse(g, '#2c2834', [484, 940], [58, 22]);
  limb(
    g,
    cloth,
    [
      [312, 330],
      [258, 440],
      [262, 545],
    ],
    92,
    62,
  );
  limb(
    g,
    cloth,
    [
      [490, 330],
      [544, 440],
      [540, 545],
    ],
    92,
    62,
  );
  hand(g, skin, [262, 584], 60, 0.1);
  hand(g, skin, [540, 584], 60, -0.1);
  soft(g, cloth, [
    [330, 270],
    [400, 290],
    [470, 270],
    [520, 320],
    [508, 480],
    [520, 650],
    [400, 672],
    [282, 650],
    [294, 480],
    [282, 320],
  ]);
  line(g, '#c9c4b8', 5, [
    [400, 292],
    [402, 640],
  ]);
  for (const knot of [340, 410, 480, 550])
    line(g, '#8f8a80', 9, [
      [380, knot],
      [424, knot],
    ]);
  line(g, '#4a4a55', 26, [
    [296, 586],
    [400, 600],
    [506, 586],
  ]);
  limb(
    g,
    skin,
    [
      [400, 226],
      [400, 290],
    ],
    60,
    78,
  );
  ellipse(g, head.hair, [400, 140], [84, 92]);
  face(g, [400, 156], 88, head);
  soft(g, head.hair, [
    [340, 190],
    [372, 206],
    [400, 200],
    [428, 206],
    [460, 190],
    [448, 268],
    [400, 350],
    [352, 268],
  ]);
  line(g, '#a9605a', 8, [
    [382, 208],
    [400, 213],
    [418, 208],
  ]);
  soft(g, head.hair, [
    [318, 150],
    [322, 90],
    [372, 52],
    [428, 52],
    [478, 90],
    [482, 150],
    [456, 104],
    [400, 88],
    [344, 104],
  ]);
}

/** In profile, looking to the right; seen to the waist. */
export function girlInProfile(g: Brush, [x, y]: Point, radius: number): void {
  const skin = '#f0c3a0';
  const hair = '#32231f';
  const blue = '#5b7fae';
  soft(g, hair, [
    [x - radius * 0.3, y - radius * 1.25],
    [x - radius * 1.15, y - radius * 0.9],
    [x - radius * 1.3, y + radius * 0.2],
    [x - radius * 1.25, y + radius * 2.3],
    [x - radius * 0.5, y + radius * 2.2],
    [x - radius * 0.2, y + radius],
    [x + radius * 0.4, y - radius * 0.9],
  ]);
  limb(
    g,
    skin,
    [
      [x - radius * 0.2, y + radius * 0.7],
      [x - radius * 0.25, y + radius * 1.6],
    ],
    radius * 0.7,
    radius * 0.8,
  );
  soft(g, blue, [
    [x - radius * 0.9, y + radius * 1.45],
    [x + radius * 0.3, y + radius * 1.45],
    [x + radius * 1.05, y + radius * 1.9],
    [x + radius * 1.3, y + radius * 3.4],
    [x + radius * 1.25, y + radius * 6],
    [x - radius * 2, y + radius * 6],
    [x - radius * 1.8, y + radius * 3],
    [x - radius * 1.5, y + radius * 1.9],
  ]);
  line(g, shade(blue, -0.25), 6, [
    [x + radius * 0.5, y + radius * 2.4],
    [x + radius * 0.2, y + radius * 3.4],
    [x + radius * 0.35, y + radius * 4.6],
  ]);
  soft(g, skin, [
    [x - radius * 0.5, y - radius * 0.8],
    [x + radius * 0.45, y - radius * 0.95],
    [x + radius * 0.72, y - radius * 0.3],
    [x + radius * 0.72, y - radius * 0.05],
    [x + radius * 1.02, y + radius * 0.22],
    [x + radius * 0.78, y + radius * 0.34],
    [x + radius * 0.82, y + radius * 0.52],
    [x + radius * 0.74, y + radius * 0.72],
    [x + radius * 0.5, y + radius * 0.98],
    [x - radius * 0.2, y + radius * 0.85],
    [x - radius * 0.7, y + radius * 0.2],
  ]);
  ellipse(g, '#fbf7f2', [x + radius * 0.44, y - radius * 0.1], [radius * 0.13, radius * 0.1]);
  ellipse(g, '#3a2a20', [x + radius * 0.49, y - radius * 0.1], [radius * 0.065, radius * 0.09]);
  line(g, hair, radius * 0.06, [
    [x + radius * 0.26, y - radius * 0.36],
    [x + radius * 0.48, y - radius * 0.42],
    [x + radius * 0.64, y - radius * 0.34],
  ]);
  line(g, '#b4574e', radius * 0.07, [
    [x + radius * 0.58, y + radius * 0.54],
    [x + radius * 0.76, y + radius * 0.5],
  ]);
  ellipse(
    g,
    'rgba(224, 110, 96, 0.25)',
    [x + radius * 0.3, y + radius * 0.3],
    [radius * 0.2, radius * 0.15],
  );
  soft(g, hair, [
    [x + radius * 0.6, y - radius * 1.05],
    [x - radius * 0.2, y - radius * 1.4],
    [x - radius * 1.2, y - radius * 0.7],
    [x - radius * 1.1, y + radius * 0.9],
    [x - radius * 0.55, y + radius * 0.8],
    [x - radius * 0.3, y - radius * 0.1],
    [x + radius * 0.3, y - radius * 0.55],
  ]);
}
