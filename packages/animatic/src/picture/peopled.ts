// Whether a place has people of its own in the background: streets, schools and stations do, unless the
// film says that nobody is there or that somebody is alone.
import type { Storyboard } from '../storyboard/storyboard.ts';

const NOBODY =
  /\b(?:empty|deserted|abandoned|alone|lonely|lone|solitary|no people|no one|nobody|post-?apocalyptic)\b|空无一人|空荡|无人|独自|孤独|孤身|寂静|废弃|空旷|冷清/iu;

export const isPeopled = ({ shots }: Storyboard): boolean =>
  shots.every(({ text }) => !NOBODY.test(text));
