// What a viewer must be able to name, as short words: a test says only the facts that its prompt tells.
import assert from 'node:assert/strict';
import type { MediaFile } from '../film-request.ts';
import { storyboardFor, understood } from '../storyboard/request.testsuite.ts';
import type { CameraWords, Script } from './script.ts';

export interface Facts {
  /** Places, in the order of the beats that name one. */
  readonly sets?: readonly string[];
  readonly time?: string;
  readonly weather?: string;
  readonly air?: readonly string[];
  readonly look?: string;
  readonly pace?: number;
  /** "3 gull", "woman wears dress", "boy holds umbrella", "apple is wet", "car #c8322b", "girl of image1". */
  readonly cast?: readonly string[];
  /** "dog jump log", "boy throw ball > dog", "man walk ~ away". */
  readonly does?: readonly string[];
  /** "cat on sofa", "car left". */
  readonly where?: readonly string[];
  /** Of all beats together, the first one's words first. */
  readonly camera?: CameraWords;
  readonly cuts?: readonly string[];
  /** "en female woman: Hello" or, from nowhere, "zh male: 你好"; written: "SALE". */
  readonly lines?: readonly string[];
  readonly effects?: readonly string[];
  readonly music?: string;
  /** "image1 first-frame". */
  readonly roles?: readonly string[];
  readonly edit?: string;
  readonly beats?: number;
  /** Begin and end as the text says. */
  readonly times?: readonly (readonly [number, number | null])[];
  readonly unused?: readonly string[];
  readonly without?: readonly string[];
}

export function checkFacts(prompt: string, facts: Facts, files: readonly MediaFile[] = []): void {
  const script = understood(prompt, files);
  const told = tell(script);
  const all = (name: string, wanted: readonly string[] = [], had: readonly string[] = []): void => {
    for (const fact of wanted) {
      assert.ok(had.includes(fact), `${name}: no "${fact}" in [${had.join(' | ')}] of: ${prompt}`);
    }
  };
  all('set', facts.sets, told.sets);
  all('air', facts.air, told.air);
  all('cast', facts.cast, told.cast);
  all('does', facts.does, told.does);
  all('where', facts.where, told.where);
  all('cut', facts.cuts, told.cuts);
  all('line', facts.lines, told.lines);
  all('effect', facts.effects, told.effects);
  all('role', facts.roles, told.roles);
  const same = (name: string, wanted: unknown, had: unknown): void => {
    if (wanted !== undefined) assert.deepEqual(had, wanted, `${name} of: ${prompt}`);
  };
  same('time', facts.time, script.beats[0]?.time);
  same('weather', facts.weather, script.beats[0]?.weather);
  same('look', facts.look, script.beats[0]?.look);
  same('pace', facts.pace, script.beats.find(({ pace }) => pace !== null)?.pace);
  same('music', facts.music, `${script.music.mood ?? ''} ${script.music.style ?? ''}`.trim());
  same(
    'edit',
    facts.edit,
    script.edits.map(({ what, videos }) => `${what} ${videos.join(' ')}`)[0],
  );
  same('beats', facts.beats, script.beats.length);
  same(
    'times',
    facts.times,
    script.beats.map(({ startS, endS }) => [startS, endS]),
  );
  same('lines', facts.lines?.length, facts.lines && told.lines.length);
  for (const [key, value] of Object.entries(facts.camera ?? {})) {
    const had = script.beats
      .map(({ camera }) => Object.entries(camera).find(([name]) => name === key)?.[1])
      .find((one) => one !== undefined);
    assert.deepEqual(had, value, `camera ${key} of: ${prompt}`);
  }
  const left = script.unused.map(({ text }) => text);
  same('unused', facts.unused, facts.unused && left);
  for (const word of facts.without ?? []) {
    assert.ok(!told.cast.includes(word) && !told.does.includes(word), `"${word}" in: ${prompt}`);
  }
  // Whatever was understood can be planned and shown.
  storyboardFor(prompt, files, { durationS: -1 });
}

function tell(
  script: Script,
): Required<
  Pick<Facts, 'sets' | 'air' | 'cast' | 'does' | 'where' | 'cuts' | 'lines' | 'effects' | 'roles'>
> {
  const { beats } = script;
  return {
    sets: beats.flatMap(({ set }) => set ?? []),
    air: beats.flatMap(({ air }) => air),
    cast: script.cast.flatMap((member) => [
      member.what,
      `${member.count} ${member.what}`,
      `${member.what} ${member.colour ?? ''}`.trim(),
      ...member.traits.map((trait) => `${member.what} is ${trait}`),
      ...member.wears.map(({ what }) => `${member.what} wears ${what}`),
      ...(member.holds === null ? [] : [`${member.what} holds ${member.holds}`]),
      ...(member.reference === null ? [] : [`${member.what} of ${member.reference}`]),
    ]),
    does: beats.flatMap(({ actions }) =>
      actions.map(
        ({ who, motion, whom, towards, way }) =>
          `${who.join('+')} ${motion ?? ''}` +
          `${whom === null ? '' : ` ${whom}`}${towards === null ? '' : ` > ${towards}`}` +
          `${way === null ? '' : ` ~ ${way}`}`.trimEnd(),
      ),
    ),
    where: beats.flatMap(({ relations }) =>
      relations.map(({ who, is, to }) => `${who} ${is}${to === null ? '' : ` ${to}`}`),
    ),
    cuts: beats.flatMap(({ cut, freeze, fadeOut }) => [
      ...(cut === null ? [] : [cut]),
      ...(fadeOut === null ? [] : [fadeOut]),
      ...(freeze ? ['freeze'] : []),
    ]),
    lines: beats.flatMap(({ lines }) =>
      lines.map(({ use, language, voice, speaker, text }) =>
        use === 'written'
          ? text
          : `${language} ${voice}${speaker === null ? '' : ` ${speaker}`}: ${text}`,
      ),
    ),
    effects: beats.flatMap(({ effects }) => effects.map(({ what }) => what)),
    roles: script.references.flatMap(({ name, roles }) => roles.map((role) => `${name} ${role}`)),
  };
}
