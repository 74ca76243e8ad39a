// From a request to its storyboard: the prompt is understood, music listened to where cuts shall fall
// on its beats, the film planned.
import { ProtocolError } from '@filmgate/protocol';
import type { FilmRequest } from '../film-request.ts';
import { understand } from '../script/understand.ts';
import { findBeats } from '../sound/music/beats.ts';
import { referenceName } from '../storyboard/film-output.ts';
import { type Hearing, plan } from '../storyboard/plan.ts';
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
  const hearing = script.cutsOnBeats ? await listen(request) : new Map();
  try {
    return plan(script, request, hearing);
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause;
    throw new RenderError('invalid_request', cause.message, { cause });
  }
}

async function listen({ media }: FilmRequest): Promise<Hearing> {
  const hearing = new Map<string, { readonly bpm: number; readonly beatsS: readonly number[] }>();
  for (const file of media) {
    if (file.kind !== 'audio') continue;
    const beats = await findBeats(file.path);
    if (beats !== undefined) hearing.set(referenceName(file), beats);
  }
  return hearing;
}
