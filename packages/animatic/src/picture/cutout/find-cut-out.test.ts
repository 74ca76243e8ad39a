import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCutOut } from './find-cut-out.ts';
import type { CutOut } from './find-cut-out.ts';
import { bottle, bust, busy, figure, made, shadow, sweep, wall } from './stills.testsuite.ts';
import type { Paint } from './stills.testsuite.ts';
import type { Pixels } from './pixels.ts';

const PORTRAIT = { width: 144, height: 192 };

function found(pixels: Pixels): CutOut {
  const cutOut = findCutOut(pixels);
  assert(cutOut);
  return cutOut;
}

/** Edges of the box in shares of the picture, against where the subject was drawn. */
function assertBox(cutOut: CutOut, edges: readonly [number, number, number, number]): void {
  const { left, top, width, height } = cutOut.box;
  const got = [left, top, left + width, top + height];
  for (const [i, edge] of edges.entries()) {
    assert(Math.abs((got[i] ?? 9) - edge) < 0.025, `${JSON.stringify(got)}, not ${edges.join()}`);
  }
}

const at = ({ mask }: CutOut, { width, height }: Pixels, x: number, y: number): number =>
  mask[Math.floor(y * height) * width + Math.floor(x * width)] ?? 9;

const GROUNDS: Readonly<Record<string, Paint>> = {
  'a grey sweep': sweep('#d8d8dc', '#eeeeee', '#c8c8cc'),
  white: sweep('#ffffff'),
  black: sweep('#060606', '#0c0c0e'),
  'two colours, graded': sweep('#ff9a6b', '#6b7bff'),
  'a lit wall': wall('#7fa6c8', '#35526e'),
};

for (const [name, ground] of Object.entries(GROUNDS)) {
  test(`a product on ${name} is cut out where it stands`, () => {
    const pixels = made(PORTRAIT, ground, bottle('#2f8a5a'));
    const cutOut = found(pixels);
    assertBox(cutOut, [0.36, 0.2, 0.64, 0.86]);
    assert.deepEqual([cutOut.whole, cutOut.transparent], [true, false]);
    assert.equal(at(cutOut, pixels, 0.5, 0.63), 1);
    assert.equal(at(cutOut, pixels, 0.4, 0.25), 0);
  });

  test(`somebody before ${name} is cut out, the gaps at the arms open where the ground is coloured`, () => {
    const pixels = made(PORTRAIT, ground, figure('#8a3050'));
    const cutOut = found(pixels);
    assertBox(cutOut, [0.31, 0.1, 0.69, 0.94]);
    assert.equal(at(cutOut, pixels, 0.5, 0.45), 1);
    assert.equal(at(cutOut, pixels, 0.5, 0.85), 0);
    assert.equal(at(cutOut, pixels, 0.615, 0.42), 0);
  });
}

test('a soft shadow at the foot is no part of the subject', () => {
  for (const ground of [sweep('#ffffff'), sweep('#f4b8c0', '#e8a8b4'), sweep('#9a9aa0')]) {
    const pixels = made(PORTRAIT, ground, shadow(0.56, 0.86, 0.3), bottle('#2f8a5a'));
    assertBox(found(pixels), [0.36, 0.2, 0.64, 0.86]);
  }
});

const arch: Paint = (g, width, height) => {
  g.strokeStyle = '#c03018';
  g.lineWidth = width * 0.09;
  g.beginPath();
  g.arc(width / 2, height * 0.55, width * 0.3, Math.PI, 0);
  g.lineTo(width * 0.8, height * 0.86);
  g.moveTo(width * 0.2, height * 0.55);
  g.lineTo(width * 0.2, height * 0.86);
  g.stroke();
};

test('what is seen between the legs is ground, even behind the shadow', () => {
  const pixels = made(PORTRAIT, sweep('#ff9a6b', '#6b7bff'), shadow(0.5, 0.86, 0.42), arch);
  const cutOut = found(pixels);
  assert.equal(at(cutOut, pixels, 0.5, 0.5), 0);
  assert.equal(at(cutOut, pixels, 0.5, 0.7), 0);
  assert.equal(at(cutOut, pixels, 0.2, 0.7), 1);
});

test('white on white is cut out by its edges, with a shadow that looks as it does', () => {
  const pixels = made(
    PORTRAIT,
    sweep('#fcfcfc', '#f2f2f2'),
    shadow(0.54, 0.86, 0.26),
    bottle('#d6d6da', '#fcfcfc'),
  );
  const cutOut = found(pixels);
  assert(Math.abs(cutOut.box.top - 0.2) < 0.02 && cutOut.box.height < 0.72);
  for (const [x, y] of [
    [0.38, 0.5],
    [0.62, 0.5],
    [0.5, 0.32],
  ] as const) {
    assert.equal(at(cutOut, pixels, x, y), 1);
  }
  for (const [x, y] of [
    [0.33, 0.5],
    [0.67, 0.5],
    [0.42, 0.32],
  ] as const) {
    assert.equal(at(cutOut, pixels, x, y), 0);
  }
  assert.equal(at(cutOut, pixels, 0.5, 0.63), 1);
});

const lit: Paint = (g, width, height) => {
  g.scale(width, height);
  const body = g.createLinearGradient(0.36, 0, 0.64, 0);
  body.addColorStop(0, '#f8f8f8');
  body.addColorStop(0.7, '#d8d8dc');
  body.addColorStop(1, '#a8a8b0');
  g.fillStyle = body;
  g.fillRect(0.34, 0.3, 0.32, 0.56);
  g.fillStyle = '#2a6048';
  g.fillRect(0.34, 0.5, 0.3, 0.14);
  g.fillRect(0.42, 0.2, 0.16, 0.1);
};

test('a subject into which the ground runs is refused rather than cut to pieces', () => {
  assert.equal(findCutOut(made(PORTRAIT, sweep('#f8f8f8'), lit)), undefined);
});

const ghost: Paint = (g, width, height) => {
  const grade = g.createRadialGradient(width / 2, height / 2, 0, width / 2, height / 2, width / 2);
  grade.addColorStop(0, '#d0d0d0');
  grade.addColorStop(1, '#f8f8f8');
  g.fillStyle = grade;
  g.fillRect(0, 0, width, height);
};

const shoe: Paint = (g, width, height) => {
  g.scale(width, height);
  g.fillStyle = '#d03020';
  g.beginPath();
  g.roundRect(0.2, 0.4, 0.6, 0.36, 0.1);
  g.fill();
  g.fillStyle = '#ffffff';
  for (const x of [0.35, 0.45, 0.55, 0.65]) g.fillRect(x, 0.38, 0.016, 0.2);
};

const hills: Paint = (g, width, height) => {
  g.fillStyle = '#4a8a50';
  g.beginPath();
  g.moveTo(0, height * 0.6);
  g.quadraticCurveTo(width * 0.4, height * 0.4, width, height * 0.65);
  g.lineTo(width, height * 0.8);
  g.lineTo(0, height * 0.75);
  g.fill();
};

const meadow: Paint = (g, width, height) => {
  g.fillStyle = '#a8c870';
  g.fillRect(0, height * 0.72, width, height);
};

const hung: Paint = (g, width, height) => {
  g.translate(0, height * -0.3);
  bottle('#2f8a5a')(g, width, height);
};

test('a landscape is no subject, nor is what reaches the upper edge', () => {
  const size = { width: 192, height: 144 };
  assert.equal(findCutOut(made(size, sweep('#90b8e8', '#e0f0ff'), meadow, hills)), undefined);
  assert.equal(findCutOut(made(PORTRAIT, sweep('#eeeeee'), hung)), undefined);
});

const dog: Paint = (g, width, height) => {
  g.scale(width, height);
  g.fillStyle = '#c88038';
  g.fillRect(0.2, 0.4, 0.6, 0.25);
  g.fillStyle = '#fbf4ea';
  for (const x of [0.24, 0.34, 0.62, 0.72]) g.fillRect(x, 0.6, 0.06, 0.24);
};

test('off-white legs on a white ground are legs, not shadows', () => {
  const pixels = made({ width: 192, height: 144, grain: 0.6 }, sweep('#ffffff'), dog);
  assertBox(found(pixels), [0.2, 0.4, 0.8, 0.84]);
});

test('white laces on a white ground are not slits', () => {
  const pixels = made({ width: 192, height: 144 }, sweep('#ffffff'), shoe);
  const cutOut = found(pixels);
  for (const x of [0.358, 0.458, 0.558, 0.658]) {
    assert.equal(at(cutOut, pixels, x, 0.5), 1, String(x));
  }
});

test('what fades into its ground is refused rather than cut to pieces', () => {
  assert.equal(findCutOut(made(PORTRAIT, ghost)), undefined);
});

const floor: Paint = (g, width, height) => {
  g.fillStyle = '#7a5c44';
  g.fillRect(0, height * 0.78, width, height);
};

test('where wall and floor meet there is a line, not a part of the subject', () => {
  const cutOut = found(made(PORTRAIT, sweep('#9fb4a8'), floor, figure('#3050a0')));
  assertBox(cutOut, [0.31, 0.1, 0.69, 0.94]);
});

test('a portrait may reach the lower edge: it is cut out, but not whole', () => {
  const cutOut = found(made(PORTRAIT, wall('#e8dcc8', '#b8a890'), bust('#305080')));
  assertBox(cutOut, [0.14, 0.2, 0.86, 1]);
  assert.equal(cutOut.whole, false);
});

test('transparency is taken at its word', () => {
  const pixels = made({ ...PORTRAIT, grain: 0 }, bottle('#2f8a5a'));
  const cutOut = found(pixels);
  assertBox(cutOut, [0.36, 0.2, 0.64, 0.86]);
  assert.deepEqual([cutOut.transparent, cutOut.whole, cutOut.confidence], [true, true, 1]);
});

const card: Paint = (g, width, height) => {
  g.beginPath();
  g.roundRect(0, 0, width, height, 16);
  g.clip();
  busy(g, width, height);
};

test('rounded corners are no cut-out', () => {
  assert.equal(findCutOut(made({ width: 192, height: 144 }, card)), undefined);
});

test('busy pictures are refused, with and without somebody in them', () => {
  const size = { width: 192, height: 144 };
  assert.equal(findCutOut(made(size, sweep('#88a0c0'), busy)), undefined);
  assert.equal(findCutOut(made(size, sweep('#88a0c0'), busy, bottle('#c03030'))), undefined);
});

const dot =
  (radius: number): Paint =>
  (g, width, height) => {
    g.fillStyle = '#a02020';
    g.beginPath();
    g.ellipse(width / 2, height / 2, width * radius, height * radius, 0, 0, Math.PI * 2);
    g.fill();
  };

test('an empty ground, a speck and a close-up that fills the frame are refused', () => {
  const ground = sweep('#dddddd', '#cccccc');
  assert.equal(findCutOut(made(PORTRAIT, ground)), undefined);
  assert.equal(findCutOut(made(PORTRAIT, ground, dot(0.06))), undefined);
  assert(findCutOut(made(PORTRAIT, ground, dot(0.2))));
  assert.equal(findCutOut(made(PORTRAIT, ground, dot(0.62))), undefined);
});

const print: Paint = (g, width, height) => {
  g.fillStyle = '#404040';
  g.fillRect(width * 0.1, height * 0.1, width * 0.2, 2);
  g.fillRect(width * 0.85, height * 0.3, 3, 3);
};

test('dust and a caption beside it are left out', () => {
  assertBox(
    found(made(PORTRAIT, sweep('#eeeeee'), print, bottle('#2f8a5a'))),
    [0.36, 0.2, 0.64, 0.86],
  );
});
