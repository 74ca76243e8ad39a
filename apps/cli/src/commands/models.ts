import type { Command } from 'commander';
import { models } from 'filmgate';
import { askAnyService, serviceCommand } from '../ask-service.ts';
import { plainRows, plainTable } from '../plain-table.ts';
import { idOf } from '../request-options.ts';
import { sizeText } from '../size-text.ts';

type Model = models.Model;

export function addModels(program: Command): void {
  const command = serviceCommand(program, 'models', { mayStart: true })
    .description('list what can be asked for and who makes it, or all about one model')
    .argument('[id]', 'of one model', idOf)
    .action((id: string | undefined) =>
      askAnyService(
        command,
        'No model was listed',
        async () => undefined,
        async ({ service, signal }) => {
          if (id !== undefined) {
            const model = await models.get(service, id, { signal });
            return { json: model, text: detailsOf(model) };
          }
          const all = await models.list(service, { signal });
          return { json: { data: all }, text: plainTable(HEAD, all.map(row)) };
        },
      ),
    );
}

const HEAD = ['id', 'modes', 'resolutions', 'seconds', 'made by'];

const row = (model: Model): string[] => [
  model.id,
  model.modes.join(' '),
  model.resolutions.join(' '),
  secondsOf(model),
  model.made_by
    .map(({ provider, health }) => provider + (health === 'resting' ? ' (resting)' : ''))
    .join(', ') || 'nobody',
];

const secondsOf = ({ duration: { min, max, automatic } }: Model): string =>
  `${min}–${max}${automatic ? ', -1' : ''}`;

function detailsOf(model: Model): string {
  const { media, sizes } = model;
  return [
    model.id,
    plainRows([
      ['modes', model.modes.join(', ')],
      ['seconds', secondsOf(model)],
      ['options', model.fields.join(', ')],
      ['images', `at most ${media.images.max}, ${media.images.formats.join(', ')}`],
      ['videos', media.videos === null ? 'none' : timed(media.videos)],
      ['audios', media.audios === null ? 'none' : timed(media.audios)],
      ['made by', model.made_by.map(makerText).join('; ') || 'nobody'],
      ['prefixes', model.prefixes.map((name) => `${name}/`).join(', ')],
    ]),
    '',
    plainTable(
      ['pixels', ...model.ratios],
      model.resolutions.map((resolution) => [
        resolution + (resolution === model.default_resolution ? ' (default)' : ''),
        ...model.ratios.map((ratio) => {
          const size = sizes.find((one) => one.resolution === resolution && one.ratio === ratio);
          return size === undefined ? '–' : `${size.width}×${size.height}`;
        }),
      ]),
    ),
  ].join('\n');
}

const timed = ({
  max,
  formats,
  max_bytes: bytes,
  duration,
  max_total_duration: total,
}: NonNullable<Model['media']['videos']>): string =>
  `at most ${max}, ${formats.join(', ')}, ${duration.min}–${duration.max} s each and ${total} s in all, ${sizeText(bytes)}`;

function makerText({
  provider,
  billed,
  prices,
  health,
  health_reason: reason,
}: Model['made_by'][number]): string {
  const rows = (prices?.rows ?? []).map((one) => one.per_million_tokens);
  const price =
    rows.length === 0 ? '' : `, from ${Math.min(...rows)} ${prices?.currency} a million tokens`;
  const state = health === 'resting' ? `, resting: ${reason ?? 'it refused'}` : '';
  return `${provider}${billed ? price : ', for nothing'}${state}`;
}
