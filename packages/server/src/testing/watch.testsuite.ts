// A client of event streams that people use: the `eventsource` package.
import { EventSource } from 'eventsource';
import { Agent, fetch } from 'undici';

export interface Told {
  readonly id: string;
  readonly event: string;
  // What it says is what the tests check, so it is not typed here.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

export interface Watch extends Disposable {
  /** All so far. */
  readonly told: readonly Told[];
  /** The next one that is wanted, of those not given yet; the others before it are passed over. */
  next(isWanted?: (told: Told) => boolean): Promise<Told>;
  /** When the server has ended or refused it: the status where it refused. It is not opened again. */
  readonly ended: Promise<number | undefined>;
}

const EVENTS = ['ready', 'state', 'progress'];

/** @param url with its query */
export function watch(url: string, key: string): Watch {
  const told: Told[] = [];
  let given = 0;
  let waiting: (() => void) | undefined;
  const ended = Promise.withResolvers<number | undefined>();
  // The one of `fetch` opens connections for nothing after an abort, which a stop then waits for.
  const dispatcher = new Agent();
  const source = new EventSource(url, {
    fetch: (address, init) =>
      fetch(address, {
        ...init,
        dispatcher,
        headers: { ...init.headers, authorization: `Bearer ${key}` },
      }),
  });
  for (const event of EVENTS) {
    source.addEventListener(event, ({ data, lastEventId }) => {
      told.push({ id: lastEventId, event, data: JSON.parse(data) });
      waiting?.();
    });
  }
  source.addEventListener('error', ({ code }) => {
    source.close();
    ended.resolve(code);
    waiting?.();
  });
  return {
    told,
    ended: ended.promise,
    async next(isWanted = () => true) {
      for (;;) {
        while (given < told.length) {
          const one = told[given++];
          if (one !== undefined && isWanted(one)) return one;
        }
        if (source.readyState === source.CLOSED) {
          throw new Error(`the stream ended; it told ${JSON.stringify(told)}`);
        }
        await new Promise<void>((resolve) => (waiting = resolve));
      }
    },
    [Symbol.dispose]() {
      source.close();
      void dispatcher.destroy();
    },
  };
}
