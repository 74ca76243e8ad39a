export { createApp, type App } from './app.ts';
export { backup } from './backup/backup.ts';
export { restore } from './backup/restore.ts';
export { checkPassphrase } from './backup/sealed-secrets.ts';
export { ConfigError } from './config/config-error.ts';
export {
  readConfig,
  readDataDirectory,
  readUnknownVariables,
  type Config,
} from './config/config.ts';
export { unknownVariableWords } from './config/unknown-variables.ts';
export { doctor } from './doctor-command.ts';
export { makeKey, revokeKey } from './key-commands.ts';
export { reasonOf } from './reason.ts';
export { adoptPresentSecrets, rotateSecrets } from './secrets-commands.ts';
export { serve } from './serve.ts';
export { startTemporaryService, type TemporaryService } from './temporary-service.ts';
