import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Face = 'regular' | 'bold' | 'italic';

/** Noto Serif (OFL): Latin with Azerbaijani, Turkish and Vietnamese letters, Cyrillic with Kazakh, Kyrgyz, Mongolian and Tajik ones. */
const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular/NotoSerif_400Regular.ttf',
  bold: '700Bold/NotoSerif_700Bold.ttf',
  italic: '400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
};
export const FACES = Object.keys(FILES) as Face[];

const { resolve } = createRequire(import.meta.url);
const known = new Map<Face, Buffer>();

/** The bytes of a font, read once. */
export function fontBytes(face: Face): Buffer {
  const bytes = known.get(face) ?? readFileSync(resolve(`@expo-google-fonts/noto-serif/${FILES[face]}`));
  known.set(face, bytes);
  return bytes;
}

/** Letters that the fonts have; others, such as Chinese or Arabic, they have not. */
const HELD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;
const PICTURES = /\p{Extended_Pictographic}/u;

/** A text without what cannot be printed on one line; undefined where the fonts do not have its letters. */
export function printable(text: string): string | undefined {
  const plain = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/\p{Cf}/gu, '');
  return HELD.test(plain) && !PICTURES.test(plain.replaceAll(/[\d#*©®™]/gu, '')) ? plain.trim() : undefined;
}
