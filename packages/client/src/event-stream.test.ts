import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import fc from 'fast-check';
import { readEvents, type ServerEvent } from './event-stream.ts';

/** @param sizes how many bytes come at once, in turns */
function streamOf(text: string, sizes: readonly number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const size = sizes[turn++ % sizes.length] ?? 1;
      controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
}

const read = (text: string, ...sizes: number[]): Promise<ServerEvent[]> =>
  Array.fromAsync(readEvents(streamOf(text, sizes.length === 0 ? [1000] : sizes)));

test('events have a type, data of several lines and the newest id', async () => {
  assert.deepEqual(
    await read(
      'retry: 2000\n\n: hello\n\nid: 1\nevent: state\ndata: {"a":\ndata: 1}\n\ndata:x\r\n\r\nevent: lost\ndata: cut off',
    ),
    [
      { type: 'state', data: '{"a":\n1}', id: '1' },
      { type: 'message', data: 'x', id: '1' },
    ],
  );
});

test('wherever the bytes are cut, it reads what the library reads that people use', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ': note',
      'event: state',
      'id: 7',
      'id',
      'data',
      'data: 影片',
      'data:  x',
      'x: y',
    ),
    fc.string({ maxLength: 12 }).map((text) => `data: ${text.replaceAll(/[\r\n]/g, '')}`),
  );
  const eol = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(line, eol), { maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      async (lines, sizes) => {
        // Ends with a line that is none of a CR's: what follows one is still open there.
        const text = `${lines.flat().join('')}\n\ndata: end\n\n`;
        let id = '';
        const expected: ServerEvent[] = [];
        const theirs = streamOf(text, [1000])
          .pipeThrough(new TextDecoderStream())
          .pipeThrough(new EventSourceParserStream());
        for await (const event of theirs) {
          id = event.id ?? id;
          expected.push({ type: event.event ?? 'message', data: event.data, id });
        }
        assert.deepEqual(
          (await read(text, ...sizes)).map(({ type, data }) => [type, data]),
          expected.map(({ type, data }) => [type, data]),
        );
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('a reader that goes away lets go of the stream', async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('data: x\n\n')),
    cancel() {
      cancelled = true;
    },
  });
  for await (const event of readEvents(endless)) {
    assert.equal(event.data, 'x');
    break;
  }
  assert.ok(cancelled);
});
