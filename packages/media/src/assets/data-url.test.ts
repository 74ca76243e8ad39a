import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MediaError, type MediaErrorCode } from '../media-error.ts';
import { isDataUrl, readDataUrl } from './data-url.ts';

const read = (url: string, maxBytes = 10_000_000): Buffer =>
  Buffer.concat([...readDataUrl(url, maxBytes, 'too large')]);
const fails = (code: MediaErrorCode, url: string, maxBytes?: number): void => {
  assert.throws(
    () => read(url, maxBytes),
    (error) => error instanceof MediaError && error.code === code,
    url.slice(0, 80),
  );
};

const text = (bytes: number): string => Buffer.alloc(bytes).toString('base64');

test('base64 and percent-encoded, in every spelling of the header', () => {
  assert.ok(isDataUrl('DATA:,x') && !isDataUrl('http://data:80/'));
  const urls = [
    'data:image/png;base64,aGVsbG8=',
    'data:;base64,aGVsbG8=',
    'data:image/svg+xml;charset=utf-8;BASE64,aGVsbG8=',
    'DATA:text/plain;name="a b" ; base64,aGVsbG8=',
    'data:,hello',
    'data:text/plain,%68%65ll%6F',
  ];
  for (const url of urls) assert.equal(read(url).toString(), 'hello', url);
});

test('any bytes come back, across the pieces too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      assert.ok(read(`data:;base64,${Buffer.from(bytes).toString('base64')}`).equals(bytes));
    }),
    { numRuns: 50 },
  );
  const large = Buffer.from(new Uint8Array(600_001).map((_, index) => index % 251));
  assert.ok(read(`data:;base64,${large.toString('base64')}`).equals(large));
  for (const shift of ['', 'a', 'ab']) {
    const percent = Array.from(
      large.subarray(0, 300_000),
      (byte) => `%${byte.toString(16).padStart(2, '0')}`,
    );
    const decoded = read(`data:,${shift}${percent.join('')}`);
    assert.ok(decoded.equals(Buffer.concat([Buffer.from(shift), large.subarray(0, 300_000)])));
  }
});

test('what is not exactly that is damaged', () => {
  const urls = [
    'data:image/png;base64',
    `data:${'x'.repeat(2000)},abc`,
    'data:;base64,aGVsbG8',
    'data:;base64,aGVs bG8=',
    'data:;base64,aGVs\nbG8=',
    'data:;base64,aGVsbG8=aGVs',
    'data:;base64,aGVs====',
    'data:;base64,=aGV',
    'data:;base64,aGV-bG_=',
    'data:;base64,aGVsbG8é',
    'data:,%6',
    'data:,%zz',
    'data:,a b',
    'data:,é',
  ];
  for (const url of urls) fails('invalid_media', url);
});

test('the limit is exact, and holds before anything is decoded', () => {
  for (const bytes of [9, 10, 11]) {
    assert.equal(read(`data:;base64,${text(bytes)}`, bytes).length, bytes);
    fails('media_too_large', `data:;base64,${text(bytes)}`, bytes - 1);
  }
  assert.equal(read('data:,%41%42%43', 3).length, 3);
  fails('media_too_large', 'data:,abcd', 3);
  // Were it decoded, it would be damaged.
  fails('media_too_large', `data:;base64,${'!'.repeat(1000)}`, 100);
  fails('media_too_large', `data:,${' '.repeat(1000)}`, 100);
});
