import type { VehicleBrush } from './vehicle-brush.ts';

/** Puffs that rise, grow and drift behind: each a closed form of its age. */
export function smoke(
  v: VehicleBrush,
  [x, y]: readonly [number, number],
  size: number,
  rise: number,
  colour = '#dcd8de',
): void {
  const drift = v.moving ? 1.6 : 0.5;
  for (let i = 7; i >= 0; i--) {
    const age = (v.tS * 0.3 + i / 8) % 1;
    const stir = Math.sin(age * 5 + i * 2.1) * size * 0.3;
    v.oval(
      [x - age * rise * drift + stir, y + rise * (age * 0.8 - age * age * 0.25) + size * 0.3],
      size * (0.5 + age * 1.5),
      size * (0.46 + age * 1.3),
      colour,
      { lit: 0.7, alpha: 0.5 * Math.sin(Math.PI * Math.min(1, age * 1.02 + 0.06)) },
    );
  }
}
