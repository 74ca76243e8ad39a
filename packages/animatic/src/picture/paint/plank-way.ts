// A way of planks on posts over water, running straight away from the eye: a jetty, a footbridge. Its
// deck is a level, its side a wall, so that both keep their perspective under every camera.
import type { Plane } from '../sets/set.ts';
import { mixHex } from './colour.ts';
import { random } from './noise.ts';
import { level, SceneBrush, sideWall } from './scene-brush.ts';

export interface PlankWay {
  /** Its left and right side, metres; both on the same side of the eye. */
  readonly xM: readonly [number, number];
  readonly zM: readonly [number, number];
  readonly deckM: number;
  readonly railed: boolean;
  readonly wood: string;
}

export function plankWay(way: PlankWay): Plane[] {
  const [left, right] = way.xM;
  // What is turned to the eye is the side nearer to its middle.
  const near = left > 0 ? left : right;
  const far = left > 0 ? right : left;
  const columns: readonly [number, number] = left > 0 ? [0.48, 9] : [-9, 0.52];
  const planes: Plane[] = [];
  if (way.railed) {
    planes.push({
      depthM: 12,
      wallXM: far,
      columns,
      paint: (g, view) => {
        paintRail(new SceneBrush(g, view, sideWall(far)), way);
      },
    });
  }
  planes.push(
    {
      depthM: 12,
      wallXM: near,
      columns,
      paint: (g, view) => {
        paintSide(new SceneBrush(g, view, sideWall(near)), way);
      },
    },
    {
      depthM: 12,
      ground: true,
      levelM: way.deckM,
      columns,
      paint: (g, view) => {
        paintDeck(new SceneBrush(g, view, level(way.deckM)), way);
      },
    },
  );
  if (way.railed) {
    planes.push({
      depthM: 12,
      wallXM: near,
      columns,
      paint: (g, view) => {
        paintRail(new SceneBrush(g, view, sideWall(near)), way);
      },
    });
  }
  return planes;
}

function paintDeck(brush: SceneBrush, { xM: [left, right], zM: [from, to], wood }: PlankWay): void {
  const plank = 0.19;
  const { seed } = brush.view;
  for (let k = Math.floor((to - from) / plank); k >= 0; k--) {
    const z = from + k * plank;
    const tone = random(seed + 811, k);
    const out = 0.05 * random(seed + 812, k);
    brush.rect(
      left - out,
      z,
      right - left + out * 2,
      plank * 0.93,
      mixHex(wood, tone > 0.5 ? '#e0c8a0' : '#4a3830', Math.abs(tone - 0.5) * 0.5),
      0.6 + 0.3 * tone,
    );
    brush.rect(left, z + plank * 0.9, right - left, plank * 0.1, '#20161a', 0.1, 0.6);
  }
}

/** The beam under the deck and the posts in the water, with their images in it. */
function paintSide(brush: SceneBrush, { zM: [from, to], deckM, wood }: PlankWay): void {
  for (let z = from + 0.2; z < to; z += 2.1) {
    brush.rect(z, -0.02, 0.16, deckM + 0.02, mixHex(wood, '#3a2c2c', 0.4), 0.35);
    brush.rect(z, -deckM, 0.16, deckM, '#20202c', 0.1, 0.3);
  }
  brush.rect(from, deckM - 0.16, to - from, 0.16, mixHex(wood, '#4a3830', 0.35), 0.4);
  brush.rect(from, -deckM * 0.9, to - from, 0.2, '#20202c', 0.1, 0.22);
}

function paintRail(brush: SceneBrush, { zM: [from, to], deckM, wood }: PlankWay): void {
  const tone = mixHex(wood, '#5a4438', 0.25);
  for (const v of [0.95, 0.5])
    brush.rect(from, deckM + v, to - from, v > 0.9 ? 0.09 : 0.06, tone, v > 0.9 ? 0.85 : 0.5);
  for (let z = from; z <= to; z += 1.5) brush.rect(z, deckM, 0.1, 1.08, tone, 0.6);
}
