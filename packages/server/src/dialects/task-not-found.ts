import { ProtocolError } from '@filmgate/protocol';

/** The same for an id that never was and for another tenant's. */
export function taskNotFound(id: string): ProtocolError {
  return new ProtocolError(
    'ResourceNotFound',
    `The task ${JSON.stringify(id)} does not exist or you do not have access to it.`,
    { param: 'id' },
  );
}
