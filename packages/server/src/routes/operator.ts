// What whoever runs this installation looks at and decides: /v1/operator/… For every other key these
// routes do not exist.
import { ProtocolError } from '@filmgate/protocol';
import type { AttemptOfTask, AttemptStore, LedgerStore } from '@filmgate/tasks';
import { z } from 'zod';
import { callerOf } from '../auth/authenticate.ts';
import type { LiveGateway } from '../gateway/live-gateway.ts';
import { takersOf } from '../gateway/route.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import {
  noParameters,
  pageParameter,
  parseBody,
  parseParameters,
  unknownCursor,
} from '../http/parameters.ts';
import {
  attemptDetail,
  attemptDetailSchema,
  attemptSchema,
  attemptStateSchema,
  attemptView,
  decidedSchema,
  providerStateSchema,
  providerView,
  type AttemptContext,
} from '../operator/attempt-view.ts';
import { decide } from '../operator/decide.ts';

const ATTEMPTS = '/v1/operator/attempts';
const params = z.object({ id: z.string() });

const listQuery = z.strictObject({
  state: attemptStateSchema.optional(),
  provider: z.string().min(1).max(40).optional(),
  task_id: z.string().min(1).max(200).optional(),
  before: z.string().min(1).max(200).optional(),
  limit: pageParameter(500).default(50),
});

const decisionBody = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('resend') }),
  z.strictObject({ decision: z.literal('abandon') }),
  z.strictObject({
    decision: z.literal('adopt'),
    operation: z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/, 'expected 1 to 200 characters of ASCII without spaces')
      .describe('The id that the provider shows for the job'),
    force: z
      .boolean()
      .default(false)
      .describe('Also where what the provider tells of the job contradicts the task'),
  }),
]);

export function operatorRoutes(
  http: HttpServer,
  options: {
    store: AttemptStore & Pick<LedgerStore, 'possibleCostOf'>;
    gateway: Pick<LiveGateway, 'providers' | 'isConfigured' | 'findJob' | 'config'>;
    /** A task goes on, or has ended. */
    onDecided: () => void;
    now: () => number;
  },
): void {
  const { store, gateway, onDecided, now } = options;
  const common = { config: { dialect: 'mission', scope: 'operator' } } as const;
  const described = { tags: ['operator'] };

  async function find(id: string): Promise<AttemptOfTask> {
    const found = await store.findAttempt(id);
    if (found !== undefined) return found;
    throw new ProtocolError('ResourceNotFound', `There is no attempt ${JSON.stringify(id)}.`, {
      param: 'id',
    });
  }

  const takers = ({ request }: AttemptOfTask['task']): readonly string[] =>
    takersOf(gateway.config(), request);

  const contextOf = async ({ attempt }: AttemptOfTask): Promise<AttemptContext> => ({
    possibleCost: await store.possibleCostOf(attempt.id),
    isConfigured: gateway.isConfigured(attempt.provider),
  });

  const detail = async (one: AttemptOfTask): Promise<ReturnType<typeof attemptDetail>> =>
    attemptDetail(one, { ...(await contextOf(one)), takers: takers(one.task) });

  http.get(
    ATTEMPTS,
    {
      ...common,
      schema: {
        ...described,
        summary: 'Tries at providers, newest first; state=unknown: those that nobody knows about',
        querystring: z.object({
          state: z.string().optional().describe(attemptStateSchema.options.join(', ')),
          provider: z.string().optional().describe('As it is named in filmgate.yaml'),
          task_id: z.string().optional().describe('Of one task alone'),
          before: z.string().optional().describe('The id of the last attempt of the page before'),
          limit: z.string().optional().describe('1–500, default 50'),
        }),
        response: {
          ...ERROR_REPLIES.mission,
          200: z.object({
            object: z.literal('list'),
            data: z.array(attemptSchema),
            has_more: z.boolean(),
          }),
        },
      },
    },
    async (request) => {
      const query = parseParameters(listQuery, request.query);
      const { limit, state, provider, task_id: taskId, before } = query;
      if (before !== undefined && (await store.findAttempt(before)) === undefined) {
        throw unknownCursor(before, 'an attempt');
      }
      const found = await store.listAttempts({
        limit: limit + 1,
        ...(state !== undefined && { state }),
        ...(provider !== undefined && { provider }),
        ...(taskId !== undefined && { taskId }),
        ...(before !== undefined && { before }),
      });
      return {
        object: 'list' as const,
        data: await Promise.all(
          found.slice(0, limit).map(async (one) => attemptView(one, await contextOf(one))),
        ),
        has_more: found.length > limit,
      };
    },
  );

  http.get(
    `${ATTEMPTS}/:id`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'One try with its task, and what can be decided about it',
        params,
        response: { ...ERROR_REPLIES.mission, 200: attemptDetailSchema },
      },
    },
    async (request) => detail(await find(request.params.id)),
  );

  http.post(
    `${ATTEMPTS}/:id`,
    {
      ...common,
      config: { ...common.config, errors: ['DecisionConflict'] },
      schema: {
        ...described,
        summary:
          'Decide about an unknown try: adopt the job you found, resend (may pay twice), or abandon',
        params,
        body: decisionBody,
        response: { ...ERROR_REPLIES.mission, 200: decidedSchema },
      },
    },
    async (request) => {
      const decision = parseBody(decisionBody, request.body);
      const { id } = request.params;
      const found = await find(id);
      const before = await detail(found);
      const taken = before.choices.filter((one) => one.decision === decision.decision);
      const { isConfigured, findJob } = gateway;
      const contradictions = await decide(found, decision, {
        store,
        isConfigured,
        takersOf: takers,
        findJob,
        now,
      });
      const { taskId, provider } = found.attempt;
      const fields = { keyId: callerOf(request).id, attempt: id, taskId, provider, ...decision };
      request.log.warn(
        contradictions.length === 0 ? fields : { ...fields, contradictions },
        'the operator decided about an attempt',
      );
      onDecided();
      return { ...(await detail(await find(id))), decided: taken[0] };
    },
  );

  http.get(
    '/v1/operator/providers',
    {
      ...common,
      schema: {
        ...described,
        summary: 'How each provider is doing: open tries, rest, pace, last answer, film and error',
        response: {
          ...ERROR_REPLIES.mission,
          200: z.object({ object: z.literal('list'), data: z.array(providerStateSchema) }),
        },
      },
    },
    async (request) => {
      parseParameters(noParameters, request.query);
      const data = (await gateway.providers()).map(providerView);
      return { object: 'list' as const, data };
    },
  );
}
