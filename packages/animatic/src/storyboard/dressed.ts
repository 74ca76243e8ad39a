// Who comes from a picture is known again where they are drawn: hair, skin and clothes, or paint, have the
// picture's colours, unless the text says others.
import type { Script, ScriptCast } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import { THINGS } from '../words/things.ts';
import type { Seeing, SubjectColours, Subjects } from './seen.ts';

export function dressed(script: Script, seeing: Seeing, subjects: Subjects): Script {
  const main = mainOf(script);
  // What was before the footage is not what the footage shows.
  const before = script.edits.some(({ what }) => what === 'extend-before');
  const continued =
    script.references.find(
      ({ name, roles }) => subjects.has(name) && !roles.includes('composition') && !before,
    )?.name ?? '';
  const shownOff = script.cast.flatMap(({ what, reference }) => {
    const colour = reference === null ? undefined : seeing.get(reference)?.colours?.main;
    return colour !== undefined && WEARABLE.has(what) ? [{ what, colour }] : [];
  });
  const cast = script.cast.map((one) => {
    const member = wearing(one, shownOff);
    const own = member.reference === null ? undefined : seeing.get(member.reference)?.colours;
    const colours = own ?? (member.id === main ? subjects.get(continued)?.colours : undefined);
    return colours === undefined ? member : dress(member, colours);
  });
  return { ...script, cast, beats: eveningBefore(script, subjects) };
}

/** What leads to dark footage is of the same evening, where the text names no other hour. */
function eveningBefore({ edits, beats }: Script, subjects: Subjects): Script['beats'] {
  const before = edits.find(({ what }) => what === 'extend-before');
  const dark = before?.videos.some((name) => subjects.get(name)?.dark === true) === true;
  return dark && beats.every(({ time }) => time === null)
    ? beats.map((beat) => ({ ...beat, time: 'night' as const }))
    : beats;
}

/** What is advertised is worn by whoever is in the film. */
const WEARABLE: ReadonlySet<string> = new Set([
  'sneakers',
  'shoes',
  'boots',
  'heels',
  'hat',
  'cap',
  'sunglasses',
  'scarf',
  'backpack',
  'jacket',
  'coat',
  'dress',
  'hoodie',
]);
const SHOES: RegExp = /sneakers|shoes|boots|heels|sandals/;

function wearing(member: ScriptCast, pieces: ScriptCast['wears']): ScriptCast {
  if (THINGS.get(member.what)?.kind !== 'person') return member;
  const more = pieces.filter(({ what }) =>
    member.wears.every((own) => own.what !== what && !(SHOES.test(own.what) && SHOES.test(what))),
  );
  return more.length === 0 ? member : { ...member, wears: [...member.wears, ...more].slice(0, 8) };
}

/** Who does something first. */
function mainOf({ beats }: Script): string | undefined {
  return beats
    .flatMap(({ actions }) => actions)
    .find(({ who, motion }) => who.length > 0 && motion !== null && MOTIONS.has(motion))?.who[0];
}

/** Costumes that say all of what somebody wears. */
const COSTUMED: ReadonlySet<string> = new Set([
  'astronaut',
  'knight',
  'samurai',
  'ninja',
  'robot',
  'superhero',
  'santa',
  'firefighter',
  'police-officer',
  'soldier',
  'diver',
]);

function dress(member: ScriptCast, colours: SubjectColours): ScriptCast {
  const kind = THINGS.get(member.what)?.kind ?? 'person';
  if (kind !== 'person') {
    // A boat is known by its hull, not by its sails.
    const own = PAINTED.has(kind) ? (colours.vivid ?? colours.main) : colours.main;
    return { ...member, colour: member.colour ?? own };
  }
  if (COSTUMED.has(member.what) || colours.skin === null) return member;
  const { top, legs } = colours;
  const wears = member.wears.map((piece) => ({
    ...piece,
    colour: piece.colour ?? (BELOW.test(piece.what) ? legs : WORN.test(piece.what) ? top : null),
  }));
  const clothed = member.wears.some(({ what }) => WORN.test(what));
  const skirt = colours.bareLegs && isWoman(member);
  const plain = clothed
    ? []
    : skirt
      ? [{ what: 'dress', colour: top }]
      : [
          ...(top === null ? [] : [{ what: 'shirt', colour: top }]),
          ...(legs === null ? [] : [{ what: 'trousers', colour: legs }]),
        ];
  const traits = [...member.traits];
  if (!traits.some((trait) => HAIR.test(trait)) && colours.hair !== null)
    traits.push(nearest(colours.hair, HAIRS));
  if (!traits.some((trait) => SKIN.test(trait)) && colours.skin !== null)
    traits.push(nearest(colours.skin, SKINS));
  return { ...member, wears: [...wears, ...plain].slice(0, 8), traits: traits.slice(0, 12) };
}

const PAINTED: ReadonlySet<string> = new Set(['vehicle', 'boat', 'aircraft']);

const BELOW: RegExp = /trousers|jeans|pants|skirt|shorts|leggings/;
const WORN: RegExp =
  /shirt|blouse|sweater|jumper|hoodie|dress|coat|jacket|suit|robe|gown|uniform|sportswear|tracksuit|kimono|hanfu|qipao|vest|cardigan|polo|top|sari|toga/;
const HAIR: RegExp = /-hair$|^(?:bald|balding|blonde?)$/;
const SKIN: RegExp =
  /skin|^(?:pale|tan|tanned|black|african|asian|chinese|japanese|korean|indian|latino)$/;

const isWoman = ({ what, traits }: ScriptCast): boolean =>
  traits.some((trait) => ['woman', 'female', 'girl'].includes(trait)) ||
  /woman|girl|lady|mother|princess|queen|actress|ballerina/.test(what);

/** As the puppet's own table has them. */
const HAIRS: Readonly<Record<string, string>> = {
  'black-hair': '#241c22',
  'dark-brown-hair': '#4a2d24',
  'brown-hair': '#6b4029',
  'red-hair': '#bb5426',
  'blonde-hair': '#e0ab52',
  'grey-hair': '#a7a3a8',
  'white-hair': '#ece8e4',
  'pink-hair': '#e88ab0',
  'blue-hair': '#4a78c8',
  'green-hair': '#4a9c72',
};

const SKINS: Readonly<Record<string, string>> = {
  'light-skin': '#eec3a2',
  tan: '#c88f64',
  'dark-skin': '#7c4c34',
};

function nearest(colour: string, rows: Readonly<Record<string, string>>): string {
  const distance = (other: string): number =>
    [1, 3, 5].reduce((sum, at) => sum + (channel(colour, at) - channel(other, at)) ** 2, 0);
  const [first = ['', ''], ...others] = Object.entries(rows);
  return others.reduce(
    (best, row) => (distance(row[1]) < distance(best[1]) ? row : best),
    first,
  )[0];
}

const channel = (colour: string, at: number): number =>
  Number.parseInt(colour.slice(at, at + 2), 16);
