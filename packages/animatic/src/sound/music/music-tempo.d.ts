// The part of `music-tempo` that is used; the package has no types of its own.
declare module 'music-tempo' {
  export default class MusicTempo {
    /** @throws a string when there is too little to find a tempo in */
    constructor(
      samples: Float32Array | readonly number[],
      options: { readonly hopSize: number; readonly timeStep: number },
    );
    /** Beats a minute, as text. */
    readonly tempo: string | number;
    /** Seconds. */
    readonly beats: readonly number[];
  }
}
