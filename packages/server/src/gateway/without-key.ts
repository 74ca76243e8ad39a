import type { UpstreamHttp } from '@filmgate/providers';

/** Shorter ones stand in too many words. */
const MIN_KEY_CHARACTERS = 8;

/**
 * Some services name the key that they refuse. What they say is stored, logged and told to users: the key goes
 * no further than here.
 */
export const withoutKey = (key: string | null, http: UpstreamHttp): UpstreamHttp => ({
  async send(request) {
    const reply = await http.send(request);
    if (key === null || key.length < MIN_KEY_CHARACTERS) return reply;
    return { ...reply, body: reply.body.replaceAll(key, '[the key]') };
  },
});
