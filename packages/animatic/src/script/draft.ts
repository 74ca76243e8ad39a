// What is gathered while the prompt is read: the film as a whole and the beat at hand.
import type { Ratio } from '@filmgate/protocol';
import type { MusicCue, ReferenceRole, Shot, VoiceCue } from '../storyboard/storyboard.ts';
import { Cast } from './cast.ts';
import type {
  Action,
  BeatPlate,
  CameraWords,
  Edit,
  From,
  Line,
  Relation,
  ScriptReference,
} from './script.ts';
import type { Span } from './token.ts';

export interface BeatDraft {
  from: number;
  to: number;
  startS: number | null;
  endS: number | null;
  fromEnd: boolean;
  lengthS: number | null;
  newShot: boolean;
  /** Its first words were a mark of time or of a shot, or "then". */
  marked: boolean;
  cut: Shot['cut']['in'] | null;
  fadeOut: NonNullable<Shot['cut']['out']> | null;
  /** Where in the text that is told. */
  fadeOutAt: number;
  freeze: boolean;
  readonly present: Set<string>;
  readonly actions: Action[];
  readonly relations: Relation[];
  readonly places: { readonly set: string; readonly weight: number; readonly from: From }[];
  /** The one of them that is drawn; settled at the end. */
  set: string | null;
  /** The colour of a studio's paper; null: none is named. */
  paper: string | null;
  time: Shot['time'] | null;
  /** The hour that it goes over to: "from day to night". */
  thenTime: Shot['time'] | null;
  /** Where in the text its hour was told last. */
  timeEnd: number;
  /** Its place was called dark. */
  dark: boolean;
  weather: Shot['weather'] | null;
  readonly air: Shot['air'];
  look: string | null;
  /** The look that the light gives where no style is named. */
  lightLook: string | null;
  pace: number | null;
  camera: CameraWords;
  cameraFrom: From | null;
  /** Where the last word of a shot size ended: "wide establishing shot" is one. */
  sizeEnd: number;
  readonly lines: (Line & { readonly voiceSaid: boolean })[];
  readonly effects: { readonly what: string; readonly from: From }[];
  readonly plates: BeatPlate[];
  /** Content words, for its share of the time. */
  words: number;
}

export function newBeat(at: number): BeatDraft {
  return {
    from: at,
    to: at,
    startS: null,
    endS: null,
    fromEnd: false,
    lengthS: null,
    newShot: false,
    marked: false,
    cut: null,
    fadeOut: null,
    fadeOutAt: -1,
    freeze: false,
    present: new Set(),
    actions: [],
    relations: [],
    places: [],
    set: null,
    paper: null,
    time: null,
    thenTime: null,
    timeEnd: -1,
    dark: false,
    weather: null,
    air: [],
    look: null,
    lightLook: null,
    pace: null,
    camera: {},
    cameraFrom: null,
    sizeEnd: -1,
    lines: [],
    effects: [],
    plates: [],
    words: 0,
  };
}

export interface KnownReference {
  readonly name: string;
  readonly kind: 'image' | 'video' | 'audio';
  readonly role: string;
}

export class FilmDraft {
  readonly cast = new Cast();
  readonly beats: BeatDraft[] = [];
  readonly edits: Edit[] = [];
  readonly used: { readonly from: number; readonly to: number; readonly as: string }[] = [];
  readonly unused: { readonly from: number; readonly to: number; readonly why: string }[] = [];
  readonly prompt: string;
  readonly known: readonly KnownReference[];
  readonly #roles = new Map<string, { roles: Set<ReferenceRole>; from: From | null }>();
  mood: MusicCue['mood'] | null = null;
  /** It was said of the music itself. */
  moodOfMusic = false;
  musicStyle: MusicCue['style'] = null;
  musicLead: MusicCue['lead'];
  bpm: number | null = null;
  musicFrom: From | null = null;
  /** The film's one voice, where the text gives it one. */
  voice: VoiceCue['voice'] | null = null;
  language: string | null = null;
  oneTake = false;
  pointOfView = false;
  cutsOnBeats = false;
  captions = true;
  musicAllowed = true;
  voiceAllowed = true;
  peopleAllowed = true;
  ratio: Ratio | null = null;
  lengthS: number | null = null;

  constructor(prompt: string, known: readonly KnownReference[]) {
    this.prompt = prompt;
    this.known = known;
  }

  use({ from, to }: Span, as: string): void {
    if (to > from) this.used.push({ from, to, as });
  }

  leave({ from, to }: Span, why: string): void {
    this.unused.push({ from, to, why });
  }

  giveRole(name: string, role: ReferenceRole, from: From | null): void {
    const known = this.#roles.get(name);
    if (known === undefined) this.#roles.set(name, { roles: new Set([role]), from });
    else {
      known.roles.add(role);
      known.from ??= from;
    }
  }

  rolesOf(name: string): ReadonlySet<ReferenceRole> {
    return this.#roles.get(name)?.roles ?? new Set();
  }

  references(): readonly ScriptReference[] {
    return this.known.map(({ name, kind }) => ({
      name,
      kind,
      roles: [...this.rolesOf(name)],
      from: this.#roles.get(name)?.from ?? null,
    }));
  }
}
