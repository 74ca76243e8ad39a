// What the prompt says, as a plain value: beats with who does what, where, when, how it is seen, lit
// and heard. Nothing here depends on the film's length or size; spans are positions in the prompt.
import type { Camera, MusicCue, ReferenceRole, Shot, VoiceCue } from '../storyboard/storyboard.ts';
import type { Ratio } from '@filmgate/protocol';

export type From = readonly [number, number];

export interface ScriptReference {
  /** `image1`, `video2`, `audio1`. */
  readonly name: string;
  readonly kind: 'image' | 'video' | 'audio';
  readonly roles: readonly ReferenceRole[];
  /** Where the text first names it; null: it doesn't. */
  readonly from: From | null;
}

export interface ScriptCast {
  readonly id: string;
  /** A row of the table of things. */
  readonly what: string;
  readonly colour: string | null;
  readonly count: number;
  readonly scale: number;
  readonly traits: readonly string[];
  readonly wears: readonly { readonly what: string; readonly colour: string | null }[];
  readonly holds: string | null;
  readonly reference: string | null;
  readonly from: From | null;
}

/** Where something goes, or looks, as far as the text says. */
export type Way =
  | 'left'
  | 'right'
  | 'camera'
  | 'away'
  | 'up'
  | 'down'
  | 'across'
  | 'in'
  | 'around'
  | null;

/** Who does what to whom. */
export interface Action {
  /** Cast ids; empty: it happens by itself or by unseen hands. */
  readonly who: readonly string[];
  /** A row of the table of motions; null: it is only there. */
  readonly motion: string | null;
  /** What it is done to. */
  readonly whom: string | null;
  /** The cast member that it is done towards, into, over. */
  readonly towards: string | null;
  readonly way: Way;
  readonly pace: 'slow' | 'fast' | null;
  /** Begins after the action before it has ended. */
  readonly after: boolean;
  readonly from: From;
}

export type RelationId =
  | 'on'
  | 'in'
  | 'under'
  | 'above'
  | 'behind'
  | 'in-front'
  | 'left-of'
  | 'right-of'
  | 'beside'
  | 'left'
  | 'right'
  | 'centre'
  | 'foreground'
  | 'background';

/** Where one is, measured from the other; `to` null: in the frame. */
export interface Relation {
  readonly who: string;
  readonly is: RelationId;
  readonly to: string | null;
}

export interface Line {
  readonly text: string;
  readonly language: string;
  readonly voice: VoiceCue['voice'];
  /** Cast id of whoever says it; null: a voice from nowhere. */
  readonly speaker: string | null;
  /** Cast id of whom it is said to, where the text tells. */
  readonly listener: string | null;
  /** `written`: only shown. */
  readonly use: 'spoken' | 'written';
  readonly from: From;
}

export type CameraWords = Partial<Omit<Camera, 'on' | 'from' | 'part'>> & {
  /** A cast id. */
  readonly on?: string;
  /** What of that one: "close-up of her hands". */
  readonly part?: NonNullable<Camera['part']>;
  /** The size that the beat goes over to: "from wide to close-up". */
  readonly thenSize?: Camera['size'];
  /** The move that follows the first: "follows her, then cranes up". */
  readonly thenMove?: Pick<Camera, 'move' | 'amount'>;
};

/** A reference that a beat shows, in the words of its role. */
export interface BeatPlate {
  readonly reference: string;
  readonly role: ReferenceRole;
}

export interface Beat {
  readonly from: From;
  readonly text: string;
  /** As the text says, before any rescaling; null: it doesn't. */
  readonly startS: number | null;
  readonly endS: number | null;
  /** How many seconds it asks for without saying when. */
  readonly lengthS: number | null;
  /** Begins a shot of its own: by its number, its place, its view or a cut. */
  readonly newShot: boolean;
  readonly cut: Shot['cut']['in'] | null;
  /** How it ends: told after what it shows. */
  readonly fadeOut: NonNullable<Shot['cut']['out']> | null;
  readonly freeze: boolean;
  /** Everybody and everything that is in it. */
  readonly present: readonly string[];
  readonly actions: readonly Action[];
  readonly relations: readonly Relation[];
  readonly set: string | null;
  /** The colour that a studio's paper is told to have, hex. */
  readonly paper: string | null;
  readonly time: Shot['time'] | null;
  /** The hour that it goes over to: "from day to night". */
  readonly thenTime: Shot['time'] | null;
  readonly weather: Shot['weather'] | null;
  readonly air: Shot['air'];
  readonly look: string | null;
  readonly pace: number | null;
  readonly camera: CameraWords;
  readonly cameraFrom: From | null;
  readonly lines: readonly Line[];
  readonly effects: readonly { readonly what: string; readonly from: From }[];
  readonly plates: readonly BeatPlate[];
  /** How much happens in it: its share of the time where the text gives none. */
  readonly weight: number;
}

export interface Edit {
  readonly what: 'edit' | 'extend-after' | 'extend-before' | 'join';
  /** Names of the videos, in their order. */
  readonly videos: readonly string[];
  readonly from: From;
}

export interface ScriptMusic {
  readonly mood: MusicCue['mood'] | null;
  readonly style: MusicCue['style'];
  /** Who plays the tune, where the text says so. */
  readonly lead: MusicCue['lead'];
  readonly bpm: number | null;
  readonly from: From | null;
}

export interface Unused {
  readonly text: string;
  readonly from: From;
  readonly why: string;
}

export interface Script {
  readonly prompt: string;
  readonly references: readonly ScriptReference[];
  readonly cast: readonly ScriptCast[];
  readonly beats: readonly Beat[];
  readonly edits: readonly Edit[];
  readonly music: ScriptMusic;
  readonly oneTake: boolean;
  readonly cutsOnBeats: boolean;
  readonly captions: boolean;
  readonly musicAllowed: boolean;
  readonly voiceAllowed: boolean;
  readonly ratio: Ratio | null;
  /** The length that the text asks for; null: none. */
  readonly lengthS: number | null;
  readonly unused: readonly Unused[];
  /** What became of the words, for those that something became of: in order, apart. */
  readonly used: readonly { readonly from: From; readonly as: string }[];
}
