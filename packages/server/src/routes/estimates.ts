// POST /v1/estimates: what a create would come to and what it would be refused for, before it is paid.
import { missionCreateSchema } from '@filmgate/protocol';
import { callerOf } from '../auth/authenticate.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import { CREATE_BODY_BYTES, type HttpServer } from '../http/http-server.ts';
import { whenGone } from '../http/when-gone.ts';
import type { EstimateCreate } from '../submission/estimate-create.ts';
import { estimateSchema } from '../submission/estimate-view.ts';

export function estimateRoutes(
  http: HttpServer,
  { estimateCreate }: { readonly estimateCreate: EstimateCreate },
): void {
  http.post(
    '/v1/estimates',
    {
      // It looks at media as a create does, and so is counted as one.
      config: { dialect: 'mission', scope: 'tasks:read', creates: true },
      bodyLimit: CREATE_BODY_BYTES,
      schema: {
        tags: ['before it is paid'],
        summary:
          'What a create with this body, of any dialect, would come to and be refused for; makes nothing',
        body: missionCreateSchema.meta({ id: 'EstimateRequest' }),
        response: { ...ERROR_REPLIES.mission, 200: estimateSchema },
      },
    },
    (request, reply) => estimateCreate(request.body, callerOf(request), whenGone(reply)),
  );
}
