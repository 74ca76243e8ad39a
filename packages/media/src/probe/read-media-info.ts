import type { MediaInfo } from '@filmgate/protocol';
import { type Format, FORMATS, type FormatName } from '../sniff/formats.ts';
import { sniff, SNIFF_BYTES } from '../sniff/sniff.ts';
import { type ByteFile, openByteFile } from './byte-file.ts';
import { Damage } from './damage.ts';
import { boxedInfo, waveInfo } from './moving.ts';
import type { MovingInfo } from './moving-info.ts';
import { mp3Info } from './mp3.ts';
import { stillSize } from './still/still.ts';
import { MediaError } from '../media-error.ts';

/**
 * Runs on the probe worker's thread: it blocks while it reads, and what a damaged file makes of the
 * library that reads containers is bounded there, in time and memory.
 *
 * @throws MediaError `invalid_media`
 */
export async function readMediaInfo(path: string): Promise<MediaInfo> {
  using file = openByteFile(path);
  const format = sniff(file.bytes(0, Math.min(SNIFF_BYTES, file.sizeBytes)));
  try {
    const info = await infoOf(file, format);
    requireSense(info);
    return info;
  } catch (error) {
    throw new MediaError(
      'invalid_media',
      `the ${format} ${FORMATS[format].kind} ${reason(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** The library's own errors are about the bytes too: it is given nothing else. */
const reason = (error: unknown): string =>
  error instanceof Damage ? error.message : 'is damaged; check that it plays elsewhere';

async function infoOf(file: ByteFile, format: FormatName): Promise<MediaInfo> {
  const { sizeBytes } = file;
  switch (format) {
    case 'mp4':
    case 'mov': {
      const info = await boxedInfo(file);
      if (info.kind === 'audio') {
        return { ...info, format: 'm4a', contentType: 'audio/mp4', sizeBytes };
      }
      return moving(info, format, FORMATS[format], sizeBytes);
    }
    case 'wav':
      return moving(await waveInfo(file), format, FORMATS[format], sizeBytes);
    case 'mp3':
      return moving(mp3Info(file), format, FORMATS[format], sizeBytes);
    default:
      return {
        ...stillSize[format](file),
        kind: 'image',
        format,
        contentType: FORMATS[format].contentType,
        sizeBytes,
        durationS: 0,
        framesPerSecond: 0,
        videoCodec: null,
        audioCodec: null,
      };
  }
}

const moving = (
  info: MovingInfo,
  format: FormatName,
  { contentType }: Format,
  sizeBytes: number,
): MediaInfo => ({ ...info, format, contentType, sizeBytes });

function requireSense({ kind, width, height, durationS }: MediaInfo): void {
  if (kind !== 'audio' && !(isSide(width) && isSide(height))) throw new Damage('has no size');
  if (kind !== 'image' && !(durationS > 0 && Number.isFinite(durationS))) {
    throw new Damage('has no length');
  }
}

const isSide = (side: number): boolean => Number.isInteger(side) && side > 0;
