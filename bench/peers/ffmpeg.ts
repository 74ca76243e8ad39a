// The ffmpeg program with its own filters: `zoompan` for the push-in, `xfade` for the cross-fade.
import { join } from 'node:path';
import { checkFilm } from '../check-film.ts';
import { FPS, TWO_STILLS } from '../films.ts';
import { findProgram, type Peer } from './peer.ts';

/** zoompan moves its crop by whole pixels of the picture that it gets; people enlarge that before. */
const SMOOTH_FACTOR = 4;

export function ffmpegPeers(folder: string): readonly Peer[] {
  const program = findProgram('ffmpeg');
  if (program === undefined) {
    return [{ missing: 'ffmpeg. On Debian: apt-get install ffmpeg' }];
  }
  return [
    peer(program, folder, {
      name: 'ffmpeg: zoompan + xfade',
      factor: 1,
      note: 'ffmpeg zooms by whole pixels here, which shakes; libx264 veryfast, crf 20 (ours: veryfast, crf 19, sub-pixel moves).',
    }),
    peer(program, folder, {
      name: `ffmpeg: the same on ${SMOOTH_FACTOR}× pictures`,
      factor: SMOOTH_FACTOR,
      note: `The pictures enlarged ${SMOOTH_FACTOR} times first is the usual remedy against that.`,
    }),
  ];
}

function peer(
  program: string,
  folder: string,
  { name, factor, note }: { readonly name: string; readonly factor: number; readonly note: string },
): Peer {
  const { frames, stills, music, crossFadeS, cutS } = TWO_STILLS;
  const path = join(folder, `ffmpeg-${factor}.mp4`);
  const firstFrames = Math.ceil((cutS + crossFadeS) * FPS);
  const secondFrames = frames - Math.round(cutS * FPS);
  const filters = [
    `[0:v]${pushIn(firstFrames, factor)}[a]`,
    `[1:v]${pushIn(secondFrames, factor)}[b]`,
    `[a][b]xfade=transition=fade:duration=${crossFadeS}:offset=${cutS},format=yuv420p[v]`,
  ];
  const input = ['-v', 'error', '-y', '-i', stills[0], '-i', stills[1], '-i', music];
  const streams = ['-filter_complex', filters.join(';'), '-map', '[v]', '-map', '2:a'];
  const video = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-frames:v', `${frames}`];
  const sound = ['-c:a', 'aac', '-ac', '1', '-t', String(frames / FPS)];
  const args = [...input, ...streams, ...video, ...sound, '-movflags', '+faststart', path];
  return {
    name,
    note,
    frames,
    fps: FPS,
    command: { program, args },
    check: () => checkFilm(path, TWO_STILLS),
  };
}

function pushIn(frames: number, factor: number): string {
  const { width, height, zoomTo } = TWO_STILLS;
  const zoom = `1+${zoomTo - 1}*on/${frames - 1}`;
  return [
    `scale=${width * factor}:${height * factor}:force_original_aspect_ratio=increase`,
    `crop=${width * factor}:${height * factor}`,
    `zoompan=z='${zoom}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=${frames}:s=${width}x${height}:fps=${FPS}`,
  ].join(',');
}
