// Where a subject is at any time of its footage, between the pictures that were looked at, and where it
// would go on to after the last.
import type { Box, Seen, Subject } from './find-subject.ts';

export interface Track {
  at(timeS: number): Box;
  /** Frame widths and heights a second, rightwards and upwards. */
  wayAt(timeS: number): readonly [number, number];
}

const EDGE = 0.012;

export function trackOf({ seen }: Subject): Track {
  const boxes = wholeBoxes(seen);
  const last = boxes.length - 1;
  const between = (timeS: number): Box => {
    const after = seen.findIndex((one) => one.timeS >= timeS);
    if (after <= 0) return after < 0 ? goneOn(timeS) : boxOf(boxes, 0);
    const [a, b] = [boxOf(boxes, after - 1), boxOf(boxes, after)];
    const [from, to] = [seen[after - 1]?.timeS ?? 0, seen[after]?.timeS ?? 0];
    return mixed(a, b, (timeS - from) / Math.max(1e-6, to - from));
  };
  const goneOn = (timeS: number): Box => {
    const box = boxOf(boxes, last);
    const [x, y] = wayNear(seen, boxes, last);
    const afterS = timeS - (seen[last]?.timeS ?? 0);
    return { ...box, left: box.left + x * afterS, top: box.top - y * afterS };
  };
  return {
    at: between,
    wayAt(timeS) {
      const index = seen.findIndex((one) => one.timeS >= timeS);
      return wayNear(seen, boxes, index < 0 ? last : index);
    },
  };
}

const NOWHERE: Box = { left: 0, top: 0, width: 0, height: 0 };
const boxOf = (boxes: readonly Box[], i: number): Box => boxes[i] ?? NOWHERE;

function mixed(a: Box, b: Box, u: number): Box {
  const at = (x: number, y: number): number => x + (y - x) * u;
  return {
    left: at(a.left, b.left),
    top: at(a.top, b.top),
    width: at(a.width, b.width),
    height: at(a.height, b.height),
  };
}

/** Cut by the picture's side, it is as wide as where it is not; and it does not pulse with each look. */
function wholeBoxes(seen: readonly Seen[]): readonly Box[] {
  const free = seen.filter(({ box }) => box.left > EDGE && box.left + box.width < 1 - EDGE);
  const widths = (free.length > 0 ? free : seen).map(({ box }) => box.width).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1] ?? 0;
  const whole = seen.map(({ box }) => {
    if (free.length === 0 || box.width > usual * 0.9) return box;
    if (box.left <= EDGE) return { ...box, left: box.left + box.width - usual, width: usual };
    return box.left + box.width >= 1 - EDGE ? { ...box, width: usual } : box;
  });
  return whole.map((box, i) => {
    const near = whole.slice(Math.max(0, i - 2), i + 3);
    const mean = (of: (one: Box) => number): number =>
      near.reduce((sum, one) => sum + of(one), 0) / near.length;
    const width = mean((one) => one.width);
    const height = mean((one) => one.height);
    // Its middle and its foot are where they are seen.
    return {
      left: box.left + (box.width - width) / 2,
      top: box.top + box.height - height,
      width,
      height,
    };
  });
}

const REACH = 4;

function wayNear(
  seen: readonly Seen[],
  boxes: readonly Box[],
  at: number,
): readonly [number, number] {
  const [i, j] = [Math.max(0, at - REACH), Math.min(seen.length - 1, at + REACH)];
  const [a, b] = [boxOf(boxes, i), boxOf(boxes, j)];
  const tookS = (seen[j]?.timeS ?? 0) - (seen[i]?.timeS ?? 0);
  if (tookS <= 0) return [0, 0];
  const x = b.left + b.width / 2 - a.left - a.width / 2;
  return [x / tookS, (a.top + a.height - b.top - b.height) / tookS];
}
