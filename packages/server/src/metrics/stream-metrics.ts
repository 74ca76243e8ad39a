import { Gauge, type Registry } from 'prom-client';
import type { OpenStreams } from '../events/open-streams.ts';

export function countStreams(registry: Registry, streams: Pick<OpenStreams, 'count'>): void {
  const open: Gauge = new Gauge({
    name: 'filmgate_event_streams',
    help: 'Streams of events and waiting polls that are open',
    registers: [registry],
    collect() {
      open.set(streams.count());
    },
  });
}
