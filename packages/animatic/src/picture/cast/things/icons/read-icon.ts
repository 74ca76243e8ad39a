// Reads the few SVG elements that flat icons are made of: g, path, circle, ellipse, rect with a plain
// fill. Whatever else stands in an icon makes it unfit, and the table's test says so.
import { Path2D } from '@napi-rs/canvas';

export interface IconPart {
  readonly shape: Path2D;
  /** `#rrggbb` */
  readonly fill: string;
  readonly opacity: number;
  readonly rule: 'nonzero' | 'evenodd';
}

export class UnfitIconError extends Error {
  readonly code = 'unfit_icon';
}

const TAG = /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** What a group hands on to its children. */
interface Inherited {
  readonly fill: string;
  readonly opacity: number;
}

/**
 * @param body the inside of an `<svg>`
 * @throws UnfitIconError for gradients, masks, transforms and strokes
 */
export function readIcon(body: string): IconPart[] {
  const parts: IconPart[] = [];
  const groups: Inherited[] = [{ fill: '#000000', opacity: 1 }];
  let skipping = 0;
  for (const [, closing, tag = '', attributes = '', selfClosing] of body.matchAll(TAG)) {
    // A clip path that only repeats the icon's frame has nothing to add to flat shapes.
    if (tag === 'defs' || tag === 'clipPath') {
      if (selfClosing === '') skipping += closing === '/' ? -1 : 1;
      continue;
    }
    if (skipping > 0) continue;
    if (closing === '/') {
      if (tag === 'g') groups.pop();
      continue;
    }
    const given = new Map<string, string>();
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) given.set(name, value);
    const outer = groups.at(-1) ?? { fill: '#000000', opacity: 1 };
    const inner: Inherited = {
      fill: given.get('fill') ?? outer.fill,
      opacity: outer.opacity * Number(given.get('opacity') ?? given.get('fill-opacity') ?? 1),
    };
    refuse(given);
    if (tag === 'g') {
      if (selfClosing === '') groups.push(inner);
      continue;
    }
    if (inner.fill === 'none') continue;
    parts.push({
      shape: shapeOf(tag, given),
      fill: hexOf(inner.fill),
      opacity: inner.opacity,
      rule: given.get('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero',
    });
  }
  if (parts.length === 0) throw new UnfitIconError('an icon has at least one filled shape');
  return parts;
}

function refuse(given: ReadonlyMap<string, string>): void {
  for (const name of ['transform', 'stroke', 'mask', 'filter'])
    if (given.has(name) && given.get(name) !== 'none')
      throw new UnfitIconError(`icons are plain fills; this one has ${name}="${given.get(name)}"`);
}

function shapeOf(tag: string, given: ReadonlyMap<string, string>): Path2D {
  const number = (name: string): number => Number(given.get(name) ?? 0);
  if (tag === 'path') return new Path2D(given.get('d') ?? '');
  const path = new Path2D();
  if (tag === 'circle' || tag === 'ellipse') {
    const [rx, ry] = tag === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
    path.ellipse(number('cx'), number('cy'), rx, ry, 0, 0, Math.PI * 2);
    return path;
  }
  if (tag === 'rect') {
    const radius = number('rx') || number('ry');
    path.roundRect(number('x'), number('y'), number('width'), number('height'), radius);
    return path;
  }
  throw new UnfitIconError(`icons are made of g, path, circle, ellipse and rect, not of ${tag}`);
}

function hexOf(fill: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(fill);
  if (short !== null) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (/^#[0-9a-f]{6}$/i.test(fill)) return fill.toLowerCase();
  throw new UnfitIconError(`a fill is #rgb or #rrggbb, not ${fill}`);
}
