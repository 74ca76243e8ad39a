// The long tail as puppets: an icon's shapes, brought into the art direction (calmer colours through the
// shot's tone, one darker plane away from the light, standing on its foot).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Path2D, PathOp } from '@napi-rs/canvas';
import { rgb } from '../../../paint/colour.ts';
import type { Rgb } from '../../../paint/colour.ts';
import type { MakePuppet } from '../../puppet.ts';
import { bodyColour, fromDesign } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { placed } from '../paint/outline.ts';
import { ICON_TABLE } from './icon-table.ts';
import { readIcon } from './read-icon.ts';
import type { IconPart } from './read-icon.ts';

interface Row {
  readonly what: string;
  readonly heightM: number;
  readonly icon: string;
}

const ROWS: readonly Row[] = ICON_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [what = '', heightM = '', icon = what] = line.split(' ');
    return { what, heightM: Number(heightM), icon };
  });

/** What we read of the set: a file of a package that is pinned. */
interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
}

/** The bodies of the icons in the table. The set is read once, when the first of them is drawn. */
let bodies: ReadonlyMap<string, string> | undefined;

function bodyOf(icon: string): string {
  if (bodies === undefined) {
    const file = createRequire(import.meta.url).resolve(
      '@iconify-json/fluent-emoji-flat/icons.json',
    );
    const { icons } = JSON.parse(readFileSync(file, 'utf8')) as IconSet;
    bodies = new Map(ROWS.map((row) => [row.icon, icons[row.icon]?.body ?? '']));
  }
  return bodies.get(icon) ?? '';
}

interface Drawing {
  readonly parts: readonly IconPart[];
  /** The side away from the light. */
  readonly shade: Path2D | null;
  /** From the icon's own frame to design units, its foot at (0, 0). */
  readonly scale: number;
  readonly middle: number;
  readonly foot: number;
  /** Half its width, design units. */
  readonly half: number;
  readonly mainHue: string;
}

const DRAWINGS = new Map<string, Drawing>();

function drawingOf(icon: string): Drawing {
  let drawing = DRAWINGS.get(icon);
  if (drawing === undefined) {
    drawing = readDrawing(icon);
    DRAWINGS.set(icon, drawing);
  }
  return drawing;
}

function readDrawing(icon: string): Drawing {
  const parts = readIcon(bodyOf(icon));
  const whole = new Path2D();
  for (const { shape } of parts) whole.addPath(shape);
  const [left, top, right, bottom] = whole.computeTightBounds();
  const scale = 100 / (bottom - top);
  const step = Math.min(right - left, bottom - top) * 0.17;
  const silhouette = new Path2D(whole).simplify();
  const shade = new Path2D(silhouette).op(placed(silhouette, step, -step * 0.6), PathOp.Difference);
  return {
    parts,
    shade,
    scale,
    middle: (left + right) / 2,
    foot: bottom,
    half: ((right - left) / 2) * scale,
    mainHue: mainColour(parts),
  };
}

/** The colour that covers most, greys aside: what `colour` replaces. */
function mainColour(parts: readonly IconPart[]): string {
  const areas = new Map<string, number>();
  for (const { shape, fill } of parts) {
    const [left, top, right, bottom] = shape.computeTightBounds();
    const weight = (right - left) * (bottom - top) * (saturation(rgb(fill)) > 0.16 ? 1 : 0.05);
    areas.set(fill, (areas.get(fill) ?? 0) + weight);
  }
  return [...areas].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '#808080';
}

function saturation([r, g, b]: Rgb): number {
  const high = Math.max(r, g, b);
  return high === 0 ? 0 : (high - Math.min(r, g, b)) / high;
}

function brightness([r, g, b]: Rgb): number {
  return 0.3 * r + 0.59 * g + 0.11 * b;
}

function hueOf([r, g, b]: Rgb): number {
  return Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b);
}

/** Emoji colours are made to shout; black and white are nobody's colours here. */
function settled(fill: string): string {
  const [r, g, b] = rgb(fill);
  const grey = brightness([r, g, b]);
  const calm = ([v, warm]: readonly [number, number]): string =>
    Math.round(Math.min(246, 20 + (grey + (v - grey) * 0.84) * 0.9 + warm))
      .toString(16)
      .padStart(2, '0');
  return `#${calm([r, 2])}${calm([g, -3])}${calm([b, 0])}`;
}

/** A part in the colour that the prompt gives the thing, as much lighter or darker as it was. */
function recoloured(fill: string, from: string, to: string): string {
  const [c, main] = [rgb(fill), rgb(from)];
  const apart = Math.abs(hueOf(c) - hueOf(main));
  const near = Math.min(apart, Math.PI * 2 - apart) < 0.5 && saturation(c) > 0.12;
  if (!near && fill !== from) return settled(fill);
  const ratio = (brightness(c) + 10) / (brightness(main) + 10);
  return ratio >= 1
    ? pale(to, Math.min(0.6, (ratio - 1) * 0.9))
    : deep(to, Math.min(0.6, 1 - ratio));
}

function paintIcon(b: Brush, drawing: Drawing, given: boolean): void {
  const { scale, middle, foot, parts, shade, mainHue } = drawing;
  b.at(
    -middle * scale,
    foot * scale,
    () => {
      for (const { shape, fill, opacity, rule } of parts) {
        const colour = given ? recoloured(fill, mainHue, b.body) : settled(fill);
        b.g.globalAlpha = opacity;
        b.g.fillStyle = b.tone(colour, 0.62);
        b.g.fill(shape, rule);
      }
      b.g.globalAlpha = 1;
      if (shade === null) return;
      // What path operations give is to be filled even-odd.
      b.g.globalAlpha = 0.26;
      b.g.fillStyle = b.tone('#3a2450', 0.2);
      b.g.fill(shade, 'evenodd');
      b.g.globalAlpha = 1;
    },
    { scaleX: scale, scaleY: -scale },
  );
}

function iconPuppet({ heightM, icon }: Row): MakePuppet {
  return (member, seed) => {
    const drawing = drawingOf(icon);
    const own = settled(drawing.mainHue);
    const given = bodyColour(member, own) !== own;
    return fromDesign({
      heightM,
      colour: own,
      reach: [drawing.half, drawing.half, 100, 0],
      paint: (b) => paintIcon(b, drawing, given),
    })(member, seed);
  };
}

export const ICON_THINGS: Readonly<Record<string, MakePuppet>> = Object.fromEntries(
  ROWS.map((row) => [row.what, iconPuppet(row)]),
);
