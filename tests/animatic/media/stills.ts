// The pictures that come with the prompts: simple, but nobody takes one for another.
import { dancer, girlInProfile, taiChiElder } from './portraits.ts';
import type { Brush, Point } from './shapes.ts';
import { box, ellipse, glow, hills, line, polygon, scatter, wash } from './shapes.ts';

export interface Still {
  readonly width: number;
  readonly height: number;
  draw(g: Brush): void;
}

function still(width: number, height: number, draw: (g: Brush, size: Point) => void): Still {
  return { width, height, draw: (g) => draw(g, [width, height]) };
}

function balloon(g: Brush, [x, y]: Point, size: number): void {
  line(g, '#5b4331', 3, [
    [x - size * 0.3, y + size * 0.8],
    [x - size * 0.12, y + size * 1.35],
  ]);
  line(g, '#5b4331', 3, [
    [x + size * 0.3, y + size * 0.8],
    [x + size * 0.12, y + size * 1.35],
  ]);
  box(g, '#8a5a32', [x - size * 0.15, y + size * 1.33], [size * 0.3, size * 0.22], 6);
  g.save();
  g.beginPath();
  g.ellipse(x, y, size, size * 1.02, 0, 0.8 * Math.PI, 2.2 * Math.PI);
  g.lineTo(x + size * 0.28, y + size * 1.12);
  g.lineTo(x - size * 0.28, y + size * 1.12);
  g.clip();
  for (let stripe = 0; stripe < 7; stripe++) {
    const left = x - size + (stripe * 2 * size) / 7;
    box(g, stripe % 2 === 0 ? '#d2372c' : '#f4c542', [left, y - size], [size * 0.29, size * 2.4]);
  }
  g.restore();
}

function perfume(g: Brush, size: Point, open: boolean): void {
  const [width, height] = size;
  wash(g, size, ['#f4dfd3', '#e9bfae']);
  box(g, '#f7f1ea', [0, height * 0.72], [width, height * 0.28]);
  glow(g, '#ffe2aa', [width * 0.75, height * 0.2], width * 0.6);
  ellipse(g, 'rgba(120, 70, 60, 0.25)', [width * 0.41, height * 0.835], [150, 18]);
  box(g, '#e7b7c0', [width * 0.29, height * 0.5], [220, 400], 26);
  box(g, '#f6dde2', [width * 0.31, height * 0.52], [56, 360], 20);
  box(g, '#c9a04a', [width * 0.35, height * 0.45], [112, 66], 8);
  box(g, '#3d3030', [width * 0.334, height * 0.38], [140, 90], 14);
  box(g, '#fffaf0', [width * 0.333, height * 0.64], [140, 96], 4);
  line(g, '#4d7a42', 10, [
    [width * 0.78, height * 0.82],
    [width * 0.76, height * 0.56],
  ]);
  const [x, y] = [width * 0.76, height * 0.54];
  if (open) {
    for (let petal = 0; petal < 8; petal++) {
      const turn = (petal * Math.PI) / 4;
      const at: Point = [x + 44 * Math.cos(turn), y + 34 * Math.sin(turn)];
      ellipse(g, petal % 2 === 0 ? '#c2264a' : '#d94b69', at, [52, 38], turn);
    }
    ellipse(g, '#8f1734', [x, y], [30, 24]);
  } else {
    ellipse(g, '#c2264a', [x, y - 8], [26, 44]);
    polygon(g, '#4d7a42', [
      [x - 26, y + 2],
      [x, y + 40],
      [x + 26, y + 2],
    ]);
  }
}

function tree(g: Brush, size: Point, winter: boolean): void {
  const [width, height] = size;
  wash(g, size, winter ? ['#a9bcd6', '#e9eef6'] : ['#5fa4e0', '#dff1fa']);
  hills(g, winter ? '#dfe6f2' : '#5f9e4a', size, height * 0.72, 14, 1);
  hills(g, winter ? '#f6f8fc' : '#79b955', size, height * 0.82, 10, 4);
  const trunk = winter ? '#4a4048' : '#6b4a30';
  polygon(g, trunk, [
    [width * 0.47, height * 0.86],
    [width * 0.49, height * 0.4],
    [width * 0.51, height * 0.4],
    [width * 0.54, height * 0.86],
  ]);
  for (let branch = 0; branch < 9; branch++) {
    const side = branch % 2 === 0 ? 1 : -1;
    const from: Point = [width * 0.5, height * (0.62 - branch * 0.03)];
    const reach = (230 - branch * 18) * side;
    const to: Point = [from[0] + reach, from[1] - 130 + branch * 5];
    line(g, trunk, 14 - branch, [from, to]);
    if (winter)
      line(g, '#ffffff', 6, [
        [from[0], from[1] - 9],
        [to[0], to[1] - 9],
      ]);
  }
  if (winter) return;
  for (let leaf = 0; leaf < 90; leaf++) {
    const turn = scatter(leaf) * 2 * Math.PI;
    const far = Math.sqrt(scatter(leaf + 500));
    const at: Point = [
      width * 0.5 + Math.cos(turn) * far * 290,
      height * 0.36 + Math.sin(turn) * far * 200,
    ];
    ellipse(g, leaf % 3 === 0 ? '#3f8a3a' : '#58a948', at, [52, 40]);
  }
}

function corgi(g: Brush): void {
  const tan = '#d98a3d';
  const white = '#fbf4ea';
  ellipse(g, tan, [440, 480], [250, 120]);
  ellipse(g, white, [610, 520], [90, 100]);
  for (const x of [290, 370, 560, 640]) box(g, white, [x - 30, 540], [58, 120], 24);
  ellipse(g, tan, [180, 430], [50, 34], -0.6);
  // The collar goes round the neck: the head covers its upper half.
  ellipse(g, '#2f6fb3', [652, 424], [92, 50], -0.12);
  ellipse(g, tan, [640, 396], [92, 50], -0.12);
  ellipse(g, '#f2c53d', [668, 478], [15, 15]);
  polygon(g, tan, [
    [600, 330],
    [590, 180],
    [680, 270],
  ]);
  polygon(g, tan, [
    [720, 270],
    [800, 190],
    [790, 330],
  ]);
  ellipse(g, tan, [695, 350], [120, 105]);
  ellipse(g, white, [725, 385], [72, 66]);
  box(g, white, [686, 260], [30, 110], 14);
  ellipse(g, '#241a16', [655, 335], [13, 16]);
  ellipse(g, '#241a16', [748, 335], [13, 16]);
  ellipse(g, '#241a16', [735, 375], [22, 16]);
  ellipse(g, '#e2667a', [735, 428], [18, 28]);
}

function sneaker(g: Brush): void {
  polygon(g, '#ef7a26', [
    [210, 330],
    [330, 360],
    [400, 310],
    [450, 330],
    [610, 440],
    [800, 490],
    [850, 560],
    [850, 600],
    [200, 600],
    [180, 440],
  ]);
  polygon(g, '#b9520f', [
    [210, 330],
    [330, 360],
    [300, 450],
    [190, 470],
  ]);
  polygon(g, '#fff7ee', [
    [330, 560],
    [470, 400],
    [560, 450],
    [420, 590],
  ]);
  box(g, '#ffffff', [170, 590], [700, 60], 26);
  box(g, '#2b2b33', [170, 636], [700, 24], 12);
  for (let lace = 0; lace < 4; lace++) {
    const x = 430 + lace * 52;
    line(g, '#ffffff', 12, [
      [x, 370 + lace * 30],
      [x + 54, 350 + lace * 34],
    ]);
  }
}

function robot(g: Brush): void {
  line(g, '#5a6470', 10, [
    [512, 150],
    [512, 90],
  ]);
  ellipse(g, '#f2b632', [512, 82], [24, 24]);
  box(g, '#3f86c9', [372, 150], [280, 220], 46);
  box(g, '#14202c', [404, 200], [216, 110], 40);
  ellipse(g, '#7df2e0', [462, 255], [26, 30]);
  ellipse(g, '#7df2e0', [562, 255], [26, 30]);
  box(g, '#5a6470', [478, 370], [68, 34]);
  box(g, '#3f86c9', [352, 400], [320, 300], 40);
  box(g, '#e9eef4', [412, 450], [200, 140], 20);
  ellipse(g, '#e2503f', [470, 520], [24, 24]);
  ellipse(g, '#f2b632', [550, 520], [24, 24]);
  for (const side of [-1, 1]) {
    line(g, '#2d6aa6', 54, [
      [512 + side * 180, 440],
      [512 + side * 230, 620],
    ]);
    ellipse(g, '#5a6470', [512 + side * 234, 640], [38, 38]);
    box(g, '#2d6aa6', [512 + side * 86 - 44, 700], [88, 150], 16);
    box(g, '#5a6470', [512 + side * 86 - 66, 840], [132, 54], 20);
  }
}

function watch(g: Brush): void {
  box(g, '#3a2a20', [432, 60], [160, 300], 24);
  box(g, '#3a2a20', [432, 660], [160, 300], 24);
  ellipse(g, '#c79a3b', [512, 512], [232, 232]);
  ellipse(g, '#f5efe2', [512, 512], [190, 190]);
  box(g, '#c79a3b', [736, 490], [44, 44], 8);
  for (let hour = 0; hour < 12; hour++) {
    const turn = (hour * Math.PI) / 6;
    const [x, y] = [Math.sin(turn), -Math.cos(turn)];
    line(g, '#30271c', hour % 3 === 0 ? 14 : 6, [
      [512 + x * 150, 512 + y * 150],
      [512 + x * 172, 512 + y * 172],
    ]);
  }
  line(g, '#30271c', 16, [
    [512, 512],
    [432, 440],
  ]);
  line(g, '#30271c', 10, [
    [512, 512],
    [622, 436],
  ]);
  line(g, '#b5372c', 4, [
    [512, 550],
    [512, 360],
  ]);
  ellipse(g, '#30271c', [512, 512], [16, 16]);
}

function windowGirl(g: Brush, size: Point): void {
  const [width, height] = size;
  wash(g, size, ['#d8c4a8', '#b99a7a']);
  box(g, '#fdf6e2', [width * 0.42, height * 0.06], [width * 0.5, height * 0.62], 8);
  garden(g, [width * 0.44, height * 0.08], [width * 0.46, height * 0.58]);
  box(g, '#fdf6e2', [width * 0.66, height * 0.06], [14, height * 0.62]);
  polygon(g, 'rgba(255, 255, 255, 0.82)', [
    [width * 0.4, 0],
    [width * 0.58, 0],
    [width * 0.52, height * 0.4],
    [width * 0.56, height * 0.74],
    [width * 0.4, height * 0.74],
  ]);
  girlInProfile(g, [width * 0.34, height * 0.47], 118);
}

/** A morning garden behind the window's panes. */
function garden(g: Brush, [x, y]: Point, [width, height]: Point): void {
  box(g, '#cfe8f2', [x, y], [width, height]);
  box(g, '#93bf72', [x, y + height * 0.62], [width, height * 0.38]);
  ellipse(g, '#6ea457', [x + width * 0.75, y + height * 0.55], [90, 110]);
}

function neonAlley(g: Brush, size: Point): void {
  const [width, height] = size;
  wash(g, size, ['#0c0a26', '#241845', '#120d28']);
  const middle: Point = [width * 0.5, height * 0.52];
  polygon(g, '#171233', [
    [0, 0],
    [width * 0.36, height * 0.3],
    [width * 0.36, height * 0.62],
    [0, height],
  ]);
  polygon(g, '#1d1540', [
    [width, 0],
    [width * 0.64, height * 0.3],
    [width * 0.64, height * 0.62],
    [width, height],
  ]);
  polygon(g, '#1a1436', [
    [0, height],
    [width * 0.36, height * 0.62],
    [width * 0.64, height * 0.62],
    [width, height],
  ]);
  glow(g, '#ff5abe', middle, 320);
  for (const side of [-1, 1]) {
    for (let row = 0; row < 5; row++) {
      for (let column = 0; column < 4; column++) {
        if (scatter(row * 7 + column + side * 31) < 0.4) continue;
        const x = width * (0.5 + side * (0.19 + column * 0.09));
        const y = height * (0.3 + row * 0.075 - column * 0.05);
        box(
          g,
          scatter(row + column * 9) < 0.5 ? '#6a5a3a' : '#2f3a66',
          [x, y],
          [26 + column * 6, 22],
        );
      }
    }
  }
  const signs: readonly (readonly [number, number, string])[] = [
    [0.08, 0.2, '#ff3fa4'],
    [0.18, 0.34, '#37e6ff'],
    [0.27, 0.4, '#ffd23f'],
    [0.86, 0.2, '#37e6ff'],
    [0.76, 0.33, '#ff3fa4'],
    [0.7, 0.42, '#8c5bff'],
  ];
  for (const [x, y, colour] of signs) {
    glow(g, colour, [width * x + 26, height * y + 70], 170);
    box(g, colour, [width * x, height * y], [52, 140], 10);
    box(g, '#120d28', [width * x + 10, height * y + 10], [32, 120], 6);
    box(g, `${colour}40`, [width * x, height * (1.25 - y * 0.5)], [52, 90], 20);
  }
}

function beach(g: Brush, size: Point): void {
  const [width, height] = size;
  wash(g, size, ['#4f9fe0', '#bfe4f7', '#bfe4f7']);
  ellipse(g, '#fff3bd', [width * 0.8, height * 0.16], [60, 60]);
  box(g, '#2f8fb5', [0, height * 0.42], [width, height * 0.2]);
  box(g, '#5fc0cc', [0, height * 0.54], [width, height * 0.1]);
  hills(g, '#ffffff', size, height * 0.63, 5, 2);
  hills(g, '#efd9a6', size, height * 0.655, 6, 2);
  line(g, '#8a6338', 26, [
    [width * 0.13, height * 0.8],
    [width * 0.19, height * 0.24],
  ]);
  for (let frond = 0; frond < 7; frond++) {
    const turn = Math.PI + (frond * Math.PI) / 6;
    line(g, '#3f8f4a', 20, [
      [width * 0.19, height * 0.24],
      [width * 0.19 + Math.cos(turn) * 170, height * 0.26 + Math.sin(turn) * 80],
    ]);
  }
}

function paperCut(g: Brush, size: Point): void {
  const [width, height] = size;
  wash(g, size, ['#123a63', '#0d2747']);
  ['#1b4f7e', '#2a6a98', '#4a8db3', '#7db3cc', '#b6d6dd'].forEach((colour, layer) => {
    g.shadowColor = 'rgba(0, 0, 0, 0.45)';
    g.shadowBlur = 22;
    g.shadowOffsetY = -6;
    hills(g, colour, size, height * (0.42 + layer * 0.12), 42 - layer * 4, layer * 1.7);
  });
  g.shadowBlur = 16;
  ellipse(g, '#f6efdd', [width * 0.72, height * 0.2], [92, 92]);
  g.shadowColor = 'rgba(0, 0, 0, 0)';
}

function plain(width: number, height: number, ground: string, draw: (g: Brush) => void): Still {
  return still(width, height, (g) => {
    g.fillStyle = ground;
    g.fillRect(0, 0, width, height);
    draw(g);
  });
}

export const STILLS: Readonly<Record<string, Still>> = {
  'balloon-meadow': still(1280, 720, (g, size) => {
    wash(g, size, ['#7fa6d8', '#f7d2b5', '#f9e4cf']);
    hills(g, '#8fa9a6', size, 430, 34, 0.6);
    hills(g, '#6f9e5b', size, 520, 18, 2.4);
    hills(g, '#87b95f', size, 600, 12, 4.1);
    balloon(g, [520, 300], 190);
  }),
  'perfume-bud': still(900, 1200, (g, size) => perfume(g, size, false)),
  'perfume-bloom': still(900, 1200, (g, size) => perfume(g, size, true)),
  'toy-robot': plain(1024, 1024, '#ffffff', robot),
  'neon-alley': still(1280, 720, neonAlley),
  sneaker: plain(1024, 1024, '#cfd8e0', sneaker),
  dancer: plain(1024, 1024, '#e9e6e2', dancer),
  'paper-cut': still(1280, 720, paperCut),
  'window-girl': still(900, 1200, windowGirl),
  'tree-summer': still(1280, 720, (g, size) => tree(g, size, false)),
  'tree-winter': still(1280, 720, (g, size) => tree(g, size, true)),
  watch: plain(1024, 1024, '#101014', watch),
  corgi: plain(1024, 800, '#a9c4d2', corgi),
  beach: still(1280, 720, beach),
  'tai-chi-elder': plain(800, 1024, '#b3c0c4', taiChiElder),
};
