// What is said of a film on the command line, and the request that it comes to.
import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CreateMetadata, GenerateRequest, Medium } from 'filmgate';
import { wrongCall } from './command-error.ts';

const RATIOS = [
  '16:9',
  '4:3',
  '1:1',
  '3:4',
  '9:16',
  '21:9',
  'adaptive',
] as const satisfies readonly CreateMetadata['ratio'][];

const RESOLUTIONS = [
  '480p',
  '720p',
  '1080p',
  '4k',
] as const satisfies readonly CreateMetadata['resolution'][];

export interface MediaOptions {
  readonly image?: readonly string[];
  readonly video?: readonly string[];
  readonly audio?: readonly string[];
  readonly model?: string;
}

export interface RequestOptions extends MediaOptions {
  readonly ratio?: (typeof RATIOS)[number];
  readonly resolution?: (typeof RESOLUTIONS)[number];
  readonly duration?: number;
  readonly seed?: number;
  readonly silent?: true;
  readonly watermark?: true;
  readonly lastFrame?: true;
  readonly draft?: true;
  readonly storyboard?: string;
}

export const addMediaOptions = (command: Command): Command =>
  command
    .option(
      '--image <file>',
      `${MEDIUM}; image 1 of the prompt, and again for each further one`,
      more,
    )
    .option('--video <file>', MEDIUM, more)
    .option('--audio <file>', MEDIUM, more)
    .option('--model <id>', 'one of `filmgate models`, also with its provider: animatic/…');

const MEDIUM = 'a file, a URL or a file-… id';

export const resolutionOption = (): Option =>
  new Option('--resolution <size>', 'default: 720p with most models')
    .choices(RESOLUTIONS)
    .argParser(oneOf(RESOLUTIONS));

/** In any case of its letters: `4K` is `4k`. */
const oneOf =
  <T extends string>(choices: readonly T[]) =>
  (text: string): T => {
    const found = choices.find((choice) => choice === text.toLowerCase());
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
  };

export const addRequestOptions = (command: Command): Command =>
  addMediaOptions(
    command.argument('[prompt...]', 'in English or Chinese; - reads it from standard input'),
  )
    .addOption(
      new Option('--ratio <w:h>', 'default: what suits the media')
        .choices(RATIOS)
        .argParser(oneOf(RATIOS)),
    )
    .addOption(resolutionOption())
    .option(
      '--duration <seconds>',
      'whole ones; -1: as the prompt needs it; default: 5',
      wholeNumber,
    )
    .option('--seed <number>', 'the same one gives the same film; -1: any', seedOf)
    .option('--silent', 'without sound')
    .option('--watermark', 'with a mark at the lower right')
    .option('--last-frame', 'also the last frame as a picture')
    .option('--draft', 'a draft of the provider’s, of models that have one')
    .option('--storyboard <file>', 'draw this one in place of what the prompt says');

const more = (value: string, before: readonly string[] = []): string[] => [...before, value];

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^-?\d{1,10}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return value;
}

const LARGEST_SEED = 2 ** 32 - 1;

function seedOf(text: string): number {
  const seed = Number(text);
  if (/^-?\d+$/.test(text) && seed >= -1 && seed <= LARGEST_SEED) return seed;
  throw new InvalidArgumentError(`Give a whole number, -1 to ${LARGEST_SEED}.`);
}

/** An empty one would name all of them. */
export function idOf(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Give an id; this one is empty.');
}

/** @throws CommandError where there is nothing to make a film of, or a file cannot be read */
export async function readRequest(
  words: readonly string[],
  options: RequestOptions,
): Promise<GenerateRequest> {
  const isPiped = words.length === 1 && words[0] === '-';
  const prompt = (isPiped ? await textOf(process.stdin) : words.join(' ')).trim();
  const { ratio, resolution, duration, seed, silent, watermark, lastFrame, draft } = options;
  const media = await readMedia(options);
  if (prompt === '' && options.storyboard === undefined && Object.keys(media).length === 0) {
    throw wrongCall('A film needs a prompt; got none. Write it in quotes, "a fox in the snow".');
  }
  return {
    ...(prompt !== '' && { prompt }),
    ...media,
    ...(options.storyboard !== undefined && {
      storyboard: await readStoryboard(options.storyboard),
    }),
    ...(ratio !== undefined && { ratio }),
    ...(resolution !== undefined && { resolution }),
    ...(duration !== undefined && { duration }),
    ...(seed !== undefined && { seed }),
    ...(silent === true && { generate_audio: false }),
    ...(watermark === true && { watermark }),
    ...(lastFrame === true && { return_last_frame: true }),
    ...(draft === true && { draft }),
  };
}

/** The part of a request that says what comes with it, and who makes it. */
export async function readMedia({
  image,
  video,
  audio,
  model,
}: MediaOptions): Promise<Pick<GenerateRequest, 'model' | 'images' | 'videos' | 'audios'>> {
  return {
    ...(image !== undefined && { images: await Promise.all(image.map(readMedium)) }),
    ...(video !== undefined && { videos: await Promise.all(video.map(readMedium)) }),
    ...(audio !== undefined && { audios: await Promise.all(audio.map(readMedium)) }),
    ...(model !== undefined && { model }),
  };
}

/** What is none of these is a path; a file that is named so is `./file-…`. */
const ELSEWHERE = /^(?:https?:|data:|asset:|file-[\w-]{22}$)/i;

const readMedium = async (given: string): Promise<Medium> =>
  ELSEWHERE.test(given) ? given : await openMedium(given);

/** Read as it is sent, with its name. */
export async function openMedium(path: string): Promise<File> {
  // `openAsBlob` takes a folder, and fails only as it is read.
  await checkFile(path);
  return new File([await openAsBlob(path)], basename(path));
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw wrongCall(`${path} cannot be read. Give a file, a URL or a file-… id.`, {
      code: 'no_such_file',
      cause,
    });
  });
  if (!found.isFile()) {
    throw wrongCall(`${path} is no file. Give a file, a URL or a file-… id.`, {
      code: 'no_such_file',
    });
  }
}

export async function readStoryboard(path: string): Promise<object> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw wrongCall(`${path} cannot be read. Give the JSON of a storyboard.`, {
      code: 'no_such_file',
      cause,
    });
  });
  try {
    const storyboard: unknown = JSON.parse(text);
    if (typeof storyboard === 'object' && storyboard !== null) return storyboard;
  } catch {
    // Said below.
  }
  throw wrongCall(
    `${path} is no JSON object. Mend it, or write a new one with \`filmgate storyboard\`.`,
    { code: 'invalid_storyboard' },
  );
}
