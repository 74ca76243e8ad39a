// All that is wrong with a create, where `validateArk` names the first: a field that breaks its rule is
// taken out, and the rest is judged again.
import { isArkBody } from './any-dialect.ts';
import { modelNamed } from './catalogue/catalogue.ts';
import { ParameterError, ProtocolError } from './errors.ts';
import { asArk, type FieldNames, type NamedBody } from './field-names.ts';
import { missionToArk } from './mission-dialect.ts';
import { validateArk, type ValidatedRequest } from './validate-ark.ts';

export interface ExaminedCreate {
  /** In the words of the create's own refusal. Empty: it is taken, as far as it can be judged without its media. */
  readonly problems: readonly ProtocolError[];
  /**
   * What was asked for, without what `problems` name: defaults stand in its place. Undefined where too
   * little is left to be read.
   */
  readonly validated: ValidatedRequest | undefined;
  /** The body that was judged, in Ark's shape, and what its caller calls its fields; undefined: there is none. */
  readonly asked: NamedBody | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** A body may have a wrong value in each of its fields, and thousands of items. */
const MOST_PROBLEMS = 50;
/** Stands for an address that was refused: never called, for its reference is left out in the end. */
const STAND_IN = 'https://stand-in.invalid/';

/**
 * @param body of any dialect: Ark's where it has `content`, else the mission's, which knows the fields of
 *   OpenAI's as well
 * @param providers prefixes that a model id may carry
 * @param complete makes the body that is judged of the one that is asked for; where it cannot, that is a
 *   problem, and its `storyboard` is judged no further
 * @throws ProtocolError for what is no body at all, or names no model
 */
export function examineCreate(
  body: unknown,
  providers: readonly string[],
  complete: (asked: NamedBody) => NamedBody = (asked) => asked,
): ExaminedCreate {
  const read = readBody(body);
  const problems = [...read.problems];
  const asked = completed(read.asked, complete, problems);
  // What the lists lack for them says nothing.
  const isPartial = problems.some(({ param }) => PARTS.has(param ?? ''));
  const examined = examineArk(asked, providers, isPartial);
  return {
    ...examined,
    asked,
    problems: [...problems, ...examined.problems].slice(0, MOST_PROBLEMS),
  };
}

function completed(
  asked: NamedBody,
  complete: (asked: NamedBody) => NamedBody,
  problems: ProtocolError[],
): NamedBody {
  try {
    return complete(asked);
  } catch (error) {
    if (!(error instanceof ProtocolError) || !isFields(asked.body)) throw error;
    problems.push(error);
    return { ...asked, body: { ...asked.body, storyboard: true } };
  }
}

const PARTS: ReadonlySet<string> = new Set([
  'prompt',
  'image',
  'images',
  'input_reference',
  'videos',
  'audios',
]);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

function readBody(body: unknown): { asked: NamedBody; problems: readonly ProtocolError[] } {
  if (isArkBody(body)) return { asked: asArk(body), problems: [] };
  const problems: ProtocolError[] = [];
  for (let rest = body; ;) {
    try {
      return { asked: missionToArk(rest), problems };
    } catch (error) {
      if (!(error instanceof ParameterError) || !isFields(rest)) throw error;
      if (error.param === 'model' || !Object.hasOwn(rest, error.param)) throw error;
      problems.push(error);
      rest = without(rest, error.param);
    }
  }
}

function examineArk(
  { body, names }: Pick<NamedBody, 'body' | 'names'>,
  providers: readonly string[],
  isPartial: boolean,
): Pick<ExaminedCreate, 'problems' | 'validated'> {
  const problems: ProtocolError[] = [];
  const standIns = new Set<number>();
  let rest = body;
  let isReplaced = false;
  /** A stand-in has the role that may be what is wrong: then the same is said of it. */
  const tell = (error: ProtocolError): void => {
    if (!problems.some(({ message }) => message === error.message)) problems.push(error);
  };
  while (problems.length < MOST_PROBLEMS) {
    try {
      const validated = validateArk(rest, providers, names);
      return {
        problems,
        validated: isReplaced ? withoutMedia(validated) : kept(validated, standIns),
      };
    } catch (error) {
      const place = placeOfError(rest, providers);
      if (!(error instanceof ProtocolError) || place === undefined || !isFields(rest)) throw error;
      const head = /^[^.[]*/.exec(place)?.[0] ?? '';
      if (head === 'model') {
        // Not named, or not by a text.
        if (error instanceof ParameterError) throw error;
        tell(error);
        return { problems, validated: undefined };
      }
      if (head !== 'content') {
        tell(error);
        rest = without(rest, head);
        continue;
      }
      if (isReplaced) return { problems, validated: undefined };
      const item = /^content\[(\d+)\]/.exec(place)?.[1];
      const position = item === undefined ? undefined : Number(item);
      if (!isPartial || error.code !== 'MissingParameter') tell(error);
      if (position !== undefined && !standIns.has(position)) {
        standIns.add(position);
        rest = withStandIn(rest, position);
      } else {
        // What is wrong with the media as a whole says all there is to say of them.
        isReplaced = true;
        rest = withoutContent(rest);
      }
    }
  }
  return { problems, validated: undefined };
}

const PLACES: FieldNames = { field: (path) => path, item: (position) => `content[${position}]` };

/** Where in Ark's body the first problem is; undefined: of none of its fields. */
function placeOfError(body: unknown, providers: readonly string[]): string | undefined {
  try {
    validateArk(body, providers, PLACES);
    return undefined;
  } catch (error) {
    return error instanceof ProtocolError ? (error.param ?? undefined) : undefined;
  }
}

/** Of its kind and in its role, so that the others are what they were. */
function withStandIn(body: Fields, position: number): Fields {
  const content = body['content'];
  if (!Array.isArray(content)) return body;
  const items: readonly unknown[] = content;
  return {
    ...body,
    content: items.map((item, index) => {
      if (index !== position) return item;
      const type = isFields(item) ? item['type'] : undefined;
      const isMedium = type === 'image_url' || type === 'video_url' || type === 'audio_url';
      return isFields(item) && isMedium
        ? { ...item, [type]: { url: STAND_IN } }
        : { type: 'text', text: 'x' };
    }),
  };
}

/** The least that the model takes; a ratio that only media allow goes with them. */
function withoutContent(body: Fields): Fields {
  const text = { type: 'text', text: 'x' };
  const frame = { type: 'image_url', image_url: { url: STAND_IN }, role: 'first_frame' };
  const content = takesText(body['model']) ? [text] : [text, frame];
  return { ...(body['ratio'] === 'adaptive' ? without(body, 'ratio') : body), content };
}

/** Also where it is unknown: that is judged before its content. */
const takesText = (id: unknown): boolean => modelNamed(id)?.modes.includes('t2v') ?? true;

const withoutMedia = ({ request, warnings }: ValidatedRequest): ValidatedRequest => ({
  request: { ...request, references: [] },
  warnings,
});

const kept = (
  { request, warnings }: ValidatedRequest,
  standIns: ReadonlySet<number>,
): ValidatedRequest => ({
  request: {
    ...request,
    references: request.references.filter(({ position }) => !standIns.has(position)),
  },
  warnings,
});
