// How much of us one host may get: nobody shall be able to aim this service at somebody else. A request
// counts for its host's name and for each address that the name has, so that neither many names of one
// address nor many addresses of one name get around it. What finds no room waits in line.
import type { EgressClock } from './egress-clock.ts';

export interface HostLimit {
  /** Requests under way. */
  readonly atOnce: number;
  readonly perSecond: number;
  /** So many may begin at once after a pause. */
  readonly burst: number;
}

/** Whoever holds it has a request under way. */
export interface Place {
  /** The other hosts that it might have gone to are free again. */
  keepOnly(keep: (host: string) => boolean): void;
  /** May be called again. */
  leave(): void;
}

export interface HostLimits {
  /** @throws the signal's reason, when that aborts before there is room */
  enter(hosts: readonly string[], signal: AbortSignal): Promise<Place>;
}

interface Host {
  underWay: number;
  /** When the requests so far would be over, were they begun at the steady rate. */
  busyUntilMs: number;
  readonly line: Set<Waiting>;
  cancelTimer: (() => void) | undefined;
}

interface Waiting {
  readonly hosts: readonly string[];
  readonly admit: () => void;
}

/** What is known of idle hosts is forgotten when there are more than this many. */
const MOST_KNOWN = 10_000;

export function createHostLimits(limit: HostLimit, clock: EgressClock): HostLimits {
  const { atOnce, perSecond, burst } = limit;
  const intervalMs = 1000 / perSecond;
  const aheadMs = (burst - 1) * intervalMs;
  const known = new Map<string, Host>();

  function hostOf(name: string): Host {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= MOST_KNOWN) forgetIdle();
    const host: Host = {
      underWay: 0,
      busyUntilMs: 0,
      line: new Set(),
      cancelTimer: undefined,
    };
    known.set(name, host);
    return host;
  }

  function forgetIdle(): void {
    const nowMs = clock.elapsed();
    for (const [name, { underWay, busyUntilMs, line }] of known) {
      if (underWay === 0 && line.size === 0 && busyUntilMs <= nowMs) known.delete(name);
    }
  }

  /** How long until the rate allows another; 0: now. */
  const restMs = ({ busyUntilMs }: Host): number =>
    Math.max(0, busyUntilMs - aheadMs - clock.elapsed());

  const hasRoom = (host: Host): boolean => host.underWay < atOnce && restMs(host) === 0;

  function take(hosts: readonly string[]): Place {
    for (const host of hosts.map(hostOf)) {
      host.underWay += 1;
      host.busyUntilMs = Math.max(host.busyUntilMs, clock.elapsed()) + intervalMs;
    }
    const held = new Set(hosts);
    const give = (name: string): void => {
      held.delete(name);
      const host = hostOf(name);
      host.underWay -= 1;
      admitTo(host);
    };
    return {
      keepOnly(keep) {
        for (const name of held) if (!keep(name)) give(name);
      },
      leave() {
        for (const name of held) give(name);
      },
    };
  }

  /** First come, first served; who waits for another host as well may be passed. */
  function admitTo(host: Host): void {
    host.cancelTimer?.();
    host.cancelTimer = undefined;
    for (const waiting of host.line) {
      if (!hasRoom(host)) break;
      if (waiting.hosts.every((name) => hasRoom(hostOf(name)))) waiting.admit();
    }
    const inMs = restMs(host);
    if (host.line.size === 0 || host.underWay >= atOnce || inMs === 0) return;
    host.cancelTimer = clock.setTimer(inMs, () => admitTo(host));
  }

  return {
    async enter(names, signal) {
      const hosts = [...new Set(names)];
      signal.throwIfAborted();
      const isFree = hosts.map(hostOf).every((host) => hasRoom(host) && host.line.size === 0);
      if (isFree) return take(hosts);
      return await new Promise<Place>((resolve, reject) => {
        const leaveLine = (): void => {
          for (const host of hosts.map(hostOf)) host.line.delete(waiting);
          signal.removeEventListener('abort', giveUp);
        };
        const giveUp = (): void => {
          leaveLine();
          reject(signal.reason);
        };
        const waiting: Waiting = {
          hosts,
          admit() {
            leaveLine();
            resolve(take(hosts));
          },
        };
        for (const host of hosts.map(hostOf)) host.line.add(waiting);
        signal.addEventListener('abort', giveUp);
        for (const host of hosts.map(hostOf)) admitTo(host);
      });
    },
  };
}
