// Arms, for stage and story.

import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, outline, star } from '../paint/outline.ts';

const STEEL = '#c3cad6';

const thing = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
  up = 104,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 5],
  plays,
  paint,
});

function spear(b: Brush): void {
  b.solid(box(-1, 0, 2, 84), '#8a5a34', { shade: 0.34 });
  b.fill(outline('0 100!, 4 88, 2.4 80!, -2.4 80!, -4 88'), b.body, 0.8);
  b.fill(outline('0 100!, 0 80!, -2.4 80!, -4 88'), deep(b.body, 0.34), 0.4);
  b.solid(outline('-3 80, 3 80, 4 74, 1.6 70, -1.6 70, -4 74'), '#c4343c', { shade: 0.24 });
}

function cannon(b: Brush): void {
  const shot = b.is('shoot') || b.is('explode') ? b.moment.motionU : 0;
  b.at(-shot * 6 * (1 - shot) * 4, 0, () => {
    b.at(
      0,
      44,
      () => {
        b.solid(
          outline('-70 -16, -78 0, -70 16, 60 22, 66 26!, 78 26!, 78 -14!, 66 -14!, 60 -10'),
          b.body,
          { shade: 0.24 },
        );
        b.fill(ellipse(78, 6, 4, 16), '#1c1a24', 0.3);
        b.solid(ellipse(-80, 0, 7), b.body, { round: true });
        if (shot > 0.02 && shot < 0.6)
          b.shine(star(100, 6, 30 * (1 - shot), 14 * (1 - shot), 8), '#ffc04a', 1 - shot);
      },
      { angle: 0.26 },
    );
    b.solid(outline('-60 14!, 20 26!, 10 40!, -50 34!'), '#7a5034', { shade: 0.24 });
    b.solid(ellipse(-16, 26, 26), '#8a5a38', { round: true });
    b.stroke(ellipse(-16, 26, 24), 4, '#4a4048');
    for (let i = 0; i < 8; i++)
      b.line(
        [
          [-16, 26],
          [-16 + Math.cos(i * 0.785) * 22, 26 + Math.sin(i * 0.785) * 22],
        ],
        2.4,
        '#5a3a28',
      );
    b.solid(ellipse(-16, 26, 6), '#4a4048', { round: true });
  });
  if (shot > 0.02)
    b.fill(ellipse(110 + shot * 90, 70 + 40 * shot - 60 * shot * shot, 9), '#2c2834', 0.4);
}

function pistol(b: Brush): void {
  b.solid(outline('-52 56!, 60 56!, 62 62, 60 84!, -46 84!, -58 78'), b.body, { shade: 0.16 });
  b.solid(outline('-50 58!, -22 58!, -32 4, -40 0, -62 4, -64 10'), '#7a4f34', { shade: 0.24 });
  b.stroke(outline('-22 56, -18 40, -2 38, 6 56'), 4, b.body, { lit: 0.5 });
  b.line('-12 56, -14 46', 3, deep(b.body, 0.3));
  b.fill(box(-46, 70, 100, 4), pale(b.body, 0.34), 0.8);
  b.fill(box(52, 84, 6, 5), b.body, 0.6);
}

export const ARMS: Designs = {
  spear: thing(2, STEEL, 7, spear),
  cannon: {
    ...thing(1.1, '#4a4854', 96, cannon, ['shoot', 'explode'], 104),
    reach: [100, 210, 110, 4],
  },
  gun: thing(0.16, '#4a4e5a', 70, pistol, [], 94),
};
