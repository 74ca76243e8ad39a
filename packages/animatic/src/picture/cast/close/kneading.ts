// Two hands at what lies on the table: dough that is pressed and folded, or whatever small thing they mend,
// wrap, wipe or arrange.
import { random } from '../../paint/noise.ts';
import { hold, wave } from '../shape/ease.ts';
import { deep, pale } from '../things/paint/brush.ts';
import { ellipse, outline } from '../things/paint/outline.ts';
import { farEdge } from './bench.ts';
import { paintServed, servedAs, shadowUnder } from './served.ts';
import type { Work } from './work.ts';

const DOUGH = '#f1dfb8';

/** Pushed away with the heels of the hands, drawn back, turned. */
export function knead(w: Work): void {
  const { b, t } = w;
  w.table(farEdge(w));
  // Flour on the board.
  for (let i = 0; i < 60; i++) {
    const x = (random(311, i) - 0.5) * 42;
    const y = -3 + (random(312, i) - 0.5) * 22;
    b.fill(ellipse(x, y, 0.3 + 0.8 * random(313, i), 0.24, 0), '#fdfaf2', 0.85, 0.5);
  }
  const beat = (t * 0.55) % 1;
  const push = hold(beat, 0.05, 0.35, 0.45, 0.85);
  const long = 12.6 + 3.6 * push;
  const high = 8.8 - 1.6 * push;
  const [x, y] = [0, -2 + 2.4 * push];
  shadowUnder(b, x, y - high * 0.7, long * 1.05, 0.6);
  const blob = outline([
    [x - long, y - 0.6, 0.9],
    [x - long * 0.55, y + high * 0.72, 0.9],
    [x + long * 0.1, y + high * 0.86 + 0.5 * wave(t * 0.8), 0.9],
    [x + long * 0.7, y + high * 0.6, 0.9],
    [x + long, y - 0.8, 0.9],
    [x + long * 0.5, y - high * 0.74, 0.9],
    [x - long * 0.5, y - high * 0.72, 0.9],
  ]);
  b.solid(blob, DOUGH, { shade: 0.12 });
  b.fill(
    ellipse(x - long * 0.2, y + high * 0.36, long * 0.5, high * 0.24, 0.1),
    pale(DOUGH, 0.4),
    0.8,
    0.5,
  );
  for (const side of [-1, 1])
    b.fill(
      ellipse(x + side * long * 0.36, y + high * 0.2, 2.6, 1.5 + push, 0),
      deep(DOUGH, 0.2),
      0.4,
      0.35,
    );
  w.hand('left', { at: [x - 9, y + high * 0.3], lean: -16, shape: 'claw' });
  w.hand('right', { at: [x + 9, y + high * 0.3], lean: -16, shape: 'claw' });
}

/** Whatever it is that they do with it. */
export function attend(w: Work): void {
  const { b, t } = w;
  w.table(farEdge(w));
  const [first, ...others] = w.members.filter(({ what }) => what !== 'table' && what !== 'desk');
  const place = (member: (typeof w.members)[number], x: number, y: number): void => {
    const served = servedAs(member.what);
    shadowUnder(b, x, y, Math.max(3, w.heightOf(member) * 0.4), 0.5);
    if (served === undefined) w.thing(member, x, y);
    else
      paintServed(b, member.colour === null ? served : { ...served, colour: member.colour }, {
        x,
        y,
        tilt: 0.4,
        scale: 1,
        shadow: true,
      });
  };
  for (const [i, member] of others.slice(0, 3).entries())
    place(member, [-17, 17, -9][i] ?? 0, [3, 4, 8][i] ?? 0);
  if (first !== undefined) place(first, 0, -4);
  const size = first === undefined ? 6 : Math.min(16, w.heightOf(first));
  const work = wave(t * 0.7);
  const aside = Math.min(8, 3.4 + size * 0.36);
  w.hand('left', { at: [-aside, -3 + size * 0.3 + 0.7 * work], lean: -22, shape: 'pinch' });
  w.hand('right', { at: [aside, -3 + size * 0.34 - 0.7 * work], lean: -22, shape: 'pinch' });
}
