// `--rs 720p --dur 5` at the end of a 1.x prompt: parameters that are documented to be read weakly, so
// a value that does not fit is the default. 2.x models see the flags as words of the prompt.
import type { Model } from './catalogue/model.ts';
import { isDuration, isFrameCount, isSeed, ratioOf, resolutionOf } from './value-rules.ts';
import type { Mode, Ratio, Resolution } from './request.ts';

type Flag =
  | 'resolution'
  | 'ratio'
  | 'duration'
  | 'frames'
  | 'fps'
  | 'seed'
  | 'camera'
  | 'watermark';

const FLAGS: ReadonlyMap<string, Flag> = new Map([
  ['rs', 'resolution'],
  ['resolution', 'resolution'],
  ['rt', 'ratio'],
  ['ratio', 'ratio'],
  ['dur', 'duration'],
  ['duration', 'duration'],
  ['frames', 'frames'],
  ['fps', 'fps'],
  ['seed', 'seed'],
  ['cf', 'camera'],
  ['camerafixed', 'camera'],
  ['wm', 'watermark'],
  ['watermark', 'watermark'],
]);

/** What the flags ask for, as far as the model allows it. */
export interface FlagValues {
  readonly resolution?: Resolution;
  readonly ratio?: Ratio | 'adaptive';
  readonly durationS?: number;
  readonly frames?: number;
  readonly seed?: number;
  readonly cameraFixed?: boolean;
  readonly watermark?: boolean;
}

export interface ReadPrompt {
  /** Without the flags, where the model reads them. */
  readonly prompt: string;
  readonly flags: FlagValues;
  /** How what is in `flags` was written, `--dur 5`. */
  readonly written: Readonly<Partial<Record<keyof FlagValues, string>>>;
  /** Flags without effect, as they were written: a value that the model does not have, or a later one counts. */
  readonly unused: readonly string[];
}

// The value may not itself start a flag: `--wm --seed 3` has a `--wm` without a value.
const FLAG = /(?<=^|\s)--([a-z]+)(?:[ \t]+(?!--)(\S+))?(?=\s|$)/giu;

/** Never throws. Where a flag stands twice, the last one counts. */
export function readPromptFlags(text: string, model: Model, mode: Mode): ReadPrompt {
  if (!model.promptFlags) return { prompt: text, flags: {}, written: {}, unused: [] };
  let flags: FlagValues = {};
  const written: Partial<Record<keyof FlagValues, string>> = {};
  const unused: string[] = [];
  const prompt = text.replaceAll(FLAG, (found, name: string, value: string | undefined) => {
    const flag = FLAGS.get(name.toLowerCase());
    if (flag === undefined) return found;
    const read = flagValue(flag, value ?? '', model, mode);
    const [field] = Object.keys(read) as (keyof FlagValues)[];
    const before = field === undefined ? found : written[field];
    if (before !== undefined) unused.push(before);
    if (field !== undefined) written[field] = found;
    flags = { ...flags, ...read };
    return '';
  });
  return { prompt: prompt.trim(), flags, written, unused };
}

/** Flags with their values that the model does not read as such, as they were written. */
export function flagsAsWords(text: string, model: Model): readonly string[] {
  if (model.promptFlags) return [];
  return [...text.matchAll(FLAG)].flatMap(([found, name = '', value]) =>
    FLAGS.has(name.toLowerCase()) && value !== undefined ? [found] : [],
  );
}

function flagValue(flag: Flag, value: string, model: Model, mode: Mode): FlagValues {
  const number = /^-?\d{1,10}$/.test(value) ? Number(value) : undefined;
  switch (flag) {
    case 'resolution': {
      const resolution = resolutionOf(value, model);
      return resolution === undefined ? {} : { resolution };
    }
    case 'ratio': {
      const ratio = ratioOf(value, model, mode);
      return ratio === undefined ? {} : { ratio };
    }
    case 'duration':
      return number !== undefined && isDuration(number, model) ? { durationS: number } : {};
    case 'frames':
      return number !== undefined && model.fields.includes('frames') && isFrameCount(number)
        ? { frames: number }
        : {};
    case 'seed':
      return number !== undefined && isSeed(number) ? { seed: number } : {};
    case 'camera': {
      const cameraFixed = booleanOf(value);
      return cameraFixed === undefined ? {} : { cameraFixed };
    }
    case 'watermark': {
      const watermark = booleanOf(value);
      return watermark === undefined ? {} : { watermark };
    }
    case 'fps':
      // Every model makes 24 frames a second: the flag has no effect.
      return {};
    default:
      return flag satisfies never;
  }
}

function booleanOf(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (word === 'true') return true;
  return word === 'false' ? false : undefined;
}
