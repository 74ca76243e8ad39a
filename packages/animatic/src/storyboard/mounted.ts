// What is ridden has a rider, and a rider something to ride: "a motorcycle races past" shows somebody in
// the saddle, "a cyclist" is on a bicycle.
import type { Action, Beat, Script, ScriptCast } from '../script/script.ts';

const RIDES: ReadonlySet<string> = new Set(['motorcycle', 'bicycle', 'scooter']);
const ON_WHEELS: ReadonlySet<string> = new Set(['cyclist']);
const GOES: ReadonlySet<string | null> = new Set([
  'drive',
  'ride',
  'cycle',
  'walk',
  'run',
  'chase',
  'follow',
  'race',
  'glide',
]);

export function mounted(script: Script): Script {
  // In the first person the viewer is the rider.
  if (script.beats.some(({ camera }) => camera.pointOfView === true)) return script;
  if (script.cast.some(({ what }) => what === 'hand' || what === 'hands')) return script;
  return script.cast.reduce((all, member) => {
    if (member.reference !== null || member.count > 1) return all;
    if (ON_WHEELS.has(member.what)) return withMachine(all, member);
    return RIDES.has(member.what) ? withRider(all, member) : all;
  }, script);
}

const plain = (id: string, what: string, like: ScriptCast): ScriptCast => ({
  ...like,
  id,
  what,
  colour: null,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
});

const goes = (beat: Beat, id: string): boolean =>
  beat.actions.some(({ who, motion }) => who.includes(id) && GOES.has(motion));

/** Somebody who is spoken of rides it; nobody else is there to. */
function withRider(script: Script, machine: ScriptCast): Script {
  const { cast, beats } = script;
  const ridden = beats.some(({ relations }) =>
    relations.some(({ is, to }) => to === machine.id && (is === 'on' || is === 'in')),
  );
  const told = beats.some(({ actions }) =>
    actions.some(({ whom, towards }) => whom === machine.id || towards === machine.id),
  );
  const moves = beats.filter((beat) => goes(beat, machine.id));
  if (ridden || told || moves.length === 0) return script;
  const helmet = { what: 'helmet', colour: null };
  const rider = { ...plain(`${machine.id}-rider`, 'man', machine), wears: [helmet] };
  return {
    ...script,
    cast: [...cast, rider],
    beats: beats.map((beat) => (moves.includes(beat) ? seated(beat, rider.id, machine.id) : beat)),
  };
}

function withMachine(script: Script, rider: ScriptCast): Script {
  const { cast, beats } = script;
  if (cast.some(({ what }) => RIDES.has(what))) return script;
  const machine = plain(`${rider.id}-bicycle`, 'bicycle', rider);
  const rides = (action: Action): Action =>
    action.who.includes(rider.id) && GOES.has(action.motion)
      ? { ...action, motion: 'ride' }
      : action;
  return {
    ...script,
    cast: [...cast, machine],
    beats: beats.map((beat) =>
      goes(beat, rider.id)
        ? { ...seated(beat, rider.id, machine.id), actions: beat.actions.map(rides) }
        : beat,
    ),
  };
}

const seated = (beat: Beat, who: string, to: string): Beat => ({
  ...beat,
  present: [...new Set([...beat.present, who, to])],
  relations: [...beat.relations, { who, is: 'on', to }],
});
