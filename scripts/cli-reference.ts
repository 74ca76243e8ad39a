// Writes the reference of docs/cli.md, out of commander's own tree.
import { readFile, writeFile } from 'node:fs/promises';
import { createProgram } from '../apps/cli/src/program.ts';

type Command = ReturnType<typeof createProgram>;
type Argument = Command['registeredArguments'][number];
type Option = Command['options'][number];

const PAGE = new URL('../docs/cli.md', import.meta.url);
const BEGIN = '<!-- The reference: made by scripts/cli-reference.ts. -->\n';

/** The page with its reference made anew. */
export function withReference(page: string): string {
  const [own = ''] = page.split(BEGIN, 1);
  return `${own}${BEGIN}\n${sectionsOf(createProgram(), '').join('\n')}`;
}

/** Each command that does something, in the order of the help. */
function sectionsOf(command: Command, above: string): string[] {
  const help = command.createHelp();
  const path = `${above}${command.name()}`;
  const below = help.visibleCommands(command).filter((one) => one.name() !== 'help');
  if (below.length > 0) return below.flatMap((one) => sectionsOf(one, `${path} `));
  const rows = [
    ...command.registeredArguments.map((one) => [named(one), described(one)]),
    ...help
      .visibleOptions(command)
      .filter(({ long }) => long !== '--help' && long !== '--url')
      .map((one) => [one.flags, described(one)]),
  ];
  const words = command.registeredArguments.map(named).join(' ');
  return [
    `### \`${path}${words === '' ? '' : ` ${words}`}\`\n`,
    `${sentence(command.description())}\n`,
    ...(rows.length === 0
      ? []
      : [
          '|     |     |',
          '| --- | --- |',
          ...rows.map(([name, text]) => `| \`${name}\` | ${text} |`),
          '',
        ]),
  ];
}

function named(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function described({ description, argChoices }: Argument | Option): string {
  const choices = argChoices?.map((one) => `\`${one}\``).join(', ');
  return [description, choices]
    .filter(Boolean)
    .join(': ')
    .replaceAll('|', String.raw`\|`);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

if (import.meta.main) await writeFile(PAGE, withReference(await readFile(PAGE, 'utf8')));
