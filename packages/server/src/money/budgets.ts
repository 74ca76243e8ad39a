import type { ApiKey, Budget } from '@filmgate/tasks';
import type { Gateway } from '../config/gateway.ts';

const MICRO_UNITS = 1_000_000;

/** The budgets that bind a caller: its tenant's and its key's. */
export const budgetsOf = (
  { budgets }: Gateway,
  { tenant, id }: Pick<ApiKey, 'tenant' | 'id'>,
): readonly Budget[] =>
  budgets
    .filter((entry) => entry.tenant === tenant || entry.key === id)
    .flatMap(({ tenant: ofTenant, currency, per_day: perDay, per_month: perMonth }) => {
      const whose =
        ofTenant === undefined
          ? ({ scope: 'key', owner: id } as const)
          : ({ scope: 'tenant', owner: tenant } as const);
      const limits = [
        ['day', perDay],
        ['month', perMonth],
      ] as const;
      return limits.flatMap(([period, limit]): Budget[] =>
        limit === undefined
          ? []
          : [{ ...whose, period, currency, limitMicroUnits: Math.round(limit * MICRO_UNITS) }],
      );
    });
