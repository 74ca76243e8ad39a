// The canonical request in Ark's own words (POST …/contents/generations/tasks).
import type { GenerationRequest, MediaReference } from '@filmgate/protocol';
import type { Takes } from '../check-references.ts';
import type { ProviderJob } from '../provider.ts';

export function arkBody({ model, request, seed }: ProviderJob): Record<string, unknown> {
  const { output, draftTaskId } = request;
  return {
    model,
    // A draft's own inputs are used again, and may not be sent beside it.
    ...(draftTaskId === undefined
      ? inputs(model, request, seed)
      : { content: [{ type: 'draft_task', draft_task: { id: draftTaskId } }] }),
    resolution: output.resolution,
    watermark: output.watermark,
    return_last_frame: output.returnLastFrame,
    ...(request.serviceTier === 'flex' && { service_tier: 'flex' }),
    ...(request.priority > 0 && { priority: request.priority }),
    execution_expires_after: request.executionExpiresAfterS,
    ...(request.safetyIdentifier !== null && { safety_identifier: request.safetyIdentifier }),
  };
}

function inputs(
  model: string,
  request: GenerationRequest,
  seed: number,
): Readonly<Record<string, unknown>> {
  const { output } = request;
  return {
    content: [...textOf(request), ...request.references.map(itemOf)],
    ...(output.frames === null ? { duration: output.durationS } : { frames: output.frames }),
    ratio: output.ratio,
    seed,
    ...(output.cameraFixed && { camera_fixed: true }),
    ...(canBeSilent(model) && { generate_audio: output.generateAudio }),
    ...(request.draft && { draft: true }),
    ...(request.tools.length > 0 && { tools: request.tools }),
  };
}

/** How many of each, its own checks say better; videos are "provided as a web url" (its documentation). */
export const ARK_TAKES: Takes = {
  most: { image: Infinity, video: Infinity, audio: Infinity },
  byLinkOnly: ['video'],
};

/** 1.0 knows no sound and refuses the field. */
const canBeSilent = (model: string): boolean => !/seedance-1-0/.test(model);

function textOf({ prompt }: GenerationRequest): unknown[] {
  return prompt === '' ? [] : [{ type: 'text', text: prompt }];
}

function itemOf({ kind, role, url }: MediaReference): unknown {
  const type = `${kind}_url`;
  return { type, [type]: { url }, role };
}
