// The tree of commands: its help, its page, and that it says the same everywhere.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { type Command, CommanderError } from 'commander';
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

test('what can be no number, id or URL is refused before anything is tried', async () => {
  for (const [words, reason] of [
    ['generate x --seed 99999999999999', /Give a whole number, -1 to 4294967295\./],
    ['generate x --seed -2', /-1 to 4294967295/],
    ['generate x --resolution 2k', /Allowed choices are 480p, 720p, 1080p, 4k\./],
    ['tasks list --url htp://foo', /Give the service’s origin, such as http:/],
    ['tasks get |', /Give an id; this one is empty\./],
    ['tasks remix | x', /Give an id/],
    ['files remove file-1 |', /Give an id/],
    ['keys revoke |', /Give an id/],
    ['models |', /Give an id/],
  ] as const) {
    const program = createProgram();
    const silence = (command: Command): void => {
      command.configureOutput({ writeErr() {} });
      command.commands.forEach(silence);
    };
    silence(program);
    // The bar stands for a word that is empty.
    const given = words.split(' ').map((word) => (word === '|' ? '' : word));
    await assert.rejects(
      program.parseAsync(given, { from: 'user' }),
      (error) => error instanceof CommanderError && reason.test(error.message),
      words,
    );
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
