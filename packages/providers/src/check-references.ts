// What an upstream cannot take is told before anything is sent: it would leave it out, or fail later, and
// the film would be paid for all the same.
import { placeOf, type MediaKind, type MediaReference } from '@filmgate/protocol';
import { ProviderError } from './provider.ts';
import type { ProviderJob } from './provider.ts';

/** How many of each kind an upstream takes, and what it fetches itself and does not take as bytes. */
export interface Takes {
  readonly most: Readonly<Record<MediaKind, number>>;
  readonly byLinkOnly: readonly MediaKind[];
}

/** @throws ProviderError */
export function checkReferences({ request }: ProviderJob, { most, byLinkOnly }: Takes): void {
  for (const reference of request.references) {
    const { kind, number, url } = reference;
    if (number > most[kind]) {
      const many = most[kind] === 0 ? `no ${kind}s` : `${most[kind]} ${kind} at most`;
      throw refusal(reference, `takes ${many}`, 'Leave it out');
    }
    if (byLinkOnly.includes(kind) && url.startsWith('data:')) {
      const why = `fetches ${kind}s itself, and this one can be had only from within this service’s network`;
      throw refusal(reference, why, 'Give a link that is open to everybody');
    }
  }
}

function refusal(reference: MediaReference, why: string, remedy: string): ProviderError {
  return new ProviderError(
    'rejected',
    `${placeOf(reference)}: the provider of this film ${why}, so nothing was sent. ${remedy}, or ask another provider.`,
    { created: 'no', upstreamCode: 'InvalidParameter' },
  );
}
