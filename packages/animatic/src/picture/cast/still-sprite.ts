// Things that do not move in a shot (a table, a tree, a house): painted and lit once per size, then put
// into each frame as one picture, as the planes of the set are.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../../storyboard/storyboard.ts';
import { rgb } from '../paint/colour.ts';
import { wholeAt } from './actors.ts';
import type { Actor, Placement } from './actors.ts';
import { paintCarrier } from './carried.ts';
import type { Tone } from './puppet.ts';
import type { CastShadow, SpriteBox } from './sprite-light.ts';

/** A thing as a picture, at the size that it was painted for. */
export interface StillSprite {
  readonly canvas: Canvas;
  readonly box: SpriteBox;
  readonly pxPerM: number;
  readonly shadow: CastShadow | undefined;
}

/** How large and how far away a thing is, and where its foot comes to lie between the pixels. */
export interface Size {
  readonly pxPerM: number;
  readonly nearM: number;
  readonly footX: number;
  readonly footY: number;
}

/** Those of a shot's cast that do not move, with their sprites. */
export interface Stills {
  isStill(actor: Actor): boolean;
  /**
   * The sprite for a frame in which it has this size.
   *
   * @param more what else its looks depend on
   * @param make paints it at a time that is the same whichever frame asks first
   */
  spriteOf(
    actor: Actor,
    size: Size,
    more: string,
    make: (size: Size, tS: number) => StillSprite | undefined,
  ): StillSprite | undefined;
}

/** Sizes that differ by less are one size, the sprite is scaled by that. */
const SIZE_STEP = 0.03;
/** Sprites kept of one actor. */
const KEPT = 2;
/** Shares of a shot; uneven, so that no cycle hides between them. */
const LOOKS_AT = [0.02, 0.03, 0.13, 0.29, 0.34, 0.43, 0.58, 0.71, 0.86, 0.99];
/** How tall things are painted to see whether they move: what moves less is not seen to. */
const LOOK_PX = 160;

export const NO_STILLS: Stills = { isStill: () => false, spriteOf: () => undefined };

/** @param sizeAt of an actor at a time: sizes are counted from that in the middle of the shot */
export function stillsOf(shot: Shot, sizeAt: (actor: Actor, tS: number) => Size): Stills {
  const middleS = (shot.startS + shot.endS) / 2;
  const known = new Map<Actor, Size | undefined>();
  const sprites = new Map<Actor, [string, StillSprite | undefined][]>();
  const middleOf = (actor: Actor): Size | undefined => {
    if (!known.has(actor)) {
      const still = staysAsItIs(actor, shot);
      known.set(actor, still ? sizeAt(actor, middleS) : undefined);
    }
    return known.get(actor);
  };
  return {
    isStill: (actor) => middleOf(actor) !== undefined,
    spriteOf(actor, size, more, make) {
      const middle = middleOf(actor);
      if (middle === undefined) return undefined;
      const steps = (a: number, b: number): number => Math.round(Math.log(a / b) / SIZE_STEP);
      const larger = steps(size.pxPerM, middle.pxPerM);
      const farther = steps(size.nearM, middle.nearM);
      const name = `${larger} ${farther} ${more}`;
      const kept = sprites.get(actor) ?? [];
      sprites.set(actor, kept);
      const found = kept.find(([own]) => own === name);
      if (found !== undefined) return found[1];
      const made = {
        ...middle,
        pxPerM: middle.pxPerM * Math.exp(larger * SIZE_STEP),
        nearM: middle.nearM * Math.exp(farther * SIZE_STEP),
      };
      const sprite = make(made, middleS);
      kept.push([name, sprite]);
      if (kept.length > KEPT) kept.shift();
      return sprite;
    },
  };
}

function staysAsItIs(actor: Actor, shot: Shot): boolean {
  if (actor.puppet.living === true) return false;
  let first: Buffer | undefined;
  for (const u of LOOKS_AT) {
    const placement = actor.placeAt(shot.startS + (shot.endS - shot.startS) * u);
    const whole = wholeAt(actor, placement);
    const upright = whole.angle === 0 && whole.scaleX === 1 && whole.scaleY === 1;
    if (!upright || (placement.carried?.length ?? 0) > 0) return false;
    const looks = lookOf(actor, placement);
    if (first !== undefined && !first.equals(looks)) return false;
    first ??= looks;
  }
  return true;
}

const DAYLIGHT: Tone = (daylight) => `rgb(${rgb(daylight).join(',')})`;

function lookOf(actor: Actor, placement: Placement): Buffer {
  const { leftM, rightM, topM, bottomM } = actor.roomWithHeld;
  const pxPerM = LOOK_PX / Math.max(0.01, topM - bottomM, (rightM - leftM) * 0.6);
  const width = Math.max(2, Math.ceil((rightM - leftM) * pxPerM));
  const height = Math.max(2, Math.ceil((topM - bottomM) * pxPerM));
  const canvas = createCanvas(width, height);
  const g: SKRSContext2D = canvas.getContext('2d');
  g.setTransform(pxPerM, 0, 0, -pxPerM, -leftM * pxPerM, topM * pxPerM);
  paintCarrier(g, actor, placement, { ...placement.moment, pxPerM: pxPerM * 3 }, DAYLIGHT);
  return canvas.data();
}
