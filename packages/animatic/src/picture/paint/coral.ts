// What grows on a reef: fans, staghorn, tubes, domes, weed that sways.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { lightSide, threeTone } from './foliage.ts';
import { random } from './noise.ts';

export type Coral = 'fan' | 'stag' | 'tubes' | 'dome' | 'anemone';

/** One of them, growing from (x, y); `size` is its height, design px. */
export function paintCoral(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; size: number },
  coral: { kind: Coral; colour: string; depthM: number; seed: number },
): void {
  const { x, y, size } = at;
  const tones = threeTone(view, coral.colour, coral.depthM, 0);
  const of = (k: number): number => random(view.seed + coral.seed, k);
  const side = lightSide(view, x);
  g.lineCap = 'round';
  g.lineJoin = 'round';
  switch (coral.kind) {
    case 'fan':
    case 'stag': {
      const fan = coral.kind === 'fan';
      const twigs: [number, number, number, number, number][] = [];
      const grow = (
        x0: number,
        y0: number,
        angle: number,
        long: number,
        wide: number,
        left: number,
      ): void => {
        const x1 = x0 + Math.cos(angle) * long;
        const y1 = y0 + Math.sin(angle) * long;
        twigs.push([x0, y0, x1, y1, wide]);
        if (left === 0) return;
        const n = twigs.length;
        const open = fan ? 0.3 + 0.14 * of(n) : 0.34 + 0.3 * of(n);
        grow(x1, y1, angle - open, long * 0.78, wide * 0.76, left - 1);
        grow(x1, y1, angle + open * 0.9, long * 0.74, wide * 0.72, left - 1);
        if (fan) grow(x1, y1, angle + (of(n + 40) - 0.5) * 0.2, long * 0.7, wide * 0.7, left - 1);
      };
      grow(
        x,
        y,
        -Math.PI / 2 + (of(1) - 0.5) * 0.3,
        size * (fan ? 0.27 : 0.3),
        size * (fan ? 0.045 : 0.085),
        fan ? 3 : 4,
      );
      for (const [tone, shift, k] of [
        [tones.dark, 0, 1.25],
        [tones.mid, side * size * 0.008, 0.86],
        [tones.light, side * size * 0.014, 0.3],
      ] as const) {
        g.strokeStyle = tone;
        for (const [x0, y0, x1, y1, wide] of twigs) {
          g.lineWidth = Math.max(0.7, wide * k);
          g.beginPath();
          g.moveTo(x0 + shift, y0);
          g.lineTo(x1 + shift, y1);
          g.stroke();
        }
      }
      return;
    }
    case 'tubes':
      for (let i = 0; i < 6; i++) {
        const px = x + (i - 2.5) * size * 0.17 + (of(i) - 0.5) * size * 0.06;
        const tall = size * (0.45 + 0.55 * of(i + 10)) * (1 - Math.abs(i - 2.5) * 0.1);
        const half = size * (0.06 + 0.03 * of(i + 20));
        g.fillStyle = i % 2 === 0 ? tones.mid : tones.dark;
        g.beginPath();
        g.moveTo(px - half * 0.6, y);
        g.quadraticCurveTo(px - half * 0.7, y - tall * 0.6, px - half, y - tall);
        g.lineTo(px + half, y - tall);
        g.quadraticCurveTo(px + half * 0.7, y - tall * 0.6, px + half * 0.6, y);
        g.fill();
        g.fillStyle = tones.light;
        g.beginPath();
        g.ellipse(px, y - tall, half, half * 0.42, 0, 0, Math.PI * 2);
        g.fill();
        g.fillStyle = tones.dark;
        g.beginPath();
        g.ellipse(px, y - tall + half * 0.06, half * 0.66, half * 0.24, 0, 0, Math.PI * 2);
        g.fill();
      }
      return;
    case 'dome':
      for (const [tone, k, shift] of [
        [tones.dark, 1, 0],
        [tones.mid, 0.84, 0.1],
        [tones.light, 0.5, 0.24],
      ] as const) {
        g.fillStyle = tone;
        g.beginPath();
        g.ellipse(
          x + side * shift * size * 0.6,
          y - shift * size * 0.5,
          size * 0.75 * k,
          size * 0.62 * k,
          0,
          Math.PI,
          0,
        );
        g.fill();
      }
      g.strokeStyle = tones.dark;
      g.globalAlpha = 0.5;
      g.lineWidth = Math.max(0.6, size * 0.03);
      g.beginPath();
      for (let i = 0; i < 5; i++) {
        const px = x + (i - 2) * size * 0.26;
        g.moveTo(px * 0.7 + x * 0.3, y - size * 0.52);
        g.bezierCurveTo(
          px - size * 0.12,
          y - size * 0.36,
          px + size * 0.14,
          y - size * 0.2,
          px,
          y - size * 0.04,
        );
      }
      g.stroke();
      g.globalAlpha = 1;
      return;
    case 'anemone':
      for (const [tone, count] of [
        [tones.dark, 13],
        [tones.light, 9],
      ] as const) {
        g.strokeStyle = tone;
        g.lineWidth = Math.max(0.8, size * 0.085);
        g.beginPath();
        for (let i = 0; i < count; i++) {
          const u = (i + 0.5) / count - 0.5;
          const tall = size * (0.7 + 0.4 * of(i + count));
          g.moveTo(x + u * size * 0.5, y);
          g.quadraticCurveTo(
            x + u * size * 0.9,
            y - tall * 0.6,
            x + u * size * 1.7 + (of(i) - 0.5) * size * 0.2,
            y - tall * (1 - Math.abs(u) * 0.5),
          );
        }
        g.stroke();
      }
  }
}

/** A stand of weed that sways with the swell. Live. */
export function liveWeed(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; tall: number; half: number },
  weed: { colour: string; depthM: number; seed: number; count: number },
  tS: number,
): void {
  const tones = threeTone(view, weed.colour, weed.depthM, 0);
  const joints = 7;
  for (let i = 0; i < weed.count; i++) {
    const of = (k: number): number => random(view.seed + weed.seed + k, i);
    const root = at.x + (of(0) * 2 - 1) * at.half;
    const tall = at.tall * (0.5 + 0.5 * of(1));
    const wide = at.tall * 0.022;
    const spine = (u: number): readonly [number, number] => [
      root +
        Math.sin(tS * 0.9 + i * 0.8 + u * 2.6) * tall * 0.1 * u +
        (of(2) - 0.5) * tall * 0.2 * u,
      at.y - tall * u,
    ];
    g.fillStyle = i % 3 === 0 ? tones.light : i % 3 === 1 ? tones.mid : tones.dark;
    g.beginPath();
    for (let k = 0; k <= joints; k++) {
      const [px, py] = spine(k / joints);
      g.lineTo(px - wide * (1 - k / joints), py);
    }
    for (let k = joints; k >= 0; k--) {
      const [px, py] = spine(k / joints);
      g.lineTo(px + wide * (1 - k / joints), py);
    }
    for (let k = 1; k < joints; k++) {
      const [px, py] = spine(k / joints);
      const [tx, ty] = spine((k + 0.8) / joints);
      const dir = k % 2 === 0 ? 1 : -1;
      const long = tall * 0.11 * (1.2 - k / joints);
      g.moveTo(px, py);
      g.quadraticCurveTo(px + dir * long, py - long * 0.2, tx + dir * long * 0.9, ty);
      g.quadraticCurveTo(px + dir * long * 0.3, (py + ty) / 2, px, py);
    }
    g.fill();
  }
}
