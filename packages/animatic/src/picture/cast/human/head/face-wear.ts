// What is worn on the face: glasses, masks, an eye patch.
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { darker, fill, lighter, line } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Person } from '../person/person.ts';
import type { Head } from './skull.ts';

export function paintFaceWear(ink: Ink, head: Head, person: Person): void {
  if (head.front < -0.1 || head.px < 10) return;
  const { glasses, mask } = person.outfit;
  if (mask) paintMask(ink, head, mask.colour);
  if (!glasses) return;
  const y = head.eyeY - 0.005;
  const lens = (side: number): { at: Point; w: number; h: number } | null => {
    const shows = head.shows(side * 0.4);
    if (shows < 0.12) return null;
    const [x, ly] = head.spot(side * 0.4, y, 0.99);
    return { at: [x, ly], w: 0.13 * (0.4 + 0.64 * shows), h: 0.115 };
  };
  const lenses = [lens(-1), lens(1)];
  switch (glasses.kind) {
    case 'glasses':
    case 'sunglasses': {
      const dark = glasses.kind === 'sunglasses';
      if (dark)
        fill(ink, glasses.colour, 0.5, (pen) => {
          for (const one of lenses) if (one) rounded(pen, one.at, one.w * 1.06, one.h * 0.96);
        });
      else {
        ink.g.save();
        ink.g.globalAlpha *= 0.18;
        fill(ink, '#ffffff', 1, (pen) => {
          for (const one of lenses) if (one) oval(pen, one.at, one.w, one.h);
        });
        ink.g.restore();
      }
      line(ink, glasses.colour, 0.5, Math.max(0.018, 1 / head.px), (pen) => {
        for (const one of lenses) {
          if (!one) continue;
          if (dark) rounded(pen, one.at, one.w * 1.06, one.h * 0.96);
          else oval(pen, one.at, one.w, one.h);
        }
        const [a, b] = lenses;
        if (a && b)
          smoothOpen(pen, [
            [a.at[0] + a.w, y + 0.02],
            [(a.at[0] + b.at[0]) / 2 + head.side * 0.02, y + 0.04],
            [b.at[0] - b.w, y + 0.02],
          ]);
        for (const side of [-1, 1]) {
          const one = side < 0 ? a : b;
          if (!one || head.shows(side * 1.4) < 0) continue;
          const [ex, ey] = head.spot(side * 1.5, y + 0.03, 0.97);
          pen.moveTo(one.at[0] + side * one.w, y + 0.03);
          pen.lineTo(ex, ey);
        }
      });
      if (dark && head.px > 40)
        fill(ink, lighter(glasses.colour, 0.5), 0.8, (pen) => {
          for (const one of lenses)
            if (one)
              smoothClosed(pen, [
                [one.at[0] - one.w * 0.6, one.at[1] + one.h * 0.5, 0.7],
                [one.at[0] - one.w * 0.1, one.at[1] + one.h * 0.6, 0.7],
                [one.at[0] - one.w * 0.5, one.at[1] - one.h * 0.1, 0.7],
              ]);
        });
      return;
    }
    case 'goggles': {
      fill(ink, darker(glasses.colour, 0.5), 0.5, (pen) =>
        smoothClosed(pen, strip(head, y + 0.03, y - 0.02, 1.03, 1.5)),
      );
      fill(ink, darker(glasses.colour, 0.3), 0.6, (pen) => {
        for (const one of lenses) if (one) rounded(pen, one.at, one.w * 1.2, one.h * 1.15);
      });
      fill(ink, glasses.colour, 0.8, (pen) => {
        for (const one of lenses) if (one) rounded(pen, one.at, one.w * 0.96, one.h * 0.9);
      });
      fill(ink, '#ffffff', 0.9, (pen) => {
        for (const one of lenses)
          if (one)
            oval(
              pen,
              [one.at[0] - one.w * 0.35, one.at[1] + one.h * 0.4],
              one.w * 0.2,
              one.h * 0.12,
              0.5,
            );
      });
      return;
    }
    case 'eye-patch': {
      const one = lenses[1];
      line(ink, glasses.colour, 0.5, 0.022, (pen) =>
        smoothOpen(pen, [
          head.spot(-1.2, y + 0.2, 1),
          head.spot(-0.1, y + 0.13, 0.98),
          head.spot(0.7, y + 0.03, 1),
        ]),
      );
      if (one)
        fill(ink, glasses.colour, 0.45, (pen) => rounded(pen, one.at, one.w * 0.95, one.h * 1.0));
      return;
    }
    case 'eye-mask':
      fill(ink, glasses.colour, 0.5, (pen) => {
        smoothClosed(pen, strip(head, y + 0.1, y - 0.09, 1.01, 1.35));
        for (const one of lenses) if (one) disc(pen, one.at, 0.001);
        for (const one of lenses)
          if (one)
            smoothClosed(
              pen,
              [
                [one.at[0] - one.w * 0.7, one.at[1]],
                [one.at[0], one.at[1] - 0.06],
                [one.at[0] + one.w * 0.7, one.at[1]],
                [one.at[0], one.at[1] + 0.06],
              ].map(([x = 0, py = 0]): ShapePoint => [x, py]),
            );
      });
  }
}

function rounded(
  pen: Parameters<typeof smoothClosed>[0],
  [x, y]: Point,
  w: number,
  h: number,
): void {
  smoothClosed(pen, [
    [x - w, y + h * 0.5],
    [x - w * 0.7, y + h * 0.88],
    [x + w * 0.7, y + h * 0.88],
    [x + w, y + h * 0.5],
    [x + w * 0.86, y - h * 0.5],
    [x + w * 0.3, y - h],
    [x - w * 0.3, y - h],
    [x - w * 0.86, y - h * 0.5],
  ]);
}

function strip(head: Head, top: number, bottom: number, out: number, reach: number): ShapePoint[] {
  const steps = [-1, -0.5, 0, 0.5, 1].map((u) => u * reach);
  const at = (a: number, y: number, corner: number): ShapePoint => [
    ...head.spot(a, y, out),
    corner,
  ];
  return [
    ...steps.map((a, i) => at(a, top, i === 0 || i === 4 ? 0.8 : 0)),
    ...steps.toReversed().map((a, i) => at(a, bottom, i === 0 || i === 4 ? 0.8 : 0)),
  ];
}

function paintMask(ink: Ink, head: Head, colour: string): void {
  const o = head.outline;
  const chin = o.slice(5, 12).map(([x, y]): ShapePoint => [x * 1.0, y * 1.0]);
  const far = head.side >= 0 ? 1 : -1;
  fill(ink, colour, 0.8, (pen) =>
    smoothClosed(pen, [
      ...chin,
      [...head.spot(-far * 1.05, head.noseY - 0.04, 1), 0.4],
      [...head.spot(0, head.noseY + 0.085, 1.02), 0],
      [...head.spot(far * 1.05, head.noseY - 0.02, 1), 0.4],
    ]),
  );
  line(ink, darker(colour, 0.16), 0.6, 0.012, (pen) => {
    for (const k of [0.08, 0.17])
      smoothOpen(pen, [
        head.spot(-0.8, head.noseY - k, 0.98),
        head.spot(0, head.noseY - k + 0.02, 1),
        head.spot(0.8, head.noseY - k, 0.98),
      ]);
  });
}
