// §2 of the protocol: the rules of each family, shared by its Volcengine and BytePlus ids.
import { RATIOS } from '../request.ts';
import { FOUR_IMAGES, IMAGES_ONLY, MULTIMODAL } from './media-limits.ts';
import type { Family, FamilyRules } from './model.ts';

const TWO: FamilyRules = {
  modes: ['t2v', 'i2v', 'flf2v', 'r2v'],
  resolutions: ['480p', '720p', '1080p', '4k'],
  defaultResolution: '720p',
  pixels: 'later',
  ratios: RATIOS,
  adaptiveModes: ['t2v', 'i2v', 'flf2v', 'r2v'],
  durationRangeS: [4, 15],
  automaticDuration: true,
  fields: ['generate_audio', 'tools', 'priority'],
  promptFlags: false,
  media: MULTIMODAL,
};

const ONE: FamilyRules = {
  modes: ['t2v', 'i2v', 'flf2v'],
  resolutions: ['480p', '720p', '1080p'],
  defaultResolution: '1080p',
  pixels: '1.0',
  ratios: RATIOS,
  adaptiveModes: ['i2v', 'flf2v'],
  durationRangeS: [2, 12],
  automaticDuration: false,
  fields: ['service_tier', 'frames', 'camera_fixed'],
  promptFlags: true,
  media: IMAGES_ONLY,
};

export const FAMILY_RULES: Readonly<Record<Family, FamilyRules>> = {
  // Unverified but for `draft`: resolutions, durations and the other fields are taken from 2.0, without
  // 4k, which is documented for 2.0 alone.
  '2.5': {
    ...TWO,
    resolutions: ['480p', '720p', '1080p'],
    fields: [...TWO.fields, 'draft', 'draft_task'],
  },
  '2.0': TWO,
  '2.0-fast': { ...TWO, resolutions: ['480p', '720p'] },
  '2.0-mini': { ...TWO, resolutions: ['480p', '720p'] },
  '1.5-pro': {
    ...ONE,
    defaultResolution: '720p',
    pixels: 'later',
    adaptiveModes: ['t2v', 'i2v', 'flf2v'],
    durationRangeS: [4, 12],
    automaticDuration: true,
    fields: ['service_tier', 'generate_audio', 'draft', 'draft_task', 'camera_fixed'],
  },
  '1.0-pro': ONE,
  // Unverified: first frame only, and 1080p by default as 1.0-pro.
  '1.0-pro-fast': { ...ONE, modes: ['t2v', 'i2v'] },
  '1.0-lite-t2v': { ...ONE, modes: ['t2v'], defaultResolution: '720p' },
  // Unverified: reference images for this model only.
  '1.0-lite-i2v': {
    ...ONE,
    modes: ['i2v', 'flf2v', 'r2v'],
    defaultResolution: '720p',
    media: FOUR_IMAGES,
  },
};
