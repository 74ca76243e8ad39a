// A file may come for hours over a slow line, and writes to disk all the while: how many come at once, of one
// tenant and in all, has an end.
import { ProtocolError } from '@filmgate/protocol';

/** Whoever brings files ahead of tasks can wait: a quarter of the places is left to creates. */
const MOST = {
  ahead: { ofTenant: 24, inAll: 96 },
  create: { ofTenant: 32, inAll: 128 },
} as const;

/**
 * A place among the files that come at once, until disposed.
 * @param use whether the file comes by itself or inside a create
 * @throws ProtocolError 503 where there is none
 */
export type TakeSlot = (tenant: string, use: keyof typeof MOST) => Disposable;

export function createUploadSlots(): TakeSlot {
  let taken = 0;
  const ofTenant = new Map<string, number>();
  return (tenant, use) => {
    const most = MOST[use];
    const before = ofTenant.get(tenant) ?? 0;
    if (taken >= most.inAll || before >= most.ofTenant) {
      throw new ProtocolError(
        'ServiceUnavailable',
        `${before >= most.ofTenant ? most.ofTenant : most.inAll} files are coming already. Send it when one of them has come.`,
      );
    }
    taken += 1;
    ofTenant.set(tenant, before + 1);
    return {
      [Symbol.dispose]() {
        taken -= 1;
        const left = (ofTenant.get(tenant) ?? 1) - 1;
        if (left === 0) ofTenant.delete(tenant);
        else ofTenant.set(tenant, left);
      },
    };
  };
}
