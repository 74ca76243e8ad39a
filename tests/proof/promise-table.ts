// What the proofs measured, for the table that ends a run of the tests (scripts/promises.ts prints it).
import { appendFileSync } from 'node:fs';

/** A line of the table. Ids are those of docs/promises.md. */
export interface MeasuredPromise {
  readonly id: string;
  readonly promise: string;
  readonly measured: string;
  readonly asked: string;
}

/**
 * Adds a line to the table. Call it before the figure is asserted, so that a promise that does not hold
 * stands there with what was measured.
 *
 * @param measured with its unit and its number of tries: `0 lost of 6,000`
 */
export function report(id: string, promise: string, measured: string, asked: string): void {
  const file = process.env['FILMGATE_PROMISES'];
  if (file === undefined) return;
  const line: MeasuredPromise = { id, promise, measured, asked };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
