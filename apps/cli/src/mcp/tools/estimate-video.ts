import type { McpServer } from '@modelcontextprotocol/server';
import { type Connection, estimates } from 'filmgate';
import { z } from 'zod';
import type { AllowedFiles } from '../allowed-files.ts';
import { answer, orRefusal } from '../answer.ts';
import { filmFields, requestOf } from '../film-request.ts';

const outputSchema = z.object({
  ok: z.boolean().describe('False: generate_video would be refused, for the problems'),
  problems: z.array(
    z.object({ code: z.string(), message: z.string(), param: z.string().nullable() }),
  ),
  warnings: z.array(z.string()).describe('What would have no effect, and why'),
  model: z.string().nullable(),
  width: z.number().nullable().describe('Pixels; null: left open by the request, as the following'),
  height: z.number().nullable(),
  frames: z.number().nullable(),
  duration: z.number().nullable().describe('Seconds'),
  tokens: z.number().nullable().describe('The most that may be billed'),
  exact: z.boolean().describe('False: something is left to the model; the most is counted'),
  made_by: z
    .array(
      z.object({
        provider: z.string(),
        billed: z.boolean(),
        cost: z.object({ currency: z.string(), amount: z.number() }).nullable(),
      }),
    )
    .describe('Who is asked, in this order, and what it costs there'),
});

export function addEstimateVideo(
  server: McpServer,
  connection: Connection,
  allowed: AllowedFiles,
): void {
  server.registerTool(
    'estimate_video',
    {
      title: 'Estimate a video',
      description:
        'What a video would come to before it is made: size, frames, tokens, cost at each provider, and all problems that the request has. Makes nothing and costs nothing. Local files are uploaded.',
      inputSchema: z.strictObject(filmFields(allowed)),
      outputSchema,
      // Where files may be sent, people may want to be asked.
      annotations: {
        readOnlyHint: allowed.folders.length === 0,
        destructiveHint: false,
        openWorldHint: true,
      },
    },
    (said, context) =>
      orRefusal(context, async (signal) => {
        const request = await requestOf(said, connection, allowed, signal);
        const found = await estimates.create(connection, request, { signal });
        const data: z.infer<typeof outputSchema> = {
          ok: found.ok,
          problems: found.problems.map(({ code, message, param }) => ({ code, message, param })),
          warnings: [...found.warnings],
          model: found.model,
          width: found.width,
          height: found.height,
          frames: found.frames,
          duration: found.duration,
          tokens: found.tokens,
          exact: found.exact,
          made_by: found.made_by.map(({ provider, billed, cost }) => ({
            provider,
            billed,
            cost,
          })),
        };
        return answer(wordsOf(data), data);
      }),
  );
}

function wordsOf({ ok, problems, tokens, made_by: makers }: z.infer<typeof outputSchema>): string {
  if (!ok) return `It would be refused: ${problems.map(({ message }) => message).join(' ')}`;
  const [first] = makers;
  const cost =
    first === undefined || !first.billed
      ? 'It costs nothing'
      : first.cost === null
        ? 'Nobody knows its price'
        : `It costs at most ${first.cost.amount} ${first.cost.currency}`;
  return `${cost}${first === undefined ? '' : `, made by ${first.provider}`}${tokens === null ? '' : `; ${tokens} tokens`}.`;
}
