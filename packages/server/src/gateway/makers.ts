// Who makes films now, in a line for the operator: a request that costs money should be no surprise.
import { catalogue, findModel, type Model } from '@filmgate/protocol';
import type { Gateway } from '../config/gateway.ts';
import { EMBEDDED } from '../config/read-gateway.ts';
import { routeFor } from './route.ts';

/** Models are named up to here, else counted. */
const MOST_NAMED = 2;

/** The providers that are asked for a model without a prefix, as "a or b". */
export const makersOf = (gateway: Gateway, modelId: string): string =>
  namesFor(gateway, findModel(modelId).model);

function namesFor(gateway: Gateway, model: Model): string {
  const candidates = routeFor(gateway, model, null)?.candidates ?? [];
  return [...new Set(candidates.map(({ provider }) => provider))].join(' or ');
}

/** As "volcengine (9 models), animatic (all others, drawn here for nothing)". */
export function describeMakers(gateway: Gateway): string {
  const modelsOf = new Map<string, string[]>();
  for (const model of catalogue) {
    const makers = namesFor(gateway, model);
    modelsOf.set(makers, [...(modelsOf.get(makers) ?? []), model.id]);
  }
  const drawn = modelsOf.get(EMBEDDED);
  modelsOf.delete(EMBEDDED);
  const paid = [...modelsOf].map(([makers, ids]) => {
    const which = ids.length > MOST_NAMED ? `${ids.length} models` : ids.join(', ');
    return `${makers} (${ids.length === catalogue.length ? 'all models' : which})`;
  });
  if (drawn === undefined) return paid.join(', ');
  const rest = paid.length === 0 ? 'all models' : 'all others';
  return [...paid, `${EMBEDDED} (${rest}, drawn here for nothing)`].join(', ');
}
