// Makes one film as the service does, and ends: the whole of it is what is measured. Its job is the
// file that the command line names.
import { mkdir, readFile } from 'node:fs/promises';
import {
  type FilmRequest,
  renderFilm,
  renderStoryboard,
  type Storyboard,
} from '@filmgate/animatic';

export interface FilmProcessJob {
  readonly make: { readonly request: FilmRequest } | { readonly storyboard: Storyboard };
  /** Made where it is not there. */
  readonly directory: string;
}

const DEADLINE_MS = 30 * 60_000;

const [, , jobFile = ''] = process.argv;
const { make, directory } = JSON.parse(await readFile(jobFile, 'utf8')) as FilmProcessJob;
await mkdir(directory, { recursive: true });
const output = { directory, returnLastFrame: false };
const limits = { deadlineMs: DEADLINE_MS };
await ('request' in make
  ? renderFilm({ ...output, request: make.request }, limits)
  : renderStoryboard({ ...output, storyboard: make.storyboard, media: [] }, limits));
