// What callers may ask of the service, the section `limits` of filmgate.yaml. The defaults are for an
// installation whose tenants do not know each other; they are far above what a person or a program that
// polls its films needs.
import { z } from 'zod';

const count = z.int().min(1).max(1_000_000_000);

export const limitsSchema = z
  .strictObject({
    /** Tasks that wait: another is refused until some have started. */
    queued_tasks: z
      .strictObject({ tenant: count.default(50_000), all: count.default(100_000) })
      .prefault({}),
    /** Of keys but the operator's, all requests but creates. */
    requests_per_minute: z
      .strictObject({ key: count.default(12_000), tenant: count.default(60_000) })
      .prefault({}),
    /** Of keys but the operator's. */
    creates_per_minute: z
      .strictObject({ key: count.default(600), tenant: count.default(3_000) })
      .prefault({}),
    /** What a tenant may keep at /v1/files, with what is still coming. */
    files: z
      .strictObject({
        bytes_of_tenant: z
          .int()
          .min(1)
          .max(2 ** 50)
          .default(20_000_000_000),
        files_of_tenant: count.default(10_000),
      })
      .prefault({}),
    /** From one address (of IPv6 a /64). */
    failed_keys_per_minute: count.default(120),
    /** Open ones, from one address (of IPv6 a /64) and in all. */
    connections: z
      .strictObject({ address: count.default(1_000), all: count.default(4_000) })
      .prefault({}),
    /** Streams of events and polls that wait, open at once. */
    event_streams: z.strictObject({ tenant: count.default(1_000) }).prefault({}),
  })
  .prefault({});

export type Limits = z.infer<typeof limitsSchema>;
