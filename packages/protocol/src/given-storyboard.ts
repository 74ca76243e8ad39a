// A create may bring the storyboard that is to be drawn: it is taken out of the body as it was written, for
// its nulls mean something, and what it says of the film stands in place of the body's own fields.
import { findModel, modelNamed } from './catalogue/catalogue.ts';
import { invalidParameter, type ProtocolError } from './errors.ts';
import type { FieldNames, NamedBody } from './field-names.ts';
import { checkJsonBounds } from './json-bounds.ts';
import { isObject } from './mission-dialect.ts';
import { pixelSize } from './pixels.ts';
import type { GenerationRequest, Ratio, Resolution } from './request.ts';
import { FRAMES_PER_SECOND } from './tokens.ts';
import type { Warning } from './warning.ts';

const FIELD = 'storyboard';
/** As JSON. One of a film of a minute with sixty crowded shots has half of that. */
const MOST_CHARACTERS = 1_000_000;
const RULE = 'expected a storyboard as an object, or its JSON text';

export interface TakenStoryboard {
  /** Whose `storyboard` is `true` where there is one. */
  readonly asked: NamedBody;
  /** Unchecked; undefined: there is none. */
  readonly storyboard: unknown;
}

/** @throws ProtocolError for what is none, or too large */
export function takeStoryboard(asked: NamedBody): TakenStoryboard {
  const { body, names } = asked;
  if (!isObject(body) || !Object.hasOwn(body, FIELD)) return { asked, storyboard: undefined };
  const { [FIELD]: given, ...rest } = body;
  if (given === undefined || given === null || given === '') {
    return { asked: { ...asked, body: rest }, storyboard: undefined };
  }
  const name = names.field(FIELD);
  const storyboard = typeof given === 'string' ? parsed(given, name) : given;
  if (!isObject(storyboard)) throw invalidParameter(FIELD, RULE).named(name);
  const size = JSON.stringify(storyboard).length;
  if (size > MOST_CHARACTERS) throw tooLarge(size, name);
  return { asked: { ...asked, body: { ...rest, [FIELD]: true } }, storyboard };
}

function parsed(text: string, name: string): unknown {
  if (text.length > MOST_CHARACTERS) throw tooLarge(text.length, name);
  checkJsonBounds(text, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidParameter(name, RULE, error);
  }
}

const tooLarge = (size: number, name: string): ProtocolError =>
  invalidParameter(
    name,
    `expected a storyboard of at most ${MOST_CHARACTERS} characters of JSON but got ${size} instead`,
  );

/** What a storyboard says of its film. */
export interface DrawnOutput {
  readonly seed: number;
  readonly output: {
    readonly width: number;
    readonly height: number;
    readonly resolution: Resolution;
    readonly ratio: Ratio;
    readonly frames: number;
    readonly audio: boolean;
    readonly watermark: boolean;
  };
}

/**
 * The body as a create of the film that the storyboard is of, so that the limits of its model are judged;
 * errors name where the storyboard says it.
 */
export function asDrawn(asked: NamedBody, { seed, output }: DrawnOutput): NamedBody {
  const { body, names } = asked;
  if (!isObject(body)) return asked;
  const seconds = (output.frames - 1) / FRAMES_PER_SECOND;
  const isWhole = Number.isInteger(seconds);
  const isHeard = modelNamed(body['model'])?.fields.includes('generate_audio') ?? true;
  const fields: readonly (readonly [string, unknown, string])[] = [
    ['resolution', output.resolution, 'output.resolution'],
    ['ratio', output.ratio, 'output.ratio'],
    ['duration', isWhole ? seconds : undefined, 'output.frames'],
    ['frames', isWhole ? undefined : output.frames, 'output.frames'],
    ['watermark', output.watermark, 'output.watermark'],
    ['generate_audio', isHeard ? output.audio : undefined, 'output.audio'],
    ['seed', seed, 'seed'],
    ['camera_fixed', undefined, 'shots'],
  ];
  const places = new Map(fields.map(([field, , place]) => [field, place]));
  const name = names.field(FIELD);
  const overruled = fields.flatMap(([field, value]): Warning[] => {
    const said = body[field];
    if (said === undefined || said === null || isOpen(field, said)) return [];
    if (String(said).toLowerCase() === String(value)) return [];
    return [{ field: names.field(field), text: 'the storyboard has its own, ignored' }];
  });
  return {
    body: { ...body, ...Object.fromEntries(fields) },
    names: {
      item: (position) => names.item(position),
      field(path) {
        const head = /^[^.[]*/.exec(path)?.[0] ?? path;
        const place = places.get(head);
        return place === undefined ? names.field(path) : `${name}.${place}`;
      },
    },
    warnings: [...asked.warnings, ...overruled],
  };
}

/** Left to whoever makes the film. */
const isOpen = (field: string, said: unknown): boolean =>
  said === 'adaptive' ||
  said === -1 ||
  (field === 'frames' && said === 0) ||
  (field === 'camera_fixed' && said === false);

/**
 * What of the storyboard cannot be a film of the model, beside what `validateArk` judges.
 *
 * @throws ProtocolError
 */
export function checkDrawnOutput(
  { model, output: asked, draftTaskId }: GenerationRequest,
  { output }: DrawnOutput,
  names: Pick<FieldNames, 'field'>,
): void {
  const name = names.field(FIELD);
  if (draftTaskId !== undefined) {
    throw invalidParameter(name, 'the film of a draft shows what its draft did: leave it out');
  }
  const { width, height } = pixelSize(model, output.resolution, output.ratio);
  if (output.width !== width || output.height !== height) {
    throw invalidParameter(
      `${name}.output`,
      `expected ${width}x${height} for ${output.resolution} and ${output.ratio} of ${findModel(model).model.printedName} but got ${output.width}x${output.height} instead`,
    );
  }
  if (output.audio && !asked.generateAudio) {
    throw invalidParameter(
      `${name}.output.audio`,
      `${findModel(model).model.printedName} makes no sound: set it to false`,
    );
  }
}
