import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProtocolError } from './errors.ts';
import type { MediaInfo } from './media-info.ts';
import { validateArk } from './validate-ark.ts';
import { validateMedia } from './validate-media.ts';

const url = 'https://media.example/x';
const { request } = validateArk({
  model: 'doubao-seedance-2-0-260128',
  content: [
    { type: 'image_url', image_url: { url }, role: 'reference_image' },
    { type: 'video_url', video_url: { url }, role: 'reference_video' },
    { type: 'video_url', video_url: { url }, role: 'reference_video' },
    { type: 'audio_url', audio_url: { url }, role: 'reference_audio' },
    { type: 'audio_url', audio_url: { url }, role: 'reference_audio' },
  ],
});

const IMAGE: MediaInfo = {
  kind: 'image',
  format: 'jpeg',
  contentType: 'image/jpeg',
  sizeBytes: 100_000,
  width: 1280,
  height: 720,
  durationS: 0,
  framesPerSecond: 0,
  videoCodec: null,
  audioCodec: null,
};
const VIDEO: MediaInfo = {
  ...IMAGE,
  kind: 'video',
  format: 'mp4',
  contentType: 'video/mp4',
  durationS: 5,
  framesPerSecond: 24,
  videoCodec: 'h264',
};
const AUDIO: MediaInfo = {
  ...IMAGE,
  kind: 'audio',
  format: 'mp3',
  contentType: 'audio/mpeg',
  width: 0,
  height: 0,
  durationS: 5,
  audioCodec: 'mp3',
};

function fault(...entries: readonly (readonly [number, MediaInfo])[]): string | null {
  try {
    validateMedia(request, new Map(entries));
  } catch (error) {
    assert.ok(error instanceof ProtocolError);
    assert.deepEqual([error.code, error.param], ['InvalidParameter', 'content']);
    return error.message.replace(
      'The parameter `content` specified in the request is not valid: ',
      '',
    );
  }
  return null;
}

test('the reference at fault is named as its caller wrote it', () => {
  const named = {
    ...request,
    references: request.references.map((reference) => ({
      ...reference,
      field: `${reference.kind}s[${reference.number - 1}]`,
    })),
  };
  const paramOf = (...entries: readonly (readonly [number, MediaInfo])[]): string => {
    try {
      validateMedia(named, new Map(entries));
    } catch (error) {
      assert.ok(error instanceof ProtocolError);
      assert.ok(error.message.includes(`\`${error.param}\``), error.message);
      assert.doesNotMatch(error.message, /content/);
      return error.param ?? '';
    }
    return assert.fail('accepted');
  };
  assert.equal(paramOf([0, { ...IMAGE, width: 97 }]), 'images[0]');
  assert.equal(paramOf([0, VIDEO]), 'images[0]');
  assert.equal(paramOf([2, { ...VIDEO, durationS: 16 }]), 'videos[1]');
  assert.equal(paramOf([3, { ...AUDIO, durationS: 8 }], [4, { ...AUDIO, durationS: 8 }]), 'audios');
});

test('media within the limits pass, and so does what was not looked at', () => {
  assert.equal(fault(), null);
  assert.equal(fault([0, IMAGE], [1, VIDEO], [2, VIDEO], [3, AUDIO], [4, AUDIO]), null);
  const film = {
    ...VIDEO,
    format: 'mov',
    videoCodec: 'h265',
    framesPerSecond: 23.976,
    durationS: 15.2,
  };
  assert.equal(fault([1, film]), null);
  assert.equal(fault([0, { ...IMAGE, width: 300, height: 300 }]), null);
  assert.equal(fault([0, { ...IMAGE, width: 6000, height: 2400 }]), null);
});

test('limits are refused in the words of the real service', () => {
  const cases: readonly (readonly [number, MediaInfo, string])[] = [
    [
      0,
      { ...IMAGE, width: 97, height: 107 },
      'expected the width to be at least 300px, but received a 97x107px image',
    ],
    [
      0,
      { ...IMAGE, width: 3000, height: 847 },
      'expected the aspect ratio to be between 0.40 and 2.50, but received 3.54',
    ],
    [
      0,
      { ...IMAGE, height: 6001 },
      'expected the height to be at most 6000px, but received a 1280x6001px image',
    ],
    [
      1,
      { ...VIDEO, durationS: 15.3 },
      'the parameter video duration (seconds) specified in the request must be less than or equal to 15.2 for model doubao-seedance-2-0 in r2v',
    ],
    [
      3,
      { ...AUDIO, durationS: 1.7 },
      'the parameter audio duration (seconds) specified in the request must be greater than or equal to 1.8 for model doubao-seedance-2-0 in r2v',
    ],
  ];
  for (const [position, info, expected] of cases) assert.equal(fault([position, info]), expected);
});

test('each other limit has a message that names the rule and the value', () => {
  const cases: readonly (readonly [number, MediaInfo, RegExp])[] = [
    [0, { ...IMAGE, format: 'svg' }, /image format .* received svg$/],
    [
      0,
      { ...IMAGE, sizeBytes: 30 * 1024 * 1024 },
      /^content\[0\]\.image_url expected less than 31457280 bytes/,
    ],
    [0, VIDEO, /^content\[0\]\.image_url expected image data but received video \(mp4\)$/],
    [1, { ...VIDEO, format: 'webm' }, /video format .* received webm$/],
    [1, { ...VIDEO, videoCodec: 'vp9' }, /video codec .* received vp9$/],
    [1, { ...VIDEO, sizeBytes: 201 * 1024 * 1024 }, /at most 209715200 bytes/],
    [
      1,
      { ...VIDEO, width: 640, height: 480 },
      /video pixel count .* greater than or equal to 407696 /,
    ],
    [
      1,
      { ...VIDEO, width: 4000, height: 3000 },
      /video pixel count .* less than or equal to 8295044 /,
    ],
    [1, { ...VIDEO, framesPerSecond: 15 }, /video fps .* greater than/],
    [1, { ...VIDEO, framesPerSecond: Number.NaN }, /video fps .* greater than/],
    [1, { ...VIDEO, durationS: 1 }, /video duration \(seconds\) .* 1\.8 /],
    [3, { ...AUDIO, format: 'ogg' }, /audio format .* received ogg$/],
    [3, { ...AUDIO, sizeBytes: 16 * 1024 * 1024 }, /at most 15728640 bytes/],
  ];
  for (const [position, info, expected] of cases)
    assert.match(fault([position, info]) ?? '', expected);
});

test('durations are limited in sum too, each kind for itself', () => {
  const long = { durationS: 8 };
  const videos = fault([1, { ...VIDEO, ...long }], [2, { ...VIDEO, ...long }]);
  assert.match(videos ?? '', /^the parameter total video duration .* less than or equal to 15\.2 /);
  const audios = fault([3, { ...AUDIO, ...long }], [4, { ...AUDIO, ...long }]);
  assert.match(audios ?? '', /^the parameter total audio duration /);
  assert.equal(fault([1, { ...VIDEO, ...long }], [3, { ...AUDIO, ...long }]), null);
});
