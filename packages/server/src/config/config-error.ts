/** What the operator has to mend before the service starts. */
export class ConfigError extends Error {
  readonly code = 'invalid_config';
}
