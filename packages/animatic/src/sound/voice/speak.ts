// The port to whoever speaks. All lines of a film go at once: a speaker may start one process, or one
// connection, for all of them.
import type { VoiceCue } from '../../storyboard/storyboard.ts';
import type { Recording } from '../signal/recording.ts';

export interface Line {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly voice: VoiceCue['voice'];
  /** Tells apart those in a film who have the same voice: 0, 1, … */
  readonly speaker: number;
  /** The speaker hurries as far as it sounds like speech; what is still too long is not its concern. */
  readonly maxDurationS: number;
}

/**
 * One recording for each line, in their order, any sample rate, silence at the ends allowed; empty where
 * a line has nothing that can be spoken.
 *
 * @throws SoundError `speech-failed`, `aborted`
 */
export type Speak = (lines: readonly Line[], signal?: AbortSignal) => Promise<readonly Recording[]>;
