import { Argument, type Command } from 'commander';
import { completionScript, SHELLS, type Shell } from '../completion/completion-script.ts';

const NOTES = `
Words, options and their values are then completed with Tab. For good:

  filmgate completion bash > ~/.local/share/bash-completion/completions/filmgate
  filmgate completion zsh > "\${fpath[1]}/_filmgate"
  filmgate completion fish > ~/.config/fish/completions/filmgate.fish`;

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('print what makes a shell complete the words of this command')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText('after', NOTES)
    .action((shell: Shell) => void process.stdout.write(completionScript(program, shell)));
}
