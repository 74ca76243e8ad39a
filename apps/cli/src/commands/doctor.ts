import type { Command } from 'commander';
import { attemptHere } from '../attempt-here.ts';
import { EXIT_CODE } from '../exit-code.ts';

const MARK = { ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' };

export function addDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('look for what keeps the service from starting or working here; changes nothing')
    .action(() =>
      attemptHere(command, 'Nothing could be looked at', async (server) => {
        const findings = await server.doctor();
        const isSick = findings.some(({ level }) => level === 'problem');
        return {
          json: { findings },
          text: findings
            .map(({ about, level, said, remedy }) => {
              const todo = remedy === null ? '' : `\n         → ${remedy}`;
              return `${MARK[level]}  ${about}: ${said}${todo}`;
            })
            .join('\n'),
          exitCode: isSick ? EXIT_CODE.problems : EXIT_CODE.done,
        };
      }),
    );
}
