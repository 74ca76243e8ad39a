// Who may do what. A key has scopes, a route asks for one.
import type { ApiKey } from '@filmgate/tasks';

export const SCOPES = [
  'tasks:write',
  'tasks:read',
  'files',
  'webhooks',
  'usage',
  'keys',
  'admin',
] as const;

/** `admin` is all of them, in its tenant. */
export type Scope = (typeof SCOPES)[number];

/** What a route asks of its caller. `operator`: for everybody else it is not there. */
export type RouteScope = Scope | 'operator' | 'public';

/** The tenant of a fresh installation: its operator's. */
export const DEFAULT_TENANT = 'default';

/** Whoever runs this installation, and so may see all of it. */
export const isOperator = ({ tenant, scopes }: Pick<ApiKey, 'tenant' | 'scopes'>): boolean =>
  tenant === DEFAULT_TENANT && scopes.includes('admin');

export const hasScope = ({ scopes }: Pick<ApiKey, 'scopes'>, scope: string): boolean =>
  scopes.includes(scope) || scopes.includes('admin');
