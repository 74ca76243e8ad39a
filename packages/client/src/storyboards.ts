import type { StoryboardObject } from '@filmgate/protocol';
import { askJson, type Connection } from './connection.ts';
import { bodyOf, type BodyOptions, type GenerateRequest } from './generate.ts';

export interface StoryboardOptions extends BodyOptions {
  /** A picture of each shot, drawn with it. */
  readonly contactSheet?: boolean;
}

/** What would be shown and heard, and what of the prompt would not. Nothing is stored. */
export const create = async (
  connection: Connection,
  request: GenerateRequest,
  { contactSheet, signal, onUpload }: StoryboardOptions = {},
): Promise<StoryboardObject> =>
  askJson(connection, {
    method: 'POST',
    path: '/v1/storyboards',
    query: { contact_sheet: contactSheet },
    json: await bodyOf(connection, request, { signal, onUpload }),
    repeatable: true,
    signal,
  });
