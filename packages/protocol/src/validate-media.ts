// §3: the limits that can be judged only when the media have been looked at.
import { findModel } from './catalogue/catalogue.ts';
import type {
  AudioLimits,
  ImageLimits,
  Model,
  VideoLimits,
  VisualLimits,
} from './catalogue/model.ts';
import { type ProtocolError, invalidParameter } from './errors.ts';
import type { MediaInfo } from './media-info.ts';
import type { GenerationRequest, MediaReference } from './request.ts';

/**
 * @param infos by the references' `position`; a reference without an entry is not judged
 * @throws ProtocolError naming the first limit that is broken
 */
export function validateMedia(
  request: Pick<GenerationRequest, 'model' | 'mode' | 'references'>,
  infos: ReadonlyMap<number, MediaInfo>,
): void {
  const { model } = findModel(request.model);
  const named = `for model ${model.printedName} in ${request.mode}`;
  const totalS = { video: 0, audio: 0 };
  for (const reference of request.references) {
    const info = infos.get(reference.position);
    if (info === undefined) continue;
    const fault = faultOf(reference, info, model, named);
    if (fault !== undefined) throw fault;
    if (info.kind === 'image') continue;
    totalS[info.kind] += info.durationS;
    const maxTotalS = model.media[info.kind]?.maxTotalS ?? 0;
    if (totalS[info.kind] > maxTotalS) {
      throw wrong(
        `the parameter total ${info.kind} duration (seconds) specified in the request must be less than or equal to ${maxTotalS} ${named}`,
      );
    }
  }
}

const wrong = (text: string): ProtocolError => invalidParameter('content', text);

function faultOf(
  reference: MediaReference,
  info: MediaInfo,
  model: Model,
  named: string,
): ProtocolError | undefined {
  const where = `content[${reference.position}].${reference.kind}_url`;
  if (info.kind !== reference.kind) {
    return wrong(
      `${where} expected ${reference.kind} data but received ${info.kind} (${info.format})`,
    );
  }
  const { image, video, audio } = model.media;
  if (info.kind === 'image') return imageFault(info, image, where);
  if (info.kind === 'video') {
    return video === null
      ? wrong(`video content is not supported ${named}`)
      : videoFault(info, video, where, named);
  }
  return audio === null
    ? wrong(`audio content is not supported ${named}`)
    : audioFault(info, audio, where, named);
}

function formatFault(
  format: string,
  allowed: readonly string[],
  what: string,
): ProtocolError | undefined {
  return allowed.includes(format)
    ? undefined
    : wrong(`expected the ${what} to be one of ${allowed.join(', ')}, but received ${format}`);
}

function imageFault(
  info: MediaInfo,
  limits: ImageLimits,
  where: string,
): ProtocolError | undefined {
  return (
    formatFault(info.format, limits.formats, 'image format') ??
    (info.sizeBytes >= limits.belowBytes
      ? sizeFault(where, 'less than', limits.belowBytes, info.sizeBytes)
      : undefined) ??
    shapeFault(info, limits)
  );
}

function videoFault(
  info: MediaInfo,
  limits: VideoLimits,
  where: string,
  named: string,
): ProtocolError | undefined {
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

function audioFault(
  info: MediaInfo,
  limits: AudioLimits,
  where: string,
  named: string,
): ProtocolError | undefined {
  return (
    formatFault(info.format, limits.formats, 'audio format') ??
    (info.sizeBytes > limits.maxBytes
      ? sizeFault(where, 'at most', limits.maxBytes, info.sizeBytes)
      : undefined) ??
    durationFault('audio', info.durationS, limits, named)
  );
}

function sizeFault(where: string, rule: string, limit: number, got: number): ProtocolError {
  return wrong(`${where} expected ${rule} ${limit} bytes, but received ${got} bytes`);
}

function durationFault(
  kind: 'video' | 'audio',
  durationS: number,
  limits: { readonly durationS: { readonly min: number; readonly max: number } },
  named: string,
): ProtocolError | undefined {
  return rangeFault(`${kind} duration (seconds)`, durationS, limits.durationS, named);
}

function rangeFault(
  what: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
  named: string,
): ProtocolError | undefined {
  const text = `the parameter ${what} specified in the request must be`;
  if (value > max) return wrong(`${text} less than or equal to ${max} ${named}`);
  // Written so that a NaN is refused too.
  return value >= min ? undefined : wrong(`${text} greater than or equal to ${min} ${named}`);
}

function shapeFault(info: MediaInfo, limits: VisualLimits): ProtocolError | undefined {
  const received = `received a ${info.width}x${info.height}px ${info.kind}`;
  for (const side of ['width', 'height'] as const) {
    const { min, max } = limits.sidePx;
    if (info[side] > max) {
      return wrong(`expected the ${side} to be at most ${max}px, but ${received}`);
    }
    if (!(info[side] >= min)) {
      return wrong(`expected the ${side} to be at least ${min}px, but ${received}`);
    }
  }
  const { min, max } = limits.aspect;
  const aspect = info.width / info.height;
  if (aspect >= min && aspect <= max) return undefined;
  return wrong(
    `expected the aspect ratio to be between ${min.toFixed(2)} and ${max.toFixed(2)}, but received ${aspect.toFixed(2)}`,
  );
}
