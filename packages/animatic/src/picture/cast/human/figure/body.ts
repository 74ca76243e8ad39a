// The measures of a body in metres, from age, sex, height and weight.

export type Age = 'baby' | 'child' | 'teen' | 'adult' | 'old';

export interface Build {
  readonly sex: 'female' | 'male';
  readonly age: Age;
  /** Times the usual height for sex and age. */
  readonly height: number;
  /** 1 = slender as drawn; 0.85 thin … 1.6 very round. */
  readonly weight: number;
  /** 0 … 1: shoulders and arms of an athlete. */
  readonly muscle: number;
}

/** A slice of the trunk: half widths and half depths. */
export interface Slice {
  /** Along the spine: 0 at the hip joints, 1 at the root of the neck. */
  readonly at: number;
  readonly half: number;
  readonly front: number;
  readonly back: number;
}

export interface Body {
  readonly build: Build;
  readonly heightM: number;
  /** Chin to crown. */
  readonly headM: number;
  readonly neckM: number;
  /** From the hip joints to the root of the neck. */
  readonly torsoM: number;
  /** Height of the hip joints when it stands at ease. */
  readonly hipM: number;
  readonly thighM: number;
  readonly shinM: number;
  readonly ankleM: number;
  readonly footM: number;
  readonly upperArmM: number;
  readonly forearmM: number;
  readonly handM: number;
  /** From the middle to the shoulder joint, to the hip joint. */
  readonly shoulderM: number;
  readonly hipHalfM: number;
  /** Thickness of arms and legs, 1 = slender. */
  readonly armGirth: number;
  readonly legGirth: number;
  readonly slices: readonly Slice[];
}

interface Proportions {
  readonly heightM: { readonly female: number; readonly male: number };
  /** How many heads tall. */
  readonly heads: number;
  /** Share of the height that is legs. */
  readonly legs: number;
  readonly neck: number;
  readonly shoulder: number;
  readonly girth: number;
}

const PROPORTIONS: Readonly<Record<Age, Proportions>> = {
  baby: {
    heightM: { female: 0.74, male: 0.75 },
    heads: 3.3,
    legs: 0.335,
    neck: 0.008,
    shoulder: 0.108,
    girth: 1.32,
  },
  child: {
    heightM: { female: 1.14, male: 1.16 },
    heads: 4.25,
    legs: 0.405,
    neck: 0.018,
    shoulder: 0.094,
    girth: 1.06,
  },
  teen: {
    heightM: { female: 1.54, male: 1.6 },
    heads: 5.5,
    legs: 0.475,
    neck: 0.03,
    shoulder: 0.093,
    girth: 0.96,
  },
  adult: {
    heightM: { female: 1.66, male: 1.77 },
    heads: 6.1,
    legs: 0.49,
    neck: 0.028,
    shoulder: 0.094,
    girth: 1,
  },
  old: {
    heightM: { female: 1.57, male: 1.66 },
    heads: 5.75,
    legs: 0.465,
    neck: 0.024,
    shoulder: 0.094,
    girth: 0.98,
  },
};

/** [at, half, front, back] in shares of the height. */
const TRUNKS: Readonly<
  Record<'female' | 'male' | 'child', readonly (readonly [number, number, number, number])[]>
> = {
  female: [
    [-0.14, 0.045, 0.036, 0.042],
    [0, 0.092, 0.056, 0.074],
    [0.17, 0.086, 0.056, 0.064],
    [0.4, 0.06, 0.045, 0.044],
    [0.6, 0.07, 0.057, 0.047],
    [0.75, 0.081, 0.075, 0.05],
    [0.9, 0.082, 0.05, 0.048],
    [1, 0.038, 0.03, 0.034],
  ],
  male: [
    [-0.14, 0.05, 0.042, 0.042],
    [0, 0.086, 0.056, 0.064],
    [0.17, 0.083, 0.056, 0.058],
    [0.38, 0.076, 0.054, 0.05],
    [0.6, 0.092, 0.064, 0.054],
    [0.78, 0.105, 0.068, 0.056],
    [0.91, 0.099, 0.05, 0.052],
    [1, 0.045, 0.034, 0.038],
  ],
  child: [
    [-0.14, 0.05, 0.044, 0.044],
    [0, 0.082, 0.06, 0.066],
    [0.17, 0.083, 0.064, 0.062],
    [0.4, 0.078, 0.064, 0.056],
    [0.6, 0.08, 0.062, 0.054],
    [0.78, 0.086, 0.06, 0.054],
    [0.91, 0.082, 0.046, 0.048],
    [1, 0.038, 0.032, 0.034],
  ],
};

function slicesOf(build: Build, heightM: number): Slice[] {
  const young = build.age === 'baby' || build.age === 'child';
  const round = Math.max(0, build.weight - 1);
  const thin = Math.min(0, build.weight - 1);
  return TRUNKS[young ? 'child' : build.sex].map(([at, half, front, back]) => {
    // Weight sits on the belly most, the chest widens with muscle.
    const belly = Math.exp(-(((at - 0.3) / 0.26) ** 2));
    const chest = at > 0.5 && at < 0.98 ? build.muscle * 0.12 : 0;
    const baby = build.age === 'baby' ? 1.22 : 1;
    return {
      at,
      half: half * heightM * baby * (1 + round * (0.35 + 0.75 * belly) + thin * 0.6 + chest),
      front: front * heightM * baby * (1 + round * (0.3 + 1.9 * belly) + thin * 0.5 + chest * 0.8),
      back: back * heightM * baby * (1 + round * 0.4 + thin * 0.4 + chest * 0.5),
    };
  });
}

export function bodyOf(build: Build): Body {
  const p = PROPORTIONS[build.age];
  const heightM = p.heightM[build.sex] * build.height;
  // Tall and short people's heads differ less than their legs.
  const headM = (heightM / p.heads) * build.height ** -0.5;
  const hipM = heightM * (p.legs + (build.height - 1) * 0.12);
  const neckM = heightM * p.neck;
  const torsoM = heightM - hipM - neckM - headM * 0.95;
  const ankleM = heightM * 0.042;
  const legM = hipM - ankleM;
  const female = build.sex === 'female' && build.age !== 'child' && build.age !== 'baby';
  const round = Math.max(-0.15, build.weight - 1);
  const arms = 0.31 * heightM * (build.age === 'baby' ? 0.86 : build.age === 'child' ? 0.95 : 1);
  return {
    build,
    heightM,
    headM,
    neckM,
    torsoM,
    hipM,
    // A little longer than the way to the ground, so knees stay soft.
    thighM: legM * 0.508,
    shinM: legM * 0.498,
    ankleM,
    footM: heightM * (female ? 0.132 : 0.142),
    upperArmM: arms * 0.53,
    forearmM: arms * 0.47,
    handM: heightM * (build.age === 'adult' || build.age === 'old' ? 0.09 : 0.088),
    shoulderM:
      heightM * p.shoulder * (female ? 0.86 : 1) * (1 + build.muscle * 0.13 + round * 0.22),
    hipHalfM: heightM * (female ? 0.05 : 0.046) * (1 + round * 0.3),
    armGirth: p.girth * (female ? 0.84 : 1) * (1 + build.muscle * 0.32 + round * 0.55),
    legGirth: p.girth * (female ? 0.95 : 1) * (1 + build.muscle * 0.16 + round * 0.5),
    slices: slicesOf(build, heightM),
  };
}

/** The slice of the trunk at `at`, between those of the table. */
export function sliceAt(body: Body, at: number): Slice {
  const { slices } = body;
  let i = 1;
  while (i < slices.length - 1 && (slices[i]?.at ?? 1) < at) i++;
  const [a, b] = [slices[i - 1], slices[i]];
  if (!a || !b) throw new RangeError(`a trunk has two slices or more, got ${slices.length}`);
  const u = Math.max(0, Math.min(1, (at - a.at) / (b.at - a.at)));
  const k = u * u * (3 - 2 * u);
  return {
    at,
    half: a.half + (b.half - a.half) * k,
    front: a.front + (b.front - a.front) * k,
    back: a.back + (b.back - a.back) * k,
  };
}
