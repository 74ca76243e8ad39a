import type { ApiKey, Budget } from '@filmgate/tasks';
import type { Keys } from '../auth/keys.ts';
import type { Gateway } from '../config/gateway.ts';

const MICRO_UNITS = 1_000_000;

/** The budgets that bind a caller: its tenant's, and its key's of the configuration and of its own. */
export const budgetsOf = (
  gateway: Gateway,
  { tenant, id, budgets }: Pick<ApiKey, 'tenant' | 'id' | 'budgets'>,
): readonly Budget[] => [
  ...configured(gateway, { tenant, id }),
  ...budgets.map((budget) => ({ scope: 'key' as const, owner: id, ...budget })),
];

/** Those that bind all keys of a tenant. */
export const tenantBudgetsOf = (gateway: Gateway, tenant: string): readonly Budget[] =>
  configured(gateway, { tenant, id: null });

const configured = (
  { budgets }: Gateway,
  { tenant, id }: { readonly tenant: string; readonly id: string | null },
): readonly Budget[] =>
  budgets
    .filter((entry) => entry.tenant === tenant || entry.key === id)
    .flatMap(({ key, currency, per_day: perDay, per_month: perMonth }) => {
      const whose =
        key === undefined
          ? ({ scope: 'tenant', owner: tenant } as const)
          : ({ scope: 'key', owner: key } as const);
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

/** A budget that limits nobody now: a tenant or key that is mistyped, or one that is yet to be made. */
export interface IdleBudget {
  /** Where it stands: `budgets.0.tenant`. */
  readonly where: string;
  readonly owner: string;
  /** Tenants or keys that there are, whichever it names. */
  readonly known: readonly string[];
}

/** @param owners whom a budget can bind */
export const idleBudgets = (
  { budgets }: Gateway,
  { tenants, keys }: Awaited<ReturnType<Keys['owners']>>,
): readonly IdleBudget[] =>
  budgets.flatMap(({ tenant, key }, i) => {
    const [name, owner, known] =
      tenant === undefined ? ['key', key ?? '', keys] : ['tenant', tenant, tenants];
    return known.includes(owner) ? [] : [{ where: `budgets.${i}.${name}`, owner, known }];
  });
