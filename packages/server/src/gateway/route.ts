// Who may be asked for a model, and in which order.
import { findModel, type Model } from '@filmgate/protocol';
import type { Choose, Task, WhyNobody } from '@filmgate/tasks';
import {
  FAILOVER_REASONS,
  type FailoverReason,
  type Gateway,
  type ProviderEntry,
} from '../config/gateway.ts';
import { EMBEDDED } from '../config/read-gateway.ts';
import { rateOf } from '../money/rate.ts';

/** One provider of a route. */
export interface Candidate {
  readonly provider: string;
  /** As the provider calls it. */
  readonly model: string;
  readonly order: number;
  readonly weight: number;
}

export interface Route {
  /** Never empty; by order. */
  readonly candidates: readonly Candidate[];
  /** Why a task that surely was not created may go on to the next. */
  readonly failover: ReadonlySet<FailoverReason>;
}

/**
 * @param model of the catalogue
 * @param named the provider that the request asks for by its prefix: then it alone is asked
 * @returns undefined where there is no such provider, or it does not have the model
 */
export function routeFor(gateway: Gateway, model: Model, named: string | null): Route | undefined {
  const written =
    gateway.routes.find((route) => route.model === model.id) ??
    gateway.routes.find((route) => route.model === '*');
  const failover = new Set(written?.failover ?? FAILOVER_REASONS);
  const routed = (written?.to ?? []).map(
    ({ provider, model: theirs, order, weight }): Candidate => ({
      provider,
      model: theirs ?? model.id,
      order,
      weight,
    }),
  );
  if (named !== null) {
    const asked = routed.filter(({ provider }) => provider === named);
    const candidates =
      asked.length > 0 ? asked : has(gateway, named, model) ? [alone(named, model)] : [];
    return candidates.length === 0 ? undefined : { candidates: byOrder(candidates), failover };
  }
  if (routed.length > 0) return { candidates: byOrder(routed), failover };
  // No route: the first configured provider that has the model, else the engine in the house.
  const first = Object.keys(gateway.providers).find((name) => has(gateway, name, model));
  return { candidates: [alone(first ?? EMBEDDED, model)], failover };
}

const byOrder = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => a.order - b.order);

const alone = (provider: string, model: Model): Candidate => ({
  provider,
  model: model.id,
  order: 1,
  weight: 1,
});

/** Without a route nobody knows what an aggregator or a server of one's own calls its models. */
function has({ providers }: Gateway, name: string, model: Model): boolean {
  if (name === EMBEDDED) return true;
  const kind: ProviderEntry['kind'] | undefined = providers[name]?.kind;
  if (kind === 'volcengine' || kind === 'byteplus') return kind === model.service;
  return kind === 'newapi';
}

/**
 * The candidate to ask next: of the lowest order that has any left, one by weight.
 *
 * @param tried providers that said no for sure
 * @param busy providers that are at their limit now, or are known to be down
 * @param random 0 ≤ x < 1
 * @returns undefined: all are tried; `'wait'`: those left are busy
 */
export function nextCandidate(
  { candidates }: Route,
  tried: ReadonlySet<string>,
  busy: ReadonlySet<string>,
  random: number,
): Candidate | 'wait' | undefined {
  const left = candidates.filter(({ provider }) => !tried.has(provider));
  if (left.length === 0) return undefined;
  const free = left.filter(({ provider }) => !busy.has(provider));
  // A busy provider of a better order is waited for: a price list is not a matter of load.
  const order = left[0]?.order;
  const choice = free.filter((candidate) => candidate.order === order);
  const total = choice.reduce((sum, { weight }) => sum + weight, 0);
  let at = random * total;
  for (const candidate of choice) {
    at -= candidate.weight;
    if (at < 0) return candidate;
  }
  return choice.at(-1) ?? 'wait';
}

/** Who makes a task's film, by the route of its model as it is now. */
export const chooseBy =
  (gateway: Gateway, random: () => number): Choose =>
  ({ request }, refused, busy) => {
    const route = routeFor(gateway, findModel(request.model).model, request.provider);
    // The route is gone from the configuration; it may come back before the task expires.
    if (route === undefined) return 'wait';
    const tried = new Set<string>();
    const awaited = new Set(busy);
    for (const [provider, refusal] of refused) {
      const goesOn = (route.failover as ReadonlySet<string>).has(refusal);
      (goesOn ? tried : awaited).add(provider);
    }
    const next = nextCandidate(route, tried, awaited, random());
    if (typeof next !== 'object') return next;
    const { provider, model } = next;
    return { provider, model, rate: rateOf(gateway, provider, request) };
  };

/** Whom a task of the gateway may be sent to, as routes are now: what was taken for a provider is drawn by nobody. */
export function takersOf(
  gateway: Gateway,
  { model, provider }: Pick<Task['request'], 'model' | 'provider'>,
): readonly string[] {
  const route = routeFor(gateway, findModel(model).model, provider);
  const names = (route?.candidates ?? []).map((candidate) => candidate.provider);
  return names.filter((name) => name !== EMBEDDED);
}

export const whyNobodyBy =
  (gateway: Gateway): WhyNobody =>
  ({ request }) => {
    if (takersOf(gateway, request).length > 0) return undefined;
    const { model, provider } = request;
    const asked = provider === null ? model : `${provider}/${model}`;
    return {
      code: 'InvalidEndpointOrModel.NotFound',
      message: `No provider makes ${asked} here any more. Take another of GET /v1/models, or ask the operator.`,
    };
  };

/** Every name that a request may put before a model. */
export const providerNames = ({ providers }: Gateway): readonly string[] => [
  EMBEDDED,
  ...Object.keys(providers),
];
