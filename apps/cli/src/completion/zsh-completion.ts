import {
  allCommands,
  type CompletedCommand,
  type CompletedOption,
  type Values,
} from './completion-tree.ts';

export function zshCompletion(tree: CompletedCommand): string {
  const functions = allCommands(tree).map(functionOf);
  // Installed in a folder of fpath its file is the function; sourced, it has to be told of.
  return `#compdef ${tree.name}
${functions.join('\n')}
if [[ $funcstack[1] == _${tree.name} ]]; then
  _${tree.name} "$@"
else
  compdef _${tree.name} ${tree.name}
fi
`;
}

const nameOf = (path: string): string => `_${path.replaceAll(' ', '_')}`;

function functionOf({ path, options, commands, argument }: CompletedCommand): string {
  const specs = options.flatMap(optionSpecs);
  if (commands.length === 0) {
    const rest =
      argument === undefined
        ? []
        : [
            `'*:${argument.kind === 'text' ? escaped(argument.name) : 'argument'}:${actionOf(argument)}'`,
          ];
    return `${nameOf(path)}() {\n  _arguments \\\n    ${[...specs, ...rest].join(' \\\n    ')}\n}\n`;
  }
  const described = commands.map(({ name, description }) => `'${name}:${quoted(description)}'`);
  const cases = commands.map((one) => `        ${one.name}) ${nameOf(one.path)} ;;`);
  return `${nameOf(path)}() {
  local curcontext=$curcontext context state state_descr line
  typeset -A opt_args
  _arguments -C \\
    ${specs.join(' \\\n    ')} \\
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command)
      local -a commands=(
        ${described.join('\n        ')}
      )
      _describe -t commands command commands ;;
    rest)
      case $words[1] in
${cases.join('\n')}
      esac ;;
  esac
}
`;
}

/** Any option may be given again: commander tells where that is wrong. */
const optionSpecs = ({ names, description, value }: CompletedOption): string[] =>
  names.map((name) => {
    const action =
      value === undefined
        ? ''
        : `:${value.kind === 'text' ? escaped(value.name) : 'value'}:${actionOf(value)}`;
    return `'*${name}[${escaped(description)}]${action}'`;
  });

function actionOf(values: Values): string {
  if (values.kind === 'file') return '_files';
  return values.kind === 'words' ? `(${values.words.map(escaped).join(' ')})` : ' ';
}

const escaped = (text: string): string => quoted(text.replaceAll(/[\\:[\]()]/g, String.raw`\$&`));
const quoted = (text: string): string => text.replaceAll("'", String.raw`'\''`);
