import { type Command, Option } from 'commander';
import { usage } from 'filmgate';
import { askService, serviceCommand } from '../ask-service.ts';
import { plainRows, plainTable } from '../plain-table.ts';

type Group = NonNullable<usage.UsageQuery['group_by']>[number];
const GROUPS = ['day', 'model', 'provider', 'key'] as const satisfies readonly Group[];

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly by?: readonly Group[];
  readonly tenant?: string;
}

export function addUsage(program: Command): void {
  const command = serviceCommand(program, 'usage')
    .description('tell what was spent, what is reserved and what the budgets have left')
    .option('--from <day>', 'YYYY-MM-DD, UTC; default: the first of the month')
    .option('--to <day>', 'counted as well; default: today')
    .addOption(new Option('--by <groups...>', 'a row for each; default: the sum').choices(GROUPS))
    .option('--tenant <name>', 'the operator alone: whose')
    .action(({ from, to, by, tenant }: Options) =>
      askService(command, 'Nothing was counted', async ({ service, signal }) => {
        const query = {
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          ...(by !== undefined && { group_by: by }),
          ...(tenant !== undefined && { tenant }),
        };
        const found = await usage.get(service, query, { signal });
        return { json: found, text: usageText(found, by ?? []) };
      }),
    );
}

function usageText(
  { from, to, data, reserved, budgets }: usage.Usage,
  groups: readonly Group[],
): string {
  return [
    data.length === 0
      ? `Nothing was spent from ${from} to ${to}.`
      : plainTable(
          [...groups, 'cost', 'tasks', 'tokens'],
          data.map((row) => [
            ...groups.map((group) => row[group] ?? '–'),
            row.currency === null ? 'not known' : amount(row.cost_micro_units, row.currency),
            String(row.tasks),
            row.upstream_tokens.toLocaleString('en'),
          ]),
        ),
    ...reserved.map(
      ({ currency, micro_units: units }) =>
        `Tasks under way may cost up to ${amount(units, currency)}.`,
    ),
    ...(budgets.length === 0
      ? []
      : [
          '',
          plainRows([
            ['budget of', 'a', 'limit', 'left'],
            ...budgets.map((budget) => [
              `${budget.scope} ${budget.owner}`,
              budget.period,
              amount(budget.limit_micro_units, budget.currency),
              amount(budget.left_micro_units, budget.currency),
            ]),
          ]),
        ]),
  ].join('\n');
}

const amount = (microUnits: number, currency: string): string =>
  `${(microUnits / 1_000_000).toFixed(2)} ${currency}`;
