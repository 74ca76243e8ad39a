// What falls and drifts before a drawn set: closed form in time. Each drop and flake is a path of its own: one
// path of them all, from edge to edge of the frame, takes three times as long.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../storyboard/storyboard.ts';
import { flash } from './lightning.ts';
import { alpha, mixHex } from './paint/colour.ts';
import { random, ridge } from './paint/noise.ts';
import type { View } from './sets/set.ts';

export type DrawWeather = (g: SKRSContext2D, tS: number) => void;

export function makeWeather(kind: Shot['weather'], view: View, seed: number): DrawWeather {
  switch (kind) {
    case 'rain':
      return rain(view, seed, 1);
    case 'storm': {
      const falling = rain(view, seed, 1.7);
      return (g, tS) => {
        flash(g, view, seed, tS);
        falling(g, tS);
      };
    }
    case 'snow':
      return snow(view, seed);
    case 'fog':
      return fog(view, seed);
    case 'wind':
      return wind(view, seed);
    case 'clear':
    case 'overcast':
      return () => undefined;
  }
}

const wrapAround = (value: number, size: number): number => ((value % size) + size) % size;

/** Brightness of what falls: it catches the sky's light. */
const skyLight = (view: View): string =>
  mixHex(view.light.sky.at(-1)?.[1] ?? '#ffffff', '#ffffff', 0.5);

function rain(view: View, seed: number, force: number): DrawWeather {
  const { width, height, unit } = view;
  const colour = skyLight(view);
  const slant = 0.1 + 0.14 * force;
  const layers = [
    { count: 150 * force, length: 0.03, width: 0.0011, speed: 1.5, alpha: 0.26 },
    { count: 80 * force, length: 0.055, width: 0.0017, speed: 2.2, alpha: 0.32 },
    { count: 26 * force, length: 0.11, width: 0.0026, speed: 3.1, alpha: 0.24 },
  ];
  return (g, tS) => {
    g.lineCap = 'butt';
    layers.forEach((layer, l) => {
      const length = layer.length * unit;
      g.strokeStyle = alpha(colour, layer.alpha);
      g.lineWidth = Math.max(0.7, layer.width * unit);
      for (let i = 0; i < layer.count; i++) {
        const pace = layer.speed * unit * (0.85 + 0.3 * random(seed + l, i));
        const fallen = random(seed + l + 10, i) * 97 + (tS * pace) / (height + length);
        const y = (fallen % 1) * (height + length * 2) - length;
        const column = random(seed + l + 20, i + Math.floor(fallen) * 131);
        const x = column * width * 1.3 - width * 0.05 - y * slant;
        g.beginPath();
        g.moveTo(x, y);
        g.lineTo(x - length * slant, y + length);
        g.stroke();
      }
    });
    splashes(g, view, seed, tS, force, colour);
  };
}

function splashes(
  g: SKRSContext2D,
  view: View,
  seed: number,
  tS: number,
  force: number,
  colour: string,
): void {
  const { width, height, unit, horizon } = view;
  g.strokeStyle = alpha(colour, 0.22);
  g.lineWidth = Math.max(0.6, unit * 0.0012);
  for (let i = 0; i < 44 * force; i++) {
    const life = tS * 2.6 + random(seed + 40, i);
    const turn = Math.floor(life);
    const age = life - turn;
    const down = random(seed + 41, i * 977 + turn) ** 0.7;
    const x = random(seed + 42, i * 977 + turn) * width;
    const y = horizon + (0.12 + 0.88 * down) * (height - horizon);
    const radius = unit * (0.003 + 0.01 * down) * (0.3 + age);
    if (age > 0.7) continue;
    g.beginPath();
    g.ellipse(x, y, radius, radius * 0.28, 0, 0, Math.PI * 2);
    g.stroke();
  }
}

function softDisc(radius: number, colour: string): Canvas {
  const size = Math.ceil(radius * 2);
  const sprite = createCanvas(size, size);
  const g = sprite.getContext('2d');
  const gradient = g.createRadialGradient(radius, radius, 0, radius, radius, radius);
  gradient.addColorStop(0, alpha(colour, 0.8));
  gradient.addColorStop(0.45, alpha(colour, 0.5));
  gradient.addColorStop(1, alpha(colour, 0));
  g.fillStyle = gradient;
  g.fillRect(0, 0, size, size);
  return sprite;
}

function snow(view: View, seed: number): DrawWeather {
  const { width, height, unit } = view;
  const night = view.light.stars > 0.5 || view.light.exposure[0] < 0.6;
  const colour = night ? '#c8d4f4' : '#ffffff';
  const sprite = softDisc(unit * 0.0085, colour);
  const layers = [
    { count: 170, radius: 0.0013, speed: 0.055, drift: 0.012, alpha: 0.75 },
    { count: 90, radius: 0.0024, speed: 0.12, drift: 0.02, alpha: 0.88 },
    { count: 34, radius: 0.0042, speed: 0.19, drift: 0.026, alpha: 0.92 },
  ];
  const at = (
    l: number,
    i: number,
    speed: number,
    drift: number,
    tS: number,
  ): { x: number; y: number } => {
    const y =
      random(seed + l, i) * height * 1.1 +
      tS * speed * unit * (0.8 + 0.4 * random(seed + l + 5, i));
    const wave = Math.sin(tS * (0.7 + random(seed + l + 6, i)) + i) * drift * unit;
    const x = random(seed + l + 7, i) * width * 1.1 + wave - tS * speed * unit * 0.25;
    return {
      x: wrapAround(x, width * 1.1) - width * 0.05,
      y: wrapAround(y, height * 1.1) - height * 0.05,
    };
  };
  return (g, tS) => {
    layers.forEach((layer, l) => {
      g.fillStyle = alpha(colour, layer.alpha);
      for (let i = 0; i < layer.count; i++) {
        const { x, y } = at(l, i, layer.speed, layer.drift, tS);
        const radius = Math.max(0.6, layer.radius * unit) * (0.7 + 0.6 * random(seed + 8, i));
        g.beginPath();
        g.arc(x, y, radius, 0, Math.PI * 2);
        g.fill();
      }
    });
    // The nearest are only a little out of focus: large soft discs would read as dirt on the lens.
    g.globalAlpha = 0.9;
    for (let i = 0; i < 14; i++) {
      const { x, y } = at(30, i, 0.3, 0.03, tS);
      g.drawImage(sprite, Math.round(x - sprite.width / 2), Math.round(y - sprite.height / 2));
    }
    g.globalAlpha = 1;
  };
}

/** Banks of fog drifting at two speeds, baked once with an edge that meets itself. */
function fog(view: View, seed: number): DrawWeather {
  const { width, height, unit, light } = view;
  const banks = [0, 1].map((n) => {
    const bank = createCanvas(Math.ceil(width * 1.5), Math.ceil(height * (0.42 + 0.1 * n)));
    const g = bank.getContext('2d');
    const puffs = 26;
    for (let i = 0; i < puffs; i++) {
      const radius = unit * (0.16 + 0.2 * random(seed + n, i));
      const y = bank.height * (0.5 + 0.34 * ridge(seed + n, i * 0.7, 2));
      const x = (bank.width * (i + random(seed + n + 3, i))) / puffs;
      for (const copy of [-bank.width, 0, bank.width]) {
        g.save();
        g.translate(x + copy, y);
        g.scale(1, Math.min(0.32, (bank.height * 0.36) / radius));
        const gradient = g.createRadialGradient(0, 0, 0, 0, 0, radius);
        gradient.addColorStop(0, alpha(light.haze, 0.2));
        gradient.addColorStop(1, alpha(light.haze, 0));
        g.fillStyle = gradient;
        g.fillRect(-radius, -radius, radius * 2, radius * 2);
        g.restore();
      }
    }
    return bank;
  });
  return (g, tS) => {
    banks.forEach((bank, n) => {
      const pace = unit * (n === 0 ? 0.018 : 0.042);
      const shift = wrapAround(tS * pace + random(seed, n) * bank.width, bank.width);
      const y = Math.round(view.horizon - bank.height * 0.5 + n * height * 0.2);
      for (let x = shift - bank.width; x < width; x += bank.width)
        g.drawImage(bank, Math.round(x), y);
    });
  };
}

/** Leaves and seeds carried across the frame. */
function wind(view: View, seed: number): DrawWeather {
  const { width, height, unit, light } = view;
  const leaf = mixHex(light.haze, light.foreground, 0.45);
  return (g, tS) => {
    g.fillStyle = alpha(leaf, 0.8);
    g.beginPath();
    for (let i = 0; i < 26; i++) {
      const pace = unit * (0.34 + 0.5 * random(seed + 60, i));
      const x =
        wrapAround(random(seed + 61, i) * width * 1.2 + tS * pace, width * 1.2) - width * 0.1;
      const y =
        height * (0.12 + 0.84 * random(seed + 62, i)) +
        Math.sin(tS * (1.4 + random(seed + 63, i)) + i) * unit * 0.04;
      const size = unit * (0.003 + 0.006 * random(seed + 64, i));
      const spin = tS * (3 + 4 * random(seed + 65, i)) + i;
      const flat = size * (0.25 + 0.45 * Math.abs(Math.sin(spin * 1.3)));
      g.moveTo(x + size * Math.cos(spin), y + size * Math.sin(spin));
      g.ellipse(x, y, size, flat, spin, 0, Math.PI * 2);
    }
    g.fill();
  };
}
