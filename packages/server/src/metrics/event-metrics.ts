import type { EventStore, OnTold } from '@filmgate/tasks';
import { Counter, Gauge, type Registry } from 'prom-client';

/** @returns counts each try */
export function createEventMetrics(
  registry: Registry,
  store: Pick<EventStore, 'countWaiting'>,
): OnTold {
  const tries = new Counter({
    name: 'filmgate_deliveries_total',
    help: 'Tries to tell a callback or a webhook of an event: delivered, failed (told again later), dead (given up)',
    labelNames: ['receiver', 'outcome'],
    registers: [registry],
  });
  const waiting: Gauge = new Gauge({
    name: 'filmgate_events_waiting',
    help: 'Deliveries of events that are neither delivered nor given up',
    registers: [registry],
    async collect() {
      waiting.set(await store.countWaiting());
    },
  });
  return (receiver, outcome) => tries.inc({ receiver, outcome });
}
