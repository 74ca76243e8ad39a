// What we use of the AI SDK's VideoModelV4: a model that starts a film and tells of it later. Written down
// here so that no package of the SDK has to be installed where none is configured.

export type SdkFile =
  | { readonly type: 'url'; readonly url: string; readonly mediaType?: string }
  | { readonly type: 'file'; readonly mediaType: string; readonly data: string };

/** As the SDK's types have it: not read-only. */
export type SdkJson = string | number | boolean | null | SdkJson[] | { [key: string]: SdkJson };

export interface SdkStart {
  readonly prompt: string | undefined;
  readonly n: number;
  readonly aspectRatio: `${number}:${number}` | undefined;
  readonly resolution: `${number}x${number}` | undefined;
  readonly duration: number | undefined;
  readonly fps: number | undefined;
  readonly seed: number | undefined;
  readonly image: SdkFile | undefined;
  readonly frameImages:
    | { readonly image: SdkFile; readonly frameType: 'first_frame' | 'last_frame' }[]
    | undefined;
  readonly inputReferences: SdkFile[] | undefined;
  readonly generateAudio: boolean | undefined;
  readonly providerOptions: Record<string, never>;
  readonly abortSignal: AbortSignal;
}

export interface VideoModel {
  readonly modelId: string;
  doStart?(options: SdkStart): PromiseLike<{ readonly operation: unknown }>;
  doStatus?(options: {
    readonly operation: SdkJson;
    readonly abortSignal: AbortSignal;
  }): PromiseLike<unknown>;
}

/** As `fetch`; only what the SDK's packages use of it. */
export type SdkFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Makes the models of one package; its requests go through `fetch`. */
export type LoadModel = (modelId: string, fetch: SdkFetch) => VideoModel;

/** A package that is not there, or has no films. */
export class SdkPackageError extends Error {
  override readonly name = 'SdkPackageError';
  readonly code = 'invalid_provider_package';
}

/**
 * @param packageName such as `@ai-sdk/fal`; installed by the operator
 * @param settings what its `create…` takes: `apiKey`, `baseURL` …
 * @throws SdkPackageError
 */
export async function loadSdkPackage(
  packageName: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<LoadModel> {
  const exported = await import(packageName).then(
    (module: unknown) => module as Record<string, unknown>,
    (cause: unknown) => {
      throw new SdkPackageError(
        `The provider needs the package ${packageName}, which cannot be loaded. Install it: npm install ${packageName}`,
        { cause },
      );
    },
  );
  const create = Object.entries(exported).find(
    ([name, value]) => /^create[A-Z]/.test(name) && typeof value === 'function',
  )?.[1] as ((settings: object) => Record<string, unknown>) | undefined;
  const noFilms = (): SdkPackageError =>
    new SdkPackageError(
      `The package ${packageName} makes no films: it has no create… function whose provider has video models of version 4. Name another, such as @ai-sdk/fal, or a newer release of it.`,
    );
  if (create === undefined) throw noFilms();
  const load: LoadModel = (modelId, fetch) => {
    const provider = create({ ...settings, fetch });
    const make = provider['video'] ?? provider['videoModel'];
    if (typeof make !== 'function') throw noFilms();
    const model = (make as (id: string) => VideoModel).call(provider, modelId);
    if (model.doStart === undefined || model.doStatus === undefined) throw noFilms();
    return model;
  };
  // To make a model asks nobody: whether there are any is told now, and not to the first who wants a film.
  load('any-model', () => Promise.reject(new TypeError('nobody is asked yet')));
  return load;
}
