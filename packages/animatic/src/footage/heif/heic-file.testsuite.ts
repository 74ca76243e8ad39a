// HEIC files for the tests, as phones write them: H.265 pieces, put together and turned by the boxes.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  FF_ENCODER_LIBX265,
} from 'node-av/constants';
import { Codec, CodecContext, Dictionary, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { encodedTrack } from '../../film/encoded-track.ts';
import { encodeInto } from '../../film/packets.ts';
import { writeMp4 } from '../../film/write-mp4.ts';
import { boxesIn, contentOf } from './boxes.ts';

export interface HeicPlan {
  /** Of one piece. */
  readonly piece: number;
  /** Brightness of each piece, 16 … 235, row by row. */
  readonly greys: readonly number[];
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly quarterTurns?: number;
  readonly mirror?: 0 | 1;
}

export async function makeHeic(plan: HeicPlan): Promise<Buffer> {
  const coded: Coded[] = [];
  for (const grey of plan.greys) coded.push(await encodePiece(plan.piece, grey));
  const hvcC = coded[0]?.hvcC ?? Buffer.alloc(0);
  const grid = coded.length + 1;
  const pieceIds = coded.map((_, i) => i + 1);
  const turns = [
    ...(plan.quarterTurns === undefined ? [] : [box('irot', [Buffer.from([plan.quarterTurns])])]),
    ...(plan.mirror === undefined ? [] : [box('imir', [Buffer.from([plan.mirror])])]),
  ];
  const properties = [
    box('hvcC', [hvcC]),
    ispe(plan.piece, plan.piece),
    ispe(plan.width, plan.height),
    ...turns,
  ];
  const layout = Buffer.from([
    0,
    0,
    coded.length / plan.columns - 1,
    plan.columns - 1,
    ...words(2, plan.width, plan.height),
  ]);
  const meta = (firstByte: number): Buffer => {
    let at = firstByte;
    const places = coded.map(({ data }) => {
      const place = { at, size: data.length };
      at += data.length;
      return place;
    });
    return box('meta', [
      words(4, 0),
      box('hdlr', [words(4, 0, 0), Buffer.from('pict'), words(4, 0, 0, 0), Buffer.from([0])]),
      box('pitm', [words(4, 0), words(2, grid)]),
      box('iinf', [
        words(4, 0),
        words(2, grid),
        ...pieceIds.map((id) => infe(id, 'hvc1')),
        infe(grid, 'grid'),
      ]),
      box('iref', [
        words(4, 0),
        box('dimg', [words(2, grid, coded.length), words(2, ...pieceIds)]),
      ]),
      box('iprp', [
        box('ipco', properties),
        box('ipma', [
          words(4, 0, grid),
          ...pieceIds.map((id) => Buffer.from([...words(2, id), 2, 0x81, 2])),
          Buffer.from([...words(2, grid), 1 + turns.length, 3, ...turns.map((_, i) => 0x84 + i)]),
        ]),
      ]),
      box('iloc', [
        Buffer.from([1, 0, 0, 0, 0x44, 0]),
        words(2, grid),
        ...pieceIds.map((id, i) =>
          Buffer.concat([
            words(2, id, 0, 0, 1),
            words(4, places[i]?.at ?? 0, places[i]?.size ?? 0),
          ]),
        ),
        Buffer.concat([words(2, grid, 1, 0, 1), words(4, 0, layout.length)]),
      ]),
      box('idat', [layout]),
    ]);
  };
  const ftyp = box('ftyp', [Buffer.from('heic'), words(4, 0), Buffer.from('mif1heic')]);
  const start = ftyp.length + meta(0).length + 8;
  return Buffer.concat([
    ftyp,
    meta(start),
    box(
      'mdat',
      coded.map(({ data }) => data),
    ),
  ]);
}

interface Coded {
  readonly hvcC: Buffer;
  readonly data: Buffer;
}

/** One keyframe, taken out of an MP4. */
async function encodePiece(size: number, grey: number): Promise<Coded> {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX265);
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = size;
  context.height = size;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, 24);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  using options = Dictionary.fromObject({
    preset: 'ultrafast',
    'x265-params': 'log-level=none:pools=1:frame-threads=1:lossless=1',
  });
  FFmpegError.throwIfError(await context.open2(codec, options));
  const yuv = Buffer.alloc((size * size * 3) / 2, 128);
  yuv.fill(grey, 0, size * size);
  using frame = Frame.fromVideoBuffer(yuv, {
    width: size,
    height: size,
    format: AV_PIX_FMT_YUV420P,
    timeBase: { num: 1, den: 24 },
    pts: 0n,
  });
  const packets: Packet[] = [];
  await encodeInto(packets, context, frame);
  await encodeInto(packets, context, null);
  // x265 gives a film of one frame no decoding time.
  for (const packet of packets) packet.dts = packet.pts;
  using track = encodedTrack(context, packets);
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-heic-'));
  try {
    const path = join(folder, 'piece.mp4');
    await writeMp4(path, [track], {});
    const file = await readFile(path);
    const at = file.indexOf('hvcC');
    return {
      hvcC: file.subarray(at + 4, at - 4 + file.readUInt32BE(at - 4)),
      data: Buffer.from(contentOf(boxesIn(file), 'mdat') ?? []),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function box(type: string, content: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(content);
  return Buffer.concat([words(4, bytes.length + 8), Buffer.from(type), bytes]);
}

const infe = (id: number, type: string): Buffer =>
  box('infe', [words(4, 0x0200_0000), words(2, id, 0), Buffer.from(type), Buffer.from([0])]);

const ispe = (width: number, height: number): Buffer =>
  box('ispe', [words(4, 0), words(4, width, height)]);

/** Big-endian numbers of 2 or 4 bytes. */
function words(size: 2 | 4, ...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * size);
  values.forEach((value, i) => bytes.writeUIntBE(value, i * size, size));
  return bytes;
}
