// How far a film is, by what is done of it: frames drawn, parts of the sound made.

export const RENDER_STAGES = ['storyboard', 'sound', 'picture', 'finishing'] as const;
export type RenderStage = (typeof RENDER_STAGES)[number];

/** How much of a film is drawn. */
export interface Drawn {
  readonly frames: number;
  readonly ofFrames: number;
  /** Whole ones. */
  readonly shots: number;
  readonly ofShots: number;
}

/** @param drawn null while the storyboard is made */
export type ReportProgress = (stage: RenderStage, fraction: number, drawn: Drawn | null) => void;

export interface RenderProgress {
  frames(drawn: number): void;
  /** @param share 0 … 1 */
  sound(share: number): void;
  finishing(): void;
}

/** Shares of a film's whole time, measured on the demo film. */
const SHARES = { storyboard: 0.05, picture: 0.8, sound: 0.1 };
/** A smaller step is not reported. */
const STEP = 0.005;

/**
 * Begins where the storyboard is made. The fraction never falls; the stage is what is still at work:
 * the picture, and after it the sound, which is made beside it.
 */
export function renderProgress(
  film: {
    readonly frames: number;
    /** The frame behind the last of each shot. */
    readonly shotEnds: readonly number[];
    readonly withSound: boolean;
  },
  report: ReportProgress,
): RenderProgress {
  const { frames: total, shotEnds, withSound } = film;
  const share = withSound
    ? SHARES
    : { ...SHARES, picture: SHARES.picture + SHARES.sound, sound: 0 };
  let drawn = 0;
  let heard = 0;
  let said = { stage: '', fraction: -1 };
  const say = (stage: RenderStage, fraction: number): void => {
    if (stage === said.stage && fraction < said.fraction + STEP) return;
    said = { stage, fraction: Math.max(said.fraction, fraction) };
    report(stage, said.fraction, {
      frames: drawn,
      ofFrames: total,
      shots: shotEnds.filter((end) => end <= drawn).length,
      ofShots: shotEnds.length,
    });
  };
  const update = (): void =>
    say(
      drawn < total ? 'picture' : 'sound',
      share.storyboard + share.picture * (drawn / total) + share.sound * heard,
    );
  update();
  return {
    frames(count) {
      drawn = count;
      if (drawn < total || (withSound && heard < 1)) update();
    },
    sound(part) {
      heard = part;
      if (drawn < total) update();
    },
    finishing: () => say('finishing', share.storyboard + share.picture + share.sound),
  };
}
