// `plan(script, request, hearing, seeing) → Storyboard`: when, where, how large, how seen and heard. Decides
// everything that the prompt leaves open; later stages draw and play what stands here.
import { type FilmRequest, referenceName } from '../film-request.ts';
import type { Script, ScriptCast } from '../script/script.ts';
import { SET_IDS } from '../words/sets.ts';
import { aboard } from './aboard.ts';
import { actAfterFirstFrame } from './first-frame.ts';
import { keptAhead } from './ahead.ts';
import { afterFootage, footageFirstS, withFootageFirst } from './after-footage.ts';
import { chooseSet, closerSet, watchersSet } from './choose-set.ts';
import { farEnough, nearEnough } from './cut-outs.ts';
import { captionsOf, titleOf } from './captions.ts';
import { cutOf } from './cut-of.ts';
import { cutOnBeats } from './cut-on-beats.ts';
import { throughStages } from './between-frames.ts';
import { addedTo, placedIn } from './plan-edits.ts';
import { filmOutput } from './film-output.ts';
import { fitWays } from './fit-ways.ts';
import { goOnInLapse } from './lapse.ts';
import { keepOnTables } from './on-tables.ts';
import { lookIn } from './look-in.ts';
import { staysInSaddle } from './in-the-saddle.ts';
import { goAway, goFar } from './looks-across.ts';
import { rideAhead } from './ride-ahead.ts';
import { withoutHeadline } from './headline.ts';
import { goOnWithPictures } from './picture-goes-on.ts';
import { pictureFirst } from './picture-first.ts';
import { planCamera } from './plan-camera.ts';
import { planPlates } from './plan-plates.ts';
import { notInSight } from './not-in-sight.ts';
import { planSound, timeLines } from './plan-sound.ts';
import type { TimedLine } from './unhurried.ts';
import { readyToStage } from './ready-to-stage.ts';
import { shotDrafts } from './shot-draft.ts';
import type { Seeing, Subjects } from './seen.ts';
import type { ShotDraft } from './shot-draft.ts';
import { splitForPictures } from './split-shots.ts';
import { blockingIn, layable, orderOf, standable } from './shot-cast.ts';
import { handOut, kitOut } from './in-hands.ts';
import { Stage } from './stage.ts';
import type { Body } from './staging.ts';
import type { Blocking, CastMember, Plate, Shot, Storyboard } from './storyboard.ts';
import { storyboardHash } from './storyboard-hash.ts';
import { timeline } from './timeline.ts';
import { unusedOf } from './unused.ts';

const ENGINE = 'animatic/1';

/** Tempo and beats of the audio references that have been listened to, by name. */
export type Hearing = ReadonlyMap<
  string,
  { readonly bpm: number; readonly beatsS: readonly number[] }
>;

/**
 * @param seeing stills that have been looked at and whose subject can be cut out
 * @param subjects first frames, and footage to be lengthened, of which something can go on
 */
export function plan(
  understood: Script,
  request: FilmRequest,
  hearing: Hearing,
  seeing: Seeing = new Map(),
  subjects: Subjects = new Map(),
): Storyboard {
  const script = readyToStage(understood, seeing, subjects);
  const output = filmOutput(script, request);
  const lengthS = (output.frames - 1) / output.fps;
  const footageS = footageFirstS(script, lengthS);
  const beats = afterFootage(timeline(withoutHeadline(script.beats), lengthS), footageS, lengthS);
  const split = actAfterFirstFrame(
    script,
    splitForPictures(
      script,
      throughStages(
        script,
        pictureFirst(
          script,
          withFootageFirst(script, shotDrafts(beats, script.oneTake), footageS, subjects),
          seeing,
        ),
      ),
    ),
    subjects,
  );
  if (script.cutsOnBeats) cutOnBeats(split, beatsHeard(script, hearing));
  const planned = goOnWithPictures(
    split,
    planPlates(script, split, request.media, lengthS, seeing, subjects),
    (reference) => reference.startsWith('image'),
  );
  const { drafts } = planned;
  const stage = new Stage(script, seeing);
  handOut(script.beats, stage, script.prompt);
  kitOut(script.beats, stage);
  const lines = timeLines(beats, lengthS, stage.bodies);
  const shots = drafts.map((draft, i) =>
    shotOf({
      script,
      request,
      draft,
      index: i,
      last: i === drafts.length - 1,
      plate: planned.plates[i] ?? null,
      backdrop: planned.backdrops.has(i),
      lines,
      stage,
      seeing,
      aspect: output.width / output.height,
    }),
  );
  const sound = planSound(script, request, beats, shots, lines, hearing, stage.bodies);
  const cast = [...stage.members.values()].map(castMember);
  staysInSaddle(shots, cast);
  for (const shot of shots) {
    rideAhead(shot, cast);
    goAway(shot, cast);
    goFar(shot, cast);
  }
  goOnInLapse(shots, stage.bodies);
  keepOnTables(shots, stage.bodies);
  const rest: Omit<Storyboard, 'hash'> = {
    version: 1,
    engine: ENGINE,
    seed: request.seed,
    output,
    references: referencesOf(script, request),
    cast,
    shots,
    sound,
    unused: unusedOf(
      script,
      planned.shown,
      sound,
      shots,
      seeing,
      notInSight(script.prompt, drafts, shots, stage),
      lines,
    ).map(({ text, from, why }) => ({
      text,
      from: [...from],
      why,
    })),
  };
  return { ...rest, hash: storyboardHash(rest) };
}

function beatsHeard(script: Script, hearing: Hearing): readonly number[] {
  const music = script.references.find(({ kind }) => kind === 'audio');
  return (music === undefined ? undefined : hearing.get(music.name)?.beatsS) ?? [];
}

function referencesOf(script: Script, { media }: FilmRequest): Storyboard['references'] {
  return media.map((file) => {
    const name = referenceName(file);
    const known = script.references.find((reference) => reference.name === name);
    const usual = file.kind === 'audio' ? 'music' : file.kind === 'video' ? 'footage' : 'subject';
    return {
      name,
      roles: known === undefined || known.roles.length === 0 ? [usual] : [...known.roles],
      sha256: file.sha256,
      from: known?.from ? [...known.from] : null,
    };
  });
}

function castMember(member: ScriptCast): CastMember {
  return {
    ...member,
    traits: [...member.traits],
    wears: member.wears.map((piece) => ({ ...piece })),
    from: member.from === null ? null : [...member.from],
  };
}

interface ShotInput {
  readonly script: Script;
  readonly request: FilmRequest;
  readonly draft: ShotDraft;
  readonly index: number;
  readonly last: boolean;
  readonly plate: Plate | null;
  readonly backdrop: boolean;
  readonly lines: readonly TimedLine[];
  readonly stage: Stage;
  readonly seeing: Seeing;
  /** Width of the frame by its height. */
  readonly aspect: number;
}

/** For shots that come nearer than was planned. */
const PORTRAIT_MM = 70;

function shotOf(input: ShotInput): Shot {
  const { script, request, draft, index, plate, backdrop, stage } = input;
  const { startS, endS } = draft;
  const beats = draft.beats.map(({ beat }) => beat);
  const first = beats[0];
  const present = [...new Set(beats.flatMap((beat) => beat.present))];
  const members = present.flatMap((id) => stage.members.get(id) ?? []);
  const light = {
    time: first?.time ?? 'day',
    // Lightning is a storm's, and the storm draws it.
    weather: members.some(({ what }) => what === 'lightning')
      ? 'storm'
      : (first?.weather ?? 'clear'),
    air: [...new Set(beats.flatMap((beat) => beat.air))].slice(0, 4),
    ...lightOf(draft),
  };
  const named = standable(
    closerSet(
      beats.map((beat) => beat.set).find((set) => set !== null && SET_IDS.has(set)) ?? null,
      [...stage.members.values()],
    ),
    beats,
    stage,
  );
  const added = plate?.edit === undefined && plate === null ? [] : addedTo(script, script.edits);
  const drawn = plate === null || backdrop || added.length > 0;
  const order = orderOf(draft, added.length > 0 ? added : present, stage.bodies);
  const place =
    plate === null
      ? stage.setOf(named, () =>
          chooseSet(members, {
            ...light,
            weatherSaid: first?.weather !== null,
            timeSaid: first?.time !== null,
          }),
        )
      : null;
  const set = layable(
    watchersSet(
      aboard(place, beats, stage),
      order.flatMap((id) => stage.members.get(id) ?? []),
    ),
    draft,
    order,
    stage,
  );
  const paper = stage.paperOf(
    set,
    beats.map((beat) => beat.paper).find((named) => named !== null) ?? null,
  );
  const blocking = [
    ...(added.length > 0
      ? placedIn(blockingIn(input, order, 'plate'), stage.bodies, script.prompt, input.aspect)
      : drawn
        ? keptAhead(
            blockingIn(input, order, set ?? 'plate'),
            beats.flatMap(({ actions }) => actions),
            stage.bodies,
          )
        : []),
    ...standIn(input, plate),
  ];
  const lines = input.lines.filter((line) => line.startS >= startS - 1e-6 && line.startS < endS);
  const speakers = lines.flatMap(({ line }) => line.speaker ?? []);
  // Whoever speaks is looked at, unless somebody goes somewhere.
  const seen = order.filter((id) => stage.bodies.get(id)?.stands !== 'sky');
  // Drops on a bottle and its cap are no subject: the bottle is.
  const leads = seen.find((id) => !isSpeck(stage.bodies.get(id))) ?? seen[0] ?? null;
  const person = leads !== null && stage.bodies.get(leads)?.kind === 'person';
  const speaker =
    !person || blocking.every(({ to }) => to === null)
      ? speakers.find(
          (id) =>
            blocking.some(({ cast }) => cast === id) &&
            (person || stage.bodies.get(id)?.kind === 'person'),
        )
      : undefined;
  // Before a picture nobody is looked at: it is seen as it was taken.
  const on = added.length > 0 ? null : (draft.camera.on ?? speaker ?? leads);
  const subject =
    on === null || !blocking.some(({ cast }) => cast === on)
      ? null
      : (stage.bodies.get(on) ?? null);
  const planned = planCamera({
    words: draft.camera.on !== undefined && subject === null ? without(draft.camera) : draft.camera,
    together:
      draft.camera.on === undefined &&
      standTogether(
        blocking.filter(({ cast }) => cast === on || !isSpeck(stage.bodies.get(cast))),
        stage,
        on,
        order,
      ),
    accompanied: blocking.some(
      (row) =>
        row.cast !== on &&
        (stage.bodies.get(row.cast)?.kind === 'quadruped' ||
          (row.to !== null && blocking.some(({ cast, to }) => cast === on && to !== null))),
    ),
    from: draft.cameraFrom,
    subject,
    speaks: speakers.some((id) => id === on),
    plate: plate !== null && !backdrop,
    fixed:
      request.cameraFixed ||
      (plate !== null && isFootage(plate, request) && draft.camera.move === undefined),
    moves: blocking.some((row) => row.cast === on && row.to !== null),
    motions: blocking.flatMap(({ cast, motion }) =>
      cast === on && motion !== null ? [motion] : [],
    ),
    index,
  });
  const near = nearEnough(planned.size, blocking, stage.members, input.seeing);
  const size = farEnough(
    near,
    draft.camera.size,
    blocking.filter(({ cast }) => cast === on),
    input.seeing.get(stage.members.get(on ?? '')?.reference ?? ''),
  );
  const camera = size === planned.size ? planned : { ...planned, size, lensMm: PORTRAIT_MM };
  fitWays(blocking, camera, subject, input.aspect);
  const fadeOut = input.last ? beats.at(-1)?.fadeOut : null;
  const cut = {
    ...cutOf(draft, index, endS - startS, plate),
    ...(fadeOut && { out: fadeOut }),
  };
  return {
    id: index + 1,
    startS,
    endS,
    from: first === undefined ? null : [first.from[0], beats.at(-1)?.from[1] ?? first.from[1]],
    text: beats
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 20_000),
    plate,
    set,
    ...(paper === null ? {} : { paper }),
    ...light,
    pace: beats.map((beat) => beat.pace).find((pace) => pace !== null) ?? 1,
    look: lookIn(set, first?.look ?? null),
    blocking,
    camera,
    cut,
    captions: captionsOf(input, script, input.lines),
    title: plate === null && set === null ? titleOf(draft, script) : null,
  };
}

const SPECKS: ReadonlySet<string> = new Set([
  'water-drop',
  'rain-drop',
  'lid',
  'bubble',
  'petal',
  'crumb',
  'spark',
  'snowflake',
  'water-surface',
  'ice-cube',
]);

const isSpeck = (body: Body | undefined): boolean => body !== undefined && SPECKS.has(body.what);

const A_FEW_STEPS_M = 2.5;
/** Who sets out later than that comes to the others. */
const LATE_S = 0.8;
const LIVING: ReadonlySet<string> = new Set(['person', 'quadruped', 'bird', 'creature']);

/** Nobody goes anywhere, and all are near enough to be seen in one frame. */
function standTogether(
  blocking: readonly Blocking[],
  stage: Stage,
  on: string | null,
  told: readonly string[],
): boolean {
  const living = blocking.filter(
    ({ cast }) => told.includes(cast) && LIVING.has(stage.bodies.get(cast)?.kind ?? ''),
  );
  // Of two animals in the wood no hill far away makes one be left out.
  const asked =
    new Set(living.map(({ cast }) => cast)).size > 1
      ? living
      : blocking.filter(
          ({ cast }) => told.includes(cast) || !LIVING.has(stage.bodies.get(cast)?.kind ?? ''),
        );
  const ids = new Set(asked.map(({ cast }) => cast));
  const depths = asked.map(({ at }) => at[2]);
  const near = Math.max(...depths) <= Math.min(...depths) * 2;
  const low = [...ids].every((id) => (stage.bodies.get(id)?.heightM ?? 0) <= 3.2);
  // Whoever comes up to the subject is framed with it.
  const beginS = Math.min(...blocking.map(({ startS }) => startS));
  const stays = ({ cast, at, to, startS }: Blocking): boolean =>
    to === null ||
    (startS > beginS + LATE_S && Math.abs(to[0] - at[0]) < A_FEW_STEPS_M) ||
    // A puppy that trots up to somebody is seen with him.
    ((cast !== on || isPet(stage.bodies.get(cast))) &&
      (Math.abs(to[0] - at[0]) < A_FEW_STEPS_M || comesToRest(asked, cast)));
  return ids.size > 1 && near && low && asked.every(stays);
}

const isPet = (body: Body | undefined): boolean => body?.kind === 'quadruped' && body.heightM < 0.8;

/** He comes up to the others and then does something there. */
const comesToRest = (rows: readonly Blocking[], cast: string): boolean =>
  rows.findLast((row) => row.cast === cast)?.to === null;

/** Whoever stands in for the picture's subject: where that is, is seen when it is drawn. */
function standIn(input: ShotInput, plate: Plate | null): Blocking[] {
  const puts = plate?.edit?.puts ?? null;
  return puts === null
    ? []
    : blockingIn(input, [puts], 'plate').filter(({ cast }) => cast === puts);
}

/** What the stage of a change says instead of the text as a whole. */
const lightOf = ({ stage, hour }: ShotDraft): Partial<Pick<Shot, 'time' | 'weather' | 'air'>> =>
  stage === undefined
    ? hour === undefined
      ? {}
      : { time: hour }
    : { time: stage.time, weather: stage.weather, air: [...stage.air] };

const without = ({ on, ...words }: ShotDraft['camera']): ShotDraft['camera'] => {
  void on;
  return words;
};

const isFootage = ({ reference }: Plate, { media }: FilmRequest): boolean =>
  media.some((file) => file.kind === 'video' && referenceName(file) === reference);
