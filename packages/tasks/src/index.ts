export { QueueFull, type QueueLimits } from './store/queue-full.ts';
export {
  createDispatcher,
  type Dispatcher,
  type Message,
  type OnTold,
  type Tell,
  type Told,
} from './events/dispatcher.ts';
export type {
  DeliveryState,
  DeliveryTry,
  EventType,
  LoggedDelivery,
  OpenDelivery,
  TaskEvent,
  Webhook,
} from './event.ts';
export { createGateway, type Gateway, type GatewayOptions } from './gateway/gateway.ts';
export { createPace, type Pace } from './gateway/pace.ts';
export type {
  Choice,
  Choose,
  Found,
  Look,
  Refusal,
  Rest,
  StartOutcome,
  Upstream,
  WhyNobody,
} from './gateway/upstream.ts';
export { copyDatabase, inspectDatabase, type DatabaseFacts } from './sqlite/database-copy.ts';
export { openSqliteStore, type SqliteStore } from './sqlite/open-sqlite-store.ts';
export { storeHolder } from './sqlite/store-lock.ts';
export type {
  Adoption,
  AttemptQuery,
  AttemptStore,
  AttemptWrite,
  Intent,
  OpenAttempts,
} from './store/attempt-store.ts';
export type { ChangePage, ChangeStore, StateChange } from './store/change-store.ts';
export type { EventStore } from './store/event-store.ts';
export { FileQuotaFull, OpenUploadsFull, type FileLimits } from './store/file-quota-full.ts';
export type {
  ArrivedFile,
  FileQuery,
  FileRecord,
  FileStore,
  FileUpload,
} from './store/file-store.ts';
export type { InstallationStore } from './store/installation-store.ts';
export type {
  ApiKey,
  KeyBudget,
  KeyChanges,
  KeyStore,
  NewApiKey,
  RateLimit,
} from './store/key-store.ts';
export {
  type Amount,
  type Budget,
  type Charge,
  dayOf,
  type Estimate,
  type LedgerStore,
  type Rate,
  type Spending,
  type UsageGroup,
  type UsageQuery,
  type UsageRow,
} from './store/ledger-store.ts';
export { SpendingRefused } from './store/spending-refused.ts';
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
export type { WebhookChanges, WebhookStore } from './store/webhook-store.ts';
export type {
  AttemptKey,
  AttemptOfTask,
  AttemptState,
  FoundJob,
  UpstreamAttempt,
  UpstreamOperation,
  UpstreamUsage,
} from './upstream-attempt.ts';
export type { Lane, StoredFile, Task, TaskError, TaskProgress, TaskResult } from './task.ts';
export { systemClock, type Clock } from './worker/clock.ts';
export { pause } from './worker/pause.ts';
export { TaskFailure } from './worker/task-failure.ts';
export type { Execute, WorkerLogger } from './worker/attempt.ts';
export { createWorker, type Worker, type WorkerOptions } from './worker/worker.ts';
