import { allCommands, type CompletedCommand, type Values } from './completion-tree.ts';

export function bashCompletion(tree: CompletedCommand): string {
  const commands = allCommands(tree);
  const below = commands.filter(({ path }) => path !== tree.path).map(({ path }) => `'${path}'`);
  return String.raw`_${tree.name}() {
  # Readline takes a colon for the end of a word, as in 16:9, and an equals sign.
  local -a words=()
  local at word
  for ((at = 0; at <= COMP_CWORD; at++)); do
    word=${'${COMP_WORDS[at]}'}
    if ((at > 1)) && { [[ $word == :* ]] || [[ ${'${COMP_WORDS[at-1]}'} == : ]]; }; then
      words[${'${#words[@]}'}-1]+=$word
    elif [[ $word != = ]]; then
      words+=("$word")
    elif ((at == COMP_CWORD)); then
      words+=('')
    fi
  done
  local last=$((${'${#words[@]}'} - 1))
  local current=${'${words[last]}'} before=${'${words[last-1]}'}

  local path=${tree.name}
  for ((at = 1; at < last; at++)); do
    case "$path ${'${words[at]}'}" in
      ${below.join(' | \\\n        ')})
        path+=" ${'${words[at]}'}" ;;
    esac
  done

  local found=
  COMPREPLY=()
  case "$path $before" in
${commands.flatMap(optionCases).join('\n')}
    *)
      case "$path" in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
  COMPREPLY=($(compgen -W "$found" -- "$current"))
  local colons=${'${current%"${current##*:}"}'}
  COMPREPLY=("${'${COMPREPLY[@]#"$colons"}'}")
  # Where nothing is left readline would offer the names of files.
  [[ -n $found ]] && compopt +o default 2> /dev/null
  return 0
}
complete -o default -F _${tree.name} ${tree.name}
`;
}

/** What follows an option that takes a value. */
const optionCases = ({ path, options }: CompletedCommand): string[] =>
  options.flatMap(({ names, value }) =>
    value === undefined
      ? []
      : [`    ${names.map((name) => `'${path} ${name}'`).join(' | ')}) ${foundOf(value)} ;;`],
  );

function commandCase({ path, options, commands, argument }: CompletedCommand): string {
  const names = options.flatMap((option) => option.names).join(' ');
  const words =
    commands.length > 0 ? commands.map(({ name }) => name).join(' ') : wordsOf(argument);
  return `        '${path}') if [[ $current == -* ]]; then found='${names}'; else ${words === undefined ? 'return 0' : `found='${words}'`}; fi ;;`;
}

const wordsOf = (values: Values | undefined): string | undefined =>
  values?.kind === 'words' ? values.words.join(' ') : undefined;

/** Without words readline offers files, which does no harm where a text is expected. */
const foundOf = (values: Values): string =>
  values.kind === 'words' ? `found='${values.words.join(' ')}'` : 'return 0';
