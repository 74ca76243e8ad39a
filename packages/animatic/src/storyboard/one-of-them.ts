// "Two boys play; one of them kicks, the other dives": whom the text singles out of several is somebody of
// his own, who does alone what is told of him and with the others what is told of all.
import type { Action, Beat, Line, Relation, Script, ScriptCast } from '../script/script.ts';
import { THINGS } from '../words/things.ts';
import { ON_FOOT } from './in-file.ts';

const ONE =
  /\b(?:(?:only )?one (?:of|boy|girl|man|woman|child)\b|the (?:first|last|smallest|youngest|biggest|largest|tallest|oldest|leftmost|rightmost|middle)\b)|其中一|最[小大高矮后前](?:面)?的|领头的|第一[个只名]|有一[个只名位]/iu;
const OTHER = /\b(?:the other(?! (?:two|three|four))|another)\b|另(?:外)?一/iu;
const SMALLEST = /\b(?:smallest|youngest)\b|最小的/iu;
const SMALLER = 0.82;

const LAST = /\blast\b|最后/iu;
const FIRST = /\bfirst\b|领头|第一/iu;

const ALIVE: ReadonlySet<string> = new Set(['person', 'quadruped', 'bird', 'creature']);

/** Characters before a verb in which its subject stands. */
const SUBJECT_LENGTH = 36;

interface Single {
  readonly one: string | null;
  readonly other: string | null;
  readonly scale: number;
  /** His place in their file. */
  readonly stands: 'behind' | 'in-front' | null;
}

export function oneOfThem(script: Script): Script {
  const ids = new Set(script.cast.map(({ id }) => id));
  const fresh = (what: string): string => {
    let n = 2;
    while (ids.has(`${what}-${n}`)) n += 1;
    ids.add(`${what}-${n}`);
    return `${what}-${n}`;
  };
  const singles = new Map<string, Single>();
  for (const group of script.cast) {
    if (group.count < 2 || !ALIVE.has(THINGS.get(group.what)?.kind ?? '')) continue;
    const told = script.beats.flatMap((beat) =>
      beat.actions
        .filter((action) => isOf(action, beat, group.id, script.cast))
        .map((action) => subjectOf(script.prompt, action.from[0])),
    );
    const one = told.find((text) => ONE.test(text));
    if (one === undefined) continue;
    singles.set(group.id, {
      one: fresh(group.what),
      other: group.count === 2 && told.some((text) => OTHER.test(text)) ? group.id : null,
      scale: SMALLEST.test(one) ? SMALLER : 1,
      stands: LAST.test(one) ? 'behind' : FIRST.test(one) ? 'in-front' : null,
    });
  }
  if (singles.size === 0) return script;
  return {
    ...script,
    cast: script.cast.flatMap((member) => split(member, singles.get(member.id))),
    beats: script.beats.map((beat) => singledOut(beat, script, singles)),
  };
}

/** The words before a verb, back to the end of the clause before. */
function subjectOf(prompt: string, at: number): string {
  const before = prompt.slice(Math.max(0, at - SUBJECT_LENGTH), at);
  return before.split(/[,;.:!?，；。：！？、]/u).at(-1) ?? '';
}

/** Of the group, or of nobody that the reader knew where only the group can be meant. */
function isOf(
  { who, motion }: Action,
  { present }: Beat,
  group: string,
  cast: readonly ScriptCast[],
): boolean {
  if (motion === null) return false;
  if (who.length > 0) return who.includes(group);
  const groups = cast.filter(({ id, count }) => count > 1 && present.includes(id));
  return groups.length === 1 && groups[0]?.id === group;
}

function split(member: ScriptCast, single: Single | undefined): readonly ScriptCast[] {
  if (single?.one === undefined || single.one === null) return [member];
  return [
    { ...member, count: member.count - 1 },
    { ...member, id: single.one, count: 1, scale: member.scale * single.scale },
  ];
}

function singledOut(beat: Beat, script: Script, singles: ReadonlyMap<string, Single>): Beat {
  const { prompt, cast } = script;
  const all = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const one = singles.get(id)?.one;
      return one === undefined || one === null ? [id] : [id, one];
    });
  const actions = beat.actions.map((action): Action => {
    const [group] = [...singles].filter(([id]) => isOf(action, beat, id, cast));
    if (group === undefined) return { ...action, who: all(action.who) };
    const [id, { one, other }] = group;
    const subject = subjectOf(prompt, action.from[0]);
    if (one !== null && ONE.test(subject)) return { ...action, who: [one] };
    if (other !== null && OTHER.test(subject)) return { ...action, who: [other] };
    return { ...action, who: all(action.who.length > 0 ? action.who : [id]) };
  });
  return {
    ...beat,
    present: [...new Set(all(beat.present))],
    actions: actions.map((action, i) => alone(action, actions[i - 1], prompt, singles)),
    lines: beat.lines.map((line) => spokenBy(line, actions, singles)),
    relations: [
      ...beat.relations.flatMap((one) => all([one.who]).map((who) => ({ ...one, who }))),
      ...inTheirFile(actions, singles),
    ],
  };
}

/** Where several go the last is behind them, the first ahead. */
function inTheirFile(
  actions: readonly Action[],
  singles: ReadonlyMap<string, Single>,
): readonly Relation[] {
  return [...singles].flatMap(([group, { one, stands }]): Relation[] => {
    const go = actions.some(({ who, motion }) => who.includes(group) && ON_FOOT.has(motion ?? ''));
    return go && one !== null && stands !== null ? [{ who: one, is: stands, to: group }] : [];
  });
}

/** "One of them stands up and bows": who goes on is still the one. */
function alone(
  action: Action,
  before: Action | undefined,
  prompt: string,
  singles: ReadonlyMap<string, Single>,
): Action {
  if (before?.who.length !== 1) return action;
  const [only = ''] = before.who;
  const group = [...singles].find(([, { one }]) => one === only);
  if (group === undefined || !action.who.includes(group[0])) return action;
  const between = prompt.slice(before.from[1], action.from[0]);
  return /^\s*(?:and|then|,|，)?\s*$/iu.test(between) ? { ...action, who: [only] } : action;
}

/** What is said right after the one has done something, he says. */
function spokenBy(
  line: Line,
  actions: readonly Action[],
  singles: ReadonlyMap<string, Single>,
): Line {
  const single = line.speaker === null ? undefined : singles.get(line.speaker);
  const last = actions.findLast(({ from }) => from[0] < line.from[0]);
  const [only] = last?.who ?? [];
  return single?.one !== undefined &&
    single.one !== null &&
    only === single.one &&
    last?.who.length === 1
    ? { ...line, speaker: single.one }
    : line;
}
