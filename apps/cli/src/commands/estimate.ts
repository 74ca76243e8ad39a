import type { Command } from 'commander';
import { type EstimateObject, estimates } from 'filmgate';
import { askAnyService, serviceCommand } from '../ask-service.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { warningLines } from '../film-text.ts';
import { shown } from '../follow-film.ts';
import { plainRows } from '../plain-table.ts';
import { addRequestOptions, readRequest, type RequestOptions } from '../request-options.ts';
import { withStoredFiles } from '../stored-file.ts';
import { plain } from '../terminal-text.ts';

export function addEstimate(program: Command): void {
  const command = serviceCommand(program, 'estimate', { mayStart: true }).description(
    'tell what a film would come to, and what it would be refused for; nothing is made',
  );
  addRequestOptions(command).action((words: readonly string[], options: RequestOptions) =>
    askAnyService(
      command,
      'There is no estimate',
      () => readRequest(words, options),
      async ({ service, signal }, request) => {
        const estimate = await shown(command, async ({ onUpload }) =>
          estimates.create(service, await withStoredFiles(service, request, { onUpload, signal }), {
            signal,
          }),
        );
        return {
          json: estimate,
          text: estimateText(estimate),
          exitCode: estimate.ok ? EXIT_CODE.done : EXIT_CODE.problems,
        };
      },
    ),
  );
}

function estimateText(estimate: EstimateObject): string {
  const { problems, warnings, model, mode, tokens, exact, made_by: makers } = estimate;
  const film = filmText(estimate);
  return [
    plainRows([
      ['model', [model ?? 'unknown', ...(mode === null ? [] : [MODES[mode] ?? mode])].join(', ')],
      ...(film === '' ? [] : [['film', film]]),
      ...(tokens === null
        ? []
        : [['tokens', `${exact ? '' : 'at most '}${tokens.toLocaleString('en')}`]]),
      ...makers.map((maker, index) => [index === 0 ? 'made by' : '', makerText(maker)]),
    ]),
    ...problems.map(({ message }) => `Problem: ${plain(message)}`),
    ...warningLines(warnings),
    ...(estimate.budget?.covered === false ? ['Problem: the budget does not cover it.'] : []),
  ].join('\n');
}

const MODES: Readonly<Record<string, string>> = {
  t2v: 'from text',
  i2v: 'from a first frame',
  flf2v: 'from a first and a last frame',
  r2v: 'from references',
};

function filmText({ duration, resolution, ratio, width, height, frames }: EstimateObject): string {
  if (resolution === null) return '';
  return [
    ...(duration === null ? [] : [`${duration} s`]),
    [resolution, ...(ratio === null ? [] : [ratio])].join(' '),
    ...(width === null || height === null ? [] : [`${width} × ${height}`]),
    ...(frames === null ? [] : [`${frames} frames`]),
  ].join(', ');
}

function makerText({
  provider,
  cost,
  based_on: source,
}: EstimateObject['made_by'][number]): string {
  return cost === null
    ? `${provider}: ${source}`
    : `${provider}: at most ${cost.amount.toFixed(2)} ${cost.currency} (${source})`;
}
