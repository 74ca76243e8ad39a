// A client of filmgate, for browsers and Node. Functions of a connection, so that a program carries
// only what it calls.
export type {
  CreateMetadata,
  CreateRequest,
  EstimateObject,
  FileObject,
  StoryboardJson,
  StoryboardObject,
  TaskProgressEvent,
  TaskState,
  TaskStateEvent,
  UnusedWords,
  VideoTask,
} from '@filmgate/protocol';
export { connect, type Connection, type ConnectOptions } from './connection.ts';
export { download, type DownloadOptions } from './download.ts';
export * as estimates from './estimates.ts';
export * as files from './files.ts';
export { FilmgateError } from './filmgate-error.ts';
export {
  bodyOf,
  type BodyOptions,
  type Film,
  generate,
  type GenerateOptions,
  type GenerateRequest,
  made,
  type Medium,
} from './generate.ts';
export * as keys from './keys.ts';
export * as models from './models.ts';
export * as storyboards from './storyboards.ts';
export * as tasks from './tasks.ts';
export type { Created, CreateOptions, FollowOptions, Task, TaskEvent } from './tasks.ts';
export * as usage from './usage.ts';
export * as webhooks from './webhooks.ts';
