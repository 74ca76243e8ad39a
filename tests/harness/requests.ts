import { readFile } from 'node:fs/promises';
import type { SampleServer } from '../../scripts/demo/sample-server.ts';

export const MODEL = 'doubao-seedance-2-0-260128';
/** Of the models that make the shortest films, without sound. */
export const QUICKEST_MODEL = 'doubao-seedance-1-0-pro-250528';

/** The mission's own request, word for word but for the host of its media. */
export async function missionRequest(samples: SampleServer): Promise<object> {
  const fixture = new URL('../fixtures/mission-request.json', import.meta.url);
  const text = await readFile(fixture, 'utf8');
  return JSON.parse(text.replaceAll('{samples}', new URL(samples.url('')).origin)) as object;
}

/** The fewest frames that any model makes. */
export const QUICKEST_FRAMES = 29;

/**
 * The film that is made soonest, for what is the same with all: a third of the work of MODEL's shortest,
 * most of it that its processes start. It has no sound.
 *
 * @param fields instead of these, or more
 */
export const quickestFilm = (fields: object = {}, metadata: object = {}): object => ({
  model: QUICKEST_MODEL,
  prompt: 'A field at noon, fixed camera',
  ...fields,
  metadata: { resolution: '480p', ratio: '1:1', frames: QUICKEST_FRAMES, seed: 7, ...metadata },
});
