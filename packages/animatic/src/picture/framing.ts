// Where the camera stands so that a shot size shows what it says: a storyboard artist's rules (headroom,
// thirds, room to walk into) as arithmetic.
import type { Camera } from '../storyboard/storyboard.ts';
import { focalPx, horizonInFrame } from './projection.ts';
import type { CameraPose } from './projection.ts';
import type { View } from './sets/set.ts';

/** A part of somebody that the frame must show, metres. */
export interface Keep {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly z: number;
  /** Its head is at the top. */
  readonly living: boolean;
}

/** What a shot is about, at one moment. */
export interface Subject {
  /** Middle of its base. */
  readonly xM: number;
  readonly zM: number;
  /** Above the ground; birds and balloons. */
  readonly liftM: number;
  readonly heightM: number;
  /** Height of eyes or label above the base. */
  readonly faceM: number;
  /** Where the face is across: before the feet of what goes on four. */
  readonly faceXM: number;
  /** 0: a person's, known by the height. */
  readonly faceSizeM: number;
  readonly widthM: number;
  /** 1 looks right, −1 left, 0 to the camera: where it needs room. */
  readonly looks: -1 | 0 | 1;
  /** Somebody with a face, framed by it; else framed whole. */
  readonly living: boolean;
  /** More than one: all of them must be in the frame. */
  readonly several: boolean;
  /** What of it stays in the frame whatever the camera does. */
  readonly keep: readonly Keep[];
}

export interface Framing {
  readonly pose: CameraPose;
  /** Distance to the subject, metres. */
  readonly nearM: number;
  /** What the frame's height and width show at that distance, metres. */
  readonly shownHeightM: number;
  readonly shownWidthM: number;
  /** Height above the ground of the point that a dolly keeps its aim on. */
  readonly aimM: number;
  /** Share of a rise that a crane turns down again to look after its aim. */
  readonly looksAfter: number;
}

/** Times its height that the frame shows. */
const SHOWN: Readonly<Record<'living' | 'whole', Readonly<Record<Camera['size'], number>>>> = {
  living: {
    'extreme-wide': 5.4,
    wide: 2.6,
    full: 1.5,
    medium: 0.74,
    'close-up': 0.36,
    'extreme-close-up': 0.17,
  },
  whole: {
    'extreme-wide': 5.4,
    wide: 2.7,
    full: 1.9,
    medium: 1.5,
    'close-up': 1.16,
    // Enough to be known by.
    'extreme-close-up': 0.74,
  },
};

/** Seen from above there is no sky to leave room for. */
const FROM_ABOVE = 0.72;

/** What is above a head, a kite or a canopy, needs no headroom of its own. */
const TOPPED = 1.4;
const TOPPED_SHOWN = 0.86;

/** Times its face that the frame shows at least, where the face is large for the body. */
const FACES: Readonly<Partial<Record<Camera['size'], number>>> = {
  'close-up': 1.9,
  'extreme-close-up': 0.95,
};

/** How much of the way to the subject's height the camera goes, and how much of the aim is corrected. */
const LEVEL: Readonly<Record<Camera['size'], readonly [number, number]>> = {
  'extreme-wide': [0, 0.3],
  wide: [0.1, 0.55],
  full: [0.35, 0.95],
  medium: [0.75, 1],
  'close-up': [0.95, 1],
  'extreme-close-up': [1, 1],
};

/** Times the height that a size shows, for the sake of a group's width. */
const MOST_SPREAD = 3.4;

/** Share of a blow-up that is walked, not zoomed: near things grow, far ones hardly do. */
const WALKED = 0.62;
const LEAST_ZOOM = 0.66;
/** Behind the set's own eye no ground is painted; in heights of the eye. */
const FARTHEST_BACK = 0.53;
const SKY_M = 200;
const ADVANCE_M = 3;

export function frameSubject(camera: Camera, given: Subject, view: View): Framing {
  const { size, angle } = camera;
  // What goes on four has no waist: a medium shot of it shows all of it.
  const onFour = size === 'medium' && given.living && given.faceSizeM > 0;
  const subject = onFour ? { ...given, living: false } : given;
  const focal = focalPx(view);
  const aspect = view.width / view.height;
  const above = size === 'extreme-wide' && (angle === 'aerial' || angle === 'top-down');
  const byHeight = Math.max(
    subject.heightM *
      SHOWN[subject.living ? 'living' : 'whole'][size] *
      (above ? FROM_ABOVE : 1) *
      (size === 'full' && subject.heightM > subject.faceM * TOPPED ? TOPPED_SHOWN : 1),
    subject.living ? subject.faceSizeM * (FACES[size] ?? 0) : 0,
  );
  // Wide things and groups must fit too, unless the shot goes for the face.
  const close = size === 'close-up' || size === 'extreme-close-up';
  const face = subject.living && !subject.several && (close || size === 'medium');
  const detail = size === 'extreme-close-up' ? 0.5 : close ? 1.08 : subject.several ? 1.14 : 1.25;
  // In a tall frame the outermost may be cut rather than all be specks.
  const byWidth = face ? 0 : Math.min((subject.widthM * detail) / aspect, byHeight * MOST_SPREAD);
  const shownHeightM = Math.max(byHeight, byWidth);
  const pxPerM = view.height / shownHeightM;

  const blowUp = (pxPerM * subject.zM) / focal;
  const longer = Math.log2(camera.lensMm / 35) * 0.16;
  const walked = Math.min(0.9, Math.max(0.15, WALKED - longer));
  const wanted = blowUp > 1 ? subject.zM / blowUp ** walked : subject.zM / blowUp;
  const nearM = Math.min(
    // Nobody walks to the moon: it is only drawn nearer by the lens.
    Math.max(wanted, shownHeightM * 0.4, 0.3, subject.zM > SKY_M ? subject.zM - ADVANCE_M : 0),
    subject.zM + FARTHEST_BACK * view.eyeM,
  );
  const zoom = Math.max(LEAST_ZOOM, (pxPerM * nearM) / focal);
  const scale = (zoom * focal) / nearM;

  // Two thirds of the frame lie before a look or a walk.
  const third = subject.looks * (close ? 0.07 : size === 'medium' ? 0.1 : 0.13);
  const x = (face ? subject.faceXM : subject.xM) + (third * view.width) / scale;

  const [level, wished] = LEVEL[size];
  // What is tall and far has its foot at the horizon: only the aim brings it to its place.
  const aimed = Math.max(wished, Math.min(0.95, subject.heightM / 12));
  const faceM = subject.liftM + subject.faceM;
  // A group that needs the width of a tall frame is small in it: it stands in the middle third.
  const spread = shownHeightM > byHeight * 1.6 && size !== 'extreme-wide';
  const anchor = spread
    ? // From low down the ground is a strip: more of it would be empty.
      { heightM: subject.liftM + subject.heightM * 0.5, row: angle === 'low' ? 0.7 : 0.55 }
    : anchorOf(size, subject);
  const asked = height(angle, subject, faceM, level, view.eyeM, shownHeightM);
  const y = withoutSliver(angle, asked, anchor, view.eyeM, view.height / scale);
  const flat: CameraPose = { x, y, z: subject.zM - nearM, yaw: 0, pitch: 0, roll: 0, zoom };
  const row = horizonInFrame(view, flat) + scale * (view.eyeM + y - anchor.heightM);
  const correction = (anchor.row * view.height - row) * (angle === 'eye-level' ? aimed : 1);
  const pitch = Math.atan(correction / (zoom * focal));
  const roll = angle === 'dutch' ? 0.16 : 0;
  return {
    pose: { ...flat, pitch, roll },
    nearM,
    shownHeightM: view.height / scale,
    shownWidthM: view.width / scale,
    looksAfter: 0.75,
    aimM: subject.living && close ? faceM : subject.liftM + subject.heightM * 0.5,
  };
}

/** Shares of the frame's height: a horizon up there is a sliver that nobody can read. */
const SLIVER = [-0.16, 0.13] as const;
const LEAST_SKY = 0.15;

/** From above, either the sky is out of the frame or there is enough of it. */
function withoutSliver(
  angle: Camera['angle'],
  y: number,
  anchor: { readonly heightM: number; readonly row: number },
  eyeM: number,
  shownM: number,
): number {
  if (angle !== 'aerial' && angle !== 'high') return y;
  const horizon = anchor.row - (eyeM + y - anchor.heightM) / shownM;
  if (angle === 'high' && (horizon <= SLIVER[0] || horizon >= SLIVER[1])) return y;
  if (horizon >= LEAST_SKY) return y;
  return (anchor.row - LEAST_SKY) * shownM - eyeM + anchor.heightM;
}

/** The point of the subject that decides, and the share of the frame's height where it belongs. */
function anchorOf(size: Camera['size'], subject: Subject): { heightM: number; row: number } {
  const { liftM, heightM, faceM, living } = subject;
  if (size === 'close-up' || size === 'extreme-close-up') {
    // A bottle, a lipstick: what tells it is at its top.
    const middle = size === 'extreme-close-up' ? 0.6 : 0.52;
    return { heightM: liftM + (living ? faceM : heightM * middle), row: living ? 0.42 : 0.5 };
  }
  if (size === 'medium' && living) return { heightM: liftM + heightM, row: 0.13 };
  if (size === 'medium') return { heightM: liftM + heightM * 0.5, row: 0.5 };
  const rows = { 'extreme-wide': 0.74, wide: 0.81, full: 0.88 } as const;
  const row = rows[size as keyof typeof rows];
  // What leaves the ground is followed by its middle; in between the aim goes over smoothly.
  const off = Math.min(1, Math.max(0, liftM / heightM - 0.2) / 0.5);
  const risen = off * off * (3 - 2 * off);
  return {
    heightM: liftM + (heightM / 2) * risen,
    row: row + (0.42 - row) * risen,
  };
}

/** The camera's height relative to the set's eye, metres. */
function height(
  angle: Camera['angle'],
  subject: Subject,
  faceM: number,
  level: number,
  eyeM: number,
  shownHeightM: number,
): number {
  const eyeLevel = (faceM - eyeM) * level;
  switch (angle) {
    case 'low':
      return Math.min(eyeLevel, subject.liftM + subject.heightM * 0.16 - eyeM);
    case 'high':
      return eyeLevel + shownHeightM * 0.55;
    case 'top-down':
      return eyeLevel + shownHeightM * 1.5;
    case 'aerial':
      return eyeLevel + Math.max(3, shownHeightM * 0.9);
    case 'eye-level':
    case 'dutch':
      return eyeLevel;
  }
}
