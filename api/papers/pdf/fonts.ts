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

/**
 * What all three faces have: Latin, Greek and Cyrillic with their extensions, punctuation, raised and lowered figures, money, № and ™. Arrows
 * and mathematics they have not, nor Arabic, Chinese and other scripts.
 */
export const HELD =
  /[\u0020-\u007e\u00a0-\u02e9\u02ec-\u036f\u0370-\u0377\u037a-\u03e1\u03f0-\u03ff\u0400-\u052f\u1e00-\u1fff\u2010-\u205e\u2070-\u209c\u20a0-\u20bf\u2116\u2122\u2212]/u;

/**
 * A text without what cannot be printed on one line: a sign that the fonts lack becomes one that means the same (`Ⅶ`: `VII`), or a question
 * mark; undefined where it is in letters that they do not have.
 */
export function printable(text: string): string | undefined {
  const plain = text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFC');
  let shown = '';
  for (const sign of plain) {
    const same = HELD.test(sign) ? sign : sign.normalize('NFKC');
    if ([...same].every((each) => HELD.test(each))) shown += same;
    else if (/[\p{L}\p{M}]/u.test(sign)) return undefined;
    else shown += '?';
  }
  return shown.trim();
}
