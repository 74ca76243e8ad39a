// A create that comes as a form: its fields become the body that JSON would have been, its files files of the
// library, whose ids stand where they stood. They go again where no task comes of it.
import { namedAs, ProtocolError } from '@filmgate/protocol';
import type { FileRecord } from '@filmgate/tasks';
import type {
  FastifyRequest,
  onSendAsyncHookHandler,
  preValidationAsyncHookHandler,
} from 'fastify';
import { callerOf } from '../auth/authenticate.ts';
import type { FileLibrary } from '../files/file-library.ts';
import type { TakeSlot } from '../files/upload-slots.ts';
import { bodyOfForm } from '../http/form-body.ts';
import { isForm, mostBytesIn, readForm, type FormFile } from '../http/forms.ts';
import { CREATE_BODY_BYTES, DEFAULT_BODY_BYTES } from '../http/http-server.ts';

/** In which a body may come, for /openapi.json. */
export const CREATE_TYPES = ['application/json', 'multipart/form-data'];

const LIMITS = {
  /** Three videos of the largest size, and what is around them. */
  bytes: 640 * 1024 * 1024,
  textBytes: CREATE_BODY_BYTES,
  files: 16,
};

/** Fields whose value is the URL of a medium, as `images`, `images[0]` or `metadata[content][0][image_url][url]`. */
const MEDIUM = new RegExp(
  [
    /^(?:image|images|videos|audios)(?:\[\d*\])?$/,
    /^input_reference(?:\[\d*\])?(?:\[(?:image_url|file_id)\])?$/,
    /^(?:metadata\[content\]|content)\[\d*\]\[(?:image|video|audio)_url\](?:\[url\])?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Files that came with creates under way. */
const arrived = new WeakMap<FastifyRequest, FileRecord[]>();

export const filesOfForm = (request: FastifyRequest): readonly FileRecord[] =>
  arrived.get(request) ?? [];

/** Hooks of a route that creates. */
export interface CreateForms {
  /** Reads a form into the body. @throws ProtocolError 400, 413, 503; FileQuotaFull */
  readonly preValidation: preValidationAsyncHookHandler;
  readonly onSend: onSendAsyncHookHandler;
}

const TEXT_LIMITS = { bytes: DEFAULT_BODY_BYTES, textBytes: DEFAULT_BODY_BYTES, files: 0 };

/** For a route whose body has no files. @throws ProtocolError 400, 413 */
export const readTextForm: preValidationAsyncHookHandler = async (request) => {
  if (!isForm(request)) return;
  const fields = await readForm(request, TEXT_LIMITS, () => Promise.reject(new Error('no files')));
  request.body = bodyOfForm(fields);
};

export function createCreateForms(options: {
  readonly library: Pick<FileLibrary, 'add' | 'remove'>;
  readonly takeSlot: TakeSlot;
}): CreateForms {
  const { library, takeSlot } = options;

  async function add(request: FastifyRequest, file: FormFile): Promise<FileRecord> {
    const { tenant, id: keyId } = callerOf(request);
    try {
      return await library.add({ tenant, keyId }, file.stream, {
        filename: file.filename,
        mostBytes: mostBytesIn(request),
      });
    } catch (error) {
      throw namedAs(error, file.field);
    }
  }

  return {
    async preValidation(request) {
      if (!isForm(request)) return;
      const files: FileRecord[] = [];
      arrived.set(request, files);
      using slots = new DisposableStack();
      const fields = await readForm(request, LIMITS, async (file) => {
        if (!MEDIUM.test(file.field)) throw noMedium(file.field);
        slots.use(takeSlot(callerOf(request).tenant, 'create'));
        const added = await add(request, file);
        files.push(added);
        return added.id;
      });
      request.body = bodyOfForm(fields);
    },
    async onSend(request, reply) {
      const isMade = reply.statusCode < 400 && !reply.hasHeader('idempotency-replayed');
      if (isMade) return;
      for (const { tenant, id } of filesOfForm(request)) await library.remove(tenant, id);
    },
  };
}

const MOST_SHOWN_CHARACTERS = 100;

function noMedium(field: string): ProtocolError {
  const shown = field.slice(0, MOST_SHOWN_CHARACTERS).toWellFormed();
  return new ProtocolError(
    'InvalidParameter',
    `A file came in the field ${JSON.stringify(shown)}, which takes none. Send media in image, images, videos, audios or input_reference, and everything else as text.`,
    { param: shown },
  );
}
