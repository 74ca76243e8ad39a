// How one shot takes over from the one before it, from the new shot's start on for `lengthS`.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../storyboard/storyboard.ts';

type Cut = Shot['cut']['in'];

/** Which of the two pictures a transition needs at `progress` 0 … 1. */
export function needs(cut: Cut, progress: number): { before: boolean; after: boolean } {
  switch (cut) {
    case 'cut':
    case 'match-cut':
    case 'fade-from-black':
      return { before: false, after: true };
    case 'dip-to-black':
    case 'dip-to-white':
      return progress < 0.5 ? { before: true, after: false } : { before: false, after: true };
    case 'dissolve':
    case 'whip':
    case 'wipe-left':
    case 'wipe-right':
      return { before: true, after: true };
  }
}

const soft = (u: number): number => u * u * (3 - 2 * u);

/** Puts the two pictures (as far as `needs` asks for them) together on `g`. */
export function blend(
  g: SKRSContext2D,
  cut: Cut,
  progress: number,
  before: Canvas | undefined,
  after: Canvas | undefined,
  frame: { width: number; height: number },
): void {
  const { width, height } = frame;
  g.setTransform(1, 0, 0, 1, 0, 0);
  if (after !== undefined && cut !== 'whip') g.drawImage(after, 0, 0);
  switch (cut) {
    case 'cut':
    case 'match-cut':
      return;
    case 'fade-from-black':
      veil(g, frame, '0,0,0', 1 - soft(progress));
      return;
    case 'dip-to-black':
    case 'dip-to-white': {
      if (before !== undefined) g.drawImage(before, 0, 0);
      const depth = 1 - Math.abs(progress * 2 - 1);
      veil(g, frame, cut === 'dip-to-black' ? '0,0,0' : '255,255,255', soft(depth));
      return;
    }
    case 'dissolve':
      if (before === undefined) return;
      g.globalAlpha = 1 - soft(progress);
      g.drawImage(before, 0, 0);
      g.globalAlpha = 1;
      return;
    case 'wipe-left':
    case 'wipe-right': {
      if (before === undefined) return;
      const edge = soft(progress) * width;
      g.save();
      g.beginPath();
      // The edge travels to the named side and uncovers the new shot behind it.
      if (cut === 'wipe-left') g.rect(0, 0, width - edge, height);
      else g.rect(edge, 0, width - edge, height);
      g.clip();
      g.drawImage(before, 0, 0);
      g.restore();
      return;
    }
    case 'whip':
      if (before !== undefined && after !== undefined) whip(g, progress, before, after, frame);
  }
}

const FADE_OUT_S = 0.8;

/** What is left of a shot that ends by itself goes under at its end. */
export function fadeOut(
  g: SKRSContext2D,
  { cut, startS, endS }: Shot,
  tS: number,
  frame: { width: number; height: number },
): void {
  if (cut.out === undefined) return;
  const lengthS = Math.min(FADE_OUT_S, (endS - startS) / 2);
  const depth = 1 - Math.min(1, (endS - tS) / lengthS);
  g.setTransform(1, 0, 0, 1, 0, 0);
  if (depth > 0) veil(g, frame, cut.out === 'fade-to-black' ? '0,0,0' : '255,255,255', soft(depth));
}

function veil(
  g: SKRSContext2D,
  frame: { width: number; height: number },
  colour: string,
  opacity: number,
): void {
  g.fillStyle = `rgba(${colour},${Math.min(1, Math.max(0, opacity)).toFixed(4)})`;
  g.fillRect(0, 0, frame.width, frame.height);
}

const SMEARS = 7;

/** Slow, fast, slow: how far a whip has come. */
function place(u: number): number {
  const v = Math.min(1, Math.max(0, u));
  return v < 0.5 ? 4 * v ** 3 : 1 - (-2 * v + 2) ** 3 / 2;
}

/** The camera is torn sideways: both pictures rush past, smeared most in the middle. */
function whip(
  g: SKRSContext2D,
  progress: number,
  before: Canvas,
  after: Canvas,
  { width }: { width: number; height: number },
): void {
  // The two lie side by side; the frame slides from the one to the other.
  const reach = (place(progress + 0.05) - place(progress - 0.05)) * width * 0.8;
  for (let i = 0; i < SMEARS; i++) {
    const x = -place(progress) * width + (i / (SMEARS - 1) - 0.5) * reach;
    const left = Math.round(Math.min(0, Math.max(-width, x)));
    // Equal shares of all copies: the i-th over i before it counts 1 / (i + 1).
    g.globalAlpha = 1 / (i + 1);
    g.drawImage(before, left, 0);
    g.drawImage(after, left + width, 0);
  }
  g.globalAlpha = 1;
}
