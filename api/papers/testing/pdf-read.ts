import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfRead {
  pages: number;
  /** The words of all pages, with single spaces. */
  text: string;
  title: string;
  language: string | undefined;
  tagged: boolean;
  /** Names of the elements of the structure, page by page, in reading order. */
  structure: string[];
  /** Languages that parts of it have of their own. */
  languages: string[];
}

interface Node {
  role?: string;
  lang?: string;
  children?: Node[];
}

/** A PDF as Mozilla's reader reads it. Throws on one that it cannot read. */
export async function pdfRead(bytes: Uint8Array): Promise<PdfRead> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const about = info as { Title?: string; Language?: string };
  const texts: string[] = [];
  const nodes: Node[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    collect((await page.getStructTree()) as Node | null, nodes);
  }
  // Its types say an object; it is a map.
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const read = {
    pages: document.numPages,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    title: about.Title ?? '',
    language: about.Language,
    tagged: marks?.get('Marked') === true,
    structure: nodes.flatMap(({ role }) => role ?? []),
    languages: [...new Set(nodes.flatMap(({ lang }) => lang ?? []))],
  };
  await task.destroy();
  return read;
}

function collect(node: Node | null, into: Node[]): void {
  if (node === null) return;
  into.push(node);
  for (const child of node.children ?? []) collect(child, into);
}
