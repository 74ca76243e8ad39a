// The same still in two shots one after the other would jump back at the cut: where the text asks neither
// for a cut nor for another view, one shot goes on instead.
import { isDeepStrictEqual } from 'node:util';
import type { ShotDraft } from './shot-draft.ts';
import type { PlannedPlates } from './plan-plates.ts';

export interface Planned extends Pick<PlannedPlates, 'plates' | 'backdrops' | 'shown'> {
  readonly drafts: readonly ShotDraft[];
}

/** @param isStill whether a reference is a picture that does not move */
export function goOnWithPictures(
  shots: readonly ShotDraft[],
  planned: PlannedPlates,
  isStill: (reference: string) => boolean,
): Planned {
  const drafts: ShotDraft[] = [];
  const plates: PlannedPlates['plates'][number][] = [];
  const backdrops = new Set<number>();
  for (const [i, shot] of shots.entries()) {
    const plate = planned.plates[i] ?? null;
    const before = drafts.at(-1);
    const last = plates.at(-1) ?? null;
    const backdrop = planned.backdrops.has(i);
    const same =
      before !== undefined &&
      plate !== null &&
      last !== null &&
      plate.reference === last.reference &&
      isDeepStrictEqual(plate.edit, last.edit) &&
      isStill(plate.reference) &&
      !backdrop &&
      !backdrops.has(drafts.length - 1);
    if (same && !asksForView(shot)) {
      drafts[drafts.length - 1] = {
        ...before,
        endS: shot.endS,
        beats: [...before.beats, ...shot.beats.filter((beat) => !before.beats.includes(beat))],
        camera: { ...shot.camera, ...before.camera },
        cameraFrom: before.cameraFrom ?? shot.cameraFrom,
      };
      plates[plates.length - 1] = { ...last, holdEndS: plate.holdEndS };
      continue;
    }
    if (backdrop) backdrops.add(drafts.length);
    drafts.push(shot);
    plates.push(plate);
  }
  return { drafts, plates, backdrops, shown: planned.shown };
}

function asksForView({ cut, camera, beats }: ShotDraft): boolean {
  const { size, move, angle } = camera;
  const numbered = beats.some(({ beat }) => beat.newShot || beat.startS !== null);
  return (
    cut !== null || numbered || size !== undefined || move !== undefined || angle !== undefined
  );
}
