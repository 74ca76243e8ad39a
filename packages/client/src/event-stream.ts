// The text/event-stream of HTML's standard, as far as filmgate sends it.

export interface ServerEvent {
  /** `message` unless named. */
  readonly type: string;
  readonly data: string;
  /** The newest one of the stream, as the next request's Last-Event-ID; empty before any. */
  readonly id: string;
}

/** Ends with the stream. An event that was not sent to its end is none. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  let id = '';
  let type = '';
  let data: string[] = [];
  for await (const line of linesOf(body)) {
    if (line === '') {
      if (data.length > 0) yield { type: type || 'message', data: data.join('\n'), id };
      type = '';
      data = [];
      continue;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') type = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const text = rest + value;
      // Of a CR at the end nobody knows yet whether a LF follows.
      const whole = text.endsWith('\r') ? text.length - 1 : text.length;
      const lines = text.slice(0, whole).split(/\r\n|\r|\n/);
      rest = (lines.pop() ?? '') + text.slice(whole);
      yield* lines;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
