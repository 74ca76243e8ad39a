import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attachmentNamed, cleanFilename } from './file-name.ts';

test('a name has no folders and nothing that cannot be seen', () => {
  for (const [given, clean] of [
    ['fox.png', 'fox.png'],
    ['狐狸 一.png', '狐狸 一.png'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\fox.png', 'fox.png'],
    ['a\r\nSet-Cookie: b\0.png', 'aSet-Cookie: b.png'],
    ['cod\u202Egnp.exe', 'codgnp.exe'],
    [' fox.png ', 'fox.png'],
    ['', 'file'],
    ['..', 'file'],
    ['a/', 'file'],
    ['x'.repeat(500), 'x'.repeat(200)],
    ['\uD83D', 'file'],
  ] as const) {
    assert.equal(cleanFilename(given), clean);
  }
});

test('a header names it without being ended by it', () => {
  assert.equal(attachmentNamed('fox 1.png'), 'attachment; filename="fox 1.png"');
  assert.equal(
    attachmentNamed('狐"; x=(1).png'),
    `attachment; filename="___ x__1_.png"; filename*=UTF-8''%E7%8B%90%22%3B%20x%3D%281%29.png`,
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const header = attachmentNamed(cleanFilename(given));
      assert.match(header, /^attachment; filename="[\w. -]+"(?:; filename\*=UTF-8''[\w.!~%-]+)?$/);
    }),
  );
});
