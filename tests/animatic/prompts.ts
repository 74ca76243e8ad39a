// The forty prompts of the review, and what whoever watches their films must be able to name.
import { readdirSync, readFileSync } from 'node:fs';
import type { FilmRequest } from '@filmgate/animatic';
import type { Expectation } from './expectation.ts';

export interface Fact {
  /** What a viewer of the contact sheet and the cue list is asked. */
  readonly ask: string;
  readonly answer: string;
  /** As much of the answer as can be read off the storyboard. */
  readonly storyboard: Expectation;
}

export interface PromptMedia {
  readonly kind: 'image' | 'video' | 'audio';
  readonly role: FilmRequest['media'][number]['role'];
  /** A name of `media/`. */
  readonly drawing: string;
}

export interface FilmPrompt {
  readonly id: string;
  readonly language: 'en' | 'zh';
  readonly prompt: string;
  readonly media: readonly PromptMedia[];
  readonly output: { readonly ratio: FilmRequest['ratio']; readonly durationS: number };
  readonly facts: readonly Fact[];
}

const FOLDER = new URL('./prompts/', import.meta.url);

export const PROMPTS: readonly FilmPrompt[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as FilmPrompt);

/** The request of a prompt, at the service's smallest size, whose bytes never change. */
export function requestOf(
  { prompt, output }: FilmPrompt,
  media: FilmRequest['media'],
): FilmRequest {
  return {
    model: 'doubao-seedance-2-0-260128',
    prompt,
    media,
    resolution: '480p',
    ratio: output.ratio,
    durationS: output.durationS,
    durationRangeS: [4, 15],
    frames: null,
    audio: true,
    watermark: false,
    cameraFixed: false,
    seed: 7,
  };
}
