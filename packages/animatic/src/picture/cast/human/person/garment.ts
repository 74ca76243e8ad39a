// How a piece of clothing gets onto an outfit: an item changes a draft of it; later ones go over
// earlier ones.
import { DYES } from './colours.ts';
import type { Outfit, Top } from './person.ts';

export type Draft = { -readonly [K in keyof Outfit]: Outfit[K] };

/** Puts an item on; `colour` null: its own usual colour, or the one that suits the draft. */
export type Item = (draft: Draft, colour: string | null) => void;

const TOP: Top = {
  bare: false,
  colour: DYES.cream,
  accent: DYES.cream,
  sleeve: 'long',
  collar: 'round',
  hem: 'hip',
  flare: 0,
  loose: 0.008,
  front: 'plain',
  pleats: false,
  belt: null,
  band: null,
  under: null,
  tie: null,
};

export function topOf(colour: string, change: Partial<Top> = {}): Top {
  return { ...TOP, colour, accent: colour, ...change };
}

export function top(
  change: Partial<Top> | ((colour: string) => Partial<Top>),
  usual: string | null = null,
): Item {
  return (draft, colour) => {
    const own = colour ?? usual ?? draft.top.colour;
    draft.top = topOf(own, typeof change === 'function' ? change(own) : change);
    // A shirt put on after a dress needs something below it.
    if (typeof draft.top.hem !== 'number' && draft.bottom.kind === 'bare')
      draft.bottom = { kind: 'trousers', colour: DYES.denim, length: 1, width: 1.2, pleats: false };
  };
}

/** One piece from neck to hem: no trousers under it. */
export function dress(change: (colour: string) => Partial<Top>, usual: string | null = null): Item {
  return (draft, colour) => {
    const own = colour ?? usual ?? draft.top.colour;
    draft.top = topOf(own, change(own));
    draft.bottom = { kind: 'bare', colour: own, length: 1, width: 1, pleats: false };
    draft.over = null;
  };
}

export function over(change: (colour: string) => Partial<Top>, usual: string): Item {
  return (draft, colour) => {
    const own = colour ?? usual;
    draft.over = topOf(own, { loose: 0.016, ...change(own) });
  };
}

export function bottom(change: Partial<Outfit['bottom']>, usual: string): Item {
  return (draft, colour) => {
    draft.bottom = {
      kind: 'trousers',
      colour: colour ?? usual,
      length: 1,
      width: 1.25,
      pleats: false,
      ...change,
    };
    if (typeof draft.top.hem === 'number')
      draft.top = { ...draft.top, hem: 'hip', flare: 0, pleats: false };
    if (change.kind === 'skirt') draft.top = { ...draft.top, hem: 'waist' };
  };
}
