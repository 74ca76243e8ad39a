// The tree of commands: its help, its page, and that it says the same everywhere.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Command } from 'commander';
import { withReference } from '../../../scripts/cli-reference.ts';
import { allCommands, completionTree } from './completion/completion-tree.ts';
import { createProgram } from './program.ts';

/** All of it, as it comes out of the parser. */
async function helpOf(path: string): Promise<string> {
  const program = createProgram();
  let out = '';
  const listen = (command: Command): void => {
    command.configureOutput({ writeOut: (text) => void (out += text) });
    command.commands.forEach(listen);
  };
  listen(program);
  const words = [...path.split(' ').slice(1), '--help'];
  await assert.rejects(program.parseAsync(words, { from: 'user' }), {
    code: 'commander.helpDisplayed',
    exitCode: 0,
  });
  return out;
}

test('every command says how it is used', async () => {
  const commands = allCommands(completionTree(createProgram()));
  assert.ok(commands.length > 30);
  for (const { path, options } of commands) {
    const help = await helpOf(path);
    assert.match(help, new RegExp(`^Usage: ${path} .*\n\n[a-zA-Z]`), path);
    for (const { names } of options) assert.ok(help.includes(names.join(', ')), `${path} ${names}`);
  }
});

test('docs/cli.md has every command and option; `node scripts/cli-reference.ts` renews it', async () => {
  const page = await readFile(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
  assert.equal(unaligned(page), unaligned(withReference(page)));
});

/** As it was before the columns of its tables were made even. */
const unaligned = (page: string): string =>
  page
    .replaceAll(/ +/g, ' ')
    .replaceAll(/-{3,}/g, '---')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
