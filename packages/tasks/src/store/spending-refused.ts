import type { Amount, Budget, Spending } from './ledger-store.ts';
import { periodOf } from './ledger-store.ts';

const MILLION = 1_000_000;

/** `12.3 CNY`; exact. */
export function moneyText({ microUnits, currency }: Amount): string {
  const whole = Math.floor(microUnits / MILLION);
  const rest = String(microUnits % MILLION)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${whole}${rest === '' ? '' : `.${rest}`} ${currency}`;
}

/** A film that no budget covers is not made. Its message is fit for the user. */
export class SpendingRefused extends Error {
  override readonly name = 'SpendingRefused';
  readonly code: 'budget_exceeded' | 'price_unknown';

  private constructor(code: SpendingRefused['code'], message: string) {
    super(message);
    this.code = code;
  }

  static overBudget(
    { scope, owner, period, currency, limitMicroUnits }: Budget,
    day: string,
    { spentMicroUnits, reservedMicroUnits, possibleMicroUnits }: Spending,
    neededMicroUnits: number,
  ): SpendingRefused {
    const text = (microUnits: number): string => moneyText({ microUnits, currency });
    const where = scope === 'key' ? 'of the key, or in filmgate.yaml' : 'in filmgate.yaml';
    const lost =
      possibleMicroUnits === 0
        ? ''
        : `, ${text(possibleMicroUnits)} that may be billed for films whose job was lost`;
    const when = period === 'day' ? day : (periodOf({ period }, day)[0] ?? day).slice(0, 7);
    return new SpendingRefused(
      'budget_exceeded',
      `The budget of the ${scope} ${owner} for ${when} (UTC) is ${text(limitMicroUnits)}: ${text(spentMicroUnits)} spent, ${text(reservedMicroUnits)} reserved by films under way${lost}, and this film needs up to ${text(neededMicroUnits)}. Ask for a shorter or smaller film, wait for the next ${period}, or have the operator raise per_${period} ${where}; a draft by animatic/… costs nothing.`,
    );
  }

  static priceUnknown(model: string, provider: string): SpendingRefused {
    return new SpendingRefused(
      'price_unknown',
      `A budget applies, and what ${provider} takes for ${model} in this form is not known. Have the operator add it to prices in filmgate.yaml; a draft by animatic/… costs nothing.`,
    );
  }
}
