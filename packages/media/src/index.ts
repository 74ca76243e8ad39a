export { AllowListError } from './egress/allow-list.ts';
export { createEgress, type Egress, type EgressResponse } from './egress/egress.ts';
export { EgressError, type EgressErrorCode } from './egress/egress-error.ts';
