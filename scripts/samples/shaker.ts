// The glass shaker and what tumbles in it. Local units: centre at the origin, rim at
// y = -165, foot at y = 165. The liquid stays level however the glass is turned.

import { Path2D } from '@napi-rs/canvas';

import { drawIce } from './cup.ts';
import { mix, randomFrom } from './paint.ts';
import type { Brush, Point } from './paint.ts';

type Point3 = readonly [number, number, number];

export const shakerHalf = 112;

export interface Piece {
  readonly kind: 'apple' | 'ice';
  readonly at: Point;
  readonly angle: number;
  readonly size: number;
}

export interface Shaker {
  readonly angle: number;
  /** Height of the surface below the centre, in the picture's own level. */
  readonly level: number;
  readonly swell: number;
  readonly time: number;
  readonly froth: number;
  readonly lid: boolean;
  /** 0 golden tea, 1 blush red. */
  readonly red?: number;
  /** Pieces inside, in the glass's own turned coordinates. */
  readonly pieces: readonly Piece[];
}

/** A wedge of apple: red skin, cream flesh. */
export function drawPiece(brush: Brush, piece: Piece): void {
  if (piece.kind === 'ice') return drawIce(brush, piece.at, piece.size, piece.angle);
  const r = piece.size * 1.15;
  brush.save();
  brush.translate(piece.at[0], piece.at[1]);
  brush.rotate(piece.angle);
  brush.fillStyle = '#a80f2c';
  brush.beginPath();
  brush.arc(0, r * 0.35, r * 1.08, Math.PI * 1.08, Math.PI * 1.92);
  brush.lineTo(r * 0.35, r * 0.72);
  brush.lineTo(-r * 0.5, r * 0.62);
  brush.closePath();
  brush.fill();
  brush.fillStyle = '#e9c48c';
  brush.beginPath();
  brush.arc(0, r * 0.42, r * 0.92, Math.PI * 1.06, Math.PI * 1.94);
  brush.lineTo(r * 0.35, r * 0.72);
  brush.lineTo(-r * 0.5, r * 0.62);
  brush.closePath();
  brush.fill();
  brush.fillStyle = '#fff3d2';
  brush.beginPath();
  brush.arc(r * 0.05, r * 0.46, r * 0.86, Math.PI * 1.1, Math.PI * 1.9);
  brush.lineTo(r * 0.3, r * 0.58);
  brush.lineTo(-r * 0.2, r * 0.5);
  brush.closePath();
  brush.fill();
  brush.strokeStyle = 'rgba(255, 214, 160, 0.9)';
  brush.lineWidth = Math.max(1.5, r * 0.08);
  brush.beginPath();
  brush.arc(0, r * 0.35, r * 1.04, Math.PI * 1.5, Math.PI * 1.86);
  brush.stroke();
  brush.restore();
}

function glass(inset: number): Path2D {
  const [top, foot] = [shakerHalf - inset, shakerHalf * 0.84 - inset];
  const path = new Path2D();
  path.moveTo(-top, -165 + (inset ? 6 : 0));
  path.lineTo(-foot, 165 - 30 - inset);
  path.quadraticCurveTo(-foot, 165 - inset, -foot + 30, 165 - inset);
  path.lineTo(foot - 30, 165 - inset);
  path.quadraticCurveTo(foot, 165 - inset, foot, 165 - 30 - inset);
  path.lineTo(top, -165 + (inset ? 6 : 0));
  path.closePath();
  return path;
}

export function drawShaker(brush: Brush, shaker: Shaker): void {
  brush.save();
  brush.rotate(shaker.angle);
  const wall = glass(0);
  brush.fillStyle = 'rgba(255, 250, 240, 0.2)';
  brush.fill(wall);
  brush.save();
  brush.clip(glass(8));
  brush.rotate(-shaker.angle);
  const wave = (x: number): number =>
    shaker.level +
    Math.sin(x / 34 + shaker.time * 14) * shaker.swell +
    Math.sin(x / 15 - shaker.time * 21) * shaker.swell * 0.4;
  const red = shaker.red ?? 0;
  const tone = (gold: Point3, blush: Point3, alpha: number): string =>
    `rgba(${gold.map((value, index) => Math.round(mix(value, blush[index] ?? 0, red))).join(', ')}, ${alpha})`;
  const tea = brush.createLinearGradient(-110, 0, 110, 0);
  tea.addColorStop(0, tone([196, 84, 20], [150, 20, 50], 0.92));
  tea.addColorStop(0.45, tone([246, 150, 40], [228, 66, 80], 0.86));
  tea.addColorStop(0.85, tone([255, 202, 88], [255, 130, 120], 0.88));
  tea.addColorStop(1, tone([226, 120, 40], [200, 50, 70], 0.9));
  const surface = (lift: number): void => {
    brush.beginPath();
    brush.moveTo(-320, 400);
    for (let x = -320; x <= 320; x += 10) brush.lineTo(x, wave(x) - lift);
    brush.lineTo(320, 400);
    brush.closePath();
  };
  brush.fillStyle = tea;
  surface(0);
  brush.fill();
  if (shaker.froth > 0) {
    const random = randomFrom(Math.floor(shaker.time * 24) + 3);
    for (let index = 0; index < 80 * shaker.froth; index++) {
      const x = mix(-130, 130, random());
      brush.fillStyle = `rgba(255, ${Math.round(mix(214, 246, random()))}, 206, 0.8)`;
      brush.beginPath();
      brush.arc(
        x,
        wave(x) + mix(-14, 30, random()) * shaker.froth,
        3 + random() * 9,
        0,
        Math.PI * 2,
      );
      brush.fill();
    }
  }
  brush.strokeStyle = 'rgba(255, 240, 190, 0.85)';
  brush.lineWidth = 3;
  brush.beginPath();
  for (let x = -320; x <= 320; x += 10) brush.lineTo(x, wave(x));
  brush.stroke();
  brush.rotate(shaker.angle);
  for (const piece of shaker.pieces) drawPiece(brush, piece);
  // Tea in front of the pieces tints them.
  brush.rotate(-shaker.angle);
  brush.globalAlpha = 0.3;
  brush.fillStyle = tea;
  surface(0);
  brush.fill();
  brush.restore();
  // Front of the glass.
  brush.save();
  brush.clip(wall);
  brush.fillStyle = 'rgba(255, 255, 255, 0.55)';
  brush.beginPath();
  brush.moveTo(66, -150);
  brush.lineTo(84, -150);
  brush.lineTo(70, 140);
  brush.lineTo(58, 140);
  brush.fill();
  brush.fillStyle = 'rgba(255, 255, 255, 0.25)';
  brush.beginPath();
  brush.moveTo(-92, -150);
  brush.lineTo(-78, -150);
  brush.lineTo(-70, 140);
  brush.lineTo(-80, 140);
  brush.fill();
  brush.fillStyle = 'rgba(255, 246, 226, 0.35)';
  brush.fillRect(-120, 148, 240, 30);
  brush.restore();
  const edge = brush.createLinearGradient(-shakerHalf, 0, shakerHalf, 0);
  edge.addColorStop(0, 'rgba(255, 255, 255, 0.5)');
  edge.addColorStop(1, 'rgba(255, 244, 206, 1)');
  brush.strokeStyle = edge;
  brush.lineWidth = 4;
  brush.stroke(wall);
  if (shaker.lid) drawLid(brush);
  else {
    brush.beginPath();
    brush.ellipse(0, -165, shakerHalf, 17, 0, 0, Math.PI * 2);
    brush.stroke();
  }
  brush.restore();
}

function drawLid(brush: Brush): void {
  const metal = brush.createLinearGradient(-shakerHalf, 0, shakerHalf, 0);
  metal.addColorStop(0, '#6b6a86');
  metal.addColorStop(0.2, '#b7aab4');
  metal.addColorStop(0.5, '#8f86a0');
  metal.addColorStop(0.78, '#fff1d6');
  metal.addColorStop(1, '#b58c7a');
  brush.fillStyle = metal;
  brush.beginPath();
  brush.roundRect(-shakerHalf - 6, -190, shakerHalf * 2 + 12, 48, 10);
  brush.fill();
  brush.beginPath();
  brush.moveTo(-shakerHalf + 4, -188);
  brush.quadraticCurveTo(-74, -232, -62, -256);
  brush.lineTo(62, -256);
  brush.quadraticCurveTo(74, -232, shakerHalf - 4, -188);
  brush.closePath();
  brush.fill();
  brush.beginPath();
  brush.roundRect(-66, -300, 132, 52, 14);
  brush.fill();
  brush.strokeStyle = 'rgba(80, 50, 80, 0.4)';
  brush.lineWidth = 3;
  for (const y of [-190, -248]) {
    brush.beginPath();
    brush.moveTo(-shakerHalf * (y < -200 ? 0.58 : 1), y);
    brush.lineTo(shakerHalf * (y < -200 ? 0.58 : 1), y);
    brush.stroke();
  }
}
