import type { OpenFootage } from '../picture/plate/footage-port.ts';
import { framePainter } from './frame-painter.ts';
import { openVideoSource, type TimedFrame } from './video-source.ts';

/** Farther ahead than this it is quicker to look for a keyframe than to decode all on the way. */
const SEEK_AHEAD_S = 3;
/** A film's frame that falls on the edge of one of the footage shows the later. */
const EDGE_S = 1e-3;
/** How much farther back a seek goes when it landed behind the wanted picture. */
const FARTHER_BACK_S = 1;

/**
 * Played in order, a picture costs one decoding, done while the caller draws the one before; a jump
 * costs a seek to a keyframe. Before its first picture the first is shown, after its last the last.
 *
 * @throws FootageError, also from `frameAt`
 */
export const openFootage: OpenFootage = async (path, size, regrade) => {
  const source = await openVideoSource(path);
  const painter = framePainter(size, source.orientation, regrade);
  let current: TimedFrame | undefined;
  /** The picture after `current`, under way. */
  let upcoming: Promise<TimedFrame | undefined> | undefined;
  let painted: TimedFrame | undefined;

  /** `current` is the last there is. */
  let ended = false;

  const fetchNext = (): void => {
    upcoming = source.next();
    // Met when it is awaited.
    upcoming.catch(() => undefined);
  };
  const drop = async (): Promise<void> => {
    current?.frame.free();
    current = undefined;
    const waiting = upcoming;
    upcoming = undefined;
    (await waiting)?.frame.free();
  };
  const restartAt = async (timeS: number): Promise<void> => {
    for (let fromS = timeS; ; fromS -= FARTHER_BACK_S) {
      await drop();
      ended = false;
      await source.seek(fromS);
      current = await source.next();
      fetchNext();
      if (fromS <= 0 || (current !== undefined && current.timeS <= timeS + EDGE_S)) return;
    }
  };
  const advanceTo = async (timeS: number): Promise<void> => {
    const behind = current !== undefined && timeS + EDGE_S < current.timeS;
    const farAhead = timeS > (current?.timeS ?? 0) + SEEK_AHEAD_S && !ended;
    if (behind || farAhead) await restartAt(timeS);
    if (current === undefined) {
      current = await source.next();
      fetchNext();
    }
    while (!ended) {
      const next = await upcoming;
      if (next === undefined) ended = true;
      else if (next.timeS > timeS + EDGE_S) return;
      else {
        current?.frame.free();
        current = next;
        fetchNext();
      }
    }
  };

  return {
    width: size.width,
    height: size.height,
    durationS: source.durationS,
    async frameAt(timeS) {
      await advanceTo(Math.max(0, timeS));
      if (current !== undefined && current !== painted) {
        await painter.paint(current.frame);
        painted = current;
      }
      return painter.canvas;
    },
    async [Symbol.asyncDispose]() {
      await drop().catch(() => undefined);
      painter[Symbol.dispose]();
      await source[Symbol.asyncDispose]();
    },
  };
};
