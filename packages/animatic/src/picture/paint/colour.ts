export type Rgb = readonly [number, number, number];

/** `#rrggbb` to three numbers 0 … 255. */
export function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

export function mixRgb(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

export function css(c: Rgb, alpha = 1): string {
  const [r, g, b] = [Math.round(c[0]), Math.round(c[1]), Math.round(c[2])];
  return alpha >= 1 ? `rgb(${r},${g},${b})` : `rgba(${r},${g},${b},${alpha.toFixed(4)})`;
}

/** Two `#rrggbb` mixed, `share` of the second. */
export function mixHex(a: string, b: string, share: number): string {
  const c = mixRgb(rgb(a), rgb(b), share);
  return `#${c.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;
}

export function alpha(hex: string, a: number): string {
  return css(rgb(hex), a);
}
