import type { Paper } from '../../../schemas/api-papers.ts';
import type { LABELS } from '../labels.ts';
import { printable } from './fonts.ts';
import { MARGIN, WIDTH, type Paragraph, type Sheet, type Style } from './sheet.ts';
import { table, type Cell } from './table.ts';

/** Labels in the language of the paper. */
export type Words = (label: keyof typeof LABELS) => string;

const ACCENT = '#1f3556';
export const SMALL: Style = { face: 'regular', size: 8, colour: '#555555' };
export const BODY: Style = { face: 'regular', size: 9.5 };
export const STRONG: Style = { face: 'bold', size: 9.5 };
export const HEAD: Style = { face: 'bold', size: 8, colour: '#444444' };

/** A paragraph of what somebody wrote: what the fonts do not have is not printed as boxes. */
export const written = (text: string, style: Style = BODY): Paragraph => ({ text: printable(text) ?? '—', style });

/** A title, in its own language; where it is not given, or not in letters that the paper has, that is said. */
export function titleOf(
  { title, titleLanguage }: { title: string | null; titleLanguage: string },
  { language }: Paper,
  words: Words,
  style: Style,
): Paragraph {
  const shown = title === null ? undefined : printable(title);
  if (shown === undefined || shown === '') return { text: words('noTitle'), style: { ...style, face: 'italic' } };
  return { text: shown, style, ...(titleLanguage === language ? {} : { lang: titleLanguage }) };
}

/** Whose paper of which meeting it is. */
export function letterhead(sheet: Sheet, paper: Paper, words: Words): void {
  const { organisation, distribution, meeting, name, zone } = paper;
  sheet.newPage();
  const top = sheet.y;
  sheet.paragraph(written(organisation.name, { face: 'bold', size: 13, colour: ACCENT }));
  const below = sheet.y;
  sheet.y = top + 4;
  const at = `${words('distribution')}: ${distribution.text}`;
  sheet.paragraph({ text: at, style: { ...SMALL, size: 8.5, align: 'right' } });
  sheet.y = below + 3;
  sheet.rule(1.2, ACCENT);
  sheet.y += 14;
  if (meeting.organ) sheet.paragraph(written(meeting.organ.name, { face: 'bold', size: 14 }));
  sheet.paragraph(written(meeting.heading, { face: 'regular', size: 11.5 }));
  if (meeting.title !== null) sheet.paragraph(titleOf(meeting, paper, words, { face: 'italic', size: 10.5 }));
  const where = [meeting.place, meeting.days?.text ?? words('daysOpen'), meeting.mode?.text]
    .filter(Boolean)
    .join(' · ');
  sheet.paragraph(written(where, { ...BODY, size: 10 }));
  sheet.y += 20;
  sheet.paragraph({ text: name, style: { face: 'bold', size: 20, colour: ACCENT } }, 'H1');
  sheet.y += 2;
  sheet.paragraph({ text: `${words('zone')} (${zone}).`, style: SMALL });
  sheet.y += 8;
}

/** A section, which is not left alone at the foot of a page; `needs`: what has to follow it there, in points. */
export function heading(sheet: Sheet, text: string, needs = 70): void {
  sheet.y += 16;
  sheet.ensure(22 + needs);
  sheet.paragraph({ text, style: { face: 'bold', size: 12, colour: ACCENT } }, 'H2');
  sheet.y += 4;
}

export type Fact = readonly [label: string, value: string | Cell];

/** What is known, by its label; what has no value is left out by whoever asks. */
export function facts(sheet: Sheet, rows: readonly Fact[], { size = BODY.size, label = 128 } = {}): void {
  if (rows.length === 0) return;
  table(sheet, {
    columns: [{ width: label }, {}],
    headed: true,
    ruled: false,
    rows: rows.map(([name, value]) => [
      [{ text: name, style: { ...BODY, size: Math.min(size, 9), colour: '#555555' } }],
      typeof value === 'string' ? [written(value, { ...BODY, size })] : value,
    ]),
  });
}

/** A line that says that there is nothing. */
export function nothing(sheet: Sheet, text: string): void {
  sheet.paragraph({ text, style: { ...BODY, face: 'italic', colour: '#444444' } });
}

/** A remark in a frame: what kind of paper it is. */
export function notice(sheet: Sheet, text: string): void {
  const style: Style = { face: 'bold', size: 9.5 };
  const lines = sheet.lines({ text, style }, WIDTH - 20);
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  sheet.ensure(height + 14);
  const top = sheet.y;
  sheet.artifact(() =>
    sheet.doc
      .rect(MARGIN.left, top, WIDTH, height + 12)
      .lineWidth(0.8)
      .strokeColor(ACCENT)
      .stroke(),
  );
  const element = sheet.element('P', sheet.root);
  sheet.marked(element, 'P', () => {
    let y = top + 5;
    for (const line of lines) {
      sheet.draw(line, MARGIN.left + 10, y, WIDTH - 20);
      y += line.height;
    }
  });
  sheet.y = top + height + 20;
}
