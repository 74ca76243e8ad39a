// Props by name: what belongs to a motion and is drawn where the hands hold nothing else.
import type { Figure } from '../figure/figure.ts';
import type { Prop } from '../figure/pose.ts';
import type { Ink } from '../paint/ink.ts';
import { DEVICES } from './devices.ts';
import type { PaintProp } from './place.ts';
import { INSTRUMENTS } from './instruments.ts';
import { propPlace } from './place.ts';
import { RIDES } from './rides.ts';
import { TABLEWARE } from './tableware.ts';
import { TOOLS } from './tools.ts';

const PROPS: Readonly<Record<Prop, PaintProp>> = {
  ...DEVICES,
  ...INSTRUMENTS,
  ...RIDES,
  ...TABLEWARE,
  ...TOOLS,
};

/** It lies over the arm that has it. */
const OVER: ReadonlySet<Prop> = new Set<Prop>(['wristwatch']);

export const isOver = (prop: Prop): boolean => OVER.has(prop);

/** It stands there whether or not something is held, and lies behind the whole figure. */
const UNDER: ReadonlySet<Prop> = new Set<Prop>([
  'stool',
  'piano',
  'laptop',
  'bicycle',
  'surfboard',
  'skateboard',
]);

export const isUnder = (prop: Prop): boolean => UNDER.has(prop);

/** Carried on its own account, whatever else is held. */
const ALWAYS: ReadonlySet<Prop> = new Set<Prop>([
  'stool',
  'wristwatch',
  'zzz',
  'piano',
  'drums',
  'bicycle',
  'surfboard',
  'skateboard',
  'poles',
]);

export const isShown = (prop: Prop, holds: boolean): boolean => !holds || ALWAYS.has(prop);

export function paintProp(ink: Ink, figure: Figure, prop: Prop): void {
  PROPS[prop](ink, figure, propPlace(figure));
}
