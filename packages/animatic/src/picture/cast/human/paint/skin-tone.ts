// The ink of a person: what is skin goes through the light as skin does.
import type { Skin } from '../person/person.ts';
import type { Tone } from '../../puppet.ts';
import { darker, dimHex, lighter } from './ink.ts';

const known = new WeakMap<Skin, ReadonlySet<string>>();

/** All colours that the skin of somebody is painted in. */
function coloursOf(skin: Skin): ReadonlySet<string> {
  let colours = known.get(skin);
  if (colours === undefined) {
    const plain = [skin.base, skin.shade, skin.blush, skin.lip].flatMap((hex) => [
      hex,
      ...[0.06, 0.08, 0.1, 0.25, 0.32, 0.4].map((share) => darker(hex, share)),
      ...[0.3, 0.34, 0.4].map((share) => lighter(hex, share)),
    ]);
    colours = new Set([...plain, ...plain.map((hex) => dimHex(hex, 1))]);
    known.set(skin, colours);
  }
  return colours;
}

export function skinTone(tone: Tone, skin: Skin): Tone {
  const { skin: onSkin } = tone;
  if (onSkin === undefined) return tone;
  const colours = coloursOf(skin);
  return (daylight, lit) => (colours.has(daylight) ? onSkin(daylight, lit) : tone(daylight, lit));
}
