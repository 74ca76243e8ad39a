// A reader of forms drops parts that it cannot read, and says nothing: a film would be made without its picture.
// So the same bytes go by here, where each part's head is judged, and all parts are counted.
import { Dicer } from '@fastify/busboy';
import { ProtocolError } from '@filmgate/protocol';

export const MOST_HEADER_BYTES = 4 * 1024;
export const MOST_HEADERS_OF_PART = 20;
/** The colon, the space and the end of a line. */
const AROUND_HEADER_BYTES = 4;

export interface FormParts {
  /** Whether bytes can still go by; what is behind the last part is nobody's. */
  readonly writable: boolean;
  write(chunk: Buffer): void;
  end(): void;
}

/**
 * @param told.refuse gets a ProtocolError 400 for the first part that cannot be read, and others after it
 * @param told.end gets the number of parts, when the last one has gone by
 */
export function watchFormParts(
  boundary: string,
  told: { readonly refuse: (error: ProtocolError) => void; readonly end: (parts: number) => void },
): FormParts {
  const dicer = new Dicer({
    boundary,
    // One more than is allowed, so that too many are seen. It keeps 80 KB of them, which is more as well.
    maxHeaderPairs: MOST_HEADERS_OF_PART + 1,
  });
  let parts = 0;
  let heads = 0;
  const requireHead = (): void => {
    if (heads < parts) told.refuse(unreadable(parts, 'its headers do not end with an empty line'));
  };
  dicer.on('part', (part) => {
    requireHead();
    parts += 1;
    part.on('header', (headers) => {
      heads += 1;
      const fault = faultOf(headers as Headers);
      if (fault !== undefined) told.refuse(unreadable(parts, fault));
    });
    part.on('error', () => {});
    part.resume();
  });
  // That it breaks off is told by who reads it.
  dicer.on('error', () => told.end(parts));
  dicer.on('finish', () => {
    requireHead();
    told.end(parts);
  });
  return dicer;
}

type Headers = Readonly<Record<string, readonly string[]>>;

function faultOf(headers: Headers): string | undefined {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    values.map((value) => name.length + value.length + AROUND_HEADER_BYTES),
  );
  if (lines.length > MOST_HEADERS_OF_PART)
    return `it has more than ${MOST_HEADERS_OF_PART} headers`;
  if (lines.reduce((sum, bytes) => sum + bytes, 0) >= MOST_HEADER_BYTES) {
    return `its headers have ${MOST_HEADER_BYTES} bytes or more`;
  }
  const [disposition, ...others] = headers['content-disposition'] ?? [];
  if (disposition === undefined) return 'it has no header Content-Disposition';
  if (others.length > 0) return 'it has Content-Disposition more than once';
  return /^form-data\s*(?:;|$)/i.test(disposition)
    ? undefined
    : 'its Content-Disposition is not form-data';
}

const unreadable = (number: number, why: string): ProtocolError =>
  new ProtocolError(
    'InvalidParameter',
    `Part ${number} of the form cannot be read: ${why}. Let your HTTP client make the form.`,
  );
