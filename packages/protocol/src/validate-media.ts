// §3: the limits that can be judged only when the media have been looked at.
import { findModel } from './catalogue/catalogue.ts';
import type {
  AudioLimits,
  ImageLimits,
  Model,
  VideoLimits,
  VisualLimits,
} from './catalogue/model.ts';
import { invalidParameter, type ProtocolError } from './errors.ts';
import { parameterOf, placeOf } from './field-names.ts';
import type { MediaInfo } from './media-info.ts';
import type { GenerationRequest, MediaReference } from './request.ts';

/**
 * @param infos by the references' `position`; a reference without an entry is not judged
 * @throws ParameterError naming the first limit that is broken
 */
export function validateMedia(
  request: Pick<GenerationRequest, 'model' | 'mode' | 'references'>,
  infos: ReadonlyMap<number, MediaInfo>,
): void {
  for (const problem of mediaProblems(request, infos)) throw problem;
}

/** All limits that `validateMedia` would name, one after the other. */
export function* mediaProblems(
  request: Pick<GenerationRequest, 'model' | 'mode' | 'references'>,
  infos: ReadonlyMap<number, MediaInfo>,
): Generator<ProtocolError, void, undefined> {
  const { model } = findModel(request.model);
  const named = `for model ${model.printedName} in ${request.mode}`;
  const totalS = { video: 0, audio: 0 };
  for (const reference of request.references) {
    const info = infos.get(reference.position);
    if (info === undefined) continue;
    const fault = faultOf(reference, info, model, named);
    if (fault !== undefined) {
      yield invalidParameter(parameterOf(reference), fault);
      continue;
    }
    if (info.kind === 'image') continue;
    const beforeS = totalS[info.kind];
    totalS[info.kind] += info.durationS;
    const maxTotalS = model.media[info.kind]?.maxTotalS ?? 0;
    if (totalS[info.kind] > maxTotalS && beforeS <= maxTotalS) {
      const ofKind = request.references.filter(({ kind }) => kind === info.kind);
      yield invalidParameter(
        parameterOf(...ofKind),
        `the parameter total ${info.kind} duration (seconds) specified in the request must be less than or equal to ${maxTotalS} ${named}`,
      );
    }
  }
}

/** What is wrong with a reference; undefined: nothing. */
type Fault = string | undefined;

function faultOf(reference: MediaReference, info: MediaInfo, model: Model, named: string): Fault {
  const where = placeOf(reference);
  if (info.kind !== reference.kind) {
    return `${where} expected ${reference.kind} data but received ${info.kind} (${info.format})`;
  }
  const { image, video, audio } = model.media;
  if (info.kind === 'image') return imageFault(info, image, where);
  if (info.kind === 'video') {
    return video === null
      ? `video content is not supported ${named}`
      : videoFault(info, video, where, named);
  }
  return audio === null
    ? `audio content is not supported ${named}`
    : audioFault(info, audio, where, named);
}

function formatFault(format: string, allowed: readonly string[], what: string): Fault {
  return allowed.includes(format)
    ? undefined
    : `expected the ${what} to be one of ${allowed.join(', ')}, but received ${format}`;
}

function imageFault(info: MediaInfo, limits: ImageLimits, where: string): Fault {
  return (
    formatFault(info.format, limits.formats, 'image format') ??
    (info.sizeBytes >= limits.belowBytes
      ? sizeFault(where, 'less than', limits.belowBytes, info.sizeBytes)
      : undefined) ??
    shapeFault(info, limits)
  );
}

function videoFault(info: MediaInfo, limits: VideoLimits, where: string, named: string): Fault {
  const pixels = info.width * info.height;
  return (
    formatFault(info.format, limits.formats, 'video format') ??
    formatFault(info.videoCodec ?? 'none', limits.codecs, 'video codec') ??
    (info.sizeBytes > limits.maxBytes
      ? sizeFault(where, 'at most', limits.maxBytes, info.sizeBytes)
      : undefined) ??
    durationFault('video', info.durationS, limits, named) ??
    shapeFault(info, limits) ??
    rangeFault('video pixel count', pixels, limits.pixels, named) ??
    rangeFault('video fps', info.framesPerSecond, limits.framesPerSecond, named)
  );
}

function audioFault(info: MediaInfo, limits: AudioLimits, where: string, named: string): Fault {
  return (
    formatFault(info.format, limits.formats, 'audio format') ??
    (info.sizeBytes > limits.maxBytes
      ? sizeFault(where, 'at most', limits.maxBytes, info.sizeBytes)
      : undefined) ??
    durationFault('audio', info.durationS, limits, named)
  );
}

function sizeFault(where: string, rule: string, limit: number, got: number): string {
  return `${where} expected ${rule} ${limit} bytes, but received ${got} bytes`;
}

function durationFault(
  kind: 'video' | 'audio',
  durationS: number,
  limits: { readonly durationS: { readonly min: number; readonly max: number } },
  named: string,
): Fault {
  return rangeFault(`${kind} duration (seconds)`, durationS, limits.durationS, named);
}

function rangeFault(
  what: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
  named: string,
): Fault {
  const text = `the parameter ${what} specified in the request must be`;
  if (value > max) return `${text} less than or equal to ${max} ${named}`;
  // Written so that a NaN is refused too.
  return value >= min ? undefined : `${text} greater than or equal to ${min} ${named}`;
}

function shapeFault(info: MediaInfo, limits: VisualLimits): Fault {
  const received = `received a ${info.width}x${info.height}px ${info.kind}`;
  for (const side of ['width', 'height'] as const) {
    const { min, max } = limits.sidePx;
    if (info[side] > max) {
      return `expected the ${side} to be at most ${max}px, but ${received}`;
    }
    if (!(info[side] >= min)) {
      return `expected the ${side} to be at least ${min}px, but ${received}`;
    }
  }
  const { min, max } = limits.aspect;
  const aspect = info.width / info.height;
  if (aspect >= min && aspect <= max) return undefined;
  return `expected the aspect ratio to be between ${min.toFixed(2)} and ${max.toFixed(2)}, but received ${aspect.toFixed(2)}`;
}
