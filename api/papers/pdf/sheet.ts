import PDFDocument from 'pdfkit';
import { FACES, fontBytes, type Face } from './fonts.ts';
import { wrapped } from './wrap.ts';

export interface Style {
  face: Face;
  /** Points. */
  size: number;
  colour?: string;
  align?: 'left' | 'right';
}

/** A paragraph of one style; `lang` where it is not in the language of the paper. */
export interface Paragraph {
  text: string;
  style: Style;
  lang?: string;
}

export type Element = PDFKit.PDFStructureElement;

export interface SheetInfo {
  language: string;
  title: string;
  author: string;
  subject: string;
  /** Of the record, not of the clock: the same paper has the same bytes. */
  created: Date;
}

/** A4, in points. */
const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { left: 68, right: 62, top: 58, bottom: 72 } as const;
export const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const LINE = 1.36;
const INK = '#1a1a1a';

/** One line of a paragraph, laid out. */
export interface Line {
  text: string;
  style: Style;
  height: number;
}

/** Pages that are written from top to bottom, with the structure that a screen reader follows (PDF/UA). */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Where the next line goes, in points from the top. */
  y: number = MARGIN.top;
  readonly #ended: Promise<Buffer>;

  constructor({ language, title, author, subject, created }: SheetInfo) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      // The types of pdfkit are older than itself: they do not know PDF/UA.
      subset: 'PDF/UA' as 'PDF/A-3',
      tagged: true,
      displayTitle: true,
      lang: language,
      info: {
        Title: title,
        Author: author,
        Subject: subject,
        Creator: 'Nemcon',
        CreationDate: created,
        ModDate: created,
      },
    });
    const chunks: Buffer[] = [];
    this.#ended = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    for (const face of FACES) this.doc.registerFont(face, fontBytes(face));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** An element of the structure; `scope`: whether a table's head is that of its row or its column. */
  element(
    tag: string,
    parent: Element,
    options: { lang?: string | undefined; scope?: 'Row' | 'Column' } = {},
  ): Element {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    const element = this.doc.struct(tag, Object.fromEntries(given));
    parent.add(element);
    return element;
  }

  get left(): number {
    return PAGE.height - MARGIN.bottom - this.y;
  }
  /** What a page holds, in points. */
  get whole(): number {
    return PAGE.height - MARGIN.bottom - MARGIN.top;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = MARGIN.top;
  }

  /** Goes to a new page where so much is not left on this one. */
  ensure(height: number): void {
    if (height > this.left && this.y > MARGIN.top) this.newPage();
  }

  lines({ text, style }: Paragraph, width: number): Line[] {
    this.#use(style);
    const height = style.size * LINE;
    return wrapped(text, width, (part) => this.doc.widthOfString(part)).map((line) => ({ text: line, style, height }));
  }

  draw({ text, style }: Line, x: number, y: number, width: number): void {
    this.#use(style);
    const shift = style.align === 'right' ? width - this.doc.widthOfString(text.trimEnd()) : 0;
    this.doc.text(text, x + shift, y, { lineBreak: false });
  }

  /** Draws what belongs to an element of the structure. */
  marked(element: Element, tag: string, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws what is there for the eye alone. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(width = 0.6, colour = '#8a8a8a', from = MARGIN.left, to = MARGIN.left + WIDTH): void {
    this.artifact(() => this.doc.moveTo(from, this.y).lineTo(to, this.y).lineWidth(width).strokeColor(colour).stroke());
  }

  /** A paragraph over the whole width, which may go on over pages. */
  paragraph(paragraph: Paragraph, tag = 'P', parent: Element = this.root): void {
    const element = this.element(tag, parent, { lang: paragraph.lang });
    const lines = this.lines(paragraph, WIDTH);
    while (lines.length > 0) {
      const [{ height } = { height: 0 }] = lines;
      this.ensure(height);
      const now = lines.splice(0, Math.max(1, Math.floor(this.left / height)));
      this.marked(element, tag, () => {
        for (const line of now) {
          this.draw(line, MARGIN.left, this.y, WIDTH);
          this.y += line.height;
        }
      });
    }
  }

  /** Writes the foot of every page and gives the bytes. */
  end(foot: (page: number, pages: number) => readonly (readonly [left: string, right: string])[]): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(start + page);
      this.#foot(foot(page + 1, count));
    }
    this.doc.end();
    return this.#ended;
  }

  #foot(rows: readonly (readonly [left: string, right: string])[]): void {
    const style: Style = { face: 'regular', size: 8, colour: '#555555' };
    this.y = PAGE.height - MARGIN.bottom + 18;
    this.artifact(() => {
      this.doc
        .moveTo(MARGIN.left, this.y)
        .lineTo(MARGIN.left + WIDTH, this.y)
        .lineWidth(0.5)
        .strokeColor('#8a8a8a')
        .stroke();
      rows.forEach(([left, right], index) => {
        const y = this.y + 5 + index * 11;
        const [line] = this.lines({ text: left, style }, right === '' ? WIDTH : WIDTH - 90);
        if (line) this.draw(line, MARGIN.left, y, WIDTH);
        const [end] = this.lines({ text: right, style: { ...style, align: 'right' } }, 90);
        if (end) this.draw(end, MARGIN.left, y, WIDTH);
      });
    }, 'Pagination');
  }

  #use({ face, size, colour = INK }: Style): void {
    this.doc.font(face).fontSize(size).fillColor(colour);
  }
}
