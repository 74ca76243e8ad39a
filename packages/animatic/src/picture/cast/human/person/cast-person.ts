// From a cast member to a person: role first, then its traits, what it wears, its colour; and from the
// seed whatever nobody said, so that two people of one film differ.
import type { CastMember } from '../../../../storyboard/storyboard.ts';
import { mixHex } from '../../../paint/colour.ts';
import { random } from '../../../paint/noise.ts';
import type { Age, Build } from '../figure/body.ts';
import {
  accentColour,
  bottomColour,
  chosen,
  coatColour,
  DYES,
  HAIR_COLOURS,
  hairOf,
  shoeColour,
  SKINS,
  topColour,
} from './colours.ts';
import type { HairColour, SkinName } from './colours.ts';
import type { BeardStyle, Face, Hair, HairStyle, Person } from './person.ts';
import { ROLES } from './roles.ts';
import type { Role } from './roles.ts';
import { darker } from '../paint/ink.ts';
import { topOf } from './garment.ts';
import type { Draft } from './garment.ts';
import { wear } from './wardrobe.ts';

/** Words for who somebody is that the table of roles has under another one. */
const ALSO: Readonly<Record<string, string>> = {
  'old-lady': 'old-woman',
  elder: 'old-man',
  'elderly-man': 'old-man',
  'elderly-woman': 'old-woman',
  'little-girl': 'girl',
  'little-boy': 'boy',
  'young-woman': 'woman',
  'young-man': 'man',
  guy: 'man',
  infant: 'baby',
  teen: 'teenager',
  cop: 'police-officer',
  police: 'police-officer',
  fireman: 'firefighter',
  'construction-worker': 'builder',
  delivery: 'courier',
  'delivery-man': 'courier',
  rider: 'courier',
  'santa-claus': 'santa',
  mum: 'mother',
  mom: 'mother',
  dad: 'father',
  hero: 'superhero',
  presenter: 'reporter',
  customer: 'person',
  family: 'person',
  band: 'musician',
  'ghost-person': 'zombie',
  monkhood: 'monk',
  geisha: 'empress',
  idol: 'singer',
  jogger: 'runner',
  footballer: 'football-player',
};

/** Not of a name that every object has, such as `constructor`. */
export function roleOf(what: string): Role | undefined {
  if (Object.hasOwn(ROLES, what)) return ROLES[what];
  return Object.hasOwn(ALSO, what) ? ROLES[ALSO[what] ?? ''] : undefined;
}

function ageOf(role: Role, traits: ReadonlySet<string>): Age {
  if (traits.has('baby') || traits.has('newborn')) return 'baby';
  if (traits.has('child') || traits.has('kid') || traits.has('little')) return 'child';
  if (traits.has('teen') || traits.has('teenage')) return 'teen';
  if (traits.has('old') || traits.has('elderly') || traits.has('aged')) return 'old';
  if (traits.has('young') && role.age === 'old') return 'adult';
  return role.age ?? 'adult';
}

/** Nobody says of a woman that she has one; whoever has one and is no more than a role is a man. */
const OF_MEN: readonly string[] = [
  'beard',
  'bearded',
  'long-beard',
  'moustache',
  'mustache',
  'goatee',
  'stubble',
];

function buildOf(role: Role, traits: ReadonlySet<string>, seed: number): Build {
  const sex =
    traits.has('woman') || traits.has('female') || traits.has('girl')
      ? 'female'
      : traits.has('man') ||
          traits.has('male') ||
          traits.has('boy') ||
          (role.sex === undefined && OF_MEN.some((trait) => traits.has(trait)))
        ? 'male'
        : (role.sex ?? (random(seed, 1) < 0.5 ? 'female' : 'male'));
  const age = ageOf(role, traits);
  let height = 0.975 + 0.05 * random(seed, 2);
  let weight = role.weight ?? 0.95 + 0.12 * random(seed, 4);
  let muscle = role.muscle ?? 0;
  if (traits.has('tall')) height = 1.08;
  if (traits.has('short')) height = 0.92;
  if (traits.has('fat') || traits.has('chubby') || traits.has('plump')) weight = 1.5;
  if (traits.has('thin') || traits.has('slim') || traits.has('skinny')) weight = 0.86;
  if (traits.has('muscular') || traits.has('strong')) muscle = 0.9;
  return { sex, age, height, weight, muscle };
}

function skinNameOf(role: Role, traits: ReadonlySet<string>, seed: number): SkinName {
  if (role.skin) return role.skin;
  if (traits.has('zombie')) return 'zombie';
  if (traits.has('dark-skin') || traits.has('black') || traits.has('african'))
    return random(seed, 6) < 0.5 ? 'dark' : 'brown';
  if (traits.has('tan') || traits.has('tanned') || traits.has('indian') || traits.has('latino'))
    return 'tan';
  if (
    traits.has('asian') ||
    traits.has('chinese') ||
    traits.has('japanese') ||
    traits.has('korean')
  )
    return 'asian';
  if (traits.has('light-skin') || traits.has('pale')) return 'fair';
  return chosen(
    ['light', 'fair', 'asian', 'light', 'tan', 'asian', 'brown', 'dark'] as const,
    seed,
    7,
  );
}

function hairColourOf(
  role: Role,
  traits: ReadonlySet<string>,
  skin: SkinName,
  age: Age,
  seed: number,
): string {
  for (const name of Object.keys(HAIR_COLOURS) as HairColour[])
    if (
      traits.has(`${name}-hair`) ||
      (name === 'blonde' && (traits.has('blonde') || traits.has('blond')))
    )
      return HAIR_COLOURS[name];
  if (traits.has('silver-hair')) return HAIR_COLOURS.grey;
  if (role.hairColour && (age !== 'old' || role.age === 'old')) return role.hairColour;
  if (age === 'old') return random(seed, 8) < 0.5 ? HAIR_COLOURS.grey : HAIR_COLOURS.white;
  if (skin === 'asian')
    return random(seed, 8) < 0.8 ? HAIR_COLOURS.black : HAIR_COLOURS['dark-brown'];
  if (skin === 'brown' || skin === 'dark')
    return random(seed, 8) < 0.7 ? HAIR_COLOURS.black : HAIR_COLOURS['dark-brown'];
  if (skin === 'tan')
    return chosen(
      [HAIR_COLOURS.black, HAIR_COLOURS['dark-brown'], HAIR_COLOURS.brown] as const,
      seed,
      8,
    );
  return HAIR_COLOURS[
    chosen(
      ['dark-brown', 'brown', 'brown', 'auburn', 'red', 'blonde', 'light-blonde'] as const,
      seed,
      8,
    )
  ];
}

const WORDS_FOR_HAIR: readonly (readonly [string, HairStyle, HairStyle])[] = [
  // trait, style of a woman, of a man
  ['bald', 'bald', 'bald'],
  ['balding', 'balding', 'balding'],
  ['ponytail', 'ponytail', 'ponytail'],
  ['pigtails', 'pigtails', 'pigtails'],
  ['twin-tails', 'pigtails', 'pigtails'],
  ['braids', 'braids', 'braids'],
  ['braid', 'braids', 'braids'],
  ['bun', 'bun', 'top-knot'],
  ['afro', 'afro', 'afro'],
  ['bob', 'bob', 'shoulder'],
  ['wavy', 'long-wavy', 'swept'],
  ['curly-hair', 'curly-long', 'curly-short'],
  ['curly', 'curly-long', 'curly-short'],
  ['long-hair', 'long', 'long'],
  ['short-hair', 'pixie', 'short'],
  ['spiky', 'pixie', 'spiky'],
];

const MENS: ReadonlySet<HairStyle> = new Set<HairStyle>(['crew', 'top-knot']);

function hairStyleOf(
  role: Role,
  traits: ReadonlySet<string>,
  build: Build,
  skin: SkinName,
  seed: number,
): HairStyle {
  const female = build.sex === 'female';
  for (const [trait, woman, man] of WORDS_FOR_HAIR)
    if (traits.has(trait)) return female ? woman : man;
  // Told apart from afar: hers hangs long.
  if (role.hair) return female && MENS.has(role.hair) ? 'ponytail' : role.hair;
  if (build.age === 'baby') return 'tuft';
  const curly = skin === 'dark' || (skin === 'brown' && random(seed, 12) < 0.5);
  if (build.age === 'old')
    return female
      ? chosen(['bun', 'curly-short', 'bob'] as const, seed, 13)
      : chosen(['balding', 'short', 'balding', 'side-part'] as const, seed, 13);
  if (build.age === 'child')
    return female
      ? chosen(
          curly
            ? (['afro', 'pigtails', 'braids'] as const)
            : (['pigtails', 'bob', 'ponytail', 'braids', 'shoulder'] as const),
          seed,
          13,
        )
      : chosen(
          curly
            ? (['curly-short', 'crew'] as const)
            : (['short', 'side-part', 'spiky', 'curly-short'] as const),
          seed,
          13,
        );
  return female
    ? chosen(
        curly
          ? (['curly-long', 'afro', 'bun', 'braids'] as const)
          : (['long', 'bob', 'ponytail', 'long-wavy', 'shoulder', 'bun', 'curly-long'] as const),
        seed,
        13,
      )
    : chosen(
        curly
          ? (['crew', 'curly-short', 'afro', 'crew'] as const)
          : (['short', 'side-part', 'swept', 'curly-short', 'crew', 'spiky'] as const),
        seed,
        13,
      );
}

function fringeOf(style: HairStyle, build: Build, seed: number): Hair['fringe'] {
  if (style === 'bun' || style === 'top-knot' || style === 'crew' || style === 'updo')
    return 'none';
  if (style === 'side-part') return 'side';
  if (build.sex === 'male') return random(seed, 15) < 0.6 ? 'side' : 'none';
  if (build.age === 'child' && random(seed, 15) < 0.7) return 'full';
  return chosen(['side', 'full', 'parted', 'side'] as const, seed, 15);
}

function beardOf(role: Role, traits: ReadonlySet<string>, build: Build, seed: number): BeardStyle {
  if (
    traits.has('clean-shaven') ||
    build.sex === 'female' ||
    build.age === 'child' ||
    build.age === 'baby' ||
    build.age === 'teen'
  )
    return 'none';
  if (traits.has('long-beard')) return 'long';
  if (traits.has('beard') || traits.has('bearded')) return build.age === 'old' ? 'long' : 'full';
  if (traits.has('young')) return role.beard ?? 'none';
  if (traits.has('moustache') || traits.has('mustache')) return 'moustache';
  if (traits.has('goatee')) return 'goatee';
  if (traits.has('stubble')) return 'stubble';
  if (role.beard) return role.beard;
  const luck = random(seed, 17);
  // Small in a wide shot, an old man is told by his beard.
  if (build.age === 'old') return luck < 0.55 ? 'full' : luck < 0.85 ? 'moustache' : 'goatee';
  return luck < 0.1 ? 'short' : luck < 0.16 ? 'stubble' : luck < 0.2 ? 'moustache' : 'none';
}

/** What somebody wears when nobody says. */
function plainOutfit(build: Build, seed: number): Draft {
  const female = build.sex === 'female';
  const child = build.age === 'child' || build.age === 'baby';
  const colour = topColour(seed);
  const below = bottomColour(seed);
  const draft: Draft = {
    top: topOf(colour, { sleeve: 'short' }),
    over: null,
    bottom: { kind: 'trousers', colour: below, length: 1, width: 1.22, pleats: false },
    shoes: {
      kind: child || !female ? 'sneakers' : 'shoes',
      colour: shoeColour(seed),
      sole: '#efe6d6',
      sock: null,
    },
    hat: null,
    scarf: null,
    gloves: null,
    glasses: null,
    mask: null,
    cape: null,
    apron: null,
    back: null,
    armour: null,
    jewels: null,
  };
  const put = (what: string, own: string | null = null): void => void wear(draft, what, own);
  if (build.age === 'baby') {
    put('pyjamas', chosen([DYES.sky, DYES.rose, DYES.mustard, DYES.sage] as const, seed, 21));
    draft.top = { ...draft.top, collar: 'round', front: 'plain' };
    return draft;
  }
  const choice = random(seed, 22);
  if (child) {
    if (female && choice < 0.5) put('dress', colour);
    else if (choice < 0.62)
      put('overalls', chosen([DYES.denim, DYES.coral, DYES.forest] as const, seed, 23));
    else if (choice < 0.8) put('striped-shirt', colour);
    else put('hoodie', colour);
    if (!female && choice > 0.5) put('shorts', below);
    draft.shoes = { ...draft.shoes, sock: '#fdf8ef' };
    return draft;
  }
  if (build.age === 'old') {
    put(
      choice < 0.6 ? 'cardigan' : 'jumper',
      chosen([DYES.plum, DYES.sage, DYES.brick, DYES.navy, DYES.mustard] as const, seed, 24),
    );
    if (female)
      put('long-skirt', chosen([DYES.charcoal, DYES.brown, DYES.navy] as const, seed, 25));
    draft.shoes = { kind: 'shoes', colour: '#5a4038', sole: '#3a2c2a', sock: null };
    return draft;
  }
  if (female) {
    if (choice < 0.34) put('dress', colour);
    else if (choice < 0.52) {
      put('blouse', DYES.cream);
      put('skirt', accentColour(seed));
    } else if (choice < 0.7) put('jumper', colour);
    else if (choice < 0.85) put('shirt', colour);
    else put('t-shirt', colour);
    return draft;
  }
  if (choice < 0.3) put('shirt', colour);
  else if (choice < 0.5) put('jumper', colour);
  else if (choice < 0.68) {
    put('t-shirt', DYES.cream);
    put('jacket', coatColour(seed));
  } else if (choice < 0.84) put('hoodie', colour);
  return draft;
}

function isOutermost(draft: Draft): 'over' | 'top' {
  return draft.over ? 'over' : 'top';
}

const MOODS: Readonly<Record<string, number>> = {
  happy: 0.8,
  scared: -0.5,
  'calm-face': -0.15,
  smiling: 0.7,
  cheerful: 0.9,
  joyful: 1,
  excited: 0.9,
  sad: -0.8,
  lonely: -0.6,
  tired: -0.4,
  worried: -0.5,
  serious: -0.2,
  crying: -0.9,
};

/** A child's uniform is a school's: blazer and tie over a white shirt. */
function wearToSchool(draft: Draft, { sex }: Build, colour: string): void {
  wear(draft, 'shirt', '#fdf9f0');
  wear(draft, sex === 'female' ? 'skirt' : 'trousers', darker(colour, 0.35));
  wear(draft, 'blazer', colour);
  wear(draft, 'tie', '#b8433c');
}

/** @param seed the same member is the same person in every shot */
export function personOf(member: CastMember, seed: number): Person {
  const role = roleOf(member.what) ?? {};
  const traits = new Set(member.traits);
  const build = buildOf(role, traits, seed);
  const skinName = skinNameOf(role, traits, seed);
  const draft = plainOutfit(build, seed);
  // What was put on for want of a word goes as soon as there is one.
  if ((role.wears?.length ?? 0) + member.wears.length > 0) draft.over = null;
  for (const word of role.wears ?? []) {
    const [what = '', colour] = word.split(':');
    wear(draft, what, colour ?? null);
  }
  // A nurse's uniform is her own.
  const uniformed = (role.wears?.length ?? 0) > 0;
  const pupil = !uniformed && (build.age === 'child' || build.age === 'teen');
  for (const { what, colour } of member.wears)
    if (what === 'uniform' && pupil) wearToSchool(draft, build, colour ?? '#33477a');
    else wear(draft, what === 'uniform' && uniformed ? 'clothing' : what, colour);
  if (member.colour !== null && !member.wears.some(({ colour }) => colour === member.colour)) {
    const outer = draft[isOutermost(draft)];
    if (outer)
      draft[isOutermost(draft)] = {
        ...outer,
        colour: member.colour,
        accent: outer.accent === outer.colour ? member.colour : outer.accent,
      };
    if (draft.bottom.kind === 'bare') draft.bottom = { ...draft.bottom, colour: member.colour };
  }
  if (traits.has('masked')) wear(draft, 'eye-mask', null);
  if (traits.has('flying') && draft.back === null) wear(draft, 'wings', null);
  for (const trait of traits)
    if (trait === 'glasses' || trait === 'sunglasses' || trait === 'barefoot')
      wear(draft, trait, null);
  if (traits.has('shirtless')) {
    draft.over = null;
    draft.top = { ...topOf(DYES.cream, { bare: true, sleeve: 'none', loose: 0 }) };
  }
  if (traits.has('barefoot'))
    draft.shoes = { kind: 'barefoot', colour: '#ffffff', sole: '#ffffff', sock: null };
  const style = hairStyleOf(role, traits, build, skinName, seed);
  const asian = skinName === 'asian';
  const lashes = build.sex === 'female' && build.age !== 'baby';
  const face: Face = {
    eye:
      asian || skinName === 'dark' || skinName === 'brown'
        ? '#5a3a28'
        : chosen(['#4f7fae', '#5f8a62', '#6e4a30', '#7a5636', '#5a8a96'] as const, seed, 31),
    lashes,
    lipstick: lashes && build.age !== 'child' && build.age !== 'old',
    beard: beardOf(role, traits, build, seed),
    freckles:
      traits.has('freckles') ||
      ((skinName === 'fair' || skinName === 'light') && random(seed, 32) < 0.22),
    wrinkles: build.age === 'old',
    monolid: asian && random(seed, 33) < 0.6,
    paint: role.paint ?? 'none',
    jaw:
      build.sex === 'female'
        ? 0.2 + 0.2 * random(seed, 34)
        : 0.5 + 0.4 * random(seed, 34) + build.muscle * 0.2,
    brow: build.age === 'old' && build.sex === 'male' ? 1.4 : 0.9 + 0.3 * random(seed, 35),
  };
  let mood = 0;
  for (const trait of traits) if (Object.hasOwn(MOODS, trait)) mood = MOODS[trait] ?? mood;
  const skin = SKINS[skinName];
  return {
    build,
    skin: face.lipstick
      ? { ...skin, lip: chosen(['#d0505c', '#c84a58', '#dc6a68', '#b84a5c'] as const, seed, 36) }
      : { ...skin, lip: mixHex(skin.lip, skin.base, build.sex === 'male' ? 0.42 : 0.2) },
    hair: hairOf(
      style,
      hairColourOf(role, traits, skinName, build.age, seed),
      fringeOf(style, build, seed),
    ),
    face,
    outfit: draft,
    holds: member.holds !== null,
    ghost: role.paint === 'ghost' && role.skin === 'ghost',
    mood,
    angry: traits.has('angry') || traits.has('furious') ? 1 : 0,
    surprise: traits.has('surprised') ? 1 : traits.has('scared') ? 0.8 : 0,
    glowing: traits.has('glowing')
      ? '#ffe6a4'
      : role.skin === 'ghost' && role.paint === 'ghost'
        ? '#a8c8ff'
        : null,
  };
}
