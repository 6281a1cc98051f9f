import type { Paper } from '../../schemas/api-papers.ts';

/** Nothing that a file system or a header would take amiss. */
const tidy = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}"\\/:*?<>|%]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, 120);

/** `CICA, Ministerial Council, 7th regular meeting - Outcome record (draft).pdf` */
export function fileName(paper: Paper): string {
  const { organisation, meeting, name } = paper;
  const of = [organisation.name, meeting.organ?.name, meeting.heading].filter(Boolean).join(', ');
  const draft = paper.paper === 'record' && paper.status.code === 'draft' ? ` (${paper.status.text})` : '';
  return `${tidy(of)} - ${tidy(name + draft)}.pdf`;
}

/** The name for those that know letters of ASCII only: `cica-ministerial-council-7-record-ru.pdf`. */
function plainName({ organisation, meeting, paper, language }: Paper): string {
  const number = meeting.number === null ? undefined : String(meeting.number);
  return `${[organisation.id, meeting.organ?.organ, number, paper, language].filter(Boolean).join('-')}.pdf`;
}

/** `Content-Disposition` with a name in any letters (RFC 6266, RFC 8187). */
export function disposition(paper: Paper): string {
  const encoded = encodeURIComponent(fileName(paper)).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName(paper)}"; filename*=UTF-8''${encoded}`;
}
