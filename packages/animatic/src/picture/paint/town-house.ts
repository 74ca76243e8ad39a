// A small house seen from afar, with its rows of windows, its roof in two tones, its chimney.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { windowColour } from './buildings.ts';
import { lightSide } from './foliage.ts';
import { twoTone } from './land.ts';
import { snowed } from './lying-weather.ts';
import { random } from './noise.ts';

export interface TownHouse {
  readonly depthM: number;
  readonly wall: string;
  readonly roof: string;
  readonly seed: number;
  readonly floors: number;
  readonly bays: number;
  /** The gable faces the eye; else the eaves do. */
  readonly gable: boolean;
}

/** `y` is its foot; width and height of the wall in design px. */
export function paintTownHouse(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; width: number; height: number },
  house: TownHouse,
): void {
  const { x, y, width, height } = at;
  const wall = twoTone(view, house.wall, house.depthM);
  const roof = twoTone(view, snowed(view, house.roof, 0.85), house.depthM);
  const side = lightSide(view, x + width / 2);
  const top = y - height;
  const gradient = g.createLinearGradient(x, 0, x + width, 0);
  gradient.addColorStop(side > 0 ? 0 : 1, wall.shade);
  gradient.addColorStop(side > 0 ? 0.55 : 0.45, wall.lit);
  gradient.addColorStop(side > 0 ? 1 : 0, wall.lit);
  g.fillStyle = gradient;
  g.beginPath();
  g.moveTo(x, y);
  g.lineTo(x, top);
  if (house.gable) g.lineTo(x + width / 2, top - width * 0.42);
  g.lineTo(x + width, top);
  g.lineTo(x + width, y);
  g.fill();
  g.fillStyle = roof.shade;
  g.fillRect(x + width * 0.68, top - width * 0.36, width * 0.09, width * 0.3);
  if (house.gable) {
    const thick = width * 0.07;
    for (const dir of [-1, 1] as const) {
      g.fillStyle = dir === side ? roof.lit : roof.shade;
      g.beginPath();
      g.moveTo(x + width / 2, top - width * 0.42 - thick);
      g.lineTo(x + width / 2 + dir * width * 0.56, top + width * 0.05);
      g.lineTo(x + width / 2 + dir * width * 0.5, top + width * 0.06 + thick * 0.3);
      g.lineTo(x + width / 2, top - width * 0.42);
      g.fill();
    }
  } else {
    g.fillStyle = roof.lit;
    g.beginPath();
    g.moveTo(x - width * 0.05, top + width * 0.02);
    g.lineTo(x + width * 0.08, top - width * 0.26);
    g.lineTo(x + width * 0.92, top - width * 0.26);
    g.lineTo(x + width * 1.05, top + width * 0.02);
    g.fill();
    g.fillStyle = roof.shade;
    g.fillRect(x - width * 0.05, top, width * 1.1, width * 0.025);
  }
  paintWindows(g, view, at, house, wall.shade);
}

function paintWindows(
  g: SKRSContext2D,
  view: View,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  house: TownHouse,
  frame: string,
): void {
  const gapX = width / house.bays;
  const gapY = height / house.floors;
  if (gapX < 2) return;
  for (const burning of [false, true]) {
    const panes: (readonly [number, number])[] = [];
    for (let floor = 0; floor < house.floors; floor++) {
      for (let bay = 0; bay < house.bays; bay++) {
        const burns = random(view.seed + house.seed, floor * 16 + bay) < view.light.lamps * 0.72;
        if (burns === burning)
          panes.push([x + gapX * (bay + 0.28), y - height + gapY * (floor + 0.26)]);
      }
    }
    g.fillStyle = frame;
    for (const [px, py] of panes)
      g.fillRect(px - gapX * 0.05, py - gapY * 0.04, gapX * 0.54, gapY * 0.58);
    g.fillStyle = windowColour(view, house.depthM, burning);
    for (const [px, py] of panes) g.fillRect(px, py, gapX * 0.44, gapY * 0.5);
  }
}
