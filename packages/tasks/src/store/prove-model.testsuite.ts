// A model in memory against a store (R06): random commands to both, what they answer compared.
import fc from 'fast-check';
import { inForm } from '../../../../tests/proof/form.ts';
import { report } from '../../../../tests/proof/promise-table.ts';

const RUNS = inForm({ short: 40, long: 1000 });
/** A run's, at the least and at the most. */
const COMMANDS = inForm({
  short: { minLength: 5, maxLength: 50 },
  long: { minLength: 50, maxLength: 50 },
});

/**
 * @param what is proved, for the table of promises
 * @param play one run from its start; throws where store and model disagree
 */
export async function proveModel<Command>(
  what: string,
  command: fc.Arbitrary<Command>,
  play: (commands: readonly Command[], run: number) => Promise<void>,
): Promise<void> {
  let run = 0;
  let steps = 0;
  const details = await fc.check(
    fc.asyncProperty(fc.array(command, { ...COMMANDS, size: 'max' }), async (commands) => {
      run += 1;
      steps += commands.length;
      await play(commands, run);
    }),
    { numRuns: RUNS },
  );
  const measured = `${details.failed ? 'broken in' : 'kept in'} ${run} runs, ${steps} commands`;
  report('R06', what, measured, 'kept in 1,000 runs of 50');
  if (details.failed) throw new Error(await fc.asyncDefaultReportMessage(details));
}
