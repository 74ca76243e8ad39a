import type { Command } from 'commander';
import { bashCompletion } from './bash-completion.ts';
import { completionTree } from './completion-tree.ts';
import { fishCompletion } from './fish-completion.ts';
import { zshCompletion } from './zsh-completion.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export type Shell = keyof typeof SCRIPTS;

export const SHELLS = Object.keys(SCRIPTS) as Shell[];

/** Holds all words: whoever presses Tab waits for no program. */
export const completionScript = (program: Command, shell: Shell): string =>
  `# Made by \`filmgate completion ${shell}\`: make it anew after an update.\n${SCRIPTS[shell](completionTree(program))}`;
