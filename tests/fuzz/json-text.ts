// JSON as text, with what no value can say: −0, 1e400, a key twice, a hundred thousand brackets.

/** Stands in a value for a piece of text that is written as it is. */
export class Verbatim {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): string {
    return `⟦${this.text}⟧`;
  }
}

/** @param value JSON, with pieces of `Verbatim` in it */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(/"⟦((?:[^⟧"\\]|\\.)*)⟧"/g, (_whole, inside: string) =>
    String(JSON.parse(`"${inside}"`)),
  );
