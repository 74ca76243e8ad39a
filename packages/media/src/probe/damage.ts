/** Why a file cannot be used, in words that go on after "the jpeg image …". */
export class Damage extends Error {
  override readonly name = 'Damage';
}

/** The file says that it goes on where it does not. */
export const cutOff = (): Damage =>
  new Damage('is cut off: its end is missing; send the whole file');
