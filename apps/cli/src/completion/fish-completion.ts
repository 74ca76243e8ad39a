import {
  allCommands,
  type CompletedCommand,
  type CompletedOption,
  type Values,
} from './completion-tree.ts';

export function fishCompletion(tree: CompletedCommand): string {
  const commands = allCommands(tree);
  const below = commands.filter(({ path }) => path !== tree.path).map(({ path }) => `'${path}'`);
  return String.raw`function __${tree.name}_at
    set -l path ${tree.name}
    for word in (commandline -opc)[2..]
        switch "$path $word"
            case ${below.join(' \\\n                ')}
                set path "$path $word"
        end
    end
    test "$path" = "$argv"
end
complete -c ${tree.name} -f
${commands.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ path, options, commands, argument }: CompletedCommand): string[] {
  const start = `complete -c ${path.split(' ')[0]} -n '__${path.split(' ')[0]}_at ${path}'`;
  return [
    ...commands.map(({ name, description }) => `${start} -a ${name} -d '${quoted(description)}'`),
    ...(argument === undefined ? [] : [`${start}${argumentOf(argument)}`]),
    ...options.map((option) => `${start}${optionOf(option)}`),
  ];
}

function argumentOf(values: Values): string {
  if (values.kind === 'file') return ' -F';
  return values.kind === 'words' ? ` -a '${values.words.join(' ')}'` : '';
}

function optionOf({ names, description, value }: CompletedOption): string {
  const named = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  const values =
    value === undefined ? '' : value.kind === 'file' ? ' -rF' : ` -x${argumentOf(value)}`;
  return `${named.join('')}${values} -d '${quoted(description)}'`;
}

const quoted = (text: string): string => text.replaceAll(/[\\']/g, String.raw`\$&`);
