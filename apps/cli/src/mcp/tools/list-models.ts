import type { McpServer } from '@modelcontextprotocol/server';
import { type Connection, models } from 'filmgate';
import { z } from 'zod';
import { answer, orRefusal } from '../answer.ts';

const modelSchema = z.object({
  id: z.string(),
  modes: z
    .array(z.string())
    .describe('t2v: text; i2v: first frame; flf2v: first and last; r2v: references'),
  resolutions: z.array(z.string()),
  ratios: z.array(z.string()),
  duration: z.object({ min: z.number(), max: z.number(), automatic: z.boolean() }),
  made_by: z
    .array(
      z.object({
        provider: z.string(),
        billed: z.boolean(),
        currency: z.string().nullable(),
        per_million_tokens: z.array(z.number()).describe('Lowest and highest price'),
        health: z.string(),
      }),
    )
    .describe('Who is asked, in this order'),
});

export function addListModels(server: McpServer, connection: Connection): void {
  server.registerTool(
    'list_models',
    {
      title: 'List video models',
      description:
        'The video models that can be asked for, with their modes, resolutions, ratios and durations, who makes them, at which prices. What is not billed is an animatic: a draft that is drawn for nothing, with shots, camera, voices and music, and never the work of the real model.',
      inputSchema: z.strictObject({}),
      outputSchema: z.object({ models: z.array(modelSchema) }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (_nothing, context) =>
      orRefusal(context, async (signal) => {
        const all = await models.list(connection, { signal });
        const shown = all.map(({ id, modes, resolutions, ratios, duration, made_by: makers }) => ({
          id,
          modes,
          resolutions,
          ratios,
          duration,
          made_by: makers.map(({ provider, billed, prices, health }) => ({
            provider,
            billed,
            currency: prices?.currency ?? null,
            per_million_tokens: lowestAndHighest(
              prices?.rows.map(({ per_million_tokens: price }) => price) ?? [],
            ),
            health,
          })),
        }));
        return answer(`${all.length} models.`, { models: shown });
      }),
  );
}

const lowestAndHighest = (prices: readonly number[]): number[] =>
  prices.length === 0 ? [] : [Math.min(...prices), Math.max(...prices)];
