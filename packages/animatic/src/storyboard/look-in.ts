// Neon belongs to towns and rooms: under an open sky science fiction looks like a film, so that suit, skin
// and sand stay apart.
const OPEN: ReadonlySet<string> = new Set(
  (
    'mars moon desert mountain snowfield polar forest jungle bamboo-forest meadow grassy-hill field farm garden ' +
    'park sea beach rocky-shore river lake waterfall sky space underwater cave castle village road ' +
    'coast-road volcano'
  ).split(' '),
);

export const lookIn = (set: string | null, look: string | null): string | null =>
  look === 'cyberpunk' && set !== null && OPEN.has(set) ? 'film' : look;
