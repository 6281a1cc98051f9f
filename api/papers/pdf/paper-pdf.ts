import type { WorkingLanguage } from '../../../domain/words/glossary.ts';
import type { AgendaPaper, AttendancePaper, Paper, RecordPaper } from '../../../schemas/api-papers.ts';
import { inLanguage } from '../../../domain/words/pair.ts';
import { LABELS } from '../labels.ts';
import { agendaPages } from './agenda-pages.ts';
import { attendancePages } from './attendance-pages.ts';
import { printable } from './fonts.ts';
import { facts, heading, letterhead, type Words } from './parts.ts';
import { recordPages } from './record-pages.ts';
import { Sheet } from './sheet.ts';

/** A paper as PDF: of what its data says and of nothing else, so that the same data give the same bytes. */
export async function paperPdf(paper: Paper): Promise<Buffer> {
  const words = wordsIn(paper.language);
  const { organisation, meeting, name, check, asOf } = paper;
  const of = [organisation.name, meeting.organ?.name, meeting.heading].filter(Boolean).join(' · ');
  const place = printable(of) ?? meeting.heading;
  const draft = paper.paper === 'record' && paper.status.code === 'draft' ? ` (${paper.status.text})` : '';
  const sheet = new Sheet({
    language: paper.language,
    title: `${name}${draft} · ${place}`,
    author: organisation.name,
    subject: `${check.stream} #${check.sequence} ${check.hash}`,
    created: new Date(asOf.at),
  });
  letterhead(sheet, paper, words);
  pages(sheet, paper, words);
  howToCheck(sheet, paper, words);
  return sheet.end((page, all) => [
    [`${place} · ${name}${draft}`, ''],
    [
      `${words('asOf')} ${asOf.text} · ${words('sequence').toLowerCase()} ${check.sequence}`,
      `${words('page')} ${page} ${words('of')} ${all}`,
    ],
  ]);
}

export function wordsIn(language: WorkingLanguage): Words {
  return (label) => inLanguage(LABELS[label], language);
}

function pages(sheet: Sheet, paper: Paper, words: Words): void {
  const by: { [K in Paper['paper']]: (of: Extract<Paper, { paper: K }>) => void } = {
    agenda: (of: AgendaPaper) => agendaPages(sheet, of, words),
    attendance: (of: AttendancePaper) => attendancePages(sheet, of, words),
    record: (of: RecordPaper) => recordPages(sheet, of, words),
  };
  (by[paper.paper] as (of: Paper) => void)(paper);
}

function howToCheck(sheet: Sheet, { check }: Paper, words: Words): void {
  heading(sheet, words('check'), 150);
  sheet.paragraph({ text: check.text, style: { face: 'regular', size: 8.5, colour: '#444444' } });
  sheet.y += 4;
  facts(
    sheet,
    [
      [words('stream'), check.stream],
      [words('sequence'), String(check.sequence)],
      [words('hash'), check.hash],
    ],
    { size: 8 },
  );
}
