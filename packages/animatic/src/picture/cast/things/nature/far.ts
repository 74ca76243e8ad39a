// What is large and far away: hills, peaks, islands, storms, lights in the night sky, fireworks.
import type { Path2D } from '@napi-rs/canvas';
import { random, ridge } from '../../../paint/noise.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { crown } from '../paint/foliage.ts';
import { ellipse, outline, ribbon, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { faded } from '../paint/vapour.ts';

function hill(b: Brush): void {
  b.solid(outline('-180 0!, -130 34, -60 78, 0 98, 66 84, 130 40, 184 0!'), b.body, {
    shade: 0.12,
    depth: 0.3,
  });
  b.fill(outline('0 98, 66 84, 130 40, 184 0!, 100 20, 40 60'), pale(b.body, 0.16), 0.8, 0.7);
  for (const [x, y] of [
    [-96, 44],
    [-60, 66],
    [30, 84],
    [88, 56],
    [-20, 60],
    [60, 40],
  ] as const)
    crown(
      b,
      [
        [x, y, 9],
        [x + 9, y - 3, 7],
      ],
      deep(b.body, 0.14),
      { seed: 3 + x },
    );
}

/** A bank of grass that rises to the right and goes on there. */
function bank(b: Brush): void {
  const top: readonly Point[] = [
    [-98, 0],
    [-84, 5],
    [-52, 34],
    [-18, 68],
    [14, 89],
    [48, 98],
    [100, 100],
    [190, 97],
    [240, 84],
    [262, 0],
  ];
  b.solid(outline(top.map(([x, y], i): Point => [x, y, i === 0 || i > 7 ? 1 : 0])), b.body, {
    shade: 0,
    roll: 0.5,
  });
  b.fill(
    outline('-98 0!, -52 34, -18 68, 48 98, 110 100, 30 82, -24 44, -62 10'),
    pale(b.body, 0.24),
    0.85,
    0.7,
  );
  b.fill(outline('60 0!, 90 30, 150 46, 262 40!, 262 0!'), deep(b.body, 0.26), 0.4, 0.6);
  for (let i = 0; i < 46; i++) {
    const x = -84 + 330 * random(7, i);
    const high = x < 40 ? Math.max(4, (x + 94) * 0.7) : 95;
    const y = high * (0.12 + 0.86 * random(8, i));
    const tall = 5 + 5 * random(9, i);
    b.fill(
      together([
        outline([
          [x - 2.4, y],
          [x - 4, y + tall * 0.8, 1],
          [x, y],
        ]),
        outline([
          [x - 0.8, y],
          [x + 0.4, y + tall, 1],
          [x + 1.4, y],
        ]),
        outline([
          [x + 0.6, y],
          [x + 4.4, y + tall * 0.7, 1],
          [x + 2.8, y],
        ]),
      ]),
      i % 3 === 0 ? pale(b.body, 0.3) : deep(b.body, 0.2),
      0.6,
    );
  }
}

function peak(b: Brush): void {
  b.solid(
    outline('-150 0!, -96 40!, -70 52!, -22 92!, -4 100!, 16 84!, 44 62!, 66 58!, 110 26!, 156 0!'),
    b.body,
    { shade: 0 },
  );
  b.fill(
    outline('-150 0!, -96 40!, -70 52!, -22 92!, -4 100!, -10 70!, -30 48!, -16 30!, -44 0!'),
    deep(b.body, 0.36),
    0.26,
  );
  b.fill(
    outline(
      '-4 100!, -22 92!, -52 66!, -38 60!, -26 68!, -12 56!, 2 66!, 14 58!, 24 66!, 34 70!, 16 84!',
    ),
    '#fbfaff',
    0.85,
  );
  b.fill(outline('-4 100!, -22 92!, -52 66!, -38 60!, -26 68!, -12 56!, -10 70!'), '#b8c4e4', 0.4);
  b.fill(outline('66 58!, 110 26!, 80 30!, 56 44!'), pale(b.body, 0.14), 0.75);
}

function island(b: Brush): void {
  b.fill(ellipse(0, 2, 150, 10), '#8fd0dc', 0.75, 0.7);
  b.solid(
    outline('-126 0, -104 14, -50 24, 10 28, 70 22, 116 10, 130 0, 60 -4, -60 -4'),
    '#ecd29a',
    { shade: 0.14 },
  );
  b.solid(outline('-92 18, -70 44, -30 64, 16 70, 62 52, 92 18, 20 26, -40 24'), b.body, {
    shade: 0.14,
  });
  for (const [x, lean] of [
    [-30, -10],
    [6, 12],
    [40, 20],
  ] as const) {
    b.fill(
      ribbon([
        [x, 40, 2.6],
        [x + lean * 0.4, 66, 2],
        [x + lean, 88, 1.6],
      ]),
      '#8a6a48',
      0.55,
    );
    for (let i = 0; i < 6; i++) {
      const a = -0.3 + i * 0.74;
      const sway = Math.sin(b.tS * 1.4 + i) * 0.06 * (0.4 + b.moment.flow * 2);
      b.fill(
        outline([
          [x + lean, 88, 1],
          [x + lean + Math.cos(a + sway) * 13, 94 + Math.sin(a) * 8],
          [x + lean + Math.cos(a + sway) * 25, 86 + Math.sin(a) * 9, 1],
          [x + lean + Math.cos(a + sway) * 12, 89 + Math.sin(a) * 6],
        ]),
        i % 2 ? '#4f9a54' : '#3f8048',
        i % 2 ? 0.7 : 0.4,
      );
    }
  }
  for (const [x, w] of [
    [-100, 30],
    [0, 60],
    [96, 30],
  ] as const)
    b.fill(ellipse(x, -1 + Math.sin(b.tS + x) * 0.6, w, 1.6), '#ffffff', 0.9, 0.7);
}

function tornado(b: Brush): void {
  for (let i = 13; i >= 0; i--) {
    const u = i / 13;
    const y = 4 + 92 * u;
    const half = 5 + 40 * u ** 1.5;
    const x = Math.sin(b.tS * 2.2 + u * 4) * 7 * (1 - u * 0.4);
    const colour = i % 2 ? b.body : deep(b.body, 0.16);
    b.fill(
      outline([
        [x - half, y + 3],
        [x - half * 0.5, y + 7.4],
        [x + half * 0.6, y + 7],
        [x + half, y + 3.4],
        [x + half * 0.4, y - 2],
        [x - half * 0.6, y - 2.4],
      ]),
      colour,
      0.5 + 0.2 * (i % 2),
      0.92,
    );
    b.fill(
      outline([
        [x + half * 0.2, y + 5],
        [x + half * 0.86, y + 3.4],
        [x + half * 0.5, y + 0.6],
      ]),
      pale(b.body, 0.4),
      0.85,
      0.7,
    );
  }
  for (let i = 0; i < 14; i++) {
    const a = b.tS * 3.4 + i * 2.4;
    const y = 4 + 40 * random(3, i);
    b.fill(
      ellipse(Math.cos(a) * (16 + y * 0.5), y + Math.sin(a) * 3, 1.4 + random(4, i), 1),
      deep(b.body, 0.4),
      0.4,
    );
  }
  b.fill(ellipse(0, 3, 30, 5), pale(b.body, 0.2), 0.7, 0.5);
}

/** Curtains of light: each a band whose lower edge wanders, with rays standing in it. */
function aurora(b: Brush): void {
  const { g } = b;
  for (const [k, colour] of ['#a87af0', b.body, pale(b.body, 0.3)].entries()) {
    const low: Point[] = [];
    const high: Point[] = [];
    for (let i = 0; i <= 18; i++) {
      const u = i / 18;
      const fade = Math.sin(Math.PI * u) ** 0.7;
      const y =
        18 +
        k * 11 +
        15 * Math.sin(u * 6.5 + b.tS * 0.35 + k * 1.8) +
        5 * Math.sin(u * 15 - b.tS * 0.5);
      low.push([-150 + 300 * u, y]);
      high.push([
        -150 + 300 * u,
        y + fade * (50 + 16 * ridge(9 + k, u * 7 + b.tS * 0.2, 2) - k * 8),
      ]);
    }
    const light = b.shining(colour);
    const curtain = g.createLinearGradient(0, 8 + k * 10, 0, 92 + k * 6);
    curtain.addColorStop(0, faded(light, 0.1));
    curtain.addColorStop(0.3, faded(light, 0.55));
    curtain.addColorStop(1, faded(light, 0));
    g.fillStyle = curtain;
    g.fill(outline([...low, ...high.reverse()]));
    for (let i = 0; i < 22; i++) {
      const at = low[Math.floor(i * 0.82)] ?? [0, 0];
      const x = at[0] + 8 * Math.sin(i * 2.7 + b.tS * 0.3);
      const bright = Math.max(0, Math.sin(b.tS * 0.9 + i * 1.9 + k)) * Math.sin((Math.PI * i) / 22);
      b.shine(
        ribbon([
          [x, at[1] + 2, 1.2],
          [x + 1, at[1] + 24, 2.2],
          [x + 3, at[1] + 50, 0.4],
        ]),
        pale(colour, 0.3),
        0.3 * bright,
      );
    }
  }
}

function galaxy(b: Brush): void {
  b.at(0, 50, () => {
    b.g.rotate(0.35);
    b.g.scale(1, 0.44);
    b.blush(0, 0, 96, b.body, 0.7, 1);
    const turnAt = -b.tS * 0.08;
    for (let arm = 0; arm < 2; arm++) {
      const near: Path2D[] = [];
      const far: Path2D[] = [];
      for (let i = 0; i < 130; i++) {
        const u = i / 130;
        const a = turnAt + arm * Math.PI + u * 7.2 + (random(5 + arm, i) - 0.5) * 0.7;
        const r = 8 + 88 * u + (random(7 + arm, i) - 0.5) * 16;
        (i % 3 ? near : far).push(
          ellipse(Math.cos(a) * r, Math.sin(a) * r, 0.6 + 1.5 * random(9, i)),
        );
      }
      b.shine(together(near), '#e8dcff', 0.8);
      b.shine(together(far), '#ffd0e0', 0.9);
    }
    b.blush(0, 0, 30, '#fff2d8', 1, 1);
  });
}

/** Burst after burst: a rocket's trail, spokes that slow down and sink. */
function fireworks(b: Brush): void {
  const colours = [b.body, '#ffd86a', '#8ad8ff', '#b48af0', '#8af0b0'];
  for (let k = 0; k < 4; k++) {
    const life = (b.tS * 0.42 + k * 0.27) % 1;
    const round = Math.floor(b.tS * 0.42 + k * 0.27);
    const x = (random(11 + k, round) - 0.5) * 84;
    const y = 58 + 26 * random(21 + k, round);
    const colour = colours[(k + round) % 5] ?? b.body;
    if (life < 0.24) {
      const rise = life / 0.24;
      b.shine(
        ribbon([
          [x, y * rise * 0.8, 0.2],
          [x, y * rise, 0.7],
        ]),
        '#ffe6b0',
        0.9,
      );
      continue;
    }
    const age = (life - 0.24) / 0.76;
    const reach = 30 * (1 - Math.exp(-3.2 * age));
    const fade = (1 - age) ** 0.7;
    const trails = [];
    const sparks = [];
    for (let i = 0; i < 26; i++) {
      const a = (i / 26) * Math.PI * 2;
      const far = reach * (i % 2 ? 1 : 0.66);
      const [dx, dy] = [Math.cos(a) * far, Math.sin(a) * far - 10 * age * age];
      trails.push(
        ribbon([
          [x + dx * 0.6, y + dy * 0.66, 0.1],
          [x + dx, y + dy, 0.55],
        ]),
      );
      sparks.push(ellipse(x + dx, y + dy, 1));
    }
    b.shine(together(trails), colour, 0.7 * fade);
    b.shine(together(sparks), pale(colour, 0.5), fade);
    if (age < 0.3) b.shine(ellipse(x, y, 5 * (1 - age * 3.3)), '#ffffff', 0.9);
  }
}

function snowball(b: Brush): void {
  b.solid(outline('0 0, 30 6, 48 30, 50 56, 34 86, 4 100, -30 90, -49 62, -48 30, -28 7'), b.body, {
    round: true,
    depth: 0.3,
  });
  for (let i = 0; i < 9; i++)
    b.fill(
      ellipse((random(3, i) - 0.5) * 70, 20 + 60 * random(4, i), 4, 2.4, i),
      pale(b.body, 0.6),
      0.95,
      0.7,
    );
}

function water(b: Brush): void {
  const surface: Point[] = [];
  for (let i = 0; i <= 16; i++)
    surface.push([
      -160 + 20 * i,
      78 + 9 * Math.sin(i * 1.3 - b.tS * 1.8) + 4 * Math.sin(i * 2.7 + b.tS),
    ]);
  b.blend(
    outline([...surface, [160, 0, 1], [-160, 0, 1]]),
    [0, 90],
    [0, 0],
    [
      [0, pale(b.body, 0.3), 0.85],
      [1, deep(b.body, 0.24), 0.45],
    ],
    0.9,
  );
  b.line(surface, 5, '#f2fbff', { lit: 0.92, alpha: 0.85 });
  for (let i = 0; i < 8; i++)
    b.fill(
      ellipse(-130 + i * 38 + Math.sin(b.tS + i) * 6, 22 + (i % 3) * 16, 18, 2.6),
      '#ffffff',
      0.9,
      0.35,
    );
}

const far = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  up = 104,
  down = 6,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, down],
  plays: [],
  paint,
});

export const FAR_THINGS: Designs = {
  hill: far(40, '#86b060', 188, hill),
  bank: { ...far(1.2, '#7fae54', 176, bank), reach: [104, 266, 112, 4] },
  'mountain-peak': far(70, '#7a7f9c', 160, peak),
  island: far(30, '#6fa85a', 156, island, 108, 12),
  tornado: far(120, '#8f94a4', 60, tornado, 110),
  aurora: { ...far(300, '#6af0a0', 156, aurora, 146), airborne: true },
  galaxy: { ...far(400, '#7a5cd0', 110, galaxy, 120, 20), airborne: true },
  fireworks: { ...far(60, '#ff7a8a', 84, fireworks, 122), airborne: true },
  snowball: far(0.12, '#fbf8ff', 54, snowball),
  'water-surface': { ...far(0.2, '#4f9cc8', 164, water), airborne: true },
};
