/** Words as a sentence begins with them: in either working language the first letter alone changes, whatever the device speaks. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
