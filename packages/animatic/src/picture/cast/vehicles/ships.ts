// Ships: a freighter and a liner.
import { foam, hull } from './hull.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { smoke } from './smoke.ts';
import { boxOutline } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

const WHITE = '#f6f1e6';
const WARM = '#ffd68a';

function motorShip(v: VehicleBrush, cruise: boolean): void {
  const [long, decks] = cruise ? [60, 5] : [42, 2];
  const half = long / 2;
  if (cruise) {
    for (let i = 0; i < decks; i++) {
      const [left, right, y] = [-half * (0.86 - i * 0.05), half * (0.66 - i * 0.09), 5.4 + i * 2.3];
      v.panel(boxOutline(left, y, right - left, 2.4, 0.1), WHITE, y + 0.5);
      portholes(v, left + 1.2, right - 1.6, y + 1.3, 1.9, 0.9);
    }
    funnel(v, -8, 16.8, 4.4, 3.4);
    v.panel(
      [
        [5, 14.6, 0.6],
        [5, 18.4, 0.3],
        [10, 18.2, 0.5],
        [11.4, 14.6, 0.6],
      ],
      WHITE,
      15.6,
    );
    v.pane(
      [
        [6, 16.4, 0.9],
        [6, 17.5, 0.9],
        [9.9, 17.5, 0.9],
        [10.3, 16.4, 0.9],
      ],
      WARM,
    );
    for (let i = 0; i < 7; i++) v.box(-22 + i * 4.6, 5.3, 2.6, 0.8, 0.3, '#e8833a', 0.6);
  } else {
    const cargo = ['#c8553d', '#3f7a8c', '#d9a441', '#5d8a5a'];
    for (let i = 0; i < 7; i++) {
      for (let row = 0; row < (i % 3 === 1 ? 2 : 3); row++) {
        v.panel(
          boxOutline(-6.6 + i * 3.4, 4.1 + row * 1.9, 3.2, 1.8, 0.04),
          cargo[(i * 2 + row) % 4] ?? WHITE,
          4.5 + row * 1.9,
        );
      }
    }
    v.panel(boxOutline(-17.5, 4, 8, 8.4, 0.06), WHITE, 5.4);
    for (let row = 0; row < 3; row++) portholes(v, -16.4, -10.4, 6 + row * 2.2, 1.8, 0.8);
    funnel(v, -15.6, 12.2, 3, 2.6);
  }
  hull(v, long, cruise ? [6, 5.4, 8] : [4.8, 4, 6.6], v.body, cruise ? '#c8a04a' : WHITE);
  v.line(
    [
      [-half * 0.96, 0.5],
      [0, 0.4],
      [half * 0.82, 0.7],
    ],
    0.9,
    '#a33c34',
    { lit: 0.4 },
  );
  portholes(v, -half * 0.8, half * 0.6, cruise ? 3.4 : 2.5, cruise ? 2.4 : 4.5, 0.55);
  foam(v, -half * 0.95, half * 0.82);
}

function portholes(
  v: VehicleBrush,
  left: number,
  right: number,
  y: number,
  step: number,
  size: number,
): void {
  if (!v.shows(size, 0.7)) return;
  const place = (draw: (x: number, i: number) => void): void => {
    for (let x = left, i = 0; x < right; x += step, i++) draw(x, i);
  };
  v.fill('#3a5168', 0.4, (pen) =>
    place((x) => pen.roundRect(x, y - size / 2, size, size, size * 0.3)),
  );
  if (v.dark > 0.05) {
    const { g } = v;
    g.globalAlpha = v.dark;
    g.fillStyle = WARM;
    g.beginPath();
    place((x, i) => {
      if ((i * 7 + Math.round(y)) % 4 !== 0) g.roundRect(x, y - size / 2, size, size, size * 0.3);
    });
    g.fill();
    g.globalAlpha = 1;
  }
}

function funnel(v: VehicleBrush, x: number, y: number, width: number, height: number): void {
  smoke(v, [x + width * 0.4, y + height], width * 0.5, height * 2.4);
  v.panel(
    [
      [x, y, 0.8],
      [x + width * 0.08, y + height, 0.7],
      [x + width * 0.86, y + height, 0.7],
      [x + width, y, 0.8],
    ],
    '#d0553c',
    y + height * 0.2,
  );
  v.rect(x + width * 0.06, y + height * 0.72, width * 0.82, height * 0.28, '#2c2a32', 0.4);
}

export const SHIPS: readonly VehicleDesign[] = [
  {
    what: 'ship',
    lengthM: 42,
    heightM: 15,
    colour: '#3c4a63',
    sways: 'water',
    beyond: { left: 14, right: 1, down: 1, up: 8 },
    faceM: 7,
    paint: (v) => motorShip(v, false),
  },
  {
    what: 'cruise-ship',
    lengthM: 60,
    heightM: 20,
    colour: '#f4f1ea',
    sways: 'water',
    beyond: { left: 18, right: 1, down: 1.5, up: 10 },
    faceM: 9,
    paint: (v) => motorShip(v, true),
  },
];
