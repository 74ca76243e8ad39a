import { readFile } from 'node:fs/promises';
import type { SampleServer } from '../../scripts/demo/sample-server.ts';

export const MODEL = 'doubao-seedance-2-0-260128';

/** The mission's own request, word for word but for the host of its media. */
export async function missionRequest(samples: SampleServer): Promise<object> {
  const fixture = new URL('../fixtures/mission-request.json', import.meta.url);
  const text = await readFile(fixture, 'utf8');
  return JSON.parse(text.replaceAll('{samples}', new URL(samples.url('')).origin)) as object;
}
