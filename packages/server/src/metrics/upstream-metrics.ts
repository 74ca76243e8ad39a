import type { AttemptStore } from '@filmgate/tasks';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Observe } from '../gateway/observed.ts';

/** @returns counts each call */
export function createUpstreamMetrics(
  registry: Registry,
  store: Pick<AttemptStore, 'openAttempts'>,
): Observe {
  const requests = new Counter({
    name: 'filmgate_upstream_requests_total',
    help: 'Calls of providers by kind (start, look, cancel, find, fetch) and outcome (ok, unknown, a code)',
    labelNames: ['provider', 'kind', 'outcome'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'filmgate_upstream_request_duration_seconds',
    help: 'Time of a call of a provider; of a fetch: until the film is stored here',
    labelNames: ['provider', 'kind'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers: [registry],
  });
  const attempts: Gauge = new Gauge({
    name: 'filmgate_attempts',
    help: 'Open attempts at providers by state; `unknown` ones may wait for a person',
    labelNames: ['provider', 'state'],
    registers: [registry],
    async collect() {
      const open = await store.openAttempts();
      attempts.reset();
      for (const [provider, counts] of open) {
        for (const [state, count] of Object.entries(counts)) {
          attempts.set({ provider, state }, count);
        }
      }
    },
  });
  return ({ provider, kind, outcome, durationS }) => {
    requests.inc({ provider, kind, outcome });
    durations.observe({ provider, kind }, durationS);
  };
}
