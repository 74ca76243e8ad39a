export type { MediaInfo } from './media-info.ts';
export {
  MEDIA_KINDS,
  MEDIA_ROLES,
  RATIOS,
  RESOLUTIONS,
  type GenerationRequest,
  type MediaKind,
  type MediaReference,
  type MediaRole,
  type Mode,
  type OutputRequest,
  type Ratio,
  type Resolution,
} from './request.ts';
export { TASK_STATES, canBecome, isTerminal, type TaskState } from './task-state.ts';
