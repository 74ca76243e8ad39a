// Who circles somebody or something goes round it in depth, before it and behind it, and what a shoal is to
// a whale is still seen.
import type { Action, Script, ScriptCast } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import { THINGS } from '../words/things.ts';
import { frameWidthM, round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

const ANIMALS: ReadonlySet<string> = new Set(['fish', 'bird', 'insect', 'creature', 'quadruped']);
const FLYING: ReadonlySet<string> = new Set(['air', 'under-water']);

/** A shoal's fish beside what it circles: share of that one's height. */
const LEAST_SHARE = 0.2;
const SHOAL = 12;

const heightOf = ({ what, scale }: ScriptCast): number => (THINGS.get(what)?.heightM ?? 1) * scale;

const circles = ({ motion, whom }: Action): boolean => motion === 'circle' && whom !== null;

/** Towers that a set shows far away: where they stand, how far round them is clear, how high halfway up is. */
const TOWERS: Readonly<
  Record<string, { readonly at: readonly [number, number, number]; readonly radiusM: number }>
> = { castle: { at: [18, 30, 180], radiusM: 36 } };
/** Of the towers that it circles, a monster is no smaller; metres. */
const MONSTER_M = 19;

/**
 * A shoal around a whale is of more and larger fish than one that is looked at alone; what circles towers is seen beside
 * them.
 */
export function withShoals(script: Script): Script {
  const members = new Map(script.cast.map((member) => [member.id, member]));
  const round = script.beats.flatMap(({ actions }) => actions.filter(circles));
  return {
    ...script,
    cast: script.cast.map((member) => {
      const around = round.find(({ who }) => who.includes(member.id))?.whom ?? '';
      const whom = members.get(around);
      const kind = THINGS.get(member.what)?.kind ?? '';
      const tower = whom !== undefined && THINGS.get(whom.what)?.kind === 'building';
      if (tower && kind === 'creature')
        return {
          ...member,
          scale: Math.max(member.scale, (MONSTER_M / heightOf(member)) * member.scale),
        };
      if (whom === undefined || member.count < 3 || !ANIMALS.has(kind)) return member;
      const grown = (heightOf(whom) * LEAST_SHARE) / heightOf(member);
      if (grown <= 1) return member;
      return {
        ...member,
        count: Math.max(SHOAL, member.count),
        scale: Math.min(10, member.scale * grown),
      };
    }),
  };
}

/** Whoever is farther away is looked at over there, not gone round. */
const NEAR_BY = 1.6;
/** Share of the frame's width that a ring with nobody in it takes. */
const RING = 0.34;

export function goAround(
  rows: Blocking[],
  actions: readonly Action[],
  bodies: ReadonlyMap<string, Body>,
  set: string,
): void {
  const meant: Blocking[] = [];
  for (const row of rows) {
    const body = bodies.get(row.cast);
    if (row.motion !== 'circle' || body === undefined || !FLYING.has(body.stands)) continue;
    const whom = actions.find(({ who, motion }) => motion === 'circle' && who.includes(row.cast));
    const middle = rows.find(({ cast }) => cast === (whom?.whom ?? ''));
    const centre = bodies.get(middle?.cast ?? '');
    const towers = TOWERS[set];
    const high = towers !== undefined && bodies.get(whom?.whom ?? '')?.kind === 'building';
    const near = middle !== undefined && middle.at[2] < row.at[2] * NEAR_BY;
    const speedMps = Math.max(MOTIONS.get('circle')?.speedMps ?? 5, body.speedMps);
    const own = body.widthM / Math.max(1, Math.min(5, Math.sqrt(body.count) * 1.3));
    const ring = high
      ? { ...towers, whom: null }
      : near && centre !== undefined
        ? {
            at: [middle.at[0], round(middle.at[1] + centre.heightM * 0.4), middle.at[2]] as const,
            radiusM: round(centre.widthM * 0.75 + own),
            whom: middle.cast,
          }
        : {
            at: row.at,
            radiusM: round(Math.min(frameWidthM(row.at[2]) * RING, own * 3)),
            whom: null,
          };
    // The set's own towers are meant.
    if (high && middle !== undefined) meant.push(middle);
    // What it does as it circles it does on its way round.
    for (const later of rows) {
      if (later.cast !== row.cast || later.startS < row.startS || later.to !== null) continue;
      later.at = [...ring.at];
      later.round = { radiusM: ring.radiusM, whom: ring.whom, speedMps, sinceS: row.startS };
    }
  }
  for (const row of meant) rows.splice(rows.indexOf(row), 1);
}
