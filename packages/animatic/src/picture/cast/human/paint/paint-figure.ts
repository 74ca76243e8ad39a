// A whole figure, from what lies farthest to what is nearest.
import { between, distance } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import { farFirst } from '../figure/figure.ts';
import type { Figure } from '../figure/figure.ts';
import type { Side } from '../figure/pose.ts';
import { paintEars, paintFace } from '../head/face.ts';
import { paintHairBehind } from '../head/hair-behind.ts';
import type { HairSway } from '../head/hair-behind.ts';
import { hangsLong } from '../head/hair-cuts.ts';
import { paintHairFront } from '../head/hair-front.ts';
import { paintFaceWear } from '../head/face-wear.ts';
import { hairUnder, paintHat, pressesHair } from '../head/hats.ts';
import { headOf } from '../head/skull.ts';
import type { Head } from '../head/skull.ts';
import type { Hair, Person, Top } from '../person/person.ts';
import { isOver, isShown, isUnder, paintProp } from '../props/props.ts';
import { armShadow, paintArm, palmOf } from './arms.ts';
import { paintDrape } from './drape.ts';
import type { Sway } from './drape.ts';
import { paintHips } from './hips.ts';
import { darker, dimmed, fill, within } from './ink.ts';
import type { Ink } from './ink.ts';
import { paintLeg } from './legs.ts';
import {
  paintApron,
  paintArmPlates,
  paintCape,
  paintJewels,
  paintLegPlates,
  paintMantle,
  paintOnBack,
  paintScarf,
  paintStraps,
} from './worn.ts';
import { hemLevel, paintTrunkTop } from './trunk.ts';
import { neckLine, neckRadius, trunkOutline } from './trunk-shape.ts';

export type ArmLayer = 'behind' | 'before' | 'over-head';

/** What of a figure is painted, and what it holds. */
interface Share {
  /** The leg beyond what it sits astride, or all the rest; null: everything. */
  readonly part: 'far' | 'near' | null;
  /** Paints what it holds; null: it holds nothing, or somebody else paints it. */
  readonly held: (() => void) | null;
  /** What it holds is what its motion is done with, and is drawn as that. */
  readonly prop: boolean;
}

export function paintFigure(
  ink: Ink,
  figure: Figure,
  person: Person,
  sway: Sway,
  hairSway: HairSway,
  share: Share = { part: null, held: null, prop: false },
): void {
  const { g } = ink;
  const { roll, pivot, lift, slideM } = figure.pose;
  g.save();
  g.translate(slideM, lift + pivot);
  g.rotate(roll);
  g.translate(0, -pivot);
  if (share.part === 'far') paintFarLeg(ink, figure, person);
  else paintUpright(ink, figure, person, sway, hairSway, share);
  g.restore();
}

function isBehind(figure: Figure, side: Side): boolean {
  const { legs, body } = figure;
  const other = legs[side === 'right' ? 'left' : 'right'];
  return figure.depth(other.ankle) - figure.depth(legs[side].ankle) > body.heightM * 0.07;
}

function paintFarLeg(ink: Ink, figure: Figure, person: Person): void {
  const [far] = farFirst(figure.view);
  const own = Math.abs(figure.view.xf) > 0.6 ? dimmed(ink, 1) : ink;
  paintLeg(own, figure, person, far);
  if (person.outfit.armour !== null && person.outfit.bottom.kind === 'trousers')
    paintLegPlates(own, figure, person.outfit.armour, far);
}

function paintUpright(
  ink: Ink,
  figure: Figure,
  person: Person,
  sway: Sway,
  hairSway: HairSway,
  share: Share,
): void {
  const { view } = figure;
  const { g } = ink;
  const away = view.df < -0.3;
  const sides = farFirst(view);
  const [far] = sides;
  const inkOf = (side: Side): Ink =>
    side === far && Math.abs(view.xf) > 0.6 ? dimmed(ink, 1) : ink;
  // Towards the camera and away from it, the leg that is behind is told by its shade.
  const legInk = (side: Side): Ink =>
    Math.abs(view.xf) <= 0.6 && isBehind(figure, side) ? dimmed(ink, 1) : inkOf(side);
  const layers = sides.map((side) => ({ side, layer: armLayer(figure, side) }));
  const { prop } = figure.pose;
  const shown = prop !== null && isShown(prop, person.holds && !share.prop) ? prop : null;
  // What is held has its turn once, before the hand that holds it, which then lies over it; what is
  // between two hands before the nearer one.
  let { held } = share;
  const give = (): void => {
    // Its own space is the picture's, not the turned figure's.
    const { roll, pivot, lift, slideM } = figure.pose;
    g.save();
    g.translate(0, pivot);
    g.rotate(-roll);
    g.translate(-slideM, -lift - pivot);
    held?.();
    g.restore();
    held = null;
  };
  const arms = (wanted: ArmLayer): void => {
    const holding = figure.pose.holding === 'left' ? 'left' : 'right';
    for (const { side, layer } of layers)
      if (layer === wanted) {
        const due = figure.pose.holding === 'both' ? layer !== 'behind' : side === holding;
        if (due && held !== null) give();
        const own = side === holding && shown !== null && !isUnder(shown) ? shown : null;
        if (own !== null && !isOver(own)) paintProp(ink, figure, own);
        paintArm(inkOf(side), figure, person, side);
        if (own !== null && isOver(own)) paintProp(ink, figure, own);
        if (person.outfit.armour !== null)
          paintArmPlates(inkOf(side), figure, person.outfit.armour, side);
      }
  };
  const head = headFor(figure, person, ink.pxPerM);

  if (figure.pose.stool) paintProp(ink, figure, 'stool');
  if (shown !== null && isUnder(shown)) paintProp(ink, figure, shown);
  const { hat, cape, scarf } = person.outfit;
  const hatted = hat !== null && pressesHair(hat.kind);
  const hair: Hair =
    hat === null
      ? person.hair
      : { ...person.hair, style: hairUnder(hat.kind, person.hair, figure.body.build.sex) };
  const long = hangsLong(hair.style);
  if (!away) {
    if (cape) paintCape(ink, figure, cape.colour, sway);
    paintOnBack(ink, figure, person, sway);
    inHead(ink, figure, (own) => paintHairBehind(own, head, hair, hairSway));
  }
  arms('behind');
  const legs = share.part === 'near' ? sides.slice(1) : sides;
  const skirted =
    typeof person.outfit.top.hem === 'number' ||
    typeof person.outfit.over?.hem === 'number' ||
    person.outfit.bottom.kind === 'skirt';
  // Skirts lie over knees, whichever is nearer.
  const forward = !skirted && legsForward(figure);
  if (!forward) paintLower(ink, legInk, figure, person, sway, legs);
  paintNeck(ink, figure, person);
  paintUpper(ink, figure, person, sway);
  if (forward) paintLower(ink, legInk, figure, person, sway, legs);
  paintStraps(ink, figure, person);
  if (person.outfit.jewels !== null) paintJewels(ink, figure, person.outfit.jewels);
  if (away) {
    paintOnBack(ink, figure, person, sway);
  } else {
    shadows(ink, figure, person, layers);
  }
  arms('before');
  if (away && cape) paintCape(ink, figure, cape.colour, sway);
  if (cape) paintMantle(ink, figure, cape.colour, cape.kind === 'cloak');
  if (scarf !== null && !(away && long)) paintScarf(ink, figure, scarf, sway);
  inHead(ink, figure, (own) => {
    paintFace(own, head, person, figure.pose.face);
    paintHairFront(own, head, hair, hairSway, hatted);
    paintEars(own, head, person, true);
    paintFaceWear(own, head, person);
    if (away) paintHairBehind(own, head, hair, hairSway);
    if (hat) paintHat(own, head, hat.kind, hat.colour);
  });
  arms('over-head');
}

function shadows(
  ink: Ink,
  figure: Figure,
  person: Person,
  layers: readonly { side: Side; layer: ArmLayer }[],
): void {
  const top = person.outfit.over ?? person.outfit.top;
  if (figure.body.heightM * ink.pxPerM < 60) return;
  within(
    ink,
    (pen) => smoothClosed(pen, trunkOutline(figure, hemLevel(top), top.loose)),
    () =>
      fill(ink, top.bare ? person.skin.shade : darker(top.colour), 0.6, (pen) => {
        for (const { side, layer } of layers) {
          if (layer === 'behind') continue;
          const { joints, radii } = armShadow(figure, side, top.sleeve === 'long' ? top.loose : 0);
          limb(pen, joints, radii);
        }
      }),
  );
}

function headFor(figure: Figure, person: Person, pxPerM: number): Head {
  return headOf(
    figure.body.build,
    person.face.jaw,
    figure.headYaw,
    figure.headNod,
    figure.body.headM * pxPerM,
  );
}

function inHead(ink: Ink, figure: Figure, draw: (ink: Ink) => void): void {
  const [x, y] = figure.point(figure.head);
  const size = figure.body.headM;
  ink.g.save();
  ink.g.translate(x, y);
  ink.g.rotate(figure.headRoll);
  ink.g.scale(size, size);
  draw(ink);
  ink.g.restore();
}

/** Seen from the front, seated: the knees are nearer than the trunk. */
function legsForward(figure: Figure): boolean {
  const { legs, body, view } = figure;
  if (view.df < 0.6) return false;
  return (['right', 'left'] as const).every(
    (side) => figure.depth(legs[side].knee) - figure.depth(legs[side].hip) > body.thighM * 0.55,
  );
}

export function armLayer(figure: Figure, side: Side): ArmLayer {
  const { view, body } = figure;
  const arm = figure.arms[side];
  const palm = palmOf(figure, side);
  const head = figure.point(figure.head);
  const depth =
    (figure.depth(arm.elbow) + figure.depth(arm.wrist)) / 2 -
    figure.depth(figure.station(0.8).middle);
  const sideways = Math.abs(view.xf) > 0.6;
  if (sideways ? figure.depth(arm.shoulder) < figure.depth(figure.neck) : depth < -0.07)
    return 'behind';
  const atFace = distance(palm, head) < body.headM * 0.78;
  const raised = figure.point(arm.elbow)[1] > figure.point(arm.shoulder)[1];
  if (atFace && !raised) return 'over-head';
  if (atFace && view.df > 0.5 && figure.depth(arm.wrist) > figure.depth(figure.head))
    return 'over-head';
  return 'before';
}

function paintNeck(ink: Ink, figure: Figure, person: Person): void {
  const [a, b] = neckLine(figure);
  const r = neckRadius(figure);
  const jaw: Point = between(a, b, 0.55);
  fill(ink, person.skin.base, 0.78, (pen) =>
    limb(pen, [a, between(a, b, 0.5), b], [r * 1.18, r, r * 1.08]),
  );
  // The chin's shadow.
  fill(ink, darker(person.skin.shade, 0.08), 0.52, (pen) =>
    limb(pen, [jaw, b], [r * 0.96, r * 1.06]),
  );
}

function paintLower(
  ink: Ink,
  inkOf: (side: Side) => Ink,
  figure: Figure,
  person: Person,
  sway: Sway,
  sides: readonly Side[],
): void {
  for (const side of sides) {
    paintLeg(inkOf(side), figure, person, side);
    if (person.outfit.armour !== null && person.outfit.bottom.kind === 'trousers')
      paintLegPlates(inkOf(side), figure, person.outfit.armour, side);
  }
  const { bottom, top } = person.outfit;
  switch (bottom.kind) {
    case 'trousers':
      paintHips(ink, figure, bottom.colour, 0.006 * figure.body.heightM, top.bare ? 0.2 : 0.4);
      return;
    case 'shorts':
      paintHips(ink, figure, bottom.colour, 0.008 * figure.body.heightM, top.bare ? 0.2 : 0.4);
      return;
    case 'tights':
      paintHips(ink, figure, bottom.colour, 0.001);
      return;
    case 'bare':
      paintHips(ink, figure, typeof top.hem === 'number' ? person.skin.base : bottom.colour, 0.001);
      return;
    case 'skirt':
      paintDrape(
        ink,
        figure,
        {
          colour: bottom.colour,
          from: 0.4,
          length: bottom.length,
          flare: bottom.width,
          loose: 0.003,
          pleats: bottom.pleats,
          band: null,
          seam: false,
          button: null,
        },
        sway,
      );
  }
}

function paintUpper(ink: Ink, figure: Figure, person: Person, sway: Sway): void {
  const { top, over, bottom, apron } = person.outfit;
  // A bare trunk goes under the waistband, everything else over it.
  if (top.bare) paintTrunkTop(ink, figure, person, top, bottom.kind === 'bare' ? -0.04 : 0.12);
  else {
    if (typeof top.hem === 'number') paintSkirtOf(ink, figure, top, sway);
    // Under a coat only the chest is seen.
    paintTrunkTop(ink, figure, person, top, over === null ? hemLevel(top) : 0.3);
  }
  if (over !== null) {
    if (typeof over.hem === 'number') paintSkirtOf(ink, figure, over, sway);
    paintTrunkTop(ink, figure, person, over, hemLevel(over));
  }
  if (apron !== null) paintApron(ink, figure, apron);
}

function paintSkirtOf(ink: Ink, figure: Figure, top: Top, sway: Sway): void {
  paintDrape(
    ink,
    figure,
    {
      colour: top.colour,
      from: 0.3,
      length: typeof top.hem === 'number' ? top.hem : 0.3,
      flare: top.flare,
      loose: top.loose,
      pleats: top.pleats,
      band: top.band,
      seam:
        top.front === 'buttons' ||
        top.front === 'double' ||
        top.front === 'toggles' ||
        top.front === 'zip' ||
        top.front === 'open',
      button:
        top.front === 'buttons' || top.front === 'double' || top.front === 'toggles'
          ? top.accent
          : null,
    },
    sway,
  );
}
