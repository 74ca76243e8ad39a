// A provider's key goes to the origin that is configured for it and nowhere else, whatever an adapter, a
// package or a reply makes of addresses.
import { UpstreamHttpError, type RemoteFile, type UpstreamHttp } from '@filmgate/providers';

/** @param origin null: there is none configured, and whoever sends knows its own */
export function keepKeyAt(
  { key, origin }: { readonly key: string | null; readonly origin: string | null },
  http: UpstreamHttp,
): UpstreamHttp {
  if (key === null || key === '' || origin === null) return http;
  return {
    send(request) {
      const { url, headers } = request;
      const carriesKey = [url, ...Object.values(headers)].some((text) => text.includes(key));
      if (!carriesKey || originOf(url) === origin) return http.send(request);
      const cause = new Error(`the key of ${origin} was about to be sent elsewhere`);
      return Promise.reject(new UpstreamHttpError('blocked', false, { cause }));
    },
  };
}

/** Without its headers where it lies elsewhere: the key is one of them. */
export const fetchableAt = ({ url, headers }: RemoteFile, origin: string | null): RemoteFile => ({
  url,
  headers: originOf(url) === origin ? headers : {},
});

export const originOf = (url: string): string | null => URL.parse(url)?.origin ?? null;
