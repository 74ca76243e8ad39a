// The configured providers, each behind the one port and the one HTTP client.
import { SendError, type Egress } from '@filmgate/media';
import {
  createAiSdk,
  createArk,
  createNewapi,
  createOpenaiVideos,
  loadSdkPackage,
  UpstreamHttpError,
  type Provider,
  type UpstreamHttp,
} from '@filmgate/providers';
import type { Gateway, ProviderEntry } from '../config/gateway.ts';
import { keepKeyAt, originOf } from './key-origin.ts';
import { withoutKey } from './without-key.ts';

const ARK_BASE_URL = {
  volcengine: 'https://ark.cn-beijing.volces.com/api/v3',
  byteplus: 'https://ark.ap-southeast.bytepluses.com/api/v3',
} as const;

export interface OpenProvider {
  readonly provider: Provider;
  readonly entry: ProviderEntry;
  /** The one that its key may go to; null: a package of the AI SDK knows its own. */
  readonly origin: string | null;
}

/**
 * @param env holds the keys that the entries name; they have been checked to be there
 * @throws SdkPackageError where a package of the AI SDK is not installed or makes no films
 */
export async function openProviders(
  { providers }: Gateway,
  egress: Egress,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadonlyMap<string, OpenProvider>> {
  const opened = new Map<string, OpenProvider>();
  for (const [name, entry] of Object.entries(providers)) {
    const key = entry.key_env === undefined ? null : (env[entry.key_env] ?? '');
    const origin = originOf(baseUrlOf(entry) ?? '');
    const reached = upstreamHttp(egress, entry.timeout_s * 1000);
    const http = keepKeyAt({ key, origin }, withoutKey(key, reached));
    opened.set(name, { entry, origin, provider: await open(name, entry, key, http) });
  }
  return opened;
}

const baseUrlOf = (entry: ProviderEntry): string | null =>
  entry.kind === 'volcengine' || entry.kind === 'byteplus'
    ? (entry.base_url ?? ARK_BASE_URL[entry.kind])
    : (entry.base_url ?? null);

async function open(
  name: string,
  entry: ProviderEntry,
  key: string | null,
  http: UpstreamHttp,
): Promise<Provider> {
  const apiKey = key ?? '';
  switch (entry.kind) {
    case 'volcengine':
    case 'byteplus':
      return createArk({ name, baseUrl: baseUrlOf(entry) ?? '', apiKey, http });
    case 'newapi':
      return createNewapi({ name, baseUrl: entry.base_url, apiKey, http });
    case 'openai-videos':
      return createOpenaiVideos({ name, baseUrl: entry.base_url, apiKey: key, http });
    case 'ai-sdk': {
      const baseUrl = entry.base_url ?? null;
      // Packages call it one or the other.
      const settings = { apiKey, apiToken: apiKey, ...(baseUrl && { baseURL: baseUrl }) };
      const load = await loadSdkPackage(entry.package, settings);
      return createAiSdk({ name, load, baseUrl, apiKey, http });
    }
  }
}

const upstreamHttp = (egress: Egress, totalMs: number): UpstreamHttp => ({
  async send({ url, ...options }) {
    try {
      return await egress.send(url, { ...options, totalMs, toProvider: true });
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      throw new UpstreamHttpError(error.code, error.sent, { cause: error });
    }
  },
});
