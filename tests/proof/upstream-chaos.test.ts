// R12: whatever an upstream does, it is taken for what it is, asked a bounded number of times, and cannot
// fill our memory. Each line is a provider of its own; the service runs whole, its clock faster.
import assert from 'node:assert/strict';
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as soon } from 'node:timers/promises';
import { fastClock } from '../../packages/server/src/testing/fast-clock.testsuite.ts';
import {
  hasEnded,
  MODEL,
  runApp,
  type RunningApp,
} from '../../packages/server/src/testing/running-app.testsuite.ts';
import { CHAOS_KEY, startChaosUpstream, type ChaosUpstream } from './chaos/chaos-upstream.ts';
import type { Bad, Manners } from './chaos/chaos-upstream.ts';
import { watchMemory } from './chaos/memory.ts';
import * as does from './chaos/misbehaviour.ts';
import { report } from './promise-table.ts';

/** Longer than a busy machine stops for. */
const TIMEOUT_S = 2;
const MEGABYTE = 1024 ** 2;
const FOR_EVER = Infinity;
const MADE = 'succeeded';

const bomb = await does.makeBomb();
const picture = await readFile(new URL('../../samples/image-1.jpg', import.meta.url));
const film = await readFile(new URL('../../samples/clip-1.mp4', import.meta.url));

/** A stranger who must never see a key. */
const elsewhereAsked = new Set<string>();
const elsewhere = createServer((request, response) => {
  elsewhereAsked.add(`${request.url} ${request.headers.authorization ?? 'no key'}`);
  response.end(film);
});
elsewhere.listen(0, '127.0.0.1');
await new Promise((resolve) => elsewhere.once('listening', resolve));
const elsewhereHost = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
after(() => elsewhere.close());

/** Its port was open a moment ago. */
const REFUSED = 'refused';
const closed = createServer().listen(0, '127.0.0.1');
await new Promise((resolve) => closed.once('listening', resolve));
const closedHost = `127.0.0.1:${(closed.address() as AddressInfo).port}`;
await new Promise((resolve) => closed.close(resolve));

/** How a behaviour must end. */
interface Expected {
  /** `succeeded`, or what the user is told. */
  readonly ends: typeof MADE | RegExp;
  /** Requests to make the film. */
  readonly creates: number;
  /** The operator's view of the last attempt. */
  readonly told?: RegExp;
  readonly state?: 'not_created' | 'ended';
  /** At most. */
  readonly looks?: number;
  readonly films?: number;
}

type Line = readonly [name: string, manners: Manners, expected: Expected];

const account = /account there is not in order\. Ask the operator/;
const twice = (misbehaviour: does.Misbehaviour): Bad => ({ does: misbehaviour, times: 2 });

/** Surely nothing was made: told at once, or asked again. */
const NOT_CREATED: readonly Line[] = [
  ...(
    [
      ['a-wrong-request', 400, 'InvalidParameter', /the prompt is too long/],
      ['a-conflict', 409, 'Conflict', /the prompt is too long/],
      ['too-large-a-body', 413, 'RequestBodyTooLarge', /the prompt is too long/],
      ['a-wrong-key', 401, 'AuthenticationError', account],
      ['no-access', 403, 'AccessDenied', account],
      ['an-empty-account', 403, 'AccountOverdueError', account],
      ['no-such-model', 404, 'ModelNotOpen', /No provider .* has the model/],
    ] as const
  ).map(([name, status, code, ends]): Line => [
    name,
    { create: { does: does.refuses(status, code, 'the prompt is too long'), times: FOR_EVER } },
    { ends, creates: 1, told: new RegExp(`answered ${status}`), state: 'not_created' },
  ]),
  [
    'throttled-once',
    {
      create: {
        does: does.refuses(429, 'QuotaExceeded', 'slow down', { 'retry-after': '60' }),
        times: 1,
      },
    },
    { ends: MADE, creates: 2 },
  ],
  [
    'redirected-elsewhere',
    { create: { does: does.redirects(`http://${elsewhereHost}/tasks`), times: 1 } },
    { ends: MADE, creates: 2 },
  ],
];

/** There may be a job, and there is one: never asked for again, found in the list, fetched. */
const UNKNOWN: readonly Line[] = (
  [
    ['an-error', does.refuses(500, 'InternalServiceError', 'sorry')],
    ['overloaded', does.refuses(503, 'ServerOverloaded', 'sorry', { 'retry-after': '1' })],
    ['a-page', does.page],
    ['an-empty-body', does.empty],
    ['another-shape', does.otherShape],
    ['a-hang', does.hangs],
    ['a-drip', does.drips],
    ['slow-headers', does.slowHeaders],
    ['cut-off', does.truncated],
    ['a-wrong-length', does.wrongLength],
    ['no-http', does.noHttp],
    ['a-reset', does.resets],
    ['a-reset-after-bytes', does.resetsAfterBytes],
    ['a-bomb', does.bomb(bomb)],
  ] as const
).map(([name, misbehaviour]): Line => [
  name,
  { create: { does: misbehaviour, times: FOR_EVER }, makes: true },
  { ends: MADE, creates: 1 },
]);

/** The asking goes wrong: asked again, and nothing concluded from it. */
const TRANSIENT: readonly Line[] = (
  [
    ['looks-with-errors', does.refuses(500, 'InternalServiceError', 'sorry')],
    ['looks-throttled', does.refuses(429, 'QuotaExceeded', 'slow', { 'retry-after': '30' })],
    ['looks-locked-out', does.refuses(401, 'AuthenticationError', 'no')],
    ['looks-not-found', does.refuses(404, 'NotFound', 'no')],
    ['looks-with-pages', does.page],
    ['looks-of-another-shape', does.otherShape],
    ['looks-cut-off', does.truncated],
    ['looks-bombed', does.bomb(bomb)],
    ['looks-redirected', does.redirects(`http://${elsewhereHost}/tasks`)],
  ] as const
).map(([name, misbehaviour]): Line => [
  name,
  { look: twice(misbehaviour) },
  { ends: MADE, creates: 1, looks: 6 },
]);

const HANGING: Line = [
  'looks-hang',
  { look: { does: does.hangs, times: 1 } },
  { ends: MADE, creates: 1, looks: 6 },
];

const running = { status: 'running' };
const succeeded = { status: 'succeeded' };
const noSay = /does not say what became of this film\. Ask the operator/;
const notHad = /made this film, but it cannot be had from there\. Ask the operator/;
const HALF_AN_HOUR_OF_LOOKS = 150;

const WORDS: readonly Line[] = [
  [
    'words-going-back',
    { says: [running, { status: 'queued' }, running, succeeded] },
    { ends: MADE, creates: 1, looks: 8 },
  ],
  [
    'a-word-that-nobody-knows',
    { says: [{ status: 'polishing' }] },
    { ends: noSay, creates: 1, looks: HALF_AN_HOUR_OF_LOOKS, told: /said "polishing"/ },
  ],
  ['such-a-word-once', { says: [{ status: 'polishing' }, succeeded] }, { ends: MADE, creates: 1 }],
  [
    'done-without-a-film',
    { says: [{ status: 'succeeded', content: null }] },
    { ends: noSay, creates: 1, looks: HALF_AN_HOUR_OF_LOOKS, told: /without a video_url/ },
  ],
  [
    'gone',
    { says: ['gone'] },
    { ends: /lost this film/, creates: 1, looks: 60, told: /does not know its own job/ },
  ],
  ['gone-once', { says: [running, 'gone', succeeded] }, { ends: MADE, creates: 1 }],
  [
    'failed',
    { says: [{ status: 'failed', error: { code: 'OutputVideo', message: 'too dark' } }] },
    { ends: /^too dark$/, creates: 1, looks: 3, told: /too dark/ },
  ],
  [
    'expired',
    { says: [{ status: 'expired', error: null }] },
    { ends: /the upstream says: expired/, creates: 1, looks: 3 },
  ],
];

/** The film is made, and is not there: fetched again for a while, then the operator is told. */
const FILMS: readonly Line[] = [
  ...(
    [
      ['a-film-that-is-gone', does.answers(404, ''), /HTTP 404/],
      ['a-film-that-is-denied', does.answers(403, ''), /HTTP 403/],
      ['a-film-that-is-a-page', does.page, /what stands there is none/],
      [
        'half-a-film',
        ({ response }) => void response.end(film.subarray(0, film.length / 2)),
        /what stands there is none/,
      ],
    ] as const satisfies readonly (readonly [string, does.Misbehaviour, RegExp])[]
  ).map(([name, misbehaviour, told]): Line => [
    name,
    { film: { does: misbehaviour, times: FOR_EVER } },
    { ends: notHad, creates: 1, films: 20, told },
  ]),
  [
    'a-film-that-is-a-picture',
    { film: { does: ({ response }) => void response.end(picture), times: FOR_EVER } },
    { ends: notHad, creates: 1, films: 1, told: /of kind image/ },
  ],
  ...(
    [
      ['a-film-that-is-late', does.answers(404, '')],
      ['a-film-that-breaks-off', does.resetsAfterBytes],
      ['a-film-that-is-elsewhere', does.redirects(`http://${elsewhereHost}/film.mp4`)],
    ] as const
  ).map(([name, misbehaviour]): Line => [
    name,
    { film: { does: misbehaviour, times: 1 } },
    { ends: MADE, creates: 1, films: 2 },
  ]),
];

/** Half an hour, or two minutes. */
const takesLong = ([, , { ends, told }]: Line): boolean => ends !== MADE && told !== undefined;

/** A link to a film needs none, wherever it points. */
function checkFilmKeys(lines: readonly Line[], upstream: ChaosUpstream): void {
  for (const [name] of lines) {
    const keys = [...upstream.counts(name).filmKeys];
    assert.ok(
      keys.every((key) => key === 'no key'),
      name,
    );
  }
}

async function withChaos(
  lines: readonly Line[],
  speed: number,
  body: (app: RunningApp, upstream: ChaosUpstream) => Promise<void>,
): Promise<void> {
  const clock = fastClock(speed);
  const manners = Object.fromEntries(lines.map(([name, given]) => [name, given]));
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-chaos-'));
  await using upstream = await startChaosUpstream(manners, () => clock.now());
  try {
    const baseUrl = (name: string): string =>
      name === REFUSED ? `http://${closedHost}/api/v3` : upstream.baseUrl(name);
    const providers = lines.map(
      ([name]) =>
        `  ${name}: { kind: volcengine, key_env: CHAOS_KEY, base_url: "${baseUrl(name)}", timeout_s: ${TIMEOUT_S}, calls_per_minute: 6000 }`,
    );
    const file = join(directory, 'filmgate.yaml');
    await writeFile(file, `providers:\n${providers.join('\n')}\n`);
    await using app = await runApp({
      clock,
      env: {
        CHAOS_KEY,
        FILMGATE_CONFIG: file,
        FILMGATE_EGRESS_ALLOW: [upstream.host, elsewhereHost, closedHost].join(','),
      },
    });
    await body(app, upstream);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const request = (provider: string): object => ({
  model: `${provider}/${MODEL}`,
  prompt: 'A field at noon',
  metadata: { resolution: '480p', ratio: '4:3', duration: 5 },
});

interface Attempt {
  readonly state: string;
  readonly waits_for: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly usage: { readonly total_tokens: number } | null;
}

const attemptsAt = async (app: RunningApp, provider: string): Promise<readonly Attempt[]> =>
  (await app.call('GET', `/v1/operator/attempts?provider=${provider}`)).body.data;

const seen = { lines: 0, wrong: [] as string[], mostCreates: 0, mostFilms: 0 };

/** Makes a film at each, all at once. */
async function check(
  lines: readonly Line[],
  app: RunningApp,
  upstream: ChaosUpstream,
): Promise<void> {
  const wrong: Error[] = [];
  await Promise.all(
    lines.map(async ([name, , expected]) => {
      seen.lines += 1;
      await checkOne(name, expected, app, upstream).catch((error: unknown) => {
        seen.wrong.push(name);
        wrong.push(new Error(`${name}: ${String(error)}`));
      });
    }),
  );
  if (wrong.length > 0) throw new AggregateError(wrong, wrong.join('\n'));
}

async function checkOne(
  name: string,
  { ends, creates, told, state = 'ended', looks = Infinity, films = Infinity }: Expected,
  app: RunningApp,
  upstream: ChaosUpstream,
): Promise<void> {
  const { data } = await app.film(request(name));
  const end = data.data.result.status === MADE ? MADE : data.fail_reason;
  if (ends === MADE) assert.equal(end, MADE);
  else assert.match(end, ends);
  const counts = upstream.counts(name);
  seen.mostCreates = Math.max(seen.mostCreates, counts.creates);
  seen.mostFilms = Math.max(seen.mostFilms, counts.films);
  assert.equal(counts.creates, creates, 'times it was asked for');
  assert.ok(counts.looks <= looks, `${counts.looks} looks`);
  assert.ok(counts.films <= films, `${counts.films} downloads`);
  const [attempt] = await attemptsAt(app, name);
  assert.equal(attempt?.state, state);
  if (told !== undefined) assert.match(attempt.error?.message ?? '', told);
  // What was made is paid for, whether we have it or not.
  if (counts.films > 0) assert.equal(attempt.usage?.total_tokens, 108_900);
  // The upstream's own words are the user's only where they are about his request.
  assert.doesNotMatch(end, /127\.0\.0\.1|api\/v3/);
}

describe('an upstream', { concurrency: true }, () => {
  test('what an upstream does to a creation', async () => {
    const lines = [...NOT_CREATED, ...UNKNOWN];
    await withChaos(lines, 60, async (app, upstream) => {
      await check(lines, app, upstream);
      for (const [name] of UNKNOWN) assert.ok(upstream.counts(name).searches > 0, name);
      const [first = 0, second = 0] = upstream.counts('throttled-once').createdAtMs;
      assert.ok(second - first >= 60_000, `asked again after ${second - first} ms`);
    });
  });

  test('what an upstream does to a look, to its words and to its films', async () => {
    const lines = [...TRANSIENT, HANGING, ...WORDS, ...FILMS].filter((line) => !takesLong(line));
    await withChaos(lines, 60, async (app, upstream) => {
      await check(lines, app, upstream);
      checkFilmKeys(lines, upstream);
    });
  });

  test('what never comes right is given up in half an hour', async () => {
    const lines = [...WORDS, ...FILMS].filter(takesLong);
    await withChaos(lines, 900, async (app, upstream) => {
      await check(lines, app, upstream);
      checkFilmKeys(lines, upstream);
    });
  });

  test('who never takes a film is asked a dozen times, then the user is told', async () => {
    const busy = does.refuses(429, 'ServerOverloaded', 'later', { 'retry-after': '1' });
    const ends = /^No provider could take this film\. Send the request again later\.$/;
    const lines: readonly Line[] = [
      [REFUSED, {}, { ends, creates: 0, state: 'not_created', told: /could not be reached/ }],
      [
        'always-throttled',
        { create: { does: busy, times: FOR_EVER } },
        { ends, creates: 12, state: 'not_created', told: /answered 429: later/ },
      ],
    ];
    await withChaos(lines, 3000, async (app, upstream) => {
      await check(lines, app, upstream);
      const tries = await attemptsAt(app, REFUSED);
      assert.deepEqual(
        [tries.length, new Set(tries.map(({ state }) => state))],
        [12, new Set(['not_created'])],
      );
    });
  });

  test('a film whose upstream hangs expires in its time, and its job is cancelled there, once', async () => {
    const hanging: Line = [
      'hangs-past-the-end',
      { look: { does: does.hangs, times: 1 }, says: [running] },
      { ends: /execution_expires_after/, creates: 1 },
    ];
    // A hang is an hour.
    await withChaos([hanging], 3600 / TIMEOUT_S, async (app, upstream) => {
      const [name] = hanging;
      const id = await app.create({
        ...request(name),
        metadata: { resolution: '480p', ratio: '4:3', duration: 5, execution_expires_after: 3600 },
      });
      const { data } = await app.until(id, hasEnded);
      assert.equal(data.data.result.status, 'expired');
      assert.match(data.fail_reason, /execution_expires_after/);
      const lateS = data.finish_time - data.submit_time - 3600;
      // A busy machine stops for a part of a second, which is many minutes here.
      assert.ok(lateS >= 0 && lateS < 3600, `${lateS} s late`);
      // Once it answers that the job goes on; then it is asked what came of that, again and again.
      const counts = upstream.counts(name);
      while (counts.looks < 8) await soon(20);
      assert.equal(counts.cancels, 1);
    });
  });

  test('a creation that nobody knows of is never sent again, and left to a person', async () => {
    const lost: Line = [
      'lost',
      { create: { does: does.resets, times: FOR_EVER } },
      { ends: MADE, creates: 1 },
    ];
    await withChaos([lost], 600, async (app, upstream) => {
      const id = await app.create(request('lost'));
      for (;;) {
        const [attempt] = await attemptsAt(app, 'lost');
        if (attempt?.state === 'unknown' && attempt.waits_for === 'operator') break;
        await soon(20);
      }
      const { status } = await app.until(id, () => true);
      assert.equal(status, 'in_progress');
      const { creates, searches } = upstream.counts('lost');
      assert.equal(creates, 1);
      assert.ok(searches > 0, `${searches} searches`);
    });
  });
});

test('no key and no creation was sent elsewhere', () => {
  assert.deepEqual([...elsewhereAsked], ['/film.mp4 no key']);
});

test('a gigabyte of JSON and a bomb fill nobody’s memory', async () => {
  let sent = 0;
  const huge = does.gigabyte((bytes) => void (sent = Math.max(sent, bytes)));
  const lines: readonly Line[] = [
    [
      'huge-creation',
      { create: { does: huge, times: 1 }, makes: true },
      { ends: MADE, creates: 1 },
    ],
    ['huge-looks', { look: twice(huge) }, { ends: MADE, creates: 1 }],
    ['bombed', { look: twice(does.bomb(bomb)) }, { ends: MADE, creates: 1 }],
    ['well', {}, { ends: MADE, creates: 1 }],
  ];
  await withChaos(lines, 60, async (app, upstream) => {
    // What is loaded at the first film is not the upstream's doing.
    await check(lines.slice(-1), app, upstream);
    const grown = watchMemory();
    await check(lines.slice(0, -1), app, upstream);
    const bytes = grown();
    const { lines: all, wrong, mostCreates, mostFilms } = seen;
    report(
      'R12',
      'Upstream chaos: right class, bounded tries, bounded memory',
      `${all} behaviours, ${wrong.length} wrong; most creations ${mostCreates}, downloads ${mostFilms}; memory +${Math.round(bytes / MEGABYTE)} MB, ${Math.round(sent / MEGABYTE)} MB taken of 1 GB of JSON`,
      '≥ 24 behaviours, 0 wrong',
    );
    assert.ok(sent < 64 * MEGABYTE, `${sent} bytes were taken`);
    assert.ok(bytes < 100 * MEGABYTE, `it grew by ${bytes} bytes`);
  });
});
