// The film of two stills as a page: React is installed beside it, see ../package.json.
import { createElement as h } from 'react';
import {
  AbsoluteFill,
  Audio,
  Composition,
  Img,
  interpolate,
  registerRoot,
  Sequence,
  staticFile,
  useCurrentFrame,
} from 'remotion';

function PushIn({ still, frames, zoomTo, fadeInFrames }) {
  const frame = useCurrentFrame();
  const zoom = interpolate(frame, [0, frames - 1], [1, zoomTo]);
  const opacity = fadeInFrames === 0 ? 1 : Math.min(1, (frame + 0.5) / fadeInFrames);
  const style = {
    width: '100%',
    height: '100%',
    objectFit: 'cover',
    transform: `scale(${zoom})`,
    opacity,
  };
  return h(AbsoluteFill, null, h(Img, { src: staticFile(still), style }));
}

function TwoStills({ stills, music, frames, fps, cutS, crossFadeS, zoomTo }) {
  const cutFrame = Math.round(cutS * fps);
  const fadeFrames = Math.round(crossFadeS * fps);
  const firstFrames = cutFrame + fadeFrames;
  const secondFrames = frames - cutFrame;
  return h(
    AbsoluteFill,
    { style: { backgroundColor: 'black' } },
    h(
      Sequence,
      { durationInFrames: firstFrames },
      h(PushIn, { still: stills[0], frames: firstFrames, zoomTo, fadeInFrames: 0 }),
    ),
    h(
      Sequence,
      { from: cutFrame },
      h(PushIn, { still: stills[1], frames: secondFrames, zoomTo, fadeInFrames: fadeFrames }),
    ),
    h(Audio, { src: staticFile(music) }),
  );
}

registerRoot(() =>
  h(Composition, {
    id: 'two-stills',
    component: TwoStills,
    width: 1280,
    height: 720,
    fps: 24,
    durationInFrames: 121,
    calculateMetadata: ({ props: { width, height, fps, frames } }) => ({
      width,
      height,
      fps,
      durationInFrames: frames,
    }),
  }),
);
