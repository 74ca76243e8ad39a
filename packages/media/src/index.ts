export { type Asset, type AssetSources, fetchAsset, recognised } from './assets/fetch-asset.ts';
export { MOST_MEDIA_BYTES, requireSize, withinLimits } from './assets/within-limits.ts';
export { BlobError, type BlobErrorCode } from './blobs/blob-error.ts';
export { blobPath, listBlobs } from './blobs/blob-layout.ts';
export { copyWholeBlob, shareBlob } from './blobs/copy-blob.ts';
export { syncDirectory, syncFile } from './blobs/durable.ts';
export { type BlobStore, createBlobStore } from './blobs/blob-store.ts';
export { createPassingBlobs } from './blobs/passing-blobs.ts';
export { hashFile, type StoredBlob } from './blobs/hash-file.ts';
export { AllowListError, parseAllowList } from './egress/allow-list.ts';
export {
  createEgress,
  type Egress,
  type EgressOptions,
  type EgressResponse,
} from './egress/egress.ts';
export { SendError, type SendOptions, type SentReply } from './egress/send.ts';
export { judgeUrl } from './egress/verdict.ts';
export { EgressError, type EgressErrorCode } from './egress/egress-error.ts';
export { LinkError, signLink, verifyLink } from './links/signed-link.ts';
export { MediaError, type MediaErrorCode } from './media-error.ts';
export { probe } from './probe/probe.ts';
export { MEDIA_TYPES } from './sniff/formats.ts';
export { sniff } from './sniff/sniff.ts';
