// A body is in memory as a whole, some of them three times, before its request is judged: how much of that
// is taken at once, by one tenant and in all, has an end.
import { ProtocolError } from '@filmgate/protocol';
import { callerIfAny } from '../auth/authenticate.ts';
import { isForm } from './forms.ts';
import { CREATE_BODY_BYTES, DEFAULT_BODY_BYTES, type HttpServer } from './http-server.ts';

/** Two of the largest at once, or a dozen pictures of a telephone. */
const MOST_OF_TENANT_BYTES = 2 * CREATE_BODY_BYTES;
const MOST_BYTES = 2 * MOST_OF_TENANT_BYTES;

/** For routes that are added from now on and take large bodies; others cannot take so much. */
export function limitLargeBodies(http: HttpServer): void {
  let bytes = 0;
  const ofTenant = new Map<string, number>();
  http.addHook('onRoute', (route) => {
    if (route.bodyLimit !== CREATE_BODY_BYTES) return;
    route.preParsing = async (request, reply) => {
      const length = Number(request.headers['content-length'] ?? CREATE_BODY_BYTES);
      // A form has files, which are not held, and no more text than another body.
      const said = isForm(request) ? Math.min(length, CREATE_BODY_BYTES) : length;
      if (said <= DEFAULT_BODY_BYTES || said > CREATE_BODY_BYTES) return;
      const tenant = callerIfAny(request)?.tenant ?? '';
      const before = ofTenant.get(tenant) ?? 0;
      if (bytes + said > MOST_BYTES || before + said > MOST_OF_TENANT_BYTES) {
        throw new ProtocolError(
          'ServiceUnavailable',
          'Too many large requests are being read. Send fewer at once, or pass media by URL.',
        );
      }
      bytes += said;
      ofTenant.set(tenant, before + said);
      reply.raw.once('close', () => {
        bytes -= said;
        const left = (ofTenant.get(tenant) ?? said) - said;
        if (left === 0) ofTenant.delete(tenant);
        else ofTenant.set(tenant, left);
      });
    };
  });
}
