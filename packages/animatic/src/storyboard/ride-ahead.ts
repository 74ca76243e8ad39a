// The road as who rides or drives sees it: the viewer goes ahead in his own lane, others overtake him in
// the next one and are seen from behind, or come towards him and are seen from the front.
import { THINGS } from '../words/things.ts';
import { round } from './staging.ts';
import type { Blocking, CastMember, Shot } from './storyboard.ts';

type Members = readonly Pick<CastMember, 'id' | 'what'>[];
type Point = [number, number, number];

/** Metres a second of what one may sit on; slower than in life, for the road of a set is short. */
const SPEED_MPS: Readonly<Record<string, number>> = {
  bicycle: 4.4,
  scooter: 6,
  motorcycle: 7,
  horse: 5,
  car: 7,
  'sports-car': 7.5,
  taxi: 7,
  van: 6.5,
  truck: 6,
  bus: 6,
  tractor: 3,
  'police-car': 7.5,
  suv: 7,
};

/** From their places one sees along the way. */
const WAYS: ReadonlySet<string> = new Set([
  'city-street',
  'neon-street',
  'road',
  'coast-road',
  'old-town',
  'bridge',
  'tunnel',
  'village',
]);

/** Middle of the right-hand lane; on the coast one rides on the side of the sea. */
const LANE_M = 1.7;
const BY_THE_SEA: ReadonlySet<string> = new Set(['coast-road']);
const FARTHEST_M = 34;
const AHEAD_M = 9;
const OVERTAKES =
  /overtak|(?:speed|zip|shoot|rac|dash|pass)\w*\s+(?:past|by)\b|pass(?:es|ing)?\s+(?:me|us)\b|超车|超过|超越|从.{0,6}(?:身边|旁边|身旁).{0,4}(?:驶|开|骑|冲)过/iu;
const ONCOMING = /oncoming|towards?\s+(?:me|us|the\s+camera)|head-on|迎面|对面/iu;

export function rideAhead(shot: Shot, cast: Members): void {
  if (onTheCoaster(shot, cast) || downThePiste(shot, cast)) return;
  const { blocking, camera, set, startS, endS, text, pace } = shot;
  if (!camera.pointOfView || set === null || !WAYS.has(set)) return;
  const whatOf = (id: string): string => cast.find((member) => member.id === id)?.what ?? '';
  const own = blocking.some(({ cast: id }) => whatOf(id) === 'hand' || whatOf(id) === 'hands');
  const mount = blocking.find(
    ({ cast: id, carriedBy }) => carriedBy === undefined && Object.hasOwn(SPEED_MPS, whatOf(id)),
  );
  const steered = blocking.find(
    (row) => Object.hasOwn(SPEED_MPS, whatOf(row.cast)) && isOwn(row, blocking, whatOf),
  );
  const seat = steered ?? mount;
  if (!own || seat === undefined) return;
  const speedMps = (SPEED_MPS[whatOf(seat.cast)] ?? 5) * pace;
  const farM = Math.min(FARTHEST_M, speedMps * (endS - startS));
  const eyeM = (tS: number): number => (farM * (tS - startS)) / (endS - startS);
  const lane = BY_THE_SEA.has(set) ? -LANE_M : LANE_M;
  const others = blocking.filter(({ cast: id }) => id !== seat.cast);
  const ahead = others.flatMap((row): Blocking[] => {
    const what = whatOf(row.cast);
    if (what === 'hand' || what === 'hands') return [row];
    if (THINGS.get(what)?.kind === 'vehicle') return inTraffic(row, { lane, eyeM, text, shot });
    return [besideTheWay(row, eyeM, lane)];
  });
  const gone: Blocking = {
    ...seat,
    at: [lane, 0, 0],
    to: [lane, 0, round(farM)],
    facing: 'away',
    motion: 'drive',
    startS,
    endS,
  };
  shot.blocking = [gone, ...ahead];
}

const COASTER = 'coaster';
/** Along the rails of its set, metres: where it starts, its crest, where the film leaves it. */
const FROM_M = 2;
const CREST_M = 35;
const PLUNGED_M = 172;
const RIDES =
  /\b(?:rid(?:e|es|ing)|on|in|aboard|seat\w*)\b.{0,30}roller[\s-]?coaster|坐.{0,4}过山车|过山车上|乘.{0,3}过山车/iu;
const CLIMBS = /climb|ascend|inch\w* up|crank|rise|top|爬|攀升|上升|最高点|顶点|顶端/iu;
const PLUNGES =
  /plung|dive|drop|plummet|descend|hurtl|rush|loop|twist|speed|down|俯冲|冲|坠|落|飞驰|疾驰|旋转/iu;

/** Who rides a roller coaster sees its rails; around is nobody but those who scream behind. */
function onTheCoaster(shot: Shot, cast: Members): boolean {
  const { blocking, camera, set, startS, endS, text } = shot;
  const ride = cast.find(({ what }) => what === 'roller-coaster');
  const rides = ride !== undefined && (RIDES.test(text) || PLUNGES.test(text));
  if (set !== COASTER && !(camera.pointOfView && rides)) return false;
  if (!camera.pointOfView) {
    shot.set = 'park';
    return true;
  }
  shot.set = COASTER;
  const hands = blocking.filter(({ cast: id }) =>
    cast.some((member) => member.id === id && (member.what === 'hand' || member.what === 'hands')),
  );
  const [climbs, plunges] = [CLIMBS.test(text), PLUNGES.test(text)];
  const crestS = round(
    climbs && !plunges ? endS : climbs || !plunges ? startS + (endS - startS) * 0.45 : startS,
  );
  if (ride === undefined) return true;
  const row = (zM: number, toM: number, fromS: number, untilS: number): Blocking => ({
    cast: ride.id,
    at: [0, 0, zM],
    to: [0, 0, toM],
    facing: 'away',
    motion: 'drive',
    startS: fromS,
    endS: untilS,
  });
  shot.blocking = [
    ...(crestS > startS ? [row(FROM_M, CREST_M, startS, crestS)] : []),
    ...(crestS < endS ? [row(CREST_M, PLUNGED_M, crestS, endS)] : []),
    ...hands,
  ];
  return true;
}

const SNOWY: ReadonlySet<string> = new Set(['snowfield', 'piste', 'mountain', 'polar', 'forest']);
const BOARDS: ReadonlySet<string> = new Set(['snowboard', 'ski']);
const DOWNHILL_MPS = 9;

/** Who rides a board in the snow sees its tip and the slope ahead: its trees are the set's own. */
function downThePiste(shot: Shot, cast: Members): boolean {
  const { blocking, camera, set, startS, endS, pace } = shot;
  const board = cast.find(({ what }) => BOARDS.has(what));
  if (!camera.pointOfView || board === undefined || set === null || !SNOWY.has(set)) return false;
  const stays = (id: string): boolean => {
    const kind = THINGS.get(cast.find((member) => member.id === id)?.what ?? '')?.kind;
    return kind === 'person' || kind === 'quadruped' || kind === 'bird';
  };
  shot.set = 'piste';
  // He goes on where the shot before left him.
  const fromM = round(startS * DOWNHILL_MPS * pace);
  shot.blocking = [
    {
      cast: board.id,
      at: [0, 0, fromM],
      to: [0, 0, round(fromM + (endS - startS) * DOWNHILL_MPS * pace)],
      facing: 'away',
      motion: 'ski',
      startS,
      endS,
    },
    ...blocking
      .filter(({ cast: id }) => stays(id))
      .map((row): Blocking => ({
        ...row,
        at: [row.at[0], row.at[1], round(row.at[2] + fromM + 30)],
      })),
  ];
  return true;
}

/** Of several vehicles the viewer has the one that nothing else is told of. */
const isOwn = (
  { cast, to, motion }: Blocking,
  rows: readonly Blocking[],
  whatOf: (id: string) => string,
): boolean =>
  to === null &&
  motion === null &&
  rows.some((row) => row.cast !== cast && THINGS.get(whatOf(row.cast))?.kind === 'vehicle');

function inTraffic(
  row: Blocking,
  {
    lane,
    eyeM,
    text,
    shot,
  }: { lane: number; eyeM: (tS: number) => number; text: string; shot: Shot },
): Blocking[] {
  const { startS, endS } = shot;
  // Soon enough to be seen for a while.
  const fromS = Math.min(Math.max(startS, row.startS), startS + (endS - startS) * 0.36);
  const at = (tS: number, gapM: number, x: number): Point => [x, 0, round(eyeM(tS) + gapM)];
  const drive: Blocking = { ...row, motion: 'drive' };
  if (ONCOMING.test(text) || row.facing === 'camera')
    return [
      {
        ...drive,
        facing: 'camera',
        at: [-lane, 0, round(eyeM(endS) + 46)],
        to: at(endS, -3, -lane),
        startS,
        endS,
      },
    ];
  const away: Blocking = { ...drive, facing: 'away' };
  if (OVERTAKES.test(text)) {
    const past: Blocking = {
      ...away,
      at: at(fromS, 0.4, -lane),
      to: at(endS, 15, -lane * 0.9),
      startS: fromS,
      endS,
    };
    const behind = { ...away, at: at(startS, -12, -lane), to: past.at, startS, endS: fromS };
    return fromS - startS < 0.1 ? [past] : [behind, past];
  }
  return [
    { ...away, at: at(startS, AHEAD_M, lane), to: at(endS, AHEAD_M + 4, lane), startS, endS },
  ];
}

/** What flies goes along overhead; what stands is ridden past. */
function besideTheWay(row: Blocking, eyeM: (tS: number) => number, lane: number): Blocking {
  const [x, y, z] = row.at;
  if (y > 1.2) {
    const to = row.to ?? row.at;
    // Overhead and near enough to be told from specks.
    const near = (of: number): number => round(lane + Math.max(-1.4, Math.min(1.6, of - 2.4)));
    return {
      ...row,
      at: [near(x), y, round(z + eyeM(row.startS))],
      to: [near(to[0]), to[1], round(to[2] + eyeM(row.endS))],
    };
  }
  const start = eyeM(row.startS);
  return {
    ...row,
    at: [aside(x), y, round(z + start)],
    to: row.to === null ? null : [aside(x), row.to[1], round(row.to[2] + start)],
  };
}

/** Where the roadway ends. */
const EDGE_M = 3.6;

const aside = (x: number): number => (Math.abs(x) < EDGE_M ? (x < 0 ? -EDGE_M : EDGE_M) : x);
