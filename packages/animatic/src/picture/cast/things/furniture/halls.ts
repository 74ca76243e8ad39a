// What stands in halls and public rooms: a throne, a diner's booth, a plinth for what is shown.
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed } from '../paint/outline.ts';

const GOLD = '#d8a440';

function throne(b: Brush): void {
  const carved = b.body;
  // The back rises to a crest between two knobs.
  b.solid(mirrored('0 100, 8 97, 14 91, 24 88, 30 80, 33 66, 33 26, 0 26'), carved, {
    shade: 0.12,
  });
  b.solid(mirrored('0 86, 12 82, 22 76, 24 66, 24 34, 0 34'), '#a8302a', { shade: 0.1 });
  b.fill(ellipse(0, 62, 9, 11), GOLD, 0.7);
  b.fill(ellipse(0, 63, 5.6, 7.4), '#f6d684', 0.95);
  b.solid(ellipse(0, 97, 4.4, 4.4), '#e0483a', { round: true });
  for (const s of [-1, 1]) {
    b.solid(ellipse(s * 32, 84, 4, 5), pale(carved, 0.3), { round: true });
    b.solid(box(s * 38 - 6, 0, 12, 48, 3), carved, { shade: 0.16 });
    b.solid(ellipse(s * 38, 49, 8, 5.6), pale(carved, 0.24), { round: true });
    b.fill(box(s * 38 - 3, 8, 6, 30, 2), deep(carved, 0.3), 0.4, 0.6);
  }
  b.solid(box(-40, 4, 80, 22, 3), carved, { shade: 0.16 });
  b.fill(box(-34, 9, 68, 9, 2), '#8a3424', 0.5);
  b.solid(box(-32, 24, 64, 9, 4), '#f0c23c', { shade: 0.1 });
  b.solid(box(-46, 0, 92, 5, 1.5), deep(carved, 0.16), { shade: 0.1 });
}

/** From its side: two benches that face one another over a table. */
function booth(b: Brush): void {
  const cream = '#f2e6cc';
  for (const s of [-1, 1]) {
    b.solid(
      placed(outline('-104 6!, -86 6!, -84 96, -90 101, -100 101, -105 96'), 0, 0, { flip: s > 0 }),
      b.body,
      { shade: 0.14 },
    );
    b.solid(placed(box(-105, 96, 20, 6, 3), 0, 0, { flip: s > 0 }), pale(b.body, 0.3), {
      shade: 0.1,
    });
    for (const y of [52, 68, 84])
      b.fill(placed(box(-104, y, 18, 1.2), 0, 0, { flip: s > 0 }), deep(b.body, 0.4), 0.4, 0.7);
    b.solid(placed(box(-90, 6, 46, 26, 1), 0, 0, { flip: s > 0 }), cream, { shade: 0.2 });
    b.solid(placed(box(-92, 28, 50, 11, 5), 0, 0, { flip: s > 0 }), b.body, { shade: 0.1 });
  }
  b.solid(box(-4, 0, 8, 60, 1), '#c4ccd6', { shade: 0.3 });
  b.solid(box(-16, 0, 32, 4, 2), '#a8b0bc', { shade: 0.2 });
  b.solid(box(-46, 59, 92, 6, 2), cream, { shade: 0.1 });
  b.fill(box(-46, 59, 92, 2.4), '#c4ccd6', 0.9);
  b.solid(box(26, 65, 5, 12, 1.5), '#b8282c', { shade: 0.2 });
  b.solid(box(33, 65, 4.4, 11, 1.5), '#e0b23c', { shade: 0.2 });
}

function plinth(b: Brush): void {
  const vein = deep(b.body, 0.16);
  b.solid(box(-40, 0, 80, 12, 1), deep(b.body, 0.06), { shade: 0.14 });
  b.solid(box(-34, 10, 68, 82, 1), b.body, { shade: 0.1 });
  b.solid(box(-40, 88, 80, 12, 1), pale(b.body, 0.2), { shade: 0.1 });
  b.fill(box(-40, 96, 80, 4, 1), pale(b.body, 0.5), 1);
  if (b.fine(1))
    for (const [x, y] of [
      [-22, 78],
      [-6, 52],
      [8, 84],
      [14, 40],
    ] as const)
      b.line(
        [
          [x, y],
          [x + 7, y - 12],
          [x + 5, y - 24],
          [x + 14, y - 34],
        ],
        0.9,
        vein,
        { alpha: 0.55 },
      );
}

const piece = (heightM: number, colour: string, half: number, paint: Design['paint']): Design => ({
  heightM,
  colour,
  reach: [half, half, 104, 4],
  plays: [],
  paint,
});

export const HALLS: Designs = {
  throne: piece(1.6, GOLD, 50, throne),
  booth: piece(1.2, '#c8302f', 108, booth),
  plinth: piece(0.9, '#ece8e2', 44, plinth),
};
