/** Words as they are looked for: without case and accents, `Türkiye` and `turkiye` alike, `ё` and `е` too. */
export const folded = (words: string): string => words.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The words that are looked for, each folded. */
export const foldedWords = (written: string): string[] => folded(written).split(/\s+/).filter(Boolean);
