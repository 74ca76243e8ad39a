// docs/compatibility.md against the service: every field that a dialect takes or tells is in its table, what
// it calls honoured or translated gives no warning, and nothing else goes without one.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { startReceiver, type Receiver } from '../packages/server/src/testing/receiver.testsuite.ts';
import { png } from '../packages/server/src/testing/media-host.testsuite.ts';
import {
  ARK,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../packages/server/src/testing/running-app.testsuite.ts';

const VIDEOS = '/v1/videos';
const PRO_15 = 'doubao-seedance-1-5-pro-251215';
const PRO_10 = 'doubao-seedance-1-0-pro-250528';
const PICTURE = `data:image/png;base64,${png(400, 400).toString('base64')}`;
const VERDICTS = ['honoured', 'translated', 'refused', 'warned'];

const page = await readFile(new URL('../docs/compatibility.md', import.meta.url), 'utf8');

/** The fields of each table, by its heading: "Body of `POST /v1/videos`". */
const tables = new Map<string, string[]>();
for (const section of page.split(/^#+ /m).slice(1)) {
  const [heading = ''] = section.split('\n');
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.slice(2).map((line) => line.split('|').map((cell) => cell.trim()));
  if (!/^(?:Body|Parameters|Reply) of `/.test(heading)) continue;
  for (const [, field, verdict = ''] of cells) {
    assert.ok(VERDICTS.includes(verdict), `${heading}, ${field}: ${verdict}`);
  }
  tables.set(
    heading,
    cells.map(([, field = '']) => field),
  );
}

let service: RunningApp;
let receiver: Receiver;
before(async () => {
  receiver = await startReceiver();
  service = await runApp({ env: { FILMGATE_EGRESS_ALLOW: receiver.host } });
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await receiver[Symbol.asyncDispose]();
});

// What /openapi.json looks like is not typed here.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

/** Names of what an operation takes or tells. */
function fieldsOf(document: Json, heading: string): string[] {
  const [, what, method = '', path = ''] = /^(\w+) of `(\w+) (.+)`$/.exec(heading) ?? [];
  const operation = document.paths[path]?.[method.toLowerCase()];
  assert.ok(operation, `there is no ${method} ${path}`);
  if (what === 'Parameters') {
    return operation.parameters
      .filter((one: Json) => one.in === 'query')
      .map((one: Json) => one.name);
  }
  const { content } = what === 'Body' ? operation.requestBody : operation.responses['200'];
  const { schema } = content['application/json'];
  const named = schema.$ref?.replace('#/components/schemas/', '');
  return Object.keys(
    (named === undefined ? schema : document.components.schemas[named]).properties,
  );
}

test('each table has the fields of its route, and each dialect its tables', async () => {
  const { body: document } = await service.call('GET', '/openapi.json');
  for (const path of [MISSION, ARK, VIDEOS]) {
    for (const heading of [
      `Body of \`POST ${path}\``,
      `Parameters of \`GET ${path}\``,
      `Reply of \`GET ${path}/{id}\``,
    ]) {
      assert.ok(tables.has(heading), heading);
    }
  }
  for (const [heading, fields] of tables) {
    assert.deepEqual(fields.toSorted(), fieldsOf(document, heading).toSorted(), heading);
  }
});

/** Bodies that together have every field of a table with a value that has an effect. */
function bodies(path: string): readonly Record<string, unknown>[] {
  const common = { model: MODEL, prompt: 'a fox' };
  if (path === ARK) {
    const content = [{ type: 'text', text: 'a fox' }];
    return [
      {
        model: MODEL,
        content,
        callback_url: receiver.url('/'),
        return_last_frame: true,
        execution_expires_after: 3600,
        generate_audio: false,
        safety_identifier: 'me',
        priority: 1,
        resolution: '480P',
        ratio: '1:1',
        duration: -1,
        seed: 7,
        watermark: true,
      },
      { model: PRO_15, content, draft: true, camera_fixed: true, service_tier: 'flex' },
      { model: PRO_10, content, frames: 29 },
    ];
  }
  return [
    { ...common, image: PICTURE, images: [PICTURE], seconds: '5', size: '1280x720' },
    { ...common, input_reference: { image_url: PICTURE }, duration: 5 },
    { ...common, metadata: { ratio: '1:1', seed: '7' } },
    {
      ...common,
      images: PICTURE,
      videos: [receiver.url('/a.mp4')],
      audios: receiver.url('/a.mp3'),
    },
  ];
}

/** Shown elsewhere: drawing one takes one, and the web is searched by providers alone. */
const ELSEWHERE = ['storyboard', 'tools'];

test('what is honoured or translated has an effect: no create of such fields is warned of', async () => {
  for (const path of [MISSION, ARK, VIDEOS]) {
    const tried = new Set(ELSEWHERE);
    for (const body of bodies(path)) {
      for (const field of Object.keys(body)) tried.add(field);
      const { status, headers, body: made } = await service.call('POST', path, { body });
      assert.equal(status, 200, JSON.stringify(made));
      assert.deepEqual([made.warnings, headers.get('x-filmgate-warnings')], [undefined, null]);
    }
    const untried = tables.get(`Body of \`POST ${path}\``)?.filter((field) => !tried.has(field));
    assert.deepEqual(untried, [], path);
  }
});

test('whatever else is in a create is warned of by its name, and counted in a header', async () => {
  for (const path of [MISSION, ARK, VIDEOS]) {
    for (const body of bodies(path)) {
      const more = { ...body, quality: 'high', 'x-y': { z: 1 } };
      const { headers, body: made } = await service.call('POST', path, { body: more });
      assert.deepEqual(made.warnings, [
        'quality: unknown field, ignored',
        'x-y: unknown field, ignored',
      ]);
      assert.equal(headers.get('x-filmgate-warnings'), '2');
    }
  }
});
