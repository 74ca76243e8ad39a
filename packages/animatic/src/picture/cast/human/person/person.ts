// Who it is: what a figure looks like, as plain values. `cast-person.ts` makes it from a cast member.
import type { Build } from '../figure/body.ts';

export interface Skin {
  readonly base: string;
  readonly shade: string;
  readonly blush: string;
  readonly lip: string;
}

export type HairStyle =
  | 'bald'
  | 'balding'
  | 'crew'
  | 'short'
  | 'side-part'
  | 'swept'
  | 'spiky'
  | 'curly-short'
  | 'pixie'
  | 'bob'
  | 'shoulder'
  | 'long'
  | 'long-wavy'
  | 'curly-long'
  | 'afro'
  | 'ponytail'
  | 'pigtails'
  | 'braids'
  | 'bun'
  | 'top-knot'
  | 'updo'
  | 'tuft';

export interface Hair {
  readonly style: HairStyle;
  readonly colour: string;
  readonly shade: string;
  readonly sheen: string;
  readonly fringe: 'none' | 'full' | 'side' | 'parted';
}

export type BeardStyle = 'none' | 'stubble' | 'moustache' | 'goatee' | 'short' | 'full' | 'long';

export interface Face {
  readonly eye: string;
  readonly lashes: boolean;
  readonly lipstick: boolean;
  readonly beard: BeardStyle;
  readonly freckles: boolean;
  readonly wrinkles: boolean;
  /** Eyes a little narrower, lids without a crease. */
  readonly monolid: boolean;
  /** Paint of a clown, a geisha, a ghost, a zombie, an opera singer. */
  readonly paint: 'none' | 'clown' | 'zombie' | 'ghost' | 'tiger-stripes';
  /** 0 narrow … 1 square. */
  readonly jaw: number;
  readonly brow: number;
}

export type Sleeve = 'none' | 'cap' | 'short' | 'puff' | 'elbow' | 'long' | 'wide';
export type Collar =
  | 'none'
  | 'round'
  | 'v'
  | 'deep'
  | 'shirt'
  | 'lapels'
  | 'crossed'
  | 'mandarin'
  | 'turtle'
  | 'hood'
  | 'ruff'
  | 'sailor'
  | 'fur';

/** What covers the trunk, and hangs from it as far as `hem`. */
export interface Top {
  /** Nothing is worn there: it is painted in the colour of the skin. */
  readonly bare: boolean;
  readonly colour: string;
  readonly accent: string;
  readonly sleeve: Sleeve;
  readonly collar: Collar;
  /** Where it ends: at the waist (tucked in), on the hips, or a share of the leg further down. */
  readonly hem: 'waist' | 'hip' | number;
  /** 0 straight … 1 a ball gown. */
  readonly flare: number;
  /** Metres off the skin. */
  readonly loose: number;
  readonly front:
    | 'plain'
    | 'buttons'
    | 'double'
    | 'zip'
    | 'open'
    | 'stripes'
    | 'plates'
    | 'panel'
    | 'logo'
    | 'toggles';
  readonly pleats: boolean;
  readonly belt: string | null;
  readonly band: string | null;
  /** Seen where it is open at the neck or down the front. */
  readonly under: string | null;
  readonly tie: string | null;
}

export interface Bottom {
  readonly kind: 'bare' | 'trousers' | 'shorts' | 'skirt' | 'tights';
  readonly colour: string;
  /** Skirt and shorts: share of the leg that is covered. */
  readonly length: number;
  /** Times the leg's own thickness; skirts: how far the hem stands out. */
  readonly width: number;
  readonly pleats: boolean;
}

export type ShoeKind =
  | 'barefoot'
  | 'shoes'
  | 'sneakers'
  | 'boots'
  | 'heels'
  | 'sandals'
  | 'slippers'
  | 'skates'
  | 'skis';

export interface Shoes {
  readonly kind: ShoeKind;
  readonly colour: string;
  readonly sole: string;
  readonly sock: string | null;
}

export type HatKind =
  | 'beanie'
  | 'cap'
  | 'straw-hat'
  | 'cone-hat'
  | 'brim-hat'
  | 'sun-hat'
  | 'top-hat'
  | 'cowboy-hat'
  | 'beret'
  | 'chef-hat'
  | 'police-cap'
  | 'nurse-cap'
  | 'sailor-cap'
  | 'witch-hat'
  | 'santa-hat'
  | 'helmet'
  | 'hard-hat'
  | 'fire-helmet'
  | 'army-helmet'
  | 'knight-helmet'
  | 'samurai-helmet'
  | 'viking-helmet'
  | 'space-helmet'
  | 'crown'
  | 'tiara'
  | 'headband'
  | 'bandana'
  | 'headscarf'
  | 'veil'
  | 'turban'
  | 'pirate-hat'
  | 'graduation-cap'
  | 'hood'
  | 'ninja-hood'
  | 'flower-crown'
  | 'halo'
  | 'bow'
  | 'headphones'
  | 'bunny-ears'
  | 'cat-ears'
  | 'mask-up';

export interface Worn<Kind extends string> {
  readonly kind: Kind;
  readonly colour: string;
}

export interface Outfit {
  readonly top: Top;
  /** Over it: a coat, a jacket, a robe. */
  readonly over: Top | null;
  readonly bottom: Bottom;
  readonly shoes: Shoes;
  readonly hat: Worn<HatKind> | null;
  readonly scarf: string | null;
  readonly gloves: string | null;
  readonly glasses: Worn<'glasses' | 'sunglasses' | 'goggles' | 'eye-patch' | 'eye-mask'> | null;
  readonly mask: Worn<'medical' | 'cloth'> | null;
  readonly cape: Worn<'cape' | 'cloak'> | null;
  readonly apron: string | null;
  readonly back: Worn<'backpack' | 'wings' | 'tank' | 'fairy-wings'> | null;
  /** Plates over shoulders, arms and legs. */
  readonly armour: string | null;
  readonly jewels: string | null;
}

export interface Person {
  readonly build: Build;
  readonly skin: Skin;
  readonly hair: Hair;
  readonly face: Face;
  readonly outfit: Outfit;
  /** Something is in its hands that the stage draws. */
  readonly holds: boolean;
  /** A ghost is seen through and has no feet. */
  readonly ghost: boolean;
  /** Lasting mood, −1 sad … 1 merry; and angry 0 … 1. */
  readonly mood: number;
  readonly angry: number;
  /** 0 … 1: wide eyes, brows up. */
  readonly surprise: number;
  /** It gives light. */
  readonly glowing: string | null;
}
