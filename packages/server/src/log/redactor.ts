// What must not be read by whoever reads the log: keys, signatures, tokens, data URLs. It is taken out of the
// finished line, so that it does not matter which field, message or error of which library it stood in.

export interface Redactor {
  /** Texts that are hidden from now on wherever they stand: keys that look like nothing in particular. */
  learn(secrets: Iterable<string>): void;
  /** @param text also a line of JSON, which stays one */
  hide(text: string): string;
}

const HIDDEN = '[hidden]';

/** Shorter ones stand in too many words. */
const MIN_CHARACTERS = 8;

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // Ours, and those of receivers.
  [/\bfg_live_[0-9A-Za-z]+/g, `fg_live_${HIDDEN}`],
  [/\bwhsec_[0-9A-Za-z+/=_-]+/g, `whsec_${HIDDEN}`],
  // As providers' keys begin.
  [/\b(sk|pk|rk|key|ak)-[0-9A-Za-z_-]{16,}/g, `$1-${HIDDEN}`],
  [/\b(Bearer|Basic|Key|Token)(\s+)[^\s"'\\,;]{8,}/gi, `$1$2${HIDDEN}`],
  // Signed and otherwise privileged links, ours and others'.
  [
    /([?&][\w.-]*(?:signature|sig|token|secret|password|credential|accesskey(?:id)?|api[_-]?key|auth)=)[^&\s"'\\#]+/gi,
    `$1${HIDDEN}`,
  ],
  [/(\/\/)[^/\s"'\\@:]+:[^/\s"'\\@]+@/g, `$1${HIDDEN}@`],
  [/\bdata:[\w.+-]+\/[\w.+-]+[^,\s"'\\]{0,200},[^\s"'\\]*/gi, `data:${HIDDEN}`],
];

export function createRedactor(): Redactor {
  let known: readonly string[] = [];
  return {
    learn(secrets) {
      const learned = [...secrets]
        .filter((secret) => secret.length >= MIN_CHARACTERS)
        // As they stand in JSON, as well.
        .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
      // The longest first: one may be the beginning of another.
      known = [...new Set([...known, ...learned])].sort((a, b) => b.length - a.length);
    },
    hide(text) {
      const without = known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
      return PATTERNS.reduce((rest, [pattern, by]) => rest.replace(pattern, by), without);
    },
  };
}
