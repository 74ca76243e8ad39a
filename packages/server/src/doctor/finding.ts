/** What `filmgate doctor` found out about one thing. */
export interface Finding {
  readonly about: string;
  /** `problem`: the service does not start, or does not work, before it is mended. */
  readonly level: 'ok' | 'warning' | 'problem';
  readonly said: string;
  /** What to do; null where there is nothing to do. */
  readonly remedy: string | null;
}

export const ok = (about: string, said: string): Finding => ({
  about,
  level: 'ok',
  said,
  remedy: null,
});

export const warning = (about: string, said: string, remedy: string): Finding => ({
  about,
  level: 'warning',
  said,
  remedy,
});

export const problem = (about: string, said: string, remedy: string): Finding => ({
  about,
  level: 'problem',
  said,
  remedy,
});
