// How much room a pose really takes: a sleeping cat is no taller than its back, a cheering child taller
// than itself. Measured on a small painting, since only the drawing knows.
import { createCanvas } from '@napi-rs/canvas';
import type { Moment, Puppet } from './puppet.ts';

/** Metres around the foot, x before mirroring; empty paintings have none. */
export interface Extent {
  readonly leftM: number;
  readonly rightM: number;
  readonly topM: number;
  readonly bottomM: number;
}

const HEIGHT_PX = 72;
const LARGEST_PX = 400;
/** Fainter than this is smoke, steam, a glow. */
const VISIBLE = 90;

export function measure(puppet: Puppet, moment: Omit<Moment, 'pxPerM'>): Extent | undefined {
  const { leftM, rightM, upM, downM } = puppet.reach;
  const pxPerM = Math.min(
    HEIGHT_PX / puppet.heightM,
    LARGEST_PX / (leftM + rightM),
    LARGEST_PX / (upM + downM),
  );
  const width = Math.max(2, Math.ceil((leftM + rightM) * pxPerM));
  const height = Math.max(2, Math.ceil((upM + downM) * pxPerM));
  const g = createCanvas(width, height).getContext('2d');
  g.setTransform(pxPerM, 0, 0, -pxPerM, leftM * pxPerM, upM * pxPerM);
  puppet.paint(g, { ...moment, pxPerM }, () => 'rgb(0,0,0)');
  const { data } = g.getImageData(0, 0, width, height);
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < VISIBLE) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  return {
    leftM: left / pxPerM - leftM,
    rightM: (right + 1) / pxPerM - leftM,
    topM: upM - top / pxPerM,
    bottomM: upM - (bottom + 1) / pxPerM,
  };
}
