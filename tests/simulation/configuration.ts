// The filmgate.yaml of all simulations.
import { readGateway } from '../../packages/server/src/config/read-gateway.ts';
import { ARK, NEWAPI } from './upstreams.ts';

const MODEL = 'doubao-seedance-2-0-260128';

/** Ada runs out of money now and then; a film is some five yuan. */
export const CONFIGURATION = readGateway(
  `
providers:
  ${ARK}: { kind: volcengine, key_env: KEY, concurrency: 5, creates_per_minute: 60, calls_per_minute: 120 }
  ${NEWAPI}: { kind: newapi, key_env: KEY, base_url: "https://reseller.example", concurrency: 3, calls_per_minute: 120 }
routes:
  - model: "*"
    to: [{ provider: ${ARK}, weight: 3 }, { provider: ${NEWAPI}, order: 2 }]
prices:
  - { provider: ${NEWAPI}, model: ${MODEL}, currency: CNY, rows: [{ per_million_tokens: 60 }] }
budgets:
  - { tenant: ada, currency: CNY, per_day: 60 }
`,
  'filmgate.yaml',
  { KEY: 'k' },
);
