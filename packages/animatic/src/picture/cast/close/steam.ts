// Steam that is soft: discs without an edge that rise, spread and thin out.
import { random } from '../../paint/noise.ts';
import { cycle } from '../shape/ease.ts';
import type { Brush } from '../things/paint/brush.ts';

/** Over (x, y), `width` across, `height` tall. */
export function softSteam(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  strength = 0.3,
): void {
  const count = 10;
  for (let i = 0; i < count; i++) {
    const age = cycle(b.tS * 0.2 + i / count);
    const lane = random(211, i) - 0.5;
    const sway = Math.sin(age * 5 + i * 1.9 + b.tS * 0.5) * width * 0.1 * age;
    const r = width * (0.12 + 0.2 * age) * (0.8 + 0.4 * random(212, i));
    const fade = Math.min(1, age * 5) * (1 - age) ** 1.3;
    b.at(
      x + lane * width * 0.75 + sway + b.moment.flow * height * 0.3 * age * age,
      y + height * age ** 0.9,
      () => b.blush(0, 0, r, '#ffffff', Math.min(0.7, strength * 2.3 * fade), 1),
      { scaleX: 0.8, scaleY: 1.5 },
    );
  }
}
