// From a checked body to a task on disk. Every dialect comes through here.
import { randomBytes, randomInt } from 'node:crypto';
import type { AssetSources } from '@filmgate/media';
import { newTaskId, ProtocolError, validateArk } from '@filmgate/protocol';
import type { ApiKey, Task, TaskStore, Worker } from '@filmgate/tasks';
import { preflight } from './preflight.ts';

interface Submission {
  readonly task: Task;
  /** What of the body had no effect, and why. */
  readonly warnings: readonly string[];
}

/** @param arkBody the request in the Ark dialect's shape, unchecked */
export type Submit = (arkBody: unknown, caller: ApiKey) => Promise<Submission>;

export function createSubmit(options: {
  store: TaskStore;
  worker: Pick<Worker, 'wake'>;
  sources: AssetSources;
  preflightMs: number;
  now: () => number;
}): Submit {
  const { store, worker, sources, preflightMs, now } = options;
  return async (arkBody, caller) => {
    const { request, ignored } = validateArk(arkBody);
    refuseWhatCannotRun(request);
    const looked = await preflight(request, sources, preflightMs);
    const nowMs = now();
    const task = await store.create({
      id: newTaskId(new Date(nowMs), (size) => randomBytes(size)),
      tenant: caller.tenant,
      keyId: caller.id,
      request: looked,
      seed: request.seed === -1 ? randomInt(2 ** 32) : request.seed,
      nowMs,
    });
    worker.wake();
    return { task, warnings: warningsOf(request, ignored) };
  };
}

/** Honest refusals of what this version cannot do, rather than a task that must fail. */
function refuseWhatCannotRun(request: ReturnType<typeof validateArk>['request']): void {
  const asset = request.references.find((reference) => reference.url.startsWith('asset://'));
  if (asset !== undefined) {
    throw new ProtocolError(
      'InvalidParameter',
      `The parameter \`content\` specified in the request is not valid: the asset ${asset.url} does not exist here. Pass the file by http(s) URL or data URL.`,
      { param: `content[${asset.position}]` },
    );
  }
  if (request.provider !== null && request.provider !== 'animatic') {
    throw new ProtocolError(
      'InvalidEndpointOrModel.NotFound',
      `The model or endpoint ${request.provider}/${request.model} does not exist or you do not have access to it. No provider ${request.provider} is configured here; use ${request.model} or animatic/${request.model}.`,
      { param: 'model' },
    );
  }
}

function warningsOf(
  request: ReturnType<typeof validateArk>['request'],
  ignored: readonly string[],
): string[] {
  const warnings = ignored.map((name) => `${name}: unknown field, ignored`);
  if (request.callbackUrl !== null) {
    warnings.push('callback_url: stored, but this version does not call it yet; poll the task');
  }
  if (request.tools.length > 0) warnings.push('tools: the animatic engine does not search the web');
  return warnings;
}
