export { createAiSdk, type AiSdkOptions } from './ai-sdk/ai-sdk.ts';
export { loadSdkPackage, SdkPackageError, type LoadModel } from './ai-sdk/video-model.ts';
export { createArk, type ArkOptions } from './ark/ark.ts';
export { createNewapi, type NewapiOptions } from './newapi/newapi.ts';
export { createOpenaiVideos, type OpenaiVideosOptions } from './openai-videos/openai-videos.ts';
export { legible } from './legible.ts';
export {
  UpstreamHttpError,
  type UpstreamHttp,
  type UpstreamReply,
  type UpstreamRequest,
} from './http/upstream-http.ts';
export {
  type CancelOutcome,
  type Candidate,
  type JobFacts,
  type Operation,
  type OperationStatus,
  type Provider,
  ProviderError,
  type ProviderErrorCode,
  type ProviderJob,
  type ReconcileQuery,
  type RemoteFile,
  type UpstreamUsage,
} from './provider.ts';
