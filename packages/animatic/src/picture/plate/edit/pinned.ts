// Who stands in the place of a picture's subject: as large against it as in life, its foot where the
// subject's is, on the subject's way. The camera is set so that the ground lies under that foot.
import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts';
import { THINGS } from '../../../words/things.ts';
import type { Actor, Placement } from '../../cast/actors.ts';
import { focalPx } from '../../projection.ts';
import type { CameraPose } from '../../projection.ts';
import type { Scene } from '../../stage.ts';
import type { SubjectAt } from './edited.ts';

const REST: CameraPose = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0, roll: 0, zoom: 1 };
/** However small or large in life, it fills about the subject's place. */
const LEAST_SIZE = 0.75;
const MOST_SIZE = 1.7;
/** Slower than this share of its height a second, it stands. */
const MOVES = 0.06;

/** @returns the scene with the member that the plate's edit puts in, pinned to the subject */
export function pinned(
  scene: Scene,
  shot: Shot,
  storyboard: Storyboard,
  subjectAt: (tS: number) => SubjectAt | undefined,
): Scene {
  const edit = shot.plate?.edit;
  const actor = scene.actors.find(({ member }) => member.id === edit?.puts);
  if (edit === undefined || actor === undefined || subjectAt(shot.startS) === undefined)
    return scene;
  const { view } = scene;
  const size = sizeAgainst(actor, edit.who, storyboard);
  const pxPerMAt = (at: SubjectAt): number =>
    (at.box.height * view.height * size) / (actor.puppet.heightM * actor.member.scale);
  const path = (tS: number): CameraPose => {
    const at = subjectAt(tS);
    if (at === undefined) return REST;
    const footY = (at.box.top + at.box.height) * view.height;
    return { ...REST, y: (footY - view.horizon) / pxPerMAt(at) - view.eyeM };
  };
  const placeAt = (tS: number): Placement => {
    const own = actor.placeAt(tS);
    const at = subjectAt(tS);
    if (at === undefined) return own;
    const pxPerM = pxPerMAt(at);
    const x = (at.box.left + at.box.width / 2 - 0.5) * view.width;
    const speedMps = Math.hypot(at.way[0] * view.width, at.way[1] * view.height) / pxPerM;
    const moves = speedMps > MOVES * actor.puppet.heightM;
    return {
      xM: x / pxPerM,
      yM: 0,
      zM: focalPx(view) / pxPerM,
      mirrored: moves ? at.way[0] < 0 : own.mirrored,
      moment: {
        ...own.moment,
        facing: moves ? 'right' : own.moment.facing,
        speedMps: moves ? speedMps : 0,
        travelledM: moves ? speedMps * own.moment.motionS : 0,
      },
    };
  };
  const others = scene.actors.filter((one) => one !== actor);
  return { ...scene, path, actors: [...others, { ...actor, placeAt }] };
}

/** Its height against the subject's, both as they are in life. */
function sizeAgainst({ puppet, member }: Actor, who: string | null, { cast }: Storyboard): number {
  const what = cast.find(({ id }) => id === who)?.what;
  const heightM = what === undefined ? undefined : THINGS.get(what)?.heightM;
  if (heightM === undefined || heightM <= 0) return 1;
  const share = (puppet.heightM * member.scale) / heightM;
  return Math.max(LEAST_SIZE, Math.min(MOST_SIZE, share));
}
