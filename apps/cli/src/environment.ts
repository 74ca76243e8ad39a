// Where a service is asked, and with which key. The only reader of the environment for commands that ask one.
export const DEFAULT_URL = 'http://127.0.0.1:8080';

export interface Address {
  /** Undefined: nobody said. */
  readonly url: string | undefined;
  readonly key: string | undefined;
}

/** Empty variables count as unset. */
export const readAddress = (env: NodeJS.ProcessEnv = process.env): Address => ({
  url: env['FILMGATE_URL'] || undefined,
  key: env['FILMGATE_KEY'] || undefined,
});
