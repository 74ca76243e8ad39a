/** What was got, short enough for a message; of a list or an object only that it is one. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MOST_CHARACTERS));
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

const MOST_CHARACTERS = 64;
