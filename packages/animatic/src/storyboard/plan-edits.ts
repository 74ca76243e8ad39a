// What is changed of a picture: who stands in for whom, who is taken out, which colour, hour, weather or
// season it gets. Read from where the words of the change stand among the cast, since a grammar of who
// does what says nothing of it: nobody in the film replaces anybody.
import type { Edit, Script, ScriptCast } from '../script/script.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { Body } from './staging.ts';
import type { Blocking, Plate, PlateEdit } from './storyboard.ts';

export interface Change {
  readonly kind: 'replace' | 'remove' | 'add' | 'paint';
  /** Cast ids: what is replaced, removed, painted; null: it is not in the cast. */
  readonly who: string | null;
  /** What is put in its place, or added. */
  readonly puts: string | null;
}

interface Verb {
  readonly kind: Change['kind'];
  readonly words: RegExp;
  /** What it is done to stands before the verb: 把狗换成猫. */
  readonly before: boolean;
}

const VERBS: readonly Verb[] = [
  { kind: 'paint', words: /(?:colou?r of|recolou?r|repaint|paint|dye)\b/gi, before: false },
  { kind: 'paint', words: /的?颜色(?:改|换|变|调整?)[成为]|[染涂漆刷]成/g, before: true },
  {
    kind: 'replace',
    words:
      /\b(?:replac(?:e|es|ed|ing)|swap(?:s|ped)?(?: out)?|substitute|change|turn|make|transform|convert)\b/gi,
    before: false,
  },
  { kind: 'replace', words: /替换[成为]?|更换[成为]?|[换变改](?:成|为|作)/g, before: true },
  {
    kind: 'remove',
    words:
      /\b(?:remov(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|take out|get rid of)\b/gi,
    before: false,
  },
  { kind: 'remove', words: /去掉|去除|移除|删除|删掉|消除|抹除|抹去|擦除掉?|擦掉/g, before: true },
  { kind: 'add', words: /\b(?:add(?:s|ed|ing)?|insert(?:s|ed|ing)?)\b/gi, before: false },
  { kind: 'add', words: /增加|添加|加上|加入|新增/g, before: false },
];

const BETWEEN: RegExp = /\b(?:with|by|into|to|for|as)\b/i;
const ENDS: RegExp = /[.;。；!！?？\n]/;

/** The changes that the prompt asks for, in the order of their words. */
export function changesOf({ prompt, cast }: Pick<Script, 'prompt' | 'cast'>): readonly Change[] {
  const placed = cast.flatMap((member) =>
    member.from === null ? [] : [{ member, from: member.from }],
  );
  const found = VERBS.flatMap(({ kind, words, before }) =>
    [...prompt.matchAll(words)].map(({ index, 0: text }) => ({
      kind,
      before,
      index,
      end: index + text.length,
    })),
  ).sort((a, b) => a.index - b.index || a.end - b.end);
  const used = new Set<string>();
  return found.flatMap(({ kind, before, index, end }): Change[] => {
    const later = endOf(prompt, end);
    const earlier = startOf(prompt, index);
    // A phrase may take the verb in: 在左边增加一只坐着的狗.
    const follows = placed.filter(({ from }) => from[1] > end && from[0] < later);
    const leads = placed.filter(({ from }) => from[1] <= index + 1 && from[0] >= earlier);
    const object = before
      ? (leads.at(-1) ?? (kind === 'replace' ? undefined : follows[0]))
      : follows[0];
    if (object === undefined || used.has(object.member.id)) return [];
    const who = object.member.id;
    used.add(who);
    if (kind === 'remove') return [{ kind, who, puts: null }];
    if (kind === 'add') return [{ kind, who: null, puts: who }];
    if (kind === 'paint') return object.member.colour === null ? [] : [{ kind, who, puts: null }];
    const other = before ? follows[0] : follows[1];
    const told =
      other !== undefined && (before || BETWEEN.test(prompt.slice(object.from[1], other.from[0])));
    if (told && other.member.id !== who) {
      used.add(other.member.id);
      return [{ kind, who, puts: other.member.id }];
    }
    // "Change the car to blue", 把汽车改成蓝色.
    return isPainted(object.member, prompt.slice(end, later))
      ? [{ kind: 'paint', who, puts: null }]
      : [];
  });
}

const COLOURED: RegExp =
  /\b(?:red|orange|yellow|green|blue|purple|violet|pink|black|white|gr[ae]y|brown|gold(?:en)?|silver)\b|[红橙黄绿蓝紫粉黑白灰棕金银青]色?/i;

const isPainted = ({ colour }: ScriptCast, after: string): boolean =>
  colour !== null && COLOURED.test(after);

function endOf(prompt: string, from: number): number {
  const at = prompt.slice(from).search(ENDS);
  return at < 0 ? prompt.length : from + at;
}

function startOf(prompt: string, to: number): number {
  const before = prompt.slice(0, to);
  return (
    Math.max(...['.', ';', '。', '；', '\n', '，', ','].map((mark) => before.lastIndexOf(mark))) + 1
  );
}

const SEASONS: readonly (readonly [NonNullable<PlateEdit['season']>, RegExp])[] = [
  ['spring', /\bspring(?:time)?\b|春/i],
  ['summer', /\b(?:mid)?summer(?:time)?\b|夏/i],
  ['autumn', /\bautumn(?:al)?\b|\bfall colou?rs\b|\bin the fall\b|秋|叶[^，。]{0,3}[变转]?[黄红]/i],
  [
    'winter',
    /\bwinter(?:y|time)?\b|\bsnow(?:y|ing|fall)?\b(?![- ](?:capped|mountain|leopard))|冬|雪(?!山|豹)/i,
  ],
];

/** The season that a text turns to: the last one that it names. */
export function seasonIn(text: string): PlateEdit['season'] {
  let last: { season: PlateEdit['season']; at: number } = { season: null, at: -1 };
  for (const [season, words] of SEASONS)
    for (const { index } of text.matchAll(new RegExp(words, 'gi')))
      if (index > last.at) last = { season, at: index };
  return last.season;
}

export const UNCHANGED: PlateEdit = {
  relit: false,
  season: null,
  subject: 'stays',
  who: null,
  puts: null,
  paint: null,
  at: null,
  to: null,
};

/** The plate of a shot of edited footage, with what is changed of it. */
export function editedPlate(plate: Plate, script: Script, shot: ShotDraft): Plate {
  const beats = shot.beats.map(({ beat }) => beat);
  const relit = beats.some(({ time, weather }) => time !== null || weather !== null);
  const season = seasonIn(script.prompt);
  const change = changesOf(script).find(({ kind }) => kind !== 'add');
  const member = script.cast.find(({ id }) => id === change?.who);
  const edit: PlateEdit = {
    ...UNCHANGED,
    relit,
    season,
    subject: change?.kind === 'replace' || change?.kind === 'remove' ? 'out' : 'stays',
    who: change?.who ?? null,
    puts: change?.puts ?? null,
    paint: change?.kind === 'paint' ? (member?.colour ?? null) : null,
  };
  const same = !relit && season === null && change === undefined;
  return same ? plate : { ...plate, edit };
}

/** Whom the changes add to a picture. */
export const addedTo = (script: Script, edits: readonly Edit[]): readonly string[] =>
  edits.some(({ what }) => what === 'edit')
    ? changesOf(script).flatMap(({ kind, puts }) => (kind === 'add' && puts !== null ? [puts] : []))
    : [];

/** An edit that no word calls so: "Change the car in video 1 to blue." */
export function withImpliedEdit(script: Script): Script {
  const [video, ...more] = script.references.filter(({ kind }) => kind === 'video');
  if (script.edits.length > 0 || video === undefined || more.length > 0) return script;
  const plays = video.roles.every((role) => role === 'footage');
  const changes = changesOf(script).filter(({ kind }) => kind !== 'add');
  if (!plays || changes.length === 0) return script;
  const from = video.from ?? [0, 0];
  return { ...script, edits: [{ what: 'edit', videos: [video.name], from }] };
}

/** Focal length of a drawn set at rest, in shares of the root of width × height; eyes are so high. */
const FOCAL = 0.95;
const EYE_M = 1.5;
/** Shares of the frame's height: how large something is in the sky, and how far from its upper edge. */
const SKY_SHARE = 0.22;
const SKY_TOP = 0.14;
const MOST_SHARE = 0.62;

/**
 * What is added to a picture, where it is surely seen in it: its own stage has no ground or sky that would
 * say where. In the sky at a side, or on the ground, by its size against a person's.
 *
 * @param prompt says on which side
 * @param aspect width / height of the frame
 */
export function placedIn(
  rows: readonly Blocking[],
  bodies: ReadonlyMap<string, Body>,
  prompt: string,
  aspect: number,
): Blocking[] {
  return rows.map((row) => {
    const body = bodies.get(row.cast);
    if (body === undefined) return row;
    const sky = body.stands === 'sky' || row.at[1] > 2;
    // On the ground it is as large as where it stands makes it; what is tall stands farther off.
    const footRow = sky
      ? SKY_TOP + SKY_SHARE
      : Math.min(0.88, 0.5 + (MOST_SHARE * EYE_M) / body.heightM);
    const frameM = sky ? body.heightM / SKY_SHARE : EYE_M / (footRow - 0.5);
    const across = /左|\bleft\b/i.test(prompt)
      ? 0.24
      : /中央|中间|\bcent(?:er|re)\b/i.test(prompt)
        ? 0.5
        : 0.74;
    const at: Blocking['at'] = [
      (across - 0.5) * aspect * frameM,
      sky ? EYE_M + (0.5 - footRow) * frameM : 0,
      FOCAL * Math.sqrt(aspect) * frameM,
    ];
    const goes = row.to === null ? 0 : Math.sign(row.to[0] - row.at[0]);
    const to: Blocking['to'] =
      goes === 0 ? null : [at[0] - goes * 0.4 * aspect * frameM, at[1], at[2]];
    return { ...row, at, to };
  });
}
