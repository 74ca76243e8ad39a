// A tenant's webhooks. Every function takes the tenant; a foreign id is as unknown as a missing one.
import type { DeliveryState, LoggedDelivery, Webhook } from '../event.ts';

export type WebhookChanges = Partial<Pick<Webhook, 'url' | 'types' | 'enabled'>>;

export interface WebhookStore {
  /** @returns false, and nothing is made, where the tenant has `most` already */
  addWebhook(
    webhook: Omit<Webhook, 'updatedAtMs' | 'oldSecret'>,
    options: { most: number },
  ): Promise<boolean>;
  getWebhook(tenant: string, id: string): Promise<Webhook | undefined>;
  /** Oldest first. */
  listWebhooks(tenant: string): Promise<Webhook[]>;
  /** What waits for it goes where it is then, or ends as dead when its time comes and it is disabled. */
  changeWebhook(
    tenant: string,
    id: string,
    changes: WebhookChanges,
    nowMs: number,
  ): Promise<Webhook | undefined>;
  /**
   * Its receiver wants no more.
   *
   * @param options.url where that was said
   * @returns false, and nothing is written, where there is none, or it is told elsewhere by now
   */
  disableGone(
    tenant: string,
    id: string,
    options: { url: string; nowMs: number },
  ): Promise<boolean>;
  /** The one before stays good until `oldUntilMs`; one before that ends at once. */
  replaceSecret(
    tenant: string,
    id: string,
    options: { secret: string; oldUntilMs: number; nowMs: number },
  ): Promise<Webhook | undefined>;
  /** Its deliveries are never tried again and can be seen no more. @returns false where there is none */
  removeWebhook(tenant: string, id: string): Promise<boolean>;
  /** Newest first. `before`: older than the delivery of this event. Undefined: no such webhook. */
  listDeliveries(
    tenant: string,
    webhookId: string,
    options: { limit: number; before?: string; state?: DeliveryState },
  ): Promise<LoggedDelivery[] | undefined>;
  /** @returns undefined where there is none, or it is kept no more */
  getDelivery(
    tenant: string,
    webhookId: string,
    eventId: string,
  ): Promise<LoggedDelivery | undefined>;
  /** It waits again, due at once, with all its tries before it. @returns undefined where there is none */
  replay(
    tenant: string,
    webhookId: string,
    eventId: string,
    nowMs: number,
  ): Promise<LoggedDelivery | undefined>;
}
