// `content[]`: which media play which role, and the mode that follows from them.
import type { ArkItem } from './ark-schema.ts';
import type { Model } from './catalogue/model.ts';
import { type ParameterError, invalidParameter, missingParameter } from './errors.ts';
import { fileIdOf } from './file-id.ts';
import { type FieldNames, parameterOf, placeOf } from './field-names.ts';
import type { MediaKind, MediaReference, MediaRole, Mode } from './request.ts';

export interface Content {
  readonly mode: Mode;
  readonly text: string;
  readonly references: readonly MediaReference[];
  readonly draftTaskId: string | null;
}

// Ours: the real service names no limit that it enforces, and whatever reads a prompt needs one.
const MAX_PROMPT_CHARACTERS = 20_000;
const MAX_URL_CHARACTERS = 8192;

type MediaItem = Extract<ArkItem, { type: 'image_url' | 'video_url' | 'audio_url' }>;

const wrong = (text: string, of: readonly MediaReference[] = []): ParameterError =>
  invalidParameter(parameterOf(...of), text);

/**
 * Whether there is a prompt at all is judged by the caller, who knows of its flags.
 * @throws ParameterError with the first rule that the items break
 */
export function readContent(
  items: readonly ArkItem[],
  model: Model,
  names: Pick<FieldNames, 'item'>,
): Content {
  if (items.length === 0) throw missingParameter('content');
  const text = items
    .filter((item) => item.type === 'text')
    .map((item) => item.text)
    .join('\n');
  if (text.length > MAX_PROMPT_CHARACTERS) {
    const first = items.findIndex(({ type }) => type === 'text');
    throw invalidParameter(
      names.item(first) ?? 'content',
      `expected at most ${MAX_PROMPT_CHARACTERS} characters of text but got ${text.length} instead`,
    );
  }
  const drafts = items.filter((item) => item.type === 'draft_task');
  const draft = drafts[0];
  if (draft !== undefined) {
    if (items.length > 1) throw wrong('draft_task cannot be mixed with other content');
    if (!model.fields.includes('draft_task')) {
      throw wrong(`draft_task content is not supported for model ${model.printedName}`);
    }
    if (!/^[\w-]{1,128}$/.test(draft.draft_task.id)) {
      throw invalidParameter(
        'content',
        (content) => `${content}[0].draft_task.id is not the id of a task`,
      );
    }
    return { mode: 't2v', text: '', references: [], draftTaskId: draft.draft_task.id };
  }
  const references = readReferences(items, names);
  checkRoles(references);
  const mode = modeOf(references);
  checkModel(references, model, mode);
  return { mode, text, references, draftTaskId: null };
}

/** @throws ParameterError where the model takes no such references, or not so many */
export function checkModel(references: readonly MediaReference[], model: Model, mode: Mode): void {
  if (!model.modes.includes(mode)) {
    throw wrong(`the specified model ${model.printedName} does not support ${mode}`, references);
  }
  checkCounts(references, model, mode);
}

function readReferences(
  items: readonly ArkItem[],
  names: Pick<FieldNames, 'item'>,
): readonly MediaReference[] {
  const images = items.filter((item) => item.type === 'image_url').length;
  const seen: Record<MediaKind, number> = { image: 0, video: 0, audio: 0 };
  const references: MediaReference[] = [];
  for (const [position, item] of items.entries()) {
    if (item.type === 'text' || item.type === 'draft_task') continue;
    const field = names.item(position);
    const role = roleOf(item, images, field ?? 'content');
    const kind = kindOf(item);
    seen[kind] += 1;
    const reference = {
      kind,
      role,
      url: urlOf(item),
      sha256: null,
      number: seen[kind],
      position,
      ...(field !== undefined && { field }),
    };
    checkUrl(reference);
    references.push(reference);
  }
  return references;
}

function kindOf(item: MediaItem): MediaKind {
  if (item.type === 'image_url') return 'image';
  return item.type === 'video_url' ? 'video' : 'audio';
}

function urlOf(item: MediaItem): string {
  if (item.type === 'image_url') return item.image_url.url;
  return item.type === 'video_url' ? item.video_url.url : item.audio_url.url;
}

function roleOf(item: MediaItem, images: number, param: string): MediaRole {
  const unfit = (text: string): ParameterError => invalidParameter(param, text);
  const role = item.role === '' ? undefined : item.role;
  switch (item.type) {
    case 'image_url':
      if (role === undefined) {
        if (images > 1) throw unfit('role must be specified for image contents');
        return 'first_frame';
      }
      if (role !== 'first_frame' && role !== 'last_frame' && role !== 'reference_image') {
        throw unfit('invalid role specified for image content');
      }
      return role;
    case 'video_url':
      if (role !== 'reference_video') {
        throw unfit('reference media mode requires video role to be reference_video');
      }
      return role;
    case 'audio_url':
      if (role !== 'reference_audio') {
        throw unfit('reference media mode requires audio role to be reference_audio');
      }
      return role;
    default:
      return item satisfies never;
  }
}

/** Syntax only: whether an address may be called is for whoever calls it. */
function checkUrl(reference: MediaReference): void {
  const { url, kind } = reference;
  if (fileIdOf(url) !== undefined) return;
  const isData = /^data:/i.test(url);
  if (kind === 'video' && (isData || !/^[a-z][a-z0-9+.-]*:\/\//i.test(url))) {
    throw wrong('reference_video must be provided as a web url', [reference]);
  }
  const where = placeOf(reference);
  if (isData) {
    const head = url.slice(0, 128);
    if (new RegExp(String.raw`^data:${kind}/[\w.+-]+(?:;[\w=.+-]+)*;base64,`, 'i').test(head))
      return;
    throw wrong(`${where} is not a data URL of the form data:${kind}/FORMAT;base64,DATA`, [
      reference,
    ]);
  }
  if (url.length > MAX_URL_CHARACTERS) {
    throw wrong(`${where} is longer than ${MAX_URL_CHARACTERS} characters`, [reference]);
  }
  if (/^asset:\/\/[\w./-]+$/i.test(url)) return;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw wrong(`${where} must be an http(s) URL, a data URL or the id of a file, file-…`, [
      reference,
    ]);
  }
}

const inRole = (references: readonly MediaReference[], role: MediaRole): MediaReference[] =>
  references.filter((reference) => reference.role === role);

function checkRoles(references: readonly MediaReference[]): void {
  const first = inRole(references, 'first_frame');
  const last = inRole(references, 'last_frame');
  for (const [found, what] of [
    [first, 'first'],
    [last, 'last'],
  ] as const) {
    if (found.length > 1) {
      throw wrong(
        `expected at most one ${what} frame image content but got ${found.length} instead`,
        found,
      );
    }
  }
  const frames = first.length + last.length;
  if (frames > 0 && frames < references.length) {
    throw wrong(
      'first/last frame content cannot be mixed with reference media content',
      references,
    );
  }
  if (last.length > 0 && first.length === 0) {
    throw wrong('last frame image content requires a first frame image content', last);
  }
}

function modeOf(references: readonly MediaReference[]): Mode {
  if (references.length === 0) return 't2v';
  if (inRole(references, 'last_frame').length > 0) return 'flf2v';
  return inRole(references, 'first_frame').length > 0 ? 'i2v' : 'r2v';
}

function checkCounts(references: readonly MediaReference[], model: Model, mode: Mode): void {
  const { image, video, audio, maxItems } = model.media;
  const limits = [
    ['reference_image', image.maxReferences, 'reference images'],
    ['reference_video', video?.maxCount ?? 0, 'video contents'],
    ['reference_audio', audio?.maxCount ?? 0, 'audio contents'],
  ] as const;
  for (const [role, max, what] of limits) {
    const found = inRole(references, role);
    if (found.length > 0 && max === 0) {
      throw wrong(`${what} are not supported for model ${model.printedName} in ${mode}`, found);
    }
    if (found.length > max) {
      throw wrong(`expected at most ${max} ${what} but got ${found.length} instead`, found);
    }
  }
  if (references.length > maxItems) {
    throw wrong(
      `expected at most ${maxItems} media contents but got ${references.length} instead`,
      references,
    );
  }
  if (references.length > 0 && references.every(({ kind }) => kind === 'audio')) {
    throw wrong('reference_audio cannot be the only reference input', references);
  }
}
