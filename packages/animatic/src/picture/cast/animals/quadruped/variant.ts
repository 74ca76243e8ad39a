// What the prompt makes of a species: its colour, a young one.
import { mixHex } from '../../../paint/colour.ts';
import { deep, pale } from '../../ink.ts';
import type { CastMember } from '../../../../storyboard/storyboard.ts';
import type { Coat, Form, LegForm } from './form.ts';

const YOUNG: ReadonlySet<string> = new Set([
  'young',
  'baby',
  'child',
  'puppy',
  'kitten',
  'cub',
  'little',
  'newborn',
]);

export function variantOf(
  form: Form,
  { colour, traits }: Pick<CastMember, 'colour' | 'traits'>,
): Form {
  const young = traits.some((trait) => YOUNG.has(trait)) ? juvenile(form) : form;
  return colour === null ? young : recoloured(young, colour);
}

const shorter = (leg: LegForm): LegForm => {
  const [a, b, c, d] = leg.radii;
  return { ...leg, radii: [a * 1.02, b * 1.1, c * 1.22, d * 1.22] };
};

/** Larger head, shorter legs and muzzle, rounder, smaller. */
export function juvenile(form: Form, size = 0.55): Form {
  const { trunk, neck, head, tail } = form;
  return {
    ...form,
    withersM: form.withersM * size,
    trunk: { ...trunk, length: trunk.length * 0.88 },
    neck: { ...neck, length: neck.length * 0.86 },
    head: {
      ...head,
      size: head.size * 1.3,
      eye: { ...head.eye, radius: head.eye.radius * 1.26 },
      ...(head.face === undefined
        ? {}
        : { face: { ...head.face, eyeRadius: (head.face.eyeRadius ?? head.eye.radius) * 1.2 } }),
    },
    front: shorter(form.front),
    hind: shorter(form.hind),
    foot: { ...form.foot, length: form.foot.length * 1.12, height: form.foot.height * 1.1 },
    tail: { ...tail, length: tail.length * 0.7 },
  };
}

/** The prompt's colour for the coat; what is lighter or darker on it stays so. */
function recoloured(form: Form, colour: string): Form {
  const { coat, tail } = form;
  const dark = luminance(colour) < 0.2;
  const follow = (own: string | undefined): string | undefined => {
    if (own === undefined) return undefined;
    const lighter = luminance(own) - luminance(coat.back);
    if (dark) return lighter > 0 ? pale(colour, 0.1) : colour;
    return lighter > 0.08
      ? pale(colour, Math.min(0.75, lighter * 1.6))
      : lighter < -0.08
        ? deep(colour, Math.min(0.7, -lighter * 1.8))
        : colour;
  };
  const belly = follow(coat.belly);
  const legs = follow(coat.legs);
  const head = follow(coat.head);
  const back: Coat = {
    ...coat,
    back: colour,
    ...(belly === undefined ? {} : { belly }),
    ...(legs === undefined ? {} : { legs }),
    ...(head === undefined ? {} : { head }),
    ...(coat.saddle === undefined
      ? {}
      : { saddle: { ...coat.saddle, colour: deep(colour, 0.35) } }),
    ...(coat.socks === undefined
      ? {}
      : { socks: { ...coat.socks, colour: follow(coat.socks.colour) ?? colour } }),
    marks: (coat.marks ?? []).map((mark) => ({
      ...mark,
      colour: dark ? mixHex(colour, '#6a6270', 0.22) : (follow(mark.colour) ?? mark.colour),
    })),
  };
  const tip =
    tail.tip === undefined
      ? {}
      : { tip: { ...tail.tip, colour: follow(tail.tip.colour) ?? colour } };
  const rings = tail.rings === undefined ? {} : { rings: dark ? colour : deep(colour, 0.45) };
  const patches = (form.head.patches ?? []).map((patch) => ({
    ...patch,
    colour: follow(patch.colour) ?? patch.colour,
  }));
  const { face } = form.head;
  return {
    ...form,
    coat: back,
    tail: { ...tail, ...tip, ...rings },
    head: {
      ...form.head,
      patches,
      ...(face === undefined
        ? {}
        : {
            face: {
              ...face,
              ...(face.muzzle === undefined
                ? {}
                : { muzzle: { ...face.muzzle, colour: follow(face.muzzle.colour) ?? colour } }),
              patches: (face.patches ?? []).map((patch) => ({
                ...patch,
                colour: follow(patch.colour) ?? patch.colour,
              })),
            },
          }),
    },
  };
}

function luminance(hex: string): number {
  const n = Number.parseInt(hex.slice(1), 16);
  return (0.3 * ((n >> 16) & 255) + 0.59 * ((n >> 8) & 255) + 0.11 * (n & 255)) / 255;
}
