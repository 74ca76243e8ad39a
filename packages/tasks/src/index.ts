export { openSqliteStore, type SqliteStore } from './sqlite/open-sqlite-store.ts';
export type { ApiKey, KeyStore } from './store/key-store.ts';
export { StoreError, type StoreErrorCode } from './store/store-error.ts';
export type {
  CancelOutcome,
  Claim,
  KeptReply,
  NewTask,
  Once,
  RemoveOutcome,
  TaskQuery,
  TaskStore,
} from './store/task-store.ts';
export type { StoredFile, Task, TaskError, TaskProgress, TaskResult } from './task.ts';
export { systemClock, type Clock } from './worker/clock.ts';
export { TaskFailure } from './worker/task-failure.ts';
export type { Execute, WorkerLogger } from './worker/attempt.ts';
export { createWorker, type Worker, type WorkerOptions } from './worker/worker.ts';
