/** How wide a text is, in points. */
type Measure = (text: string) => number;

/**
 * Lines of a text that are no wider than `width`: broken at spaces, and within a word only where it is too long for a line of its own, such as a
 * hash in a narrow column. A line that was broken at a space keeps it, so that words stay apart for whoever has the paper read aloud.
 */
export function wrapped(text: string, width: number, measure: Measure): string[] {
  const space = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/).flatMap((each) => pieces(each, width, measure))) {
    const own = measure(word.text);
    const gap = line === '' || word.joined ? 0 : space;
    if (line !== '' && used + gap + own > width) {
      lines.push(word.joined ? line : `${line} `);
      line = word.text;
      used = own;
    } else {
      line += (gap === 0 ? '' : ' ') + word.text;
      used += gap + own;
    }
  }
  return [...lines, line];
}

/** `joined`: the rest of the word before it. */
interface Piece {
  text: string;
  joined: boolean;
}

function pieces(word: string, width: number, measure: Measure): Piece[] {
  if (measure(word) <= width) return [{ text: word, joined: false }];
  const found: Piece[] = [];
  let piece = '';
  // A word of two is broken at its hyphen before it is broken anywhere else.
  for (const letter of word
    .split(/(?<=\p{L}-)(?=\p{L})/u)
    .flatMap((part) => (measure(part) <= width ? [part] : [...part]))) {
    if (piece !== '' && measure(piece + letter) > width) {
      found.push({ text: piece, joined: found.length > 0 });
      piece = '';
    }
    piece += letter;
  }
  return [...found, { text: piece, joined: found.length > 0 }];
}
