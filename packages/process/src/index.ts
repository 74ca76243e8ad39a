export { exitWithParent, readJob } from './child-entry.ts';
export {
  type ChildOutcome,
  type ManagedChild,
  type NodeChildOptions,
  startNodeChild,
} from './node-child.ts';
