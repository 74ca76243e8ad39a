export { exitWithParent, readJob } from './child-entry.ts';
export {
  type ChildOutcome,
  type ManagedChild,
  type NodeChildOptions,
  startNodeChild,
} from './node-child.ts';
export type { SandboxLevel } from './sandbox/confinement.ts';
export { findSandbox, type FoundSandbox } from './sandbox/find-sandbox.ts';
