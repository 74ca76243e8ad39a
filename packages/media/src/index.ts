export { BlobError, type BlobErrorCode } from './blobs/blob-error.ts';
export { type BlobStore, createBlobStore, type StoredBlob } from './blobs/blob-store.ts';
export { AllowListError } from './egress/allow-list.ts';
export { createEgress, type Egress, type EgressResponse } from './egress/egress.ts';
export { EgressError, type EgressErrorCode } from './egress/egress-error.ts';
export { LinkError, signLink, verifyLink } from './links/signed-link.ts';
