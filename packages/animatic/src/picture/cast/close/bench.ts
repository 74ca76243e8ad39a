// The bench that all acts share.
import type { Work } from './work.ts';

/** How round the circles on the table are: the eye of who sits or stands before it. */
export const TILT = 0.56;
/** Far edge of the table: in a flat frame nearer, so that the place behind it is seen. */
export const farEdge = ({ bench }: Work): number => Math.min(13, bench.heightCm * 0.57 - 14);
