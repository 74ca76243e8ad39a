export function gainOf(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** −∞ for silence. */
export function decibelsOf(gain: number): number {
  return 20 * Math.log10(gain);
}
