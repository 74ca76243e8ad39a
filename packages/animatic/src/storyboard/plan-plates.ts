// Which shots show the user's own pictures: the first frame at the beginning, the last at the end,
// footage where its composition is followed or where it is edited, extended or joined.
import { type MediaFile, referenceName } from '../film-request.ts';
import type { Edit, Script, ScriptReference } from '../script/script.ts';
import { stagedPlate } from './between-frames.ts';
import { standsFree } from './cut-outs.ts';
import { editedPlate } from './plan-edits.ts';
import type { Seeing, SubjectColours, Subjects } from './seen.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { Plate } from './storyboard.ts';

export interface PlannedPlates {
  /** One per shot; null: it is drawn. */
  readonly plates: readonly (Plate | null)[];
  /** Shots whose plate is a place: the cast stands before it. */
  readonly backdrops: ReadonlySet<number>;
  /** References that a plate shows. */
  readonly shown: ReadonlySet<string>;
}

/** The last picture of footage is shown from so long before its end. */
const LAST_PICTURE_S = 0.05;
/** So short a rest is not seen, and says that a camera's move goes back to where it began. */
const REST_S = 0.05;
const FIRST_HOLD_S = 0.25;
const LAST_HOLD_S = 0.7;
const MOST_HOLD_SHARE = 0.3;

export function planPlates(
  script: Script,
  shots: readonly ShotDraft[],
  media: readonly MediaFile[],
  lengthS: number,
  seeing: Seeing,
  subjects: Subjects = new Map(),
): PlannedPlates {
  const files = new Map(media.map((file) => [referenceName(file), file]));
  const withRole = (role: ScriptReference['roles'][number]): string | undefined =>
    script.references.find(({ name, roles }) => roles.includes(role) && files.has(name))?.name;
  const plates: (Plate | null)[] = shots.map(() => null);
  const backdrops = new Set<number>();
  const shown = new Set<string>();
  const set = (i: number, plate: Plate | null): void => {
    if (plate === null || plates[i] !== null || shots[i]?.drawn === true) return;
    plates[i] = plate;
    shown.add(plate.reference);
  };
  const first = withRole('first-frame');
  const last = withRole('last-frame');
  const edit = script.edits.find(({ videos }) => videos.every((name) => files.has(name)));
  if (first !== undefined) {
    const plate = stillPlate(first, shots[0], 'start', files);
    // What dissolves into the last picture comes to rest before.
    const rests = last !== undefined && shots.length === 2 && shots[1]?.continued === true;
    set(0, plate !== null && rests ? { ...plate, holdEndS: REST_S } : plate);
  }
  if (first !== undefined)
    for (const [i, shot] of shots.entries())
      if (shot.stage?.relit === true) set(i, stagedPlate(still(first), shot));
  if (last !== undefined) set(shots.length - 1, stillPlate(last, shots.at(-1), 'end', files));
  for (const [i, shot] of shots.entries()) {
    const { goesOn } = shot;
    const from = goesOn === undefined ? undefined : (first ?? edit?.videos[0]);
    const file = from === undefined ? undefined : files.get(from);
    if (from === undefined || goesOn === undefined || file === undefined) continue;
    const startS = file.kind === 'video' ? Math.max(0, file.durationS - LAST_PICTURE_S) : 0;
    const held = i === 0 ? stillPlate(from, shot, 'start', files) : null;
    const plate = held ?? { ...still(from), startS: round(startS), speed: 0 };
    plates[i] = { ...plate, edit: goesOn };
    shown.add(from);
    // Whom nobody replaces in it acts before what is left of it.
    if (goesOn.subject === 'out' && goesOn.puts === null) backdrops.add(i);
  }
  if (edit !== undefined) editPlates(edit, script, shots, files, lengthS, set);
  const worked = new Set(script.edits.flatMap(({ videos }) => videos));
  const footage = script.references.filter(
    ({ kind, roles, name }) =>
      kind === 'video' &&
      !worked.has(name) &&
      files.has(name) &&
      (roles.length === 0 || roles.some((role) => role === 'composition' || role === 'footage')),
  );
  footagePlates(footage, shots, files, lengthS, plates, set);
  // An empty stage that the film is composed like is where whoever a picture shows acts.
  for (const { name } of footage.filter(({ roles }) => roles.includes('composition')))
    if (!isSomebody(subjects.get(name)?.colours))
      for (const [i, shot] of shots.entries())
        if (plates[i]?.reference === name && hasPictured(script, shot)) backdrops.add(i);
  if (footage.length === 0) motionPlates(script, shots, files, lengthS, plates, set);
  for (const [i, shot] of shots.entries()) {
    const place = shot.beats
      .flatMap(({ beat }) => beat.plates)
      .find(({ role, reference }) => role === 'place' && files.get(reference)?.kind === 'image');
    const held =
      place?.reference ?? (i > 0 && plates[i] === null ? placeBefore(shots, i, files) : undefined);
    if (held === undefined || plates[i] !== null) continue;
    set(i, still(held));
    backdrops.add(i);
  }
  subjectPlates(script, shots, { files, seeing }, plates, set, first);
  return { plates, backdrops, shown };
}

/** Of one colour from head to foot is a beam of light, not a person. */
function isSomebody(colours: SubjectColours | undefined): boolean {
  if (colours === undefined || colours.skin === null) return false;
  const { hair, top } = colours;
  if (hair === null || top === null) return true;
  return [1, 3, 5].some(
    (at) =>
      Math.abs(
        Number.parseInt(hair.slice(at, at + 2), 16) - Number.parseInt(top.slice(at, at + 2), 16),
      ) > 24,
  );
}

/** Somebody whom a picture shows is in it. */
function hasPictured({ cast }: Script, { beats }: ShotDraft): boolean {
  const present = new Set(beats.flatMap(({ beat }) => beat.present));
  return cast.some(({ id, reference }) => present.has(id) && reference?.startsWith('image'));
}

function placeBefore(
  shots: readonly ShotDraft[],
  at: number,
  files: ReadonlyMap<string, MediaFile>,
): string | undefined {
  for (let i = at - 1; i >= 0; i--) {
    if (shots[i + 1]?.beats.some(({ beat }) => beat.set !== null) === true) return undefined;
    const place = shots[i]?.beats
      .flatMap(({ beat }) => beat.plates)
      .find(({ role, reference }) => role === 'place' && files.get(reference)?.kind === 'image');
    if (place !== undefined) return place.reference;
  }
  return undefined;
}

function stillPlate(
  reference: string,
  shot: ShotDraft | undefined,
  hold: 'start' | 'end',
  files: ReadonlyMap<string, MediaFile>,
): Plate | null {
  const file = files.get(reference);
  if (shot === undefined || file === undefined) return null;
  const lengthS = shot.endS - shot.startS;
  const video = file.kind === 'video';
  const most = lengthS * MOST_HOLD_SHARE;
  return {
    reference,
    startS: video && hold === 'end' ? Math.max(0, file.durationS - lengthS) : 0,
    speed: 1,
    holdStartS: hold === 'start' && !video ? Math.min(FIRST_HOLD_S, most) : 0,
    holdEndS: hold === 'end' ? Math.min(LAST_HOLD_S, most) : 0,
  };
}

type SetPlate = (i: number, plate: Plate | null) => void;

/** Footage that covers film time `startS` … `endS`, as slow as it must be to last. */
export function footagePlate(file: MediaFile, startS: number, endS: number, spanS: number): Plate {
  const lengthS = endS - startS;
  // Slower only as far as this stretch of it needs.
  const needS = Math.min(spanS, endS);
  const speed = file.durationS > 0 && file.durationS < needS ? file.durationS / needS : 1;
  const latest = Math.max(0, file.durationS - lengthS * speed);
  return {
    reference: referenceName(file),
    startS: round(Math.min(startS * (file.durationS / Math.max(spanS, 0.1)), latest)),
    speed: Math.max(0.1, round(speed)),
    holdStartS: 0,
    holdEndS: 0,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function footagePlates(
  footage: readonly ScriptReference[],
  shots: readonly ShotDraft[],
  files: ReadonlyMap<string, MediaFile>,
  lengthS: number,
  plates: readonly (Plate | null)[],
  set: SetPlate,
): void {
  if (footage.length === 0) return;
  const named = new Set(footage.map(({ name }) => name));
  const global = footage.filter(({ from }) => from === null || footage.length === 1);
  for (const [i, shot] of shots.entries()) {
    if (plates[i] !== null) continue;
    const own = shot.beats
      .flatMap(({ beat }) => beat.plates)
      .find(({ reference }) => named.has(reference));
    const name =
      own?.reference ?? global[0]?.name ?? footage[Math.min(i, footage.length - 1)]?.name;
    const file = name === undefined ? undefined : files.get(name);
    if (file !== undefined) set(i, footagePlate(file, shot.startS, shot.endS, lengthS));
  }
}

/** Footage that only shows how to move is played where there is nothing else to show. */
function motionPlates(
  script: Script,
  shots: readonly ShotDraft[],
  files: ReadonlyMap<string, MediaFile>,
  lengthS: number,
  plates: readonly (Plate | null)[],
  set: SetPlate,
): void {
  const motion = script.references.find(
    ({ kind, roles, name }) => kind === 'video' && roles.includes('motion') && files.has(name),
  );
  const file = motion === undefined ? undefined : files.get(motion.name);
  if (file === undefined) return;
  for (const [i, shot] of shots.entries()) {
    const drawn = shot.beats.some(({ beat }) => beat.set !== null || beat.present.length > 0);
    if (plates[i] === null && !drawn) set(i, footagePlate(file, shot.startS, shot.endS, lengthS));
  }
}

const still = (reference: string): Plate => ({
  reference,
  startS: 0,
  speed: 1,
  holdStartS: 0,
  holdEndS: 0,
});

/** Where a beat names no place, the picture that its subject comes from is the best one to show. */
function subjectPlates(
  script: Script,
  shots: readonly ShotDraft[],
  { files, seeing }: { files: ReadonlyMap<string, MediaFile>; seeing: Seeing },
  plates: readonly (Plate | null)[],
  set: SetPlate,
  first: string | undefined,
): void {
  const cast = new Map(script.cast.map((member) => [member.id, member]));
  const images = script.references.filter(({ kind, name }) => kind === 'image' && files.has(name));
  const unnamed = images.filter(({ roles }) => roles.length === 0);
  let next = 0;
  for (const [i, shot] of shots.entries()) {
    if (plates[i] !== null) continue;
    // Somebody who was drawn in a place goes on acting there.
    const acts = shot.beats.some(({ beat }) => beat.actions.some(({ motion }) => motion !== null));
    const placed = shots
      .slice(acts ? 0 : i, i + 1)
      .some(({ beats }) => beats.some(({ beat }) => beat.set !== null));
    const own = shot.beats
      .flatMap(({ beat }) => beat.present)
      .map((id) => cast.get(id)?.reference)
      .find((name) => name !== null && name !== undefined && files.has(name));
    const free = unnamed[next % Math.max(1, unnamed.length)];
    if (own !== undefined && own !== null && standsFree(own, shots, i, seeing)) continue;
    if (own !== undefined && own !== null && !placed) set(i, still(own));
    else if (free !== undefined && own === undefined && (!placed || unnamed.length > 0)) {
      set(i, still(free.name));
      next += 1;
    } else if (first !== undefined && own === undefined && !placed) set(i, still(first));
  }
}

function editPlates(
  edit: Edit,
  script: Script,
  shots: readonly ShotDraft[],
  files: ReadonlyMap<string, MediaFile>,
  lengthS: number,
  set: SetPlate,
): void {
  const [name] = edit.videos;
  const file = name === undefined ? undefined : files.get(name);
  if (file === undefined) return;
  if (edit.what === 'join') {
    const each = lengthS / edit.videos.length;
    for (const [i, shot] of shots.entries()) {
      const middle = (shot.startS + shot.endS) / 2;
      const index = Math.min(edit.videos.length - 1, Math.floor(middle / each));
      const joined = files.get(edit.videos[index] ?? '');
      if (joined === undefined) continue;
      const from = index * each;
      set(i, footagePlate(joined, Math.max(0, shot.startS - from), shot.endS - from, each));
    }
    return;
  }
  for (const [i, shot] of shots.entries()) {
    if (edit.what === 'edit')
      set(i, editedPlate(footagePlate(file, shot.startS, shot.endS, lengthS), script, shot));
    else if (edit.what === 'extend-after' && i === 0) {
      const shotS = shot.endS - shot.startS;
      const startS = Math.max(0, file.durationS - shotS);
      set(i, { ...footagePlate(file, 0, shotS, shotS), startS: round(startS) });
    } else if (edit.what === 'extend-before' && i === shots.length - 1) {
      set(i, { ...footagePlate(file, 0, shot.endS - shot.startS, lengthS), startS: 0 });
    } else if (shot.beats.every(({ beat }) => beat.present.length === 0)) {
      // Nothing is said of what comes: the picture stands where the footage ends, or begins.
      const startS = edit.what === 'extend-after' ? Math.max(0, file.durationS - 0.05) : 0;
      set(i, { reference: referenceName(file), startS, speed: 0, holdStartS: 0, holdEndS: 0 });
    }
  }
}
