// Names that the prompt itself gives to people: "MAYA, a woman in a raincoat, …", "a girl named Lily", 女主林晓.
// From there on the name means that one.
import { ENGLISH } from '../words/lexicon.ts';
import { THINGS } from '../words/things.ts';

/** A row of the table of names; `person`: nothing tells whether a man or a woman. */
type Called = 'female' | 'male' | 'person';

export type Names = ReadonlyMap<string, Called>;

const NAME = String.raw`(\p{Lu}\p{L}+)`;
const APPOSITION = new RegExp(
  String.raw`\b${NAME},\s+(?:an?|the|his|her|their)\s+([^,.;:"“”]{3,90})(,?)`,
  'gu',
);
const NAMED = new RegExp(String.raw`\b([\p{Ll}-]+)\s+(?:named|called)\s+${NAME}`, 'gu');
const BRACKETED = new RegExp(
  String.raw`\b${NAME}\s*\(([^)]{0,40}\b(?:fe)?male|[^)]{0,40}\b(?:wo)?man|girl|boy)\b`,
  'gu',
);
/** As scripts have it: `TOM: "…"`. */
const LINE_OF = /\b(\p{Lu}{2,})\s*(?:\([^)]{0,30}\))?:\s*["“]/gu;

/** Names by how they stand in the text, in lower case. */
export function namesIn(prompt: string): Names {
  const names = new Map<string, Called>();
  const give = (name: string, called: Called): void => {
    const key = name.toLowerCase();
    if (!names.has(key) || names.get(key) === 'person') names.set(key, called);
  };
  for (const { 1: name = '', 2: told = '', 3: comma } of prompt.matchAll(APPOSITION)) {
    const called = calledIn(told);
    const again = prompt.split(name).length > 2;
    if (called === undefined || meansSomebody(name)) continue;
    if (comma === ',' || again || /^\p{Lu}+$/u.test(name)) give(name, called);
  }
  for (const { 1: noun = '', 2: name = '' } of prompt.matchAll(NAMED)) {
    const called = calledIn(noun);
    if (called !== undefined) give(name, called);
  }
  for (const { 1: name = '', 2: told = '' } of prompt.matchAll(BRACKETED)) {
    give(name, /female|woman|girl/.test(told) ? 'female' : 'male');
  }
  for (const { 1: name = '' } of prompt.matchAll(LINE_OF)) {
    if (!ENGLISH.has(name.toLowerCase())) give(name, 'person');
  }
  for (const [name, called] of chineseNames(prompt)) give(name, called);
  return names;
}

/** What kind of person a phrase tells of; undefined: of none. */
function calledIn(told: string): Called | undefined {
  for (const word of told.toLowerCase().split(/[^\p{L}-]+/u)) {
    const person = personOf(word);
    if (person !== undefined) return person;
  }
  return undefined;
}

function personOf(word: string): Called | undefined {
  const senses = ENGLISH.get(word)?.filter(({ words }) => words.length === 1) ?? [];
  const ids = senses.flatMap((entry) => entry.senses.filter(({ kind }) => kind === 'thing'));
  const thing = ids.map(({ id }) => THINGS.get(id)).find((one) => one?.kind === 'person');
  return thing === undefined ? undefined : (thing.sex ?? 'person');
}

const meansSomebody = (name: string): boolean => personOf(name.toLowerCase()) !== undefined;

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const ROLE = new RegExp(
  `(女主角?|男主角?|女孩|男孩|少女|少年|女生|男生|姑娘|青年|女子|男子|女人|男人|妻子|丈夫)([${SURNAMES}][\\u4e00-\\u9fff]{1,2})`,
  'gu',
);
const TOLD = new RegExp(`([${SURNAMES}][\\u4e00-\\u9fff]{1,2})（(女|男)`, 'gu');
const FEMALE = /女|姑娘|妻/;

function chineseNames(prompt: string): readonly (readonly [string, Called])[] {
  const roles = [...prompt.matchAll(ROLE)].flatMap(({ 1: role = '', 2: run = '', index }) => {
    const name = nameOf(prompt, run, index + role.length);
    const called: Called = FEMALE.test(role) ? 'female' : 'male';
    return name === undefined ? [] : [[name, called] as const];
  });
  const told = [...prompt.matchAll(TOLD)].map(
    ({ 1: name = '', 2: sex }) => [name, sex === '女' ? 'female' : 'male'] as const,
  );
  return [...roles, ...told];
}

/** Of two or three characters: as many as come again, or as stand before a mark. */
function nameOf(prompt: string, run: string, at: number): string | undefined {
  const times = (name: string): number => prompt.split(name).length - 1;
  const [short, long] = [run.slice(0, 2), run.slice(0, 3)];
  if (long.length === 3 && (times(long) > 1 || /^[，,、（。]/.test(prompt.slice(at + 3))))
    return long;
  // 男孩高兴地: a surname that begins a word is no name unless it comes again.
  return times(short) > 1 || LEADS.test(prompt.slice(0, at)) ? short : undefined;
}

/** Only after these a name is due whether or not it comes again. */
const LEADS = /[女男]主角?$/;
