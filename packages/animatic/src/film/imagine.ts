// From a request to its storyboard: the prompt is understood, music listened to where cuts shall fall
// on its beats, stills looked at where somebody shall be cut out of them, the film planned.
import { ProtocolError } from '@filmgate/protocol';
import { type FilmRequest, referenceName } from '../film-request.ts';
import { openFootage } from '../footage/open-when-needed.ts';
import { look } from '../picture/cutout/look.ts';
import type { Script } from '../script/script.ts';
import { understand } from '../script/understand.ts';
import { type Hearing, plan } from '../storyboard/plan.ts';
import type { Seeing, Subjects } from '../storyboard/seen.ts';
import { THINGS } from '../words/things.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { RenderError } from './render-error.ts';

/** @throws RenderError `invalid_request`; SoundError */
export async function imagine(request: FilmRequest): Promise<Storyboard> {
  const script = understand(
    request.prompt,
    request.media.map((file) => ({
      name: referenceName(file),
      kind: file.kind,
      role: file.role,
    })),
  );
  const [hearing, seeing, subjects] = await Promise.all([
    script.cutsOnBeats ? listen(request) : new Map(),
    see(script, request),
    seeSubjects(script, request),
  ]);
  try {
    return plan(script, request, hearing, seeing, subjects);
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause;
    throw new RenderError('invalid_request', cause.message, { cause });
  }
}

async function listen({ media }: FilmRequest): Promise<Hearing> {
  const hearing = new Map<string, { readonly bpm: number; readonly beatsS: readonly number[] }>();
  const { findBeats } = await import('../sound/music/beats.ts');
  for (const file of media) {
    if (file.kind !== 'audio') continue;
    const beats = await findBeats(file.path);
    if (beats !== undefined) hearing.set(referenceName(file), beats);
  }
  return hearing;
}

/** Looks at the stills that somebody in the film comes from. */
async function see({ cast }: Script, { media }: FilmRequest): Promise<Seeing> {
  const named = new Set(cast.map(({ reference }) => reference));
  const stills = media.filter((file) => file.kind === 'image' && named.has(referenceName(file)));
  const seen = await Promise.all(
    stills.map(async (file) => [referenceName(file), await look(file.path)] as const),
  );
  return new Map(seen.flatMap(([name, one]) => (one === undefined ? [] : [[name, one] as const])));
}

/** Looks at the pictures that the film goes on from, or is composed like. */
async function seeSubjects(
  { references, edits, cast, beats }: Script,
  { media }: FilmRequest,
): Promise<Subjects> {
  const first = references.filter(({ roles }) => roles.includes('first-frame'));
  const longer = edits.filter(({ what }) => what.startsWith('extend'));
  const composed = references.filter(({ roles }) => roles.includes('composition'));
  const names = new Set([
    ...first.map(({ name }) => name),
    ...longer.flatMap(({ videos }) => videos),
    ...composed.map(({ name }) => name),
  ]);
  const files = media.filter((file) => file.kind !== 'audio' && names.has(referenceName(file)));
  if (files.length === 0) return new Map();
  const { lookAtSubject } = await import('../picture/plate/edit/look-at-subject.ts');
  const main = beats.flatMap(({ actions }) => actions.flatMap(({ who }) => who))[0];
  const what = cast.find(({ id }) => id === main)?.what ?? '';
  const person = THINGS.get(what)?.kind === 'person';
  const seen = await Promise.all(
    files.map(
      async (file) =>
        [referenceName(file), await lookAtSubject(file, openFootage, person)] as const,
    ),
  );
  return new Map(seen.flatMap(([name, one]) => (one === undefined ? [] : [[name, one] as const])));
}
