import type { Finding } from '../finding.ts';
import type { Verification } from './verify-dossier.ts';

/** So many findings are told one by one. */
const TOLD = 50;

/** What a verification came to, for a person: the verdict, what it proves, what it does not. Lines of text. */
export function reportOf({ ok, header, findings, counts, demonstration }: Verification): string[] {
  const about = header === undefined ? [] : [`Dossier of ${header.subject}, source ${header.source}.`];
  if (!ok)
    return [
      ...about,
      `NOT VERIFIED: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`,
      ...findings.slice(0, TOLD).map((finding) => `  ${placeOf(finding)}${finding.detail} [${finding.code}]`),
      ...(findings.length > TOLD ? [`  … and ${findings.length - TOLD} more.`] : []),
    ];
  const { events, streams, commands, texts, textsWithWords } = counts;
  return [
    ...about,
    `VERIFIED: ${events} events of ${streams} streams; ${commands} commands decided again, each with the same events.`,
    '',
    'This proves:',
    '  - no event between the first and the last of each stream was changed, left out, added or moved;',
    '  - each outcome follows from the recorded commands by the rules that were pinned, as this program knows them;',
    '  - what one stream says that another asked of it, that one asked;',
    textsWithWords > 0
      ? `  - ${textsWithWords} of ${texts} texts are here with their words, and these are the words that were decided on.`
      : `  - ${texts} texts are named by their hashes: compare a text that you hold with \`sha256sum\`.`,
    'It does not prove:',
    '  - that the last events are here: compare the heads below with an answer that you had, or with another copy;',
    '  - that the server’s clock and its sign-in were right, or that a State had instructed whoever acted for it;',
    '  - that nobody made the whole record anew, all copies of it included;',
    '  - what is attested of the time before the body decided here: it is shown with its source, and was not decided here.',
    ...(demonstration ? ['  - when anything happened: decisions here were made on a demonstration clock.'] : []),
    '',
    ...(header?.streams ?? []).map(({ stream, head }) => `  ${stream} ends with event ${head.sequence}, ${head.hash}`),
  ];
}

function placeOf({ line, byte, event }: Finding): string {
  const place = [
    ...(line === undefined ? [] : [`line ${line}${byte === undefined ? '' : `, byte ${byte}`}`]),
    ...(event === undefined ? [] : [`event ${event}`]),
  ];
  return place.length === 0 ? '' : `${place.join(', ')}: `;
}
