// Ground under the far planes of a set: a camera that rises sees over their feet, where the set's own
// ground has not begun yet.
import { shade } from '../light/palettes.ts';
import type { Plane } from './set.ts';

/** @param colour of the ground far away, by day */
export const farGround = (colour: string): Plane => ({
  depthM: 60,
  ground: true,
  rows: [0.3, 0.75],
  paint: (g, { light, horizon, unit, left, right, bottom }) => {
    const gradient = g.createLinearGradient(0, horizon, 0, horizon + unit * 0.1);
    gradient.addColorStop(0, shade(light, colour, 400, { lit: 0.8 }));
    gradient.addColorStop(1, shade(light, colour, 60, { lit: 0.7 }));
    g.fillStyle = gradient;
    g.fillRect(left, horizon - 2, right - left, bottom - horizon + 4);
  },
});
