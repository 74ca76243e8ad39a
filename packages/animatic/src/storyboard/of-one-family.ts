// Mother and child look alike: who is told to be of one family has one skin, unless the text says otherwise.
import type { Script, ScriptCast } from '../script/script.ts';
import { THINGS } from '../words/things.ts';

const KIN =
  /\b(?:mothers?|moms?|mums?|mommy|fathers?|dads?|daddy|sons?|daughters?|grand\w+|brothers?|sisters?|parents|family|baby|toddler|uncle|aunt)\b|妈|爸|父|母|儿子|女儿|爷爷|奶奶|外公|外婆|孙|哥哥|姐姐|弟弟|妹妹|宝宝|婴儿|孩子|一家/i;

const SKIN =
  /-skin$|^(?:pale|tan|tanned|black|african|asian|chinese|japanese|korean|indian|latino)$/;
const SKINS = ['light-skin', 'asian', 'tan', 'dark-skin'] as const;

export function ofOneFamily(script: Script): Script {
  const kin = script.cast.filter((member) => isKin(member, script.prompt));
  if (kin.length < 2) return script;
  const told = kin.flatMap(({ traits }) => traits.filter((trait) => SKIN.test(trait)))[0];
  const skin = told ?? skinOf(script.prompt);
  return {
    ...script,
    cast: script.cast.map((member) =>
      kin.includes(member) && !member.traits.some((trait) => SKIN.test(trait))
        ? { ...member, traits: [...member.traits, skin] }
        : member,
    ),
  };
}

const isKin = ({ what, from, reference }: ScriptCast, prompt: string): boolean =>
  THINGS.get(what)?.kind === 'person' &&
  from !== null &&
  reference === null &&
  KIN.test(prompt.slice(from[0], from[1]));

/** The same text, the same family. */
function skinOf(prompt: string): string {
  if (/\p{Script=Han}/u.test(prompt)) return 'asian';
  const sum = [...prompt].reduce((all, one) => all + (one.codePointAt(0) ?? 0), 0);
  return SKINS[sum % SKINS.length] ?? 'light-skin';
}
