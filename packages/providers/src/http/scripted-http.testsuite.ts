// An upstream that answers as it is told, and remembers what it was asked.
import type { GenerationRequest } from '@filmgate/protocol';
import type { ProviderJob } from '../provider.ts';
import { UpstreamHttpError } from './upstream-http.ts';
import type { UpstreamHttp, UpstreamReply, UpstreamRequest } from './upstream-http.ts';

export interface ScriptedHttp extends UpstreamHttp {
  readonly requests: UpstreamRequest[];
}

export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): UpstreamReply => ({ status, headers, body: JSON.stringify(value) });

/** Answers in this order, the last one again and again. */
export function scriptedHttp(
  ...answers: readonly (UpstreamReply | UpstreamHttpError)[]
): ScriptedHttp {
  const requests: UpstreamRequest[] = [];
  return {
    requests,
    send(request) {
      requests.push(request);
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (answer === undefined) throw new Error('nothing was scripted');
      return answer instanceof UpstreamHttpError ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

export const bodyOf = (request: UpstreamRequest | undefined): Record<string, unknown> =>
  JSON.parse(String(request?.body)) as Record<string, unknown>;

export function exampleJob(changes: Partial<GenerationRequest> = {}): ProviderJob {
  return {
    model: 'doubao-seedance-2-0-260128',
    idempotencyKey: 'task_1:1',
    seed: 40141,
    request: {
      model: 'doubao-seedance-2-0-260128',
      provider: null,
      mode: 't2v',
      prompt: 'A fox crosses a frozen lake.',
      references: [],
      output: {
        resolution: '480p',
        ratio: '4:3',
        durationS: 5,
        frames: null,
        generateAudio: true,
        watermark: false,
        returnLastFrame: false,
        cameraFixed: false,
      },
      seed: -1,
      draft: false,
      serviceTier: 'default',
      executionExpiresAfterS: 172_800,
      priority: 0,
      callbackUrl: null,
      safetyIdentifier: null,
      tools: [],
      ...changes,
    },
  };
}

export const notStopped = new AbortController().signal;
