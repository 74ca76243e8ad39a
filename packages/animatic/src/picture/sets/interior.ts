// The shell that rooms share: floor, ceiling, two side walls that run away from the eye, a back wall
// with windows through which the outside is seen. What a room is, its own file paints onto these.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { mixHex } from '../paint/colour.ts';
import { liveOutside } from '../paint/lying-weather.ts';
import { level, nearestM, reachAt, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { paintOutlook } from '../paint/window-view.ts';
import type { Outlook } from '../paint/window-view.ts';
import type { Plane, View } from './set.ts';

type Decorate = (brush: SceneBrush) => void;

export interface Interior {
  /** Where the side walls stand, metres; left of the eye is negative. */
  readonly leftM: number;
  readonly rightM: number;
  readonly backM: number;
  readonly heightM: number;
  readonly wall: string;
  readonly leftWall?: string;
  readonly rightWall?: string;
  readonly ceiling: string;
  /** Colour along the foot of the walls; null: no skirting. */
  readonly skirting: string | null;
  /** Lays the floor: x is u, distance v. */
  readonly floor: Decorate;
  /** Holes in the back wall, in its own metres. */
  readonly windows?: readonly Box[];
  readonly outlook?: Outlook;
  /** What hangs on or is built into the walls: u is x on the back wall, distance on the sides. */
  readonly back?: Decorate;
  readonly left?: Decorate;
  readonly right?: Decorate;
  readonly overhead?: Decorate;
}

export function interior(room: Interior): Plane[] {
  const { leftM, rightM, backM, heightM } = room;
  const planes: Plane[] = [];
  if (room.windows !== undefined && room.windows.length > 0) {
    planes.push({
      depthM: 60,
      paint: (g, view) => {
        paintOutlook(g, view, room.outlook ?? 'city');
      },
      live: liveOutside,
    });
  }
  planes.push(
    // Before the floor, so that it may reach beyond the corners: walls and ceiling then cover it.
    {
      depthM: backM,
      rows: [-9, 0.86],
      paint: (g, view) => {
        paintBack(g, view, room);
      },
    },
    {
      depthM: 5,
      ground: true,
      rows: [0.45, 9],
      paint: (g, view) => {
        const brush = new SceneBrush(g, view, level());
        room.floor(brush);
        shadeFloor(brush, room);
      },
    },
    {
      depthM: 5,
      ground: true,
      levelM: heightM,
      rows: [-9, 0.5],
      paint: (g, view) => {
        paintCeiling(new SceneBrush(g, view, level(heightM)), room);
      },
    },
    wallPlane(room, leftM, room.leftWall ?? room.wall, room.left),
    wallPlane(room, rightM, room.rightWall ?? room.wall, room.right),
  );
  return planes;
}

function wallPlane(
  room: Interior,
  xM: number,
  colour: string,
  decorate: Decorate | undefined,
): Plane {
  const { backM, heightM } = room;
  return {
    depthM: 5,
    wallXM: xM,
    columns: xM < 0 ? [-9, 0.5] : [0.5, 9],
    paint: (g, view) => {
      const brush = new SceneBrush(g, view, sideWall(xM));
      const near = 0.35;
      const lit = litSide(view, xM);
      brush.area(
        [
          [near, 0],
          [backM, 0],
          [backM, heightM],
          [near, heightM],
        ],
        brush.gradient(
          [near, 0],
          [backM, 0],
          [
            [0, mixHex(colour, '#1c1830', 0.26), lit * 0.7],
            [0.55, colour, lit],
            [1, colour, lit * 0.94],
          ],
        ),
      );
      decorate?.(brush);
      const box: Box = { u: near, v: 0, wide: backM - near, tall: heightM };
      if (room.skirting !== null) {
        brush.rect(near, 0, box.wide, 0.11, room.skirting, lit);
        brush.rect(near, 0.11, box.wide, 0.012, '#20182c', 0.2, 0.5);
      }
      const { shadow } = view.light;
      brush.wash({ ...box, tall: 0.5 }, 'up', shadow, 0.2, 0);
      brush.wash({ ...box, v: heightM - 0.7, tall: 0.7 }, 'up', shadow, 0, 0.24);
      brush.wash({ ...box, u: backM - 1.1, wide: 1.1 }, 'right', shadow, 0, 0.2);
    },
  };
}

/** The wall that faces the light is the brighter one. */
function litSide(view: View, xM: number): number {
  const fromRight = view.light.sun.x > 0.5;
  return fromRight === xM < 0 ? 0.9 : 0.4;
}

function paintBack(g: SKRSContext2D, view: View, room: Interior): void {
  const { backM, heightM, leftM, rightM } = room;
  const brush = new SceneBrush(g, view, upright(backM));
  const [left, right] = reachAt(view, backM);
  const whole: Box = {
    u: Math.min(left, leftM) - 1,
    // A little lower than the floor, so that no seam is left between them.
    v: -0.4,
    wide: Math.max(right, rightM) - Math.min(left, leftM) + 2,
    tall: heightM + 30,
  };
  const { sun } = view.light;
  const bright = leftM + (rightM - leftM) * Math.min(0.85, Math.max(0.15, sun.x));
  const dark = bright > 0 ? leftM : rightM;
  g.beginPath();
  for (const box of [whole, ...(room.windows ?? [])]) {
    brush.subpath([
      [box.u, box.v],
      [box.u + box.wide, box.v],
      [box.u + box.wide, box.v + box.tall],
      [box.u, box.v + box.tall],
    ]);
  }
  g.fillStyle = brush.gradient(
    [dark, 0],
    [bright, 0],
    [
      [0, mixHex(room.wall, '#1c1830', 0.08 + 0.3 * view.light.lamps), 0.5],
      [1, room.wall, 0.86],
    ],
  );
  g.fill('evenodd');
  const inner: Box = { u: leftM, v: 0, wide: rightM - leftM, tall: heightM };
  const { shadow } = view.light;
  g.save();
  g.clip('evenodd');
  brush.wash({ ...inner, tall: 0.6 }, 'up', shadow, 0.22, 0);
  brush.wash({ ...inner, v: heightM - 0.8, tall: 0.8 }, 'up', shadow, 0, 0.2);
  brush.wash({ ...inner, wide: 1.2 }, 'right', shadow, 0.2, 0);
  brush.wash({ ...inner, u: rightM - 1.2, wide: 1.2 }, 'right', shadow, 0, 0.2);
  g.restore();
  if (room.skirting !== null) {
    brush.rect(whole.u, 0, whole.wide, 0.11, room.skirting, 0.7);
    brush.rect(whole.u, 0.11, whole.wide, 0.012, '#20182c', 0.2, 0.5);
  }
  room.back?.(brush);
}

const BEYOND_M = 1.5;

function paintCeiling(brush: SceneBrush, room: Interior): void {
  const { view } = brush;
  const { leftM, rightM, backM, ceiling } = room;
  const near = Math.max(0.5, room.heightM - view.eyeM) * 0.74;
  // Beyond the walls, which cover it: where it ended at them, its strips would be seen as steps.
  const [left, right] = [leftM - BEYOND_M, rightM + BEYOND_M];
  const corners = [
    [left, near],
    [right, near],
    [right, backM],
    [left, backM],
  ] as const;
  brush.area(
    corners,
    brush.gradient(
      [0, near],
      [0, backM],
      [
        [0, mixHex(ceiling, '#1c1830', 0.3), 0.2],
        [1, ceiling, 0.55],
      ],
    ),
  );
  room.overhead?.(brush);
  const { shadow } = view.light;
  brush.wash({ u: leftM, v: backM - 1.4, wide: rightM - leftM, tall: 1.4 }, 'up', shadow, 0, 0.22);
}

/** Shade in the corners of the floor, and under the eye. */
function shadeFloor(brush: SceneBrush, { leftM, rightM, backM }: Interior): void {
  const { view } = brush;
  const near = nearestM(view);
  const { shadow } = view.light;
  const all: Box = { u: leftM, v: near, wide: rightM - leftM, tall: backM - near };
  brush.wash({ ...all, v: backM - 2, tall: 2 }, 'up', shadow, 0, 0.3);
  brush.wash({ ...all, wide: 1.3 }, 'right', shadow, 0.3, 0);
  brush.wash({ ...all, u: rightM - 1.3, wide: 1.3 }, 'right', shadow, 0, 0.3);
  brush.wash({ ...all, tall: Math.max(0, 4.4 - near) }, 'up', shadow, 0.34, 0);
}
