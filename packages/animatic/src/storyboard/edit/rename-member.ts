// A member of the cast under another name, wherever a storyboard speaks of it.
import type { CastMember, Shot, Storyboard } from '../storyboard.ts';
import { seenIn } from './edit-draft.ts';

/** In these shots, and in what is said in them. */
function renameIn(board: Storyboard, shots: readonly Shot[], from: string, to: string): void {
  const named = <T extends string | null | undefined>(id: T): T => (id === from ? (to as T) : id);
  for (const { blocking, camera, plate } of shots) {
    for (const row of blocking) {
      row.cast = named(row.cast);
      if (row.carriedBy !== undefined) row.carriedBy = named(row.carriedBy);
      if (row.round !== undefined) row.round.whom = named(row.round.whom);
    }
    camera.on = named(camera.on);
    if (plate?.edit !== undefined) {
      plate.edit.who = named(plate.edit.who);
      plate.edit.puts = named(plate.edit.puts);
    }
  }
  for (const cue of board.sound.voice) {
    const isIn = shots.some(({ startS, endS }) => startS <= cue.startS && cue.startS < endS);
    if (isIn && cue.by !== undefined) cue.by = named(cue.by);
  }
}

/** An id that nobody has. */
function freeId({ cast }: Storyboard, wanted: string): string {
  const taken = new Set(cast.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * The member as these shots have it: one of its own, where other shots show it as well.
 *
 * @param what of its id, where it becomes something else
 */
export function memberIn(
  board: Storyboard,
  member: CastMember,
  shots: readonly Shot[],
  what?: string,
): CastMember {
  const others = board.shots.filter((shot) => !shots.includes(shot));
  const isShared = seenIn(others).has(member.id) || holders(board, member.id, others);
  if (!isShared) {
    if (what === undefined) return member;
    const was = member.id;
    member.id = '';
    member.id = freeId(board, what);
    renameIn(board, board.shots, was, member.id);
    for (const one of board.cast) if (one.holds === was) one.holds = member.id;
    return member;
  }
  const own = { ...structuredClone(member), id: freeId(board, what ?? member.what) };
  board.cast.push(own);
  renameIn(board, shots, member.id, own.id);
  return own;
}

/** Whether it is in somebody's hands there. */
const holders = ({ cast }: Storyboard, id: string, shots: readonly Shot[]): boolean => {
  const seen = seenIn(shots);
  return cast.some((one) => one.holds === id && seen.has(one.id));
};
