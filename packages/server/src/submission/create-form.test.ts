import assert from 'node:assert/strict';
import { test } from 'node:test';
import { API_KEY, MISSION, MODEL, runApp } from '../testing/running-app.testsuite.ts';

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

test('a create as a form makes the task that its JSON makes', async () => {
  await using service = await runApp();
  const post = async (body: FormData, headers = {}): Promise<[number, Record<string, string>]> => {
    const response = await fetch(service.origin + MISSION, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${API_KEY}`, ...headers },
    });
    return [response.status, (await response.json()) as Record<string, string>];
  };
  const fields = {
    model: MODEL,
    prompt: 'a fox, Füchse 狐狸',
    seconds: '7',
    'metadata[ratio]': '4:3',
    'metadata[generate_audio]': 'false',
    'metadata[seed]': '8',
    nonsense: '',
  };
  const [status, made] = await post(form(fields), { 'idempotency-key': 'one' });
  assert.equal(status, 200, JSON.stringify(made));
  const { body } = await service.call('GET', `${MISSION}/${made['task_id']}`);
  const { ratio, duration } = body.data.data;
  assert.deepEqual([ratio, duration, made['warnings']], ['4:3', 7, undefined]);
  // With another boundary: it is the same request.
  const [, again] = await post(form(fields), { 'idempotency-key': 'one' });
  assert.equal(again['task_id'], made['task_id']);
  const metadata = JSON.stringify({ ratio: '9:16', duration: 4 });
  const [, other] = await post(form({ model: MODEL, prompt: 'a fox', metadata }));
  const { body: second } = await service.call('GET', `${MISSION}/${other['task_id']}`);
  assert.deepEqual([second.data.data.ratio, second.data.data.duration], ['9:16', 4]);
});

test('a form without a key is answered before it is read', async () => {
  await using service = await runApp();
  const response = await fetch(service.origin + MISSION, {
    method: 'POST',
    body: form({ model: MODEL, prompt: 'x'.repeat(1_000_000) }),
  });
  assert.equal(response.status, 401);
});
