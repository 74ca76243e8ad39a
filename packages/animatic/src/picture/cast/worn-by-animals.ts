// What an animal wears: sunglasses on a cat, a scarf on a dog, a hat. Painted over its face, wherever the
// pose carries that.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { CastMember } from '../../storyboard/storyboard.ts';
import type { Face, Moment, Puppet, Tone } from './puppet.ts';

interface Piece {
  readonly g: SKRSContext2D;
  readonly face: Face;
  /** Seen from its side it looks to the right. */
  readonly side: boolean;
  readonly paint: (colour: string, lit?: number) => string;
  readonly colour: string | null;
}

type Draw = (piece: Piece) => void;

const oval = (g: SKRSContext2D, x: number, y: number, rx: number, ry: number): void => {
  g.beginPath();
  g.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  g.fill();
};

/** Where the eyes are on a face: ahead of its middle from the side. */
const eyesOf = ({ face: { xM, yM, sizeM }, side }: Piece): readonly [number, number] => [
  xM + (side ? sizeM * 0.05 : 0),
  yM + sizeM * 0.1,
];

const lenses =
  (glass: string, alpha: number): Draw =>
  (piece) => {
    const { g, face, side, paint, colour } = piece;
    const [x, y] = eyesOf(piece);
    const s = face.sizeM;
    const frame = paint(colour ?? '#1d1a24', 0.4);
    g.save();
    g.lineWidth = s * 0.05;
    g.strokeStyle = frame;
    if (side) {
      g.beginPath();
      g.moveTo(x, y + s * 0.04);
      g.lineTo(x - s * 0.42, y + s * 0.12);
      g.stroke();
    }
    for (const dx of side ? [0.02, 0.27] : [-0.21, 0.21]) {
      g.fillStyle = frame;
      oval(g, x + s * dx, y, s * 0.17, s * 0.14);
      g.globalAlpha = alpha;
      g.fillStyle = paint(glass, 0.5);
      oval(g, x + s * dx, y, s * 0.13, s * 0.1);
      g.globalAlpha = 1;
    }
    g.restore();
  };

/** A crown of the hat over the head, `tall` of its size, on a brim `wide` of it. */
const hat =
  (usual: string, tall: number, wide: number, puffed = false): Draw =>
  ({ g, face: { xM, yM, sizeM: s }, paint, colour }) => {
    const x = xM - s * 0.08;
    const y = yM + s * 0.4;
    const main = colour ?? usual;
    g.fillStyle = paint(main, 0.62);
    g.beginPath();
    g.moveTo(x - s * 0.3, y);
    g.quadraticCurveTo(x - s * (puffed ? 0.5 : 0.3), y + s * tall, x, y + s * tall);
    g.quadraticCurveTo(x + s * (puffed ? 0.5 : 0.3), y + s * tall, x + s * 0.3, y);
    g.fill();
    g.fillStyle = paint(main, 0.42);
    oval(g, x, y, s * wide, s * 0.09);
  };

const crown: Draw = ({ g, face: { xM, yM, sizeM: s }, paint, colour }) => {
  const [x, y] = [xM - s * 0.08, yM + s * 0.4];
  g.fillStyle = paint(colour ?? '#f2c23c', 0.8);
  g.beginPath();
  g.moveTo(x - s * 0.3, y);
  for (const [dx, up] of [
    [-0.34, 0.4],
    [-0.15, 0.2],
    [0, 0.46],
    [0.15, 0.2],
    [0.34, 0.4],
    [0.3, 0],
  ] as const)
    g.lineTo(x + s * dx, y + s * up);
  g.fill();
};

const scarf: Draw = ({ g, face: { xM, yM, sizeM: s }, side, paint, colour }) => {
  const [x, y] = [xM - (side ? s * 0.34 : 0), yM - s * 0.52];
  const main = colour ?? '#c83c3c';
  g.fillStyle = paint(main, 0.62);
  g.save();
  g.translate(x, y);
  g.rotate(side ? -0.5 : 0);
  g.beginPath();
  g.ellipse(0, 0, s * 0.46, s * 0.17, 0, 0, Math.PI * 2);
  g.fill();
  g.restore();
  g.fillStyle = paint(main, 0.45);
  g.fillRect(x + s * 0.06, y - s * 0.56, s * 0.2, s * 0.54);
};

const DRAWN: Readonly<Record<string, Draw>> = {
  sunglasses: lenses('#2a2733', 0.9),
  glasses: lenses('#dfeaf2', 0.7),
  goggles: lenses('#6aa0c8', 0.8),
  hat: hat('#6a4a3a', 0.42, 0.56),
  'straw-hat': hat('#f6dc94', 0.34, 0.66),
  'cowboy-hat': hat('#9a6a3e', 0.42, 0.66),
  'top-hat': hat('#2b2833', 0.66, 0.46),
  'witch-hat': hat('#3a2f54', 0.8, 0.6),
  'santa-hat': hat('#d8343a', 0.6, 0.38),
  beanie: hat('#d8a02c', 0.36, 0.36),
  'baseball-cap': hat('#c8503c', 0.34, 0.46),
  helmet: hat('#d84a3c', 0.4, 0.4),
  'chef-hat': hat('#fffdf8', 0.62, 0.34, true),
  crown,
  scarf,
  shawl: scarf,
};

/** Spare room above the head for a hat, in sizes of the face. */
const HAT = 0.9;

export function withWorn(puppet: Puppet, { wears }: CastMember): Puppet {
  const pieces = wears.flatMap(({ what, colour }) => {
    const draw = DRAWN[what];
    return draw === undefined ? [] : [{ draw, colour }];
  });
  const { face } = puppet;
  if (pieces.length === 0 || face === undefined || puppet.jointed === true) return puppet;
  const spareM = puppet.heightM * 0.3 * HAT;
  return {
    ...puppet,
    reach: { ...puppet.reach, upM: puppet.reach.upM + spareM },
    paint: (g, moment: Moment, tone: Tone, held) => {
      puppet.paint(g, moment, tone, held);
      if (moment.facing === 'away') return;
      const at = face(moment);
      for (const { draw, colour } of pieces)
        draw({ g, face: at, side: moment.facing === 'right', paint: tone, colour });
    },
  };
}
