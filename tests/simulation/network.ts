// The way to an upstream and back: slow, and it loses what it carries, before or after that had an effect.
import {
  UpstreamHttpError,
  type UpstreamHttp,
  type UpstreamReply,
  type UpstreamRequest,
} from '@filmgate/providers';
import type { Faults } from './faults.ts';
import type { SimulatedProcess } from './process.ts';
import type { Timeline } from './timeline.ts';

export interface NetworkOptions {
  readonly process: SimulatedProcess;
  readonly timeline: Timeline;
  readonly faults: Faults;
  /** Whether this upstream is out of reach for now. */
  readonly isCutOff: () => boolean;
  readonly answer: (request: UpstreamRequest) => UpstreamReply;
  /** The process may die here. */
  readonly point: (where: string) => void;
}

/** Then a request has timed out. */
const NO_REPLY_MS = 60_000;

export function networkTo(options: NetworkOptions): UpstreamHttp {
  const { process, timeline, faults, isCutOff, answer, point } = options;

  /** What comes of a request that nobody waits for any more, too. */
  function travel(request: UpstreamRequest): Promise<UpstreamReply> {
    const { thereMs, backMs, lost } = faults.request();
    return new Promise((resolve, reject) => {
      const fail = (code: 'unreachable' | 'timeout', sent: boolean): void =>
        reject(new UpstreamHttpError(code, sent));
      if (lost === 'refused' || isCutOff()) {
        timeline.after(thereMs, () => fail('unreachable', false));
        return;
      }
      if (lost === 'there') return;
      timeline.after(thereMs, () => {
        const reply = answer(request);
        point(`${request.method} arrived`);
        if (lost === 'reset') timeline.after(backMs, () => fail('unreachable', true));
        else if (lost === null) timeline.after(backMs, () => resolve(reply));
      });
    });
  }

  return {
    send(request) {
      point(`before ${request.method}`);
      return process.call(
        () =>
          new Promise((resolve, reject) => {
            const { signal } = request;
            const abort = (): void => reject(signal.reason as Error);
            if (signal.aborted) return abort();
            signal.addEventListener('abort', abort);
            timeline.after(NO_REPLY_MS, () => reject(new UpstreamHttpError('timeout', true)));
            travel(request).then(resolve, reject);
          }),
      );
    },
  };
}
