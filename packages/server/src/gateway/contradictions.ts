// Whether a job can be what became of an attempt, by what its provider tells of it.
import { pixelSize, type GenerationRequest } from '@filmgate/protocol';
import type { JobFacts } from '@filmgate/providers';
import type { AttemptOfTask } from '@filmgate/tasks';

/** Their clock is not ours. */
const MOST_BEFORE_MS = 60_000;
/** The request has arrived by then, or never will. */
const MOST_AFTER_MS = 120_000;

/**
 * Each fact that differs, with both values; empty: nothing speaks against the job. What an upstream does
 * not tell, or the task left to it, is no difference.
 */
export function contradictionsOf(facts: JobFacts, { attempt, task }: AttemptOfTask): string[] {
  const { request, seed } = task;
  const { output, upstreamDraftId } = request;
  const contradictions = [
    difference('model', nameOf(facts.model, attempt.model), attempt.model),
    difference('resolution', facts.resolution, output.resolution),
    wrongTime(facts.createdAtMs, attempt.intendedAtMs),
    difference('draft', facts.draftTaskId, upstreamDraftId ?? 'none'),
    // A final film's other inputs are its draft's, at the provider.
    ...(upstreamDraftId === undefined
      ? [
          difference('seed', facts.seed, seed),
          difference('ratio', facts.ratio, output.ratio === 'adaptive' ? null : output.ratio),
          difference('duration', facts.durationS, askedS(request), ' s'),
          facts.size === null ? null : difference('size', facts.size, sizeOf(request)),
          facts.prompt === null || facts.prompt === request.prompt ? null : 'another prompt',
        ]
      : []),
  ];
  return contradictions.filter((one) => one !== null);
}

/** Ark tells the model behind an endpoint (`ep-…`), where it was asked by that. */
const nameOf = (told: string | null, asked: string): string | null =>
  asked.startsWith('ep-') && told?.startsWith('ep-') === false ? null : told;

/** Null: the model chose, or frames were asked for. */
const askedS = ({ output: { durationS, frames } }: GenerationRequest): number | null =>
  durationS === -1 || frames !== null ? null : durationS;

/** In pixels. Null: the model chose. */
function sizeOf({ model, output: { resolution, ratio } }: GenerationRequest): string | null {
  if (ratio === 'adaptive') return null;
  const { width, height } = pixelSize(model, resolution, ratio);
  return `${width}x${height}`;
}

function difference<Value extends string | number>(
  what: string,
  told: Value | null,
  asked: Value | null,
  unit = '',
): string | null {
  if (told === null || asked === null || told === asked) return null;
  return `${what}: ${told}${unit}, not ${asked}${unit}`;
}

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

function wrongTime(createdAtMs: number | null, intendedAtMs: number): string | null {
  if (createdAtMs === null) return null;
  const afterMs = createdAtMs - intendedAtMs;
  if (afterMs < -MOST_BEFORE_MS) {
    return `made ${seconds(-afterMs)} before the attempt, not at most ${seconds(MOST_BEFORE_MS)}`;
  }
  if (afterMs > MOST_AFTER_MS) {
    return `made ${seconds(afterMs)} after the attempt, not at most ${seconds(MOST_AFTER_MS)}`;
  }
  return null;
}
