// Connected areas of a mask.

export interface Region {
  readonly pixels: Int32Array;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Areas of pixels of which `within` says yes, joined along their sides; largest first. */
export function regionsOf(
  width: number,
  height: number,
  within: (i: number) => boolean,
): readonly Region[] {
  const open = new Uint8Array(width * height);
  for (let i = 0; i < open.length; i++) if (within(i)) open[i] = 1;
  const queue = new Int32Array(open.length);
  const regions: Region[] = [];
  let tail = 0;
  const take = (i: number): void => {
    if (open[i] !== 1) return;
    open[i] = 0;
    queue[tail++] = i;
  };
  for (let start = 0; start < open.length; start++) {
    if (open[start] !== 1) continue;
    const begin = tail;
    take(start);
    let [left, right, top, bottom] = [width, -1, height, -1];
    for (let head = begin; head < tail; head++) {
      const i = queue[head] ?? 0;
      const x = i % width;
      const y = (i - x) / width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      if (x > 0) take(i - 1);
      if (x < width - 1) take(i + 1);
      if (y > 0) take(i - width);
      if (y < height - 1) take(i + width);
    }
    regions.push({ pixels: queue.subarray(begin, tail), left, right, top, bottom });
  }
  return regions.sort((a, b) => b.pixels.length - a.pixels.length);
}

/** Where a square of (2 · `reach` + 1) pixels fits into the mask; outside the picture everything fits. */
export function eroded(
  mask: Uint8Array,
  { width, height }: { width: number; height: number },
  reach: number,
): Uint8Array {
  const across = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let all = 1;
      for (let k = -reach; k <= reach && all === 1; k++) {
        const at = x + k;
        if (at >= 0 && at < width) all = mask[y * width + at] ?? 0;
      }
      across[y * width + x] = all;
    }
  }
  const both = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let all = 1;
      for (let k = -reach; k <= reach && all === 1; k++) {
        const at = y + k;
        if (at >= 0 && at < height) all = across[at * width + x] ?? 0;
      }
      both[y * width + x] = all;
    }
  }
  return both;
}

/** Where such a square around the pixel meets the mask. */
export function dilated(
  mask: Uint8Array,
  size: { width: number; height: number },
  reach: number,
): Uint8Array {
  const outside = mask.map((m) => 1 - m);
  return eroded(outside, size, reach).map((m) => 1 - m);
}
