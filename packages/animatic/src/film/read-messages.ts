import type { Readable } from 'node:stream';

/** A storyboard has some hundred kilobytes. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * Hands on each line of the stream that is JSON, until the stream is closed: a process that is killed
 * closes it in the middle of a line, without an end. Other lines are some library's talk. One that does
 * not end ends the stream, and so its writer.
 */
export async function readMessages(
  stream: Readable,
  take: (message: unknown) => void,
): Promise<void> {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MOST_CHARACTERS) stream.destroy();
    for (const line of lines) {
      const message = parse(line);
      if (message !== undefined) take(message);
    }
  });
  if (!stream.destroyed) {
    await new Promise<void>((resolve) => {
      stream.once('close', resolve);
    });
  }
}

function parse(line: string): unknown {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
