export { anyToArk } from './any-dialect.ts';
export { type ArkCreate, type ArkItem, arkCreateSchema } from './ark-schema.ts';
export { type FoundModel, PROVIDERS, catalogue, findModel } from './catalogue/catalogue.ts';
export {
  FAMILIES,
  type AudioLimits,
  type Currency,
  type Family,
  type ImageLimits,
  type MediaLimits,
  type Model,
  type OptionalField,
  type PriceList,
  type PriceRow,
  type Range,
  type VideoLimits,
  type VisualLimits,
} from './catalogue/model.ts';
export {
  ERROR_CODES,
  type ErrorCode,
  ProtocolError,
  invalidParameter,
  missingParameter,
  namedAs,
  withRequestId,
} from './errors.ts';
export { asArk, type FieldNames, type NamedBody, parameterOf, placeOf } from './field-names.ts';
export { fileIdOf, newFileId } from './file-id.ts';
export { type ExaminedCreate, examineCreate } from './examine-create.ts';
export { checkJsonBounds } from './json-bounds.ts';
export { asDrawn, checkDrawnOutput, takeStoryboard } from './given-storyboard.ts';
export type { MediaInfo } from './media-info.ts';
export { missionCreateSchema, missionToArk } from './mission-dialect.ts';
export { type MissionStatus, missionStatus } from './mission-status.ts';
export { nearestName, nearestNames } from './nearest-name.ts';
export { openaiCreateSchema, openaiToArk } from './openai-dialect.ts';
export { type PixelSize, nearestRatio, pixelSize, ratioValue } from './pixels.ts';
export { type FlagValues, type ReadPrompt, readPromptFlags } from './prompt-flags.ts';
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
export { faultsOf, fieldWords, ruleWords } from './rule-words.ts';
export { shownValue } from './shown-value.ts';
export { TASK_ERROR_CODES, type TaskErrorCode } from './task-error-codes.ts';
export { newTaskId } from './task-id.ts';
export { TASK_STATES, canBecome, isTerminal, type TaskState } from './task-state.ts';
export {
  FRAMES_PER_SECOND,
  type Price,
  type PriceConditions,
  type TokenInput,
  costOf,
  frameCount,
  price,
  tokens,
} from './tokens.ts';
export { readFields, type ValidatedRequest, validateArk } from './validate-ark.ts';
export { type Draft, finalSchema, validateFinal } from './validate-final.ts';
export { mediaProblems, validateMedia } from './validate-media.ts';
export { MAX_SEED } from './value-rules.ts';
export type { Warning } from './warning.ts';
export type { EstimateObject, StoryboardObject } from './wire/before-paying.ts';
export type { CreateMetadata, CreateRequest } from './wire/create-request.ts';
export type { FileObject } from './wire/file-object.ts';
export type { StoryboardJson, UnusedWords } from './wire/storyboard-json.ts';
export type { TaskProgressEvent, TaskStateEvent } from './wire/task-event.ts';
export type { VideoTask } from './wire/video-task.ts';
