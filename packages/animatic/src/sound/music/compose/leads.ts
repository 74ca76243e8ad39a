// Who can play the tune in place of a style's own player: General MIDI programs and the octave they are
// at home in. Volumes as in `styles.ts`.
import type { MusicCue } from '../../../storyboard/storyboard.ts';
import type { Instrument } from './piece.ts';

interface Lead {
  readonly player: Instrument;
  /** Octaves that the tune lies above its usual place. */
  readonly octave: number;
}

const lead = (program: number, volume: number, octave = 0, reverb = 55): Lead => ({
  player: { program, bank: 0, volume, reverb },
  octave,
});

export const LEADS: Readonly<Record<NonNullable<MusicCue['lead']>, Lead>> = {
  cello: lead(42, 112, -1, 65),
  violin: lead(40, 108, 0, 65),
  guzheng: lead(107, 127),
  pipa: lead(106, 127),
  erhu: lead(110, 108, 0, 65),
  'bamboo-flute': lead(77, 112, 0, 70),
  flute: lead(73, 112, 0, 65),
  harp: lead(46, 127, 0, 65),
  ukulele: lead(24, 127, 0, 35),
  guitar: lead(24, 127, 0, 40),
  'electric-guitar': lead(29, 92, -1, 45),
  banjo: lead(105, 122, 0, 35),
  saxophone: lead(65, 104, -1),
  trumpet: lead(56, 98),
  horn: lead(60, 109, -1, 70),
  clarinet: lead(71, 108),
  accordion: lead(21, 98),
  harmonica: lead(22, 102),
  organ: lead(19, 92, 0, 75),
  piano: lead(0, 127),
  'music-box': lead(10, 127, 1, 65),
  marimba: lead(12, 127),
  bagpipes: lead(109, 92),
  sitar: lead(104, 122),
};
