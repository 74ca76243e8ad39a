// `filmgate keys` as the shell runs it, against a service that runs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Command, CommanderError } from 'commander';
import {
  API_KEY,
  MISSION,
  runApp,
  type RunningApp,
} from '../../../packages/server/src/testing/running-app.testsuite.ts';
import { createProgram } from './program.ts';
import { type Ran, runFilmgate } from './run-filmgate.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const filmgate = (words: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  runFilmgate(['keys', ...words], {
    env: { FILMGATE_URL: service.origin, FILMGATE_KEY: API_KEY, ...env },
  });

const enters = async (secret: string): Promise<number> => {
  const headers = { authorization: `Bearer ${secret}` };
  return (await service.call('GET', MISSION, { headers })).status;
};

const SECRET = /^ {2}(fg_live_\w{36})$/m;

test('a key is made, listed, rotated and revoked from the terminal', async () => {
  const made = await filmgate(
    'create --name studio --scope tasks:read --scope tasks:write,usage --expires 90d --budget CNY,day=20.5,month=300 --rate 60,10 --tenant acme'.split(
      ' ',
    ),
  );
  assert.deepEqual([made.code, made.err], [0, '']);
  assert.match(made.out, /^A key of acme /);
  assert.match(made.out, /\nIts budget: 20\.5 CNY a day, 300 CNY a month\.\n$/);
  const [, secret = ''] = SECRET.exec(made.out) ?? [];
  const [, id = ''] =
    /Its id: (key_[\w-]+)\. Its scopes: tasks:read, tasks:write, usage\./.exec(made.out) ?? [];
  assert.equal(await enters(secret), 200);

  const listed = await filmgate(['--json', 'list', '--tenant', 'acme']);
  const [key] = JSON.parse(listed.out).data;
  assert.deepEqual(
    [key.id, key.name, key.budgets, key.rate_limit],
    [
      id,
      'studio',
      [{ currency: 'CNY', per_day: 20.5, per_month: 300 }],
      { requests_per_minute: 60, burst: 10 },
    ],
  );
  const days = (Date.parse(key.expires_at) - Date.parse(key.created_at)) / 86_400_000;
  assert.ok(Math.abs(days - 90) < 0.01, `${days}`);
  const table = (await filmgate(['list', '--tenant', 'acme'])).out.split('\n');
  assert.match(table[0] ?? '', /^id +name +scopes +state +expires +last used +made by$/);
  assert.match(table[1] ?? '', new RegExp(`^${id} +studio +tasks:read,tasks:write,usage +active `));

  const rotated = await filmgate(['rotate', id, '--overlap', '0']);
  const [, second = ''] = SECRET.exec(rotated.out) ?? [];
  assert.match(rotated.out, /The one before is good no more\.\n$/);
  assert.deepEqual([await enters(secret), await enters(second)], [401, 200]);
  const kept = await filmgate(['rotate', id]);
  assert.match(kept.out, /The one before is good until \d{4}-/);

  const revoked = await filmgate(['revoke', id]);
  assert.deepEqual([revoked.code, revoked.out], [0, `The key ${id} (studio) is good no more.\n`]);
  assert.equal(await enters(SECRET.exec(kept.out)?.[1] ?? ''), 401);
});

/** @returns when it ends, or why there is none */
async function expiryOf(given: string): Promise<string> {
  const words = ['--json', 'create', '--name', 'x', '--scope', 'usage', '--expires', given];
  const { out, err } = await filmgate(words);
  return JSON.parse(out || err).expires_at ?? err;
}

test('a key expires after a time, at the end of a day in UTC, or at a moment', async () => {
  assert.equal(await expiryOf('2127-01-31'), '2127-01-31T23:59:59.999Z');
  assert.equal(await expiryOf('2127-01-31T18:00:00+08:00'), '2127-01-31T10:00:00.000Z');
  assert.equal(await expiryOf('2127-01-31t10:00:00.5z'), '2127-01-31T10:00:00.500Z');
  for (const wrong of ['2127-02-30', '2020-01-31']) {
    assert.match(await expiryOf(wrong), /The parameter `expires_at` /);
  }
});

test('what the service refuses is told in its words; what cannot be asked, with the remedy', async () => {
  const wide = ['create', '--name', 'x', '--scope', 'everything'];
  const refused = await filmgate(wide);
  assert.deepEqual([refused.code, refused.out], [1, '']);
  assert.match(refused.err, /^No key was made: The parameter `scopes\.0` .* Request id: /);
  const inJson = await filmgate(['--json', 'revoke', 'key_none']);
  assert.equal(JSON.parse(inJson.err).error.code, 'ResourceNotFound');

  const nobody = await filmgate(['list'], { FILMGATE_URL: 'http://127.0.0.1:1' });
  assert.equal(nobody.code, 1);
  assert.match(
    nobody.err,
    /http:\/\/127\.0\.0\.1:1 does not answer\. Does the service run there\?/,
  );
  const noKey = await filmgate(['list'], { FILMGATE_KEY: '' });
  assert.match(noKey.err, /^No key was listed: FILMGATE_KEY is not set/);
  const noUrl = await filmgate(['list'], { FILMGATE_URL: 'ftp://x' });
  assert.match(noUrl.err, /ftp:\/\/x is no http\(s\) URL/);
  for (const { err } of [refused, inJson, nobody, noUrl]) assert.ok(!err.includes(API_KEY));
});

function silence(command: Command): void {
  command.configureOutput({ writeErr() {} });
  command.commands.forEach(silence);
}

test('called wrongly: exit code 2, and nothing is asked', async () => {
  const { code, out, err } = await filmgate(['revoke']);
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /missing required argument 'id'/);
  // What else there is the parser of that process refuses in the same way.
  for (const [words, reason] of [
    [['create', '--name', 'x'], /required option '--scope <scopes>' not specified/],
    [
      ['create', '--name', 'x', '--scope', 'usage', '--expires', 'soon'],
      /Give a time such as 90d or 12h, a day such as 2027-01-31/,
    ],
    [
      ['create', '--name', 'x', '--scope', 'usage', '--expires', '2127-01-31T18:00:00'],
      /with its offset/,
    ],
    [['create', '--name', 'x', '--scope', 'usage', '--expires', '999999999d'], /such as 90d/],
    [['rotate', 'key_1', '--overlap', '2127-01-31'], /Give a time such as 30d/],
    [
      ['create', '--name', 'x', '--scope', 'usage', '--budget', 'CNY'],
      /such as CNY,day=20,month=300/,
    ],
    [['create', '--name', 'x', '--scope', 'usage', '--rate', 'fast'], /such as 60 or/],
  ] as const) {
    const program = createProgram();
    silence(program);
    await assert.rejects(
      program.parseAsync(['keys', ...words], { from: 'user' }),
      (error) =>
        error instanceof CommanderError && error.exitCode > 0 && reason.test(error.message),
      words.join(' '),
    );
  }
});
