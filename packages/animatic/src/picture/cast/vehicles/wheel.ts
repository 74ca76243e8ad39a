// Wheels: they turn by the way gone.
import { LIT, deep, pale } from '../ink.ts';
import type { Point } from '../shape/point.ts';
import { CHROME, TYRE } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

export interface WheelForm {
  readonly kind: 'car' | 'sport' | 'truck' | 'spoked' | 'wooden' | 'wire' | 'steam';
  readonly colour?: string;
}

export function paintWheel(
  v: VehicleBrush,
  at: Point,
  radius: number,
  { kind, colour }: WheelForm = { kind: 'car' },
): void {
  const turn = -v.rolled / radius;
  if (kind === 'wire' || kind === 'spoked' || kind === 'wooden' || kind === 'steam') {
    spoked(v, at, radius, turn, kind, colour);
    return;
  }
  v.oval(at, radius, radius, TYRE, { lit: 0.5 });
  v.oval(at, radius * 0.66, radius * 0.66, deep(colour ?? CHROME, 0.5), { lit: 0.3 });
  const spokes = kind === 'sport' ? 5 : kind === 'truck' ? 6 : 5;
  const rim = colour ?? CHROME;
  v.fill(rim, 0.7, (pen) => {
    for (let i = 0; i < spokes; i++) {
      const a = turn + (i / spokes) * Math.PI * 2;
      const wide = kind === 'sport' ? 0.16 : 0.3;
      pen.moveTo(
        at[0] + Math.cos(a - wide * 1.6) * radius * 0.14,
        at[1] + Math.sin(a - wide * 1.6) * radius * 0.14,
      );
      pen.lineTo(
        at[0] + Math.cos(a - wide) * radius * 0.62,
        at[1] + Math.sin(a - wide) * radius * 0.62,
      );
      pen.lineTo(
        at[0] + Math.cos(a + wide) * radius * 0.62,
        at[1] + Math.sin(a + wide) * radius * 0.62,
      );
      pen.lineTo(
        at[0] + Math.cos(a + wide * 1.6) * radius * 0.14,
        at[1] + Math.sin(a + wide * 1.6) * radius * 0.14,
      );
      pen.closePath();
    }
  });
  v.stroke(radius * 0.08, rim, (pen) => pen.arc(at[0], at[1], radius * 0.63, 0, Math.PI * 2), {
    lit: 0.62,
  });
  v.oval(at, radius * 0.2, radius * 0.2, pale(rim, 0.2), { lit: 0.8 });
  v.oval(at, radius * 0.08, radius * 0.08, deep(rim, 0.5), { lit: LIT.shade });
  v.fill(
    deep(TYRE, 0.5),
    LIT.shade,
    (pen) => {
      pen.arc(at[0], at[1], radius, Math.PI * 1.02, Math.PI * 1.62);
      pen.arc(at[0], at[1], radius * 0.72, Math.PI * 1.62, Math.PI * 1.02, true);
      pen.closePath();
    },
    0.5,
  );
}

function spoked(
  v: VehicleBrush,
  at: Point,
  radius: number,
  turn: number,
  kind: string,
  colour: string | undefined,
): void {
  const wood = colour ?? (kind === 'wooden' ? '#8a5a34' : kind === 'steam' ? '#b3322c' : '#d8dde2');
  const count = kind === 'wire' ? 18 : kind === 'steam' ? 12 : 10;
  const thick = kind === 'wire' ? 0.022 : kind === 'wooden' ? 0.085 : 0.06;
  const rim = kind === 'wire' ? 0.07 : 0.12;
  v.stroke(
    radius * thick,
    wood,
    (pen) => {
      for (let i = 0; i < count; i++) {
        const a = turn + (i / count) * Math.PI * 2;
        pen.moveTo(at[0] + Math.cos(a) * radius * 0.1, at[1] + Math.sin(a) * radius * 0.1);
        pen.lineTo(at[0] + Math.cos(a) * radius * 0.9, at[1] + Math.sin(a) * radius * 0.9);
      }
    },
    { lit: 0.56, alpha: kind === 'wire' ? 0.8 : 1 },
  );
  const tyre = kind === 'wooden' ? deep(wood, 0.25) : kind === 'steam' ? deep(wood, 0.3) : TYRE;
  v.stroke(
    radius * rim,
    tyre,
    (pen) => pen.arc(at[0], at[1], radius * (1 - rim / 2), 0, Math.PI * 2),
    { lit: 0.5 },
  );
  if (kind !== 'wire')
    v.stroke(
      radius * 0.03,
      '#4a4048',
      (pen) => pen.arc(at[0], at[1], radius * 0.985, 0, Math.PI * 2),
      { lit: 0.4 },
    );
  v.oval(
    at,
    radius * (kind === 'wire' ? 0.08 : 0.17),
    radius * (kind === 'wire' ? 0.08 : 0.17),
    kind === 'wire' ? CHROME : pale(wood, 0.14),
    { lit: 0.7 },
  );
}
