// What may be said of a file, in a form or in the metadata of a resumable upload.
import { z } from 'zod';

const LEAST_SECONDS = 60;
const DAY_S = 24 * 60 * 60;

const purpose = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'expected 1 to 64 letters, digits, _ or -')
  .describe('Any word; `media` unless given');

/** @param retentionDays the longest that a file may be kept */
export function fileWordsSchema(retentionDays: number) {
  const most = retentionDays * DAY_S;
  const rule = `expected ${LEAST_SECONDS} to ${most} seconds (${retentionDays} ${retentionDays === 1 ? 'day' : 'days'})`;
  const seconds = z
    .string()
    .regex(/^\d{1,10}$/, rule)
    .transform(Number)
    .refine((value) => value >= LEAST_SECONDS && value <= most, rule);
  return z.strictObject({
    purpose: purpose.optional(),
    expires_after: z
      .union(
        [
          seconds,
          z
            .strictObject({ anchor: z.literal('created_at').optional(), seconds })
            .transform((given) => given.seconds),
        ],
        { error: `${rule}, or \`[anchor]\` created_at and so many \`[seconds]\`` },
      )
      .optional()
      .describe('Seconds until it is gone, as a number or as OpenAI’s anchor and seconds'),
  });
}
