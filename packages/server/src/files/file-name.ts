// What a sender calls a file. It is shown, and suggested where it is saved; it is never a path of ours.

const MOST_CHARACTERS = 200;
const NAMELESS = 'file';
/** Control and format characters, such as those that turn the direction of what follows; parts of pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Without its folders, in either spelling, and without what cannot be seen. */
export function cleanFilename(given: string): string {
  const [name = ''] = given.split(/[/\\]/).slice(-1);
  const seen = name.replaceAll(UNSEEN, '').trim().slice(0, MOST_CHARACTERS).toWellFormed();
  return /^\.*$/.test(seen) ? NAMELESS : seen;
}

/**
 * The value of Content-Disposition (RFC 6266): a name of plain letters for all, and the real one behind it.
 * @param filename clean
 */
export function attachmentNamed(filename: string): string {
  const plain = filename.replaceAll(/[^\w. -]/g, '_');
  const escaped = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const real = plain === filename ? '' : `; filename*=UTF-8''${escaped}`;
  return `attachment; filename="${plain}"${real}`;
}
