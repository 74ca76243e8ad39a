import { ConfigError } from './config/config-error.ts';
import { variableBehind } from './config/config.ts';

/** Why something failed, with the remedy where there is one; a fault of ours comes with its stack. */
export function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return error.stack ?? error.message;
  const remedy = variableBehind(String(error.code));
  return remedy === undefined ? error.message : `${error.message}. ${remedy}`;
}
