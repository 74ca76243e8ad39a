// The storyboard: everything that will be shown and heard, as plain JSON. The seam of the engine:
// stages before it know the prompt, stages after it know only this. Times are seconds, places are
// metres (x right, y up, z away from the camera), colours hex, `from` character positions in the
// prompt ([start, end), UTF-16 units). Unknown keys are refused by name.
import { z } from 'zod';

const seconds = z.number().min(0).max(3600);
const metres = z.number().min(-100_000).max(100_000);
const place = z.tuple([metres, metres, metres]);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const span = z.tuple([z.int().min(0), z.int().min(0)]);

export const SHOT_SIZES = [
  'extreme-wide',
  'wide',
  'full',
  'medium',
  'close-up',
  'extreme-close-up',
] as const;

export const CAMERA_MOVES = [
  'static',
  'push-in',
  'pull-back',
  'zoom-in',
  'zoom-out',
  'dolly-zoom',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'truck-left',
  'truck-right',
  'pedestal-up',
  'pedestal-down',
  'crane-up',
  'crane-down',
  'orbit-left',
  'orbit-right',
  'roll',
  'follow',
] as const;

/** How one shot takes over from the one before it. */
export const CUTS = [
  'cut',
  'dissolve',
  'fade-from-black',
  'dip-to-black',
  'dip-to-white',
  'whip',
  'wipe-left',
  'wipe-right',
  'match-cut',
] as const;

export const FADES_OUT = ['fade-to-black', 'fade-to-white'] as const;

/** Where the camera stands in height, or how it is tilted, before any move. */
export const CAMERA_ANGLES = ['eye-level', 'low', 'high', 'top-down', 'aerial', 'dutch'] as const;

export const FOCUSES = ['deep', 'shallow', 'rack'] as const;

/** What drifts through the air beside the weather. */
export const AIRS = [
  'petals',
  'leaves',
  'fireflies',
  'dust',
  'sparks',
  'bubbles',
  'confetti',
  'smoke',
  'fireworks',
] as const;

/** What of somebody or something a close-up shows. */
export const CAMERA_PARTS = ['eyes', 'mouth', 'hands', 'feet', 'wheels'] as const;

export const FACINGS = ['left', 'right', 'camera', 'away'] as const;

export const EASES = ['linear', 'in', 'out', 'in-out'] as const;

/** What the prompt makes of an image, video or audio that came with it. */
export const REFERENCE_ROLES = [
  'first-frame',
  'last-frame',
  'subject',
  'product',
  'place',
  'style',
  'composition',
  'motion',
  'footage',
  'music',
  'voice',
  'atmosphere',
] as const;

/** The name of a reference inside a storyboard: `image1`, `video2`, `audio1`. */
const referenceName = z.string().regex(/^(image|video|audio)[1-9]\d?$/);

const referenceSchema = z.strictObject({
  name: referenceName,
  roles: z.array(z.enum(REFERENCE_ROLES)).min(1),
  /** SHA-256 of the file, hex: the storyboard's hash covers what is shown, not only its name. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  from: span.nullable(),
});

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The subject of a plate is what moves in it, or else what stands out from its ground. */
const plateEditSchema = z.strictObject({
  /** Its colours become those of the shot's time and weather. */
  relit: z.boolean(),
  /** Its leaves, grass and ground become those of this season. */
  season: z.enum(SEASONS).nullable(),
  /**
   * The subject `stays`, and lives a little where it is named and nothing is done to it; is taken `out`; or
   * is cut out and `moves` on its way.
   */
  subject: z.enum(['stays', 'out', 'moves']),
  /** The cast member that the subject is. */
  who: z.string().min(1).max(64).nullable(),
  /** The cast member that stands in the subject's place, as large, and goes its way. */
  puts: z.string().min(1).max(64).nullable(),
  /** The colour that the subject is painted in. */
  paint: colour.nullable(),
  /** Where a subject that moves has gone already as the shot begins: frame widths right, heights up. */
  at: z.tuple([z.number().min(-2).max(2), z.number().min(-2).max(2)]).nullable(),
  /** Where it has gone by the shot's end; null: on as it went in the footage. */
  to: z.tuple([z.number().min(-2).max(2), z.number().min(-2).max(2)]).nullable(),
});

/**
 * A still or a piece of footage that fills the frame: a flat at its own depth, the camera set so that
 * at rest it fills the frame exactly (centre-cropped to the film's ratio).
 */
const plateSchema = z.strictObject({
  reference: referenceName,
  /** Footage: where in it the shot begins; 0 for stills. */
  startS: seconds,
  /** Footage: playing speed, 1 = as recorded; 0 = frozen. */
  speed: z.number().min(0).max(8),
  /** Seconds at the end of the shot in which the picture stands still, exactly filling the frame. */
  holdEndS: seconds,
  /** Seconds at its start in which it does (the first frame *is* the picture). */
  holdStartS: seconds,
  /** What is changed of the picture itself; absent: nothing. */
  edit: plateEditSchema.optional(),
});

const castSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** A row of the vocabulary. */
  what: z.string().min(1).max(64),
  colour: colour.nullable(),
  count: z.int().min(1).max(200),
  /** Times its usual height. */
  scale: z.number().min(0.1).max(10),
  /** Words that change how it is drawn: `woman`, `old`, `child`, `long-hair`, `wet`, `glowing` … */
  traits: z.array(z.string().min(1).max(32)).max(12),
  /** Clothes and what is worn: rows of the vocabulary. */
  wears: z
    .array(z.strictObject({ what: z.string().min(1).max(64), colour: colour.nullable() }))
    .max(8),
  /** The cast member in its hands. */
  holds: z.string().min(1).max(64).nullable(),
  /** An image whose subject it is: it is cut out of there where the background allows it. */
  reference: referenceName.nullable(),
  from: span.nullable(),
});

/**
 * Several rows of one member in a shot follow one another in time: it is there once, as the row begun
 * last says, before all of them as the first one does.
 */
const blockingSchema = z.strictObject({
  cast: z.string().min(1).max(64),
  /** Where it stands on the ground (its foot); y is its height above the ground. */
  at: place,
  /** Where it has gone by `endS`, in a straight line at an even pace; null: it stays. */
  to: place.nullable(),
  facing: z.enum(FACINGS),
  /** A row of the table of motions; null: it stands. */
  motion: z.string().min(1).max(64).nullable(),
  /** What it sits, kneels or crouches in meanwhile, a row of the table of motions; absent: it stands. */
  posture: z.string().min(1).max(64).optional(),
  /**
   * The cast member that it rides, sits in or lies in: it goes where that goes, in its seat, and is drawn
   * behind its nearer side. Absent: it stands by itself.
   */
  carriedBy: z.string().min(1).max(64).optional(),
  /** It goes round `at`, or round that cast member on its way; absent: it does not. */
  round: z
    .strictObject({
      radiusM: z.number().min(0).max(500),
      whom: z.string().min(1).max(64).nullable(),
      speedMps: z.number().min(0).max(200),
      /** Film time at which it began. */
      sinceS: seconds,
    })
    .optional(),
  /** Film time in which it moves; before and after it is there and stands. */
  startS: seconds,
  endS: seconds,
});

const cameraSchema = z.strictObject({
  size: z.enum(SHOT_SIZES),
  /** The cast member it looks at; null: the set, or the plate. */
  on: z.string().nullable(),
  /** In a close-up, what of it is in the middle; absent: the face, or all of a thing. */
  part: z.enum(CAMERA_PARTS).optional(),
  angle: z.enum(CAMERA_ANGLES),
  move: z.enum(CAMERA_MOVES),
  /** Strength of the move: the share of the distance, or of the frame, that it covers; 0 … 1. */
  amount: z.number().min(0).max(1),
  ease: z.enum(EASES),
  /** 36 mm wide film back. */
  lensMm: z.number().min(8).max(400),
  focus: z.enum(FOCUSES),
  handheld: z.boolean(),
  pointOfView: z.boolean(),
  from: span.nullable(),
});

const captionSchema = z.strictObject({
  text: z.string().min(1).max(500),
  startS: seconds,
  endS: seconds,
});

const shotSchema = z.strictObject({
  id: z.int().min(1),
  startS: seconds,
  endS: seconds,
  /** The words of the prompt that this shot shows. */
  from: span.nullable(),
  text: z.string().max(20_000),
  plate: plateSchema.nullable(),
  /** A row of the table of sets; stands behind everything where there is no plate. */
  set: z.string().min(1).max(64).nullable(),
  /** Of the set `studio`: the colour of its paper; absent: the film's own. */
  paper: colour.optional(),
  time: z.enum(['dawn', 'day', 'golden-hour', 'dusk', 'night']),
  weather: z.enum(['clear', 'overcast', 'rain', 'snow', 'fog', 'storm', 'wind']),
  air: z.array(z.enum(AIRS)).max(4),
  /** Speed of all that moves in it: 0.5 = slow motion, 8 = time-lapse. */
  pace: z.number().min(0.05).max(60),
  /** A row of the table of looks (grades and textures); null: the house look. */
  look: z.string().max(64).nullable(),
  blocking: z.array(blockingSchema).max(100),
  camera: cameraSchema,
  cut: z.strictObject({
    in: z.enum(CUTS),
    lengthS: seconds,
    /** How it ends by itself, in its last moments; absent: the next one takes over. */
    out: z.enum(FADES_OUT).optional(),
  }),
  captions: z.array(captionSchema).max(50),
  /** A title card's words, where there is neither plate nor set that could show the beat. */
  title: z.string().max(500).nullable(),
});

export const VOICES = ['female', 'male', 'child', 'old-female', 'old-male'] as const;

const voiceCueSchema = z.strictObject({
  text: z.string().min(1).max(2000),
  /** BCP 47, e.g. `en`, `zh`. */
  language: z.string().min(2).max(16),
  voice: z.enum(VOICES),
  /** The cast member whose mouth moves; absent: a voice over. */
  by: z.string().min(1).max(64).optional(),
  startS: seconds,
  /** It is spoken faster if need be to end by then. */
  endS: seconds,
  from: span.nullable(),
});

const effectCueSchema = z.strictObject({
  what: z.string().min(1).max(64),
  startS: seconds,
  endS: seconds,
  gainDb: z.number().min(-60).max(12),
  from: span.nullable(),
});

export const MUSIC_MOODS = [
  'calm',
  'happy',
  'epic',
  'tense',
  'sad',
  'upbeat',
  'mysterious',
  'romantic',
] as const;

/** What plays; null: what suits the mood. */
export const MUSIC_STYLES = [
  'piano',
  'orchestra',
  'strings',
  'guitar',
  'drums',
  'electronic',
  'lo-fi',
  'jazz',
  'rock',
  'chinese',
  'music-box',
  'choir',
] as const;

/** Who plays the tune, where the text says so. */
export const MUSIC_LEADS = [
  'cello',
  'violin',
  'guzheng',
  'pipa',
  'erhu',
  'bamboo-flute',
  'flute',
  'harp',
  'ukulele',
  'guitar',
  'electric-guitar',
  'banjo',
  'saxophone',
  'trumpet',
  'horn',
  'clarinet',
  'accordion',
  'harmonica',
  'organ',
  'piano',
  'music-box',
  'marimba',
  'bagpipes',
  'sitar',
] as const;

const musicSchema = z.strictObject({
  /** An audio reference is the music; null: composed. */
  reference: referenceName.nullable(),
  mood: z.enum(MUSIC_MOODS),
  style: z.enum(MUSIC_STYLES).nullable(),
  /** Absent: whoever plays it in the style. */
  lead: z.enum(MUSIC_LEADS).optional(),
  bpm: z.number().min(40).max(220),
  gainDb: z.number().min(-60).max(12),
  from: span.nullable(),
});

const soundSchema = z.strictObject({
  voice: z.array(voiceCueSchema).max(100),
  effects: z.array(effectCueSchema).max(200),
  music: musicSchema.nullable(),
  /** Sound of a reference video or a second audio, laid under the film as it is. */
  beds: z
    .array(
      z.strictObject({
        reference: referenceName,
        startS: seconds,
        endS: seconds,
        /** Where in the reference it begins. */
        offsetS: seconds,
        gainDb: z.number().min(-60).max(12),
      }),
    )
    .max(20),
});

const outputSchema = z.strictObject({
  width: z.int().min(64).max(8192),
  height: z.int().min(64).max(8192),
  resolution: z.enum(['480p', '720p', '1080p', '4k']),
  ratio: z.enum(['16:9', '4:3', '1:1', '3:4', '9:16', '21:9']),
  fps: z.literal(24),
  /** 24·d + 1: the last one shows the end of the last shot. */
  frames: z
    .int()
    .min(2)
    .max(24 * 60 + 1),
  audio: z.boolean(),
  watermark: z.boolean(),
});

export const storyboardSchema = z.strictObject({
  version: z.literal(1),
  /** `sha256:<hex>` over the canonical JSON of everything else. */
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** The engine that made it, e.g. `animatic/1`: part of what the bytes depend on. */
  engine: z.string(),
  seed: z.int().min(0).max(0xffff_ffff),
  output: outputSchema,
  references: z.array(referenceSchema).max(15),
  cast: z.array(castSchema).max(100),
  shots: z.array(shotSchema).min(1).max(60),
  sound: soundSchema,
  /** What of the prompt is neither drawn nor heard, and why. */
  unused: z.array(z.strictObject({ text: z.string(), from: span, why: z.string() })),
});

export type Storyboard = z.infer<typeof storyboardSchema>;
export type Shot = Storyboard['shots'][number];
export type Plate = NonNullable<Shot['plate']>;
export type PlateEdit = NonNullable<Plate['edit']>;
export type Camera = Shot['camera'];
export type Blocking = Shot['blocking'][number];
export type CastMember = Storyboard['cast'][number];
export type Sound = Storyboard['sound'];
export type VoiceCue = Sound['voice'][number];
export type EffectCue = Sound['effects'][number];
export type MusicCue = NonNullable<Sound['music']>;
export type ReferenceRole = (typeof REFERENCE_ROLES)[number];
