// The footage that comes with the prompts: one simple thing that moves, each.
import type { Brush, Point } from './shapes.ts';
import { box, ellipse, glow, hills, line, polygon, scatter, wash } from './shapes.ts';

export interface Clip {
  readonly durationS: number;
  /** Draws the picture at `tS` on a canvas of `CLIP_SIZE`. */
  draw(g: Brush, tS: number): void;
}

export const CLIP_SIZE = [864, 496] as const;
const [WIDTH, HEIGHT] = CLIP_SIZE;

function road(g: Brush): void {
  wash(g, CLIP_SIZE, ['#6fb1e6', '#d8eef8', '#d8eef8']);
  hills(g, '#8fb3a0', CLIP_SIZE, 240, 22, 0.4);
  hills(g, '#7fb05c', CLIP_SIZE, 290, 12, 2);
  box(g, '#6d6a70', [0, 350], [WIDTH, 90]);
  for (let dash = 0; dash < 9; dash++) box(g, '#f4efdc', [dash * 110 + 20, 391], [56, 8]);
  box(g, '#6ea24f', [0, 440], [WIDTH, 60]);
}

function car(g: Brush, x: number, tS: number): void {
  box(g, '#c62f2a', [x, 330], [190, 50], 16);
  polygon(g, '#c62f2a', [
    [x + 36, 334],
    [x + 66, 292],
    [x + 130, 292],
    [x + 160, 334],
  ]);
  polygon(g, '#bfe0ee', [
    [x + 50, 332],
    [x + 72, 300],
    [x + 124, 300],
    [x + 146, 332],
  ]);
  for (const wheel of [x + 42, x + 148]) {
    ellipse(g, '#22222a', [wheel, 382], [24, 24]);
    const turn = tS * 9;
    line(g, '#c9c9d0', 5, [
      [wheel - 14 * Math.cos(turn), 382 - 14 * Math.sin(turn)],
      [wheel + 14 * Math.cos(turn), 382 + 14 * Math.sin(turn)],
    ]);
  }
}

function sailboat(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#7db7e4', '#e3f2f6']);
  box(g, '#3c87a8', [0, 250], [WIDTH, 250]);
  ellipse(g, '#6f8f5a', [690, 252], [120, 34]);
  box(g, '#e9d6a4', [590, 250], [200, 12], 6);
  box(g, '#3c87a8', [560, 260], [260, 40]);
  for (let wave = 0; wave < 18; wave++) {
    const x = (scatter(wave) * WIDTH + tS * 14) % WIDTH;
    line(g, '#8fc4d6', 4, [
      [x, 290 + scatter(wave + 40) * 190],
      [x + 46, 290 + scatter(wave + 40) * 190],
    ]);
  }
  g.save();
  g.translate(170 + tS * 42, 320 + 5 * Math.sin(tS * 2.2));
  g.rotate(0.04 * Math.sin(tS * 2.2));
  polygon(g, '#9a3b2e', [
    [-80, 0],
    [80, 0],
    [52, 36],
    [-56, 36],
  ]);
  box(g, '#6b4a30', [-3, -170], [6, 172]);
  polygon(g, '#fffaf0', [
    [6, -166],
    [6, -14],
    [90, -14],
  ]);
  polygon(g, '#f0e2c8', [
    [-6, -150],
    [-6, -14],
    [-60, -14],
  ]);
  g.restore();
}

function classroom(g: Brush): void {
  wash(g, CLIP_SIZE, ['#efe3c8', '#e4d2ae']);
  box(g, '#2f5a46', [60, 90], [330, 170], 6);
  line(g, '#f1f5ee', 4, [
    [100, 140],
    [250, 140],
  ]);
  line(g, '#f1f5ee', 4, [
    [100, 180],
    [320, 180],
  ]);
  box(g, '#fffdf4', [560, 60], [230, 240]);
  box(g, '#bfe3f5', [572, 72], [206, 216]);
  box(g, '#c79a63', [0, 380], [WIDTH, 120]);
  for (const x of [60, 320, 580]) {
    box(g, '#8f6236', [x, 360], [190, 22]);
    box(g, '#75502c', [x + 14, 380], [14, 90]);
    box(g, '#75502c', [x + 162, 380], [14, 90]);
  }
}

function paperPlane(g: Brush, tS: number): void {
  classroom(g);
  const x = 80 + tS * 145;
  const y = 300 - 90 * Math.sin(tS * 0.75) - tS * 12;
  polygon(g, '#ffffff', [
    [x, y],
    [x - 92, y - 30],
    [x - 66, y + 8],
  ]);
  polygon(g, '#c9d3de', [
    [x, y],
    [x - 66, y + 8],
    [x - 80, y + 34],
  ]);
}

function airliner(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#2f78c4', '#a9d4f2']);
  for (let puff = 0; puff < 26; puff++) {
    const x = ((scatter(puff) * 1200 - tS * 60 + 1200) % 1200) - 160;
    ellipse(g, '#f7fbff', [x, 400 + scatter(puff + 90) * 110], [130, 44]);
  }
  box(g, '#f7fbff', [0, 470], [WIDTH, 40]);
  const [x, y]: Point = [250 + tS * 46, 210 - tS * 8];
  polygon(g, '#dfe6ee', [
    [x - 150, y - 18],
    [x - 190, y - 96],
    [x - 140, y - 90],
    [x - 90, y - 18],
  ]);
  ellipse(g, '#ffffff', [x, y], [200, 36]);
  polygon(g, '#c4ced9', [
    [x - 20, y + 8],
    [x - 130, y + 104],
    [x - 84, y + 104],
    [x + 62, y + 8],
  ]);
  polygon(g, '#d2372c', [
    [x - 150, y - 18],
    [x - 190, y - 96],
    [x - 168, y - 94],
    [x - 120, y - 18],
  ]);
  for (let pane = 0; pane < 11; pane++) ellipse(g, '#3d6d98', [x - 110 + pane * 24, y - 6], [6, 7]);
}

function stageLight(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#1b0d1c', '#2e1420']);
  for (let fold = 0; fold < 14; fold++)
    box(g, fold % 2 === 0 ? '#7a1624' : '#5e101c', [fold * 62, 0], [62, 330]);
  box(g, '#5b3a26', [0, 330], [WIDTH, 166]);
  const x = WIDTH * 0.5 + 40 * Math.sin(tS * 0.8);
  g.globalAlpha = 0.3;
  polygon(g, '#ffe9b8', [
    [x - 20, 0],
    [x + 20, 0],
    [x + 190, 420],
    [x - 190, 420],
  ]);
  g.globalAlpha = 0.75;
  ellipse(g, '#ffe9b8', [x, 420], [190, 40]);
  g.globalAlpha = 1;
}

function train(g: Brush, front: number): void {
  for (let coach = 0; coach < 4; coach++) {
    const x = front - 250 - coach * 258;
    box(g, '#2d6b46', [x, 262], [250, 92], 12);
    box(g, '#e8c64a', [x, 318], [250, 12]);
    for (let pane = 0; pane < 4; pane++) box(g, '#cfe6ee', [x + 18 + pane * 58, 278], [42, 30], 4);
    for (const wheel of [x + 44, x + 204]) ellipse(g, '#23242b', [wheel, 358], [18, 18]);
  }
}

function rails(g: Brush, ground: string): void {
  box(g, ground, [0, 366], [WIDTH, 130]);
  box(g, '#77716c', [0, 372], [WIDTH, 8]);
  for (let sleeper = 0; sleeper < 24; sleeper++) box(g, '#5b4a3c', [sleeper * 38, 380], [20, 8]);
}

function tunnelIn(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#7db7e4', '#e3f2f6']);
  hills(g, '#6fa457', CLIP_SIZE, 250, 30, 1.2);
  rails(g, '#8a9a62');
  train(g, 330 + tS * 170);
  polygon(g, '#4f7f43', [
    [600, 400],
    [640, 120],
    [760, 70],
    [WIDTH, 60],
    [WIDTH, 400],
  ]);
  ellipse(g, '#8d8681', [666, 310], [74, 96]);
  ellipse(g, '#17141a', [672, 316], [58, 80]);
  box(g, '#4f7f43', [690, 220], [174, 180]);
  apron(g);
}

/** The ground before the tunnel's mouth. */
function apron(g: Brush): void {
  box(g, '#8a9a62', [590, 388], [WIDTH, 110]);
}

function tunnelOut(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#9fb4d0', '#eef2f8']);
  hills(g, '#dfe6f1', CLIP_SIZE, 260, 26, 3);
  rails(g, '#f3f6fb');
  train(g, 190 + tS * 150);
  polygon(g, '#c6d0de', [
    [0, 60],
    [110, 80],
    [190, 170],
    [220, 400],
    [0, 400],
  ]);
  ellipse(g, '#17141a', [186, 316], [40, 82]);
  box(g, '#c6d0de', [0, 230], [172, 170]);
  for (let flake = 0; flake < 60; flake++) {
    const y = (scatter(flake) * HEIGHT + tS * 70) % HEIGHT;
    ellipse(g, '#ffffff', [scatter(flake + 70) * WIDTH, y], [3, 3]);
  }
}

function walker(g: Brush, [x, foot]: Point, stride: number): void {
  const swing = Math.sin(stride);
  for (const side of [-1, 1])
    line(g, '#32405c', 16, [
      [x, foot - 90],
      [x + side * 30 * swing, foot],
    ]);
  for (const side of [-1, 1])
    line(g, '#c9573b', 12, [
      [x, foot - 160],
      [x - side * 26 * swing, foot - 100],
    ]);
  box(g, '#d9674a', [x - 22, foot - 172], [44, 92], 16);
  ellipse(g, '#ecbf98', [x, foot - 196], [20, 24]);
  ellipse(g, '#40281c', [x - 2, foot - 206], [22, 18]);
}

function park(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#7db7e4', '#e6f3f5']);
  hills(g, '#8cbf6a', CLIP_SIZE, 300, 8, 1);
  for (let tree = 0; tree < 6; tree++) {
    const x = 60 + tree * 165 - tS * 18;
    box(g, '#6b4a30', [x - 9, 200], [18, 130]);
    ellipse(g, '#4f9347', [x, 180], [66, 76]);
  }
  box(g, '#dccfae', [0, 380], [WIDTH, 70]);
  box(g, '#7fae5b', [0, 450], [WIDTH, 60]);
  for (const x of [250, 640]) {
    box(g, '#3c3f48', [x - tS * 26, 190], [8, 190]);
    ellipse(g, '#f6f2dc', [x + 4 - tS * 26, 184], [18, 18]);
  }
  walker(g, [220 + tS * 80, 430], tS * 7);
}

function birthday(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#3a2230', '#5b3340']);
  const lit = tS < 2.4;
  if (lit) glow(g, '#ffbe64', [432, 190], 330);
  box(g, '#8a5a36', [0, 400], [WIDTH, 96]);
  ellipse(g, '#f4efe8', [432, 404], [260, 30]);
  box(g, '#f7d9df', [262, 270], [340, 130], 18);
  for (let drop = 0; drop < 9; drop++) ellipse(g, '#d9486a', [280 + drop * 38, 284], [22, 26]);
  box(g, '#d9486a', [262, 258], [340, 30], 14);
  for (let candle = 0; candle < 5; candle++) {
    const x = 310 + candle * 61;
    box(g, candle % 2 === 0 ? '#5fb0e0' : '#f2c53d', [x - 7, 188], [14, 74]);
    if (lit) ellipse(g, '#ffd56a', [x + 3 * Math.sin(tS * 11 + candle), 170], [8, 17]);
    else
      line(g, 'rgba(230, 225, 230, 0.5)', 5, [
        [x, 180],
        [x + 10 * Math.sin(tS * 5), 150],
        [x, 110 - (tS - 2.4) * 20],
      ]);
  }
}

function taiChi(g: Brush, tS: number): void {
  wash(g, CLIP_SIZE, ['#d9dde2', '#c3c9cf']);
  box(g, '#a9aeb3', [0, 400], [WIDTH, 96]);
  const sway = Math.sin(tS * 1.2);
  const x = 432 + 46 * sway;
  line(g, '#303640', 30, [
    [x, 250],
    [x - 90, 420],
  ]);
  line(g, '#303640', 30, [
    [x, 250],
    [x + 80, 420],
  ]);
  line(g, '#303640', 40, [
    [x, 260],
    [x, 140],
  ]);
  line(g, '#303640', 24, [
    [x, 160],
    [x + 70, 190 - 50 * sway],
    [x + 150, 150 + 60 * sway],
  ]);
  line(g, '#303640', 24, [
    [x, 160],
    [x - 70, 190 + 50 * sway],
    [x - 140, 170 - 60 * sway],
  ]);
  ellipse(g, '#303640', [x, 100], [30, 36]);
}

export const CLIPS: Readonly<Record<string, Clip>> = {
  'red-car-road': {
    durationS: 5,
    draw(g, tS) {
      road(g);
      car(g, 30 + tS * 120, tS);
    },
  },
  sailboat: { durationS: 4, draw: sailboat },
  'paper-plane': { durationS: 4, draw: paperPlane },
  airliner: { durationS: 4, draw: airliner },
  'stage-light': { durationS: 5, draw: stageLight },
  'train-tunnel-in': { durationS: 4, draw: tunnelIn },
  'train-tunnel-out': { durationS: 4, draw: tunnelOut },
  'park-walk': { durationS: 5, draw: park },
  'birthday-cake': { durationS: 4, draw: birthday },
  'tai-chi-move': { durationS: 5, draw: taiChi },
};
