// A budget as those whom it binds see it.
import type { Budget, Spending } from '@filmgate/tasks';
import { z } from 'zod';

export const microUnits = z.int().describe('Millionths of the currency’s unit');
export const currency = z.enum(['CNY', 'USD']);

export const budgetSchema = z.object({
  scope: z.enum(['tenant', 'key']),
  owner: z.string(),
  period: z.enum(['day', 'month']),
  currency,
  limit_micro_units: microUnits,
  spent_micro_units: microUnits,
  reserved_micro_units: microUnits,
  possible_micro_units: microUnits,
  left_micro_units: microUnits,
});

export function budgetView(
  { scope, owner, period, currency, limitMicroUnits }: Budget,
  { spentMicroUnits, reservedMicroUnits, possibleMicroUnits }: Spending,
): z.infer<typeof budgetSchema> {
  const taken = spentMicroUnits + reservedMicroUnits + possibleMicroUnits;
  return {
    scope,
    owner,
    period,
    currency,
    limit_micro_units: limitMicroUnits,
    spent_micro_units: spentMicroUnits,
    reserved_micro_units: reservedMicroUnits,
    possible_micro_units: possibleMicroUnits,
    left_micro_units: Math.max(0, limitMicroUnits - taken),
  };
}
