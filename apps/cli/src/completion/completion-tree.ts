// What there is to complete, out of commander's own tree.
import type { Argument, Command, Option } from 'commander';

/** What may follow. */
export type Values =
  | { readonly kind: 'file' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Nobody can know. */
  | { readonly kind: 'text'; readonly name: string };

export interface CompletedOption {
  /** `-o`, `--output` */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined: it takes none. */
  readonly value: Values | undefined;
}

export interface CompletedCommand {
  /** From the program's name on: `filmgate tasks list`. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
  /** What its arguments may be; where there are several kinds, of the first. */
  readonly argument: Values | undefined;
}

export function completionTree(command: Command, above = ''): CompletedCommand {
  const help = command.createHelp();
  const path = `${above}${command.name()}`;
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
  const [argument] = command.registeredArguments;
  return {
    path,
    name: command.name(),
    description: command.description(),
    // A global option that a command has as well is its own.
    options: options
      .map(optionOf)
      .filter(
        ({ names }, index, all) =>
          all.findIndex((one) => one.names.at(-1) === names.at(-1)) === index,
      ),
    commands: help
      .visibleCommands(command)
      .filter((one) => one.name() !== 'help')
      .map((one) => completionTree(one, `${path} `)),
    argument: argument && valuesOf(argument, argument.name()),
  };
}

/** The path of each command, its own first. */
export const allCommands = (tree: CompletedCommand): CompletedCommand[] => [
  tree,
  ...tree.commands.flatMap(allCommands),
];

function optionOf(option: Option): CompletedOption {
  const name = /<(.+?)>/.exec(option.flags)?.[1];
  return {
    names: [option.short, option.long].filter((one) => one !== undefined),
    description: option.description,
    value: name === undefined ? undefined : valuesOf(option, name),
  };
}

const FILES = /^(?:files?|folder)\b/;

function valuesOf({ argChoices }: Argument | Option, name: string): Values {
  if (argChoices !== undefined) return { kind: 'words', words: argChoices };
  return FILES.test(name) ? { kind: 'file' } : { kind: 'text', name };
}
