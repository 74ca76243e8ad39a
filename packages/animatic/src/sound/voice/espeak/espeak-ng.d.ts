// The part of `@echogarden/espeak-ng-emscripten` that is used; the package has no types of its own.
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakWorker {
    /** 22050 Hz for all its own voices. */
    readonly samplerate: number;
    /** Words a minute, 80 … 450. */
    set_rate(wordsPerMinute: number): void;
    /** 0 … 99; 50 is the voice's own. */
    set_pitch(pitch: number): void;
    /** 0 … 99; 50 is the voice's own. */
    set_range(range: number): void;
    /** 0 = found. The name may carry a variant: `en-us+f2`. */
    set_voice(name: string): number;
    /** Reads SSML. The chunk is null at the end; a truthy answer stops it. */
    synthesize(ssml: string, take: (chunk: Int16Array | null) => boolean): void;
  }
  const create: () => Promise<{
    readonly eSpeakNGWorker: new () => EspeakWorker;
    /** Into espeak's file system, which is in memory. */
    readonly FS_createDataFile: (
      folder: string,
      name: string,
      data: string,
      canRead: boolean,
      canWrite: boolean,
    ) => void;
  }>;
  export default create;
}
