// What no reply of the API goes without. Results have their own (`routes/results.ts`).
import type { Config } from '../config/config.ts';

/** For replies that no browser is to show, keep, guess the type of, or hand to another site. */
export const strictHeaders = ({
  publicUrl,
}: Pick<Config, 'publicUrl'>): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // Plain http on loopback must stay possible: said only where users come by https.
  ...(publicUrl?.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
});
