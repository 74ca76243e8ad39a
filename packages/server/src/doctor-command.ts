import { findSandbox } from '@filmgate/process';
import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

/** Looks over this machine and what the service is configured with; changes nothing, asks nobody outside. */
export const doctor = (): Promise<readonly Finding[]> =>
  examine({ nodeVersion: process.versions.node, nowMs: Date.now(), findSandbox });
