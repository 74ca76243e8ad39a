import { TASK_STATES } from '@filmgate/protocol';
import type { TaskStore } from '@filmgate/tasks';
import { collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client';
import type { HttpServer } from '../http/http-server.ts';

export interface Metrics {
  render(): Promise<{ contentType: string; text: string }>;
}

/** @param registry where others have put their metrics */
export function createMetrics(registry: Registry, http: HttpServer, store: TaskStore): Metrics {
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'filmgate_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its reply',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
    registers: [registry],
  });
  const tasks = new Gauge({
    name: 'filmgate_tasks',
    help: 'Tasks by state',
    labelNames: ['state'],
    registers: [registry],
  });
  /** By method, route and status: finding a series by its labels costs more than counting in it. */
  const series = new Map<string, ReturnType<typeof requests.labels>>();
  http.addHook('onResponse', ({ method, routeOptions }, { statusCode, elapsedTime }, done) => {
    // The pattern and not the path: ids would make a series each.
    const route = routeOptions.url ?? 'none';
    const name = `${method} ${statusCode} ${route}`;
    let one = series.get(name);
    if (one === undefined) {
      one = requests.labels({ method, route, status: statusCode });
      series.set(name, one);
    }
    one.observe(elapsedTime / 1000);
    done();
  });
  return {
    async render() {
      const counts = await store.counts();
      for (const state of TASK_STATES) tasks.set({ state }, counts[state]);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
