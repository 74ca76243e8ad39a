/** What the command tells the shell. */
export const EXIT_CODE = {
  done: 0,
  /** It could not be done; the reason is on stderr. */
  failed: 1,
  /** Called wrongly: nothing was tried. */
  usage: 2,
  /** It was done, and found what has to be mended. */
  problems: 3,
} as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
