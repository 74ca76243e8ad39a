/** Characters a second of unhurried speech, by language: measured on the voices in use. */
const RATES: Readonly<Record<string, number>> = { zh: 4.4, ja: 6.5, ko: 5, th: 10 };
const ALPHABET_RATE = 14.5;
const SHORTEST_S = 0.7;

/** Seconds that a line takes when it is not hurried. */
export function spokenS(text: string, language: string): number {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
  const pauses = text.match(/[,，;；:：.。!！?？、…—]/g)?.length ?? 0;
  const spaces = text.match(/\s/g)?.length ?? 0;
  const rate = RATES[language];
  const said = rate === undefined ? (letters + spaces) / ALPHABET_RATE : letters / rate;
  return Math.max(SHORTEST_S, said + pauses * 0.12);
}
