import type { EstimateObject } from '@filmgate/protocol';
import { askJson, type Connection } from './connection.ts';
import { bodyOf, type BodyOptions, type GenerateRequest } from './generate.ts';

/** What a film would come to: size, tokens, price, and what is wrong with the request. Nothing is made. */
export const create = async (
  connection: Connection,
  request: GenerateRequest,
  { signal, onUpload }: BodyOptions = {},
): Promise<EstimateObject> =>
  askJson(connection, {
    method: 'POST',
    path: '/v1/estimates',
    json: await bodyOf(connection, request, { signal, onUpload }),
    repeatable: true,
    signal,
  });
