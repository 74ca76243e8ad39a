/** What the command tells the shell. A signal ends it with 128 and the signal's number, Ctrl-C with 130. */
export const EXIT_CODE = {
  done: 0,
  /** It could not be done; the reason is on stderr. */
  failed: 1,
  /** Called wrongly: nothing was tried. */
  usage: 2,
  /** It was done, and found what has to be mended. */
  problems: 3,
  /** The task has ended without a film. */
  noFilm: 4,
} as const;
