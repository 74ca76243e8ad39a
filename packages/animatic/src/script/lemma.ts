// From an English word as written to the base forms that it can have. Only code knows inflection: the
// vocabulary holds base forms alone.

export type Form = 'base' | 's' | 'ing' | 'past' | 'compared';

export interface Lemma {
  readonly word: string;
  readonly form: Form;
}

const IRREGULAR: Readonly<Record<string, readonly [string, Form]>> = {};
const add = (form: Form, pairs: string): void => {
  for (const pair of pairs.split(' ')) {
    const [inflected = '', base = ''] = pair.split(':');
    (IRREGULAR as Record<string, readonly [string, Form]>)[inflected] = [base, form];
  }
};

add(
  's',
  'men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose leaves:leaf ' +
    'knives:knife wolves:wolf lives:life shelves:shelf loaves:loaf halves:half wives:wife ' +
    'thieves:thief elves:elf calves:calf scarves:scarf hooves:hoof gentlemen:gentleman ' +
    'policemen:policeman firemen:fireman fishermen:fisherman snowmen:snowman cowboys:cowboy ' +
    'craftsmen:craftsman swordsmen:swordsman ladies:lady babies:baby puppies:puppy has:have ' +
    'does:do goes:go oxen:ox samurais:samurai businessmen:businessman dwarves:dwarf dice:dice',
);
add(
  'past',
  'ran:run sat:sit stood:stand lay:lie lain:lie went:go gone:go flew:fly flown:fly swam:swim ' +
    'swum:swim threw:throw thrown:throw caught:catch held:hold wore:wear worn:wear rode:ride ' +
    'ridden:ride drove:drive driven:drive sang:sing sung:sing drank:drink drunk:drink ate:eat ' +
    'eaten:eat fell:fall fallen:fall rose:rise risen:rise grew:grow grown:grow shook:shake ' +
    'shaken:shake spun:spin slept:sleep wrote:write written:write drew:draw drawn:draw took:take ' +
    'taken:take gave:give given:give kept:keep saw:see seen:see blew:blow blown:blow hid:hide ' +
    'hidden:hide fought:fight sank:sink sunk:sink woke:wake woken:wake rang:ring rung:ring ' +
    'stole:steal stolen:steal slid:slide swung:swing shone:shine lit:light built:build bent:bend ' +
    'knelt:kneel leapt:leap felt:feel found:find came:come left:leave met:meet made:make told:tell ' +
    'said:say spoke:speak spoken:speak brought:bring bought:buy broke:break broken:break ' +
    'chose:choose froze:freeze frozen:freeze tore:tear torn:tear swept:sweep wept:weep crept:creep ' +
    'lost:lose hung:hang dug:dig dealt:deal burnt:burn stuck:stick struck:strike sought:seek ' +
    'woven:weave wove:weave dove:dive fed:feed fled:flee laid:lay led:lead sprang:spring ' +
    'sprung:spring strode:stride stung:sting swept:sweep swore:swear shot:shoot wound:wind ' +
    'shrank:shrink shrunk:shrink sped:speed spread:spread thrust:thrust began:begin begun:begin',
);
add('ing', 'lying:lie dying:die tying:tie');

const VOWELS = 'aeiou';

/** Base forms that `word` (lower case) can be an inflection of, beside itself; likeliest first. */
export function lemmasOf(word: string): readonly Lemma[] {
  const found: Lemma[] = [];
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) found.push({ word: irregular[0], form: irregular[1] });
  const length = word.length;
  const propose = (base: string, form: Form): void => {
    if (base.length >= 2) found.push({ word: base, form });
  };
  if (length > 3 && word.endsWith('ies')) propose(`${word.slice(0, -3)}y`, 's');
  if (length > 3 && word.endsWith('es')) propose(word.slice(0, -2), 's');
  if (length > 2 && word.endsWith('s') && !word.endsWith('ss')) propose(word.slice(0, -1), 's');
  if (length > 4 && word.endsWith('ied')) propose(`${word.slice(0, -3)}y`, 'past');
  for (const [ending, form] of ENDINGS) {
    if (length <= ending.length + 1 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    propose(stem, form);
    propose(`${stem}e`, form);
    const last = stem.at(-1) ?? '';
    if (stem.length > 2 && last === stem.at(-2) && !VOWELS.includes(last)) {
      propose(stem.slice(0, -1), form);
    }
  }
  if (length > 4 && word.endsWith('ier')) propose(`${word.slice(0, -3)}y`, 'compared');
  return found;
}

const ENDINGS: readonly (readonly [string, Form])[] = [
  ['ing', 'ing'],
  ['ed', 'past'],
  ['er', 'compared'],
  ['est', 'compared'],
];
