import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateArk } from '@filmgate/protocol';
import { blobsOfRequest } from './blobs-of-task.ts';

test('a request keeps its media and its storyboard', () => {
  const content = [
    { type: 'text', text: 'a fox' },
    { type: 'image_url', image_url: { url: 'https://media.example/a.png' } },
  ];
  const { request } = validateArk({ model: 'doubao-seedance-2-0-260128', content });
  assert.deepEqual(blobsOfRequest(request), []);
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const references = request.references.map((one) => ({ ...one, sha256: a }));
  const stored = { ...request, references, storyboard: { sha256: b } };
  assert.deepEqual(blobsOfRequest(stored), [a, b]);
});
