// Which storyboard a film has.
import { ProtocolError } from '@filmgate/protocol';
import type { Task } from '@filmgate/tasks';

/** @returns its blob @throws ProtocolError where there is none, or none yet */
export function storyboardOf({ id, lane, state, request, result }: Task): string {
  const stored = result?.storyboard?.sha256 ?? request.storyboard?.sha256;
  if (stored !== undefined) return stored;
  if (lane === 'embedded' && (state === 'queued' || state === 'running')) {
    throw new ProtocolError(
      'StoryboardNotReady',
      `The film of ${id} is ${state}. Its storyboard is there once it has succeeded; POST /v1/storyboards plans one at once.`,
      { param: 'id' },
    );
  }
  throw new ProtocolError(
    'ResourceNotFound',
    lane === 'embedded'
      ? `The task ${id} is ${state}: it has no storyboard.`
      : `The film of ${id} is made by a provider, which tells of no storyboard; those that are drawn here have one.`,
    { param: 'id' },
  );
}
