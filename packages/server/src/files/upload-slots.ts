// A file may come for hours over a slow line, and writes to disk all the while: how many come at once, of one
// tenant and in all, has an end.
import { ProtocolError } from '@filmgate/protocol';

const MOST_OF_TENANT = 32;
const MOST = 128;

/** @returns takes a place until disposed; throws ProtocolError 503 where there is none */
export function createUploadSlots(): (tenant: string) => Disposable {
  let taken = 0;
  const ofTenant = new Map<string, number>();
  return (tenant) => {
    const before = ofTenant.get(tenant) ?? 0;
    if (taken >= MOST || before >= MOST_OF_TENANT) {
      throw new ProtocolError(
        'ServiceUnavailable',
        `${before >= MOST_OF_TENANT ? MOST_OF_TENANT : MOST} files are coming already. Send it when one of them has come.`,
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
