import type { AttestedTime } from '../../schemas/attested.ts';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';

/** `status/kw/member`, and `status/kw/member/2` where that one is taken: an id names one fact for ever. */
export function numbered(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}/${number}`)) number += 1;
  return `${base}/${number}`;
}

/** `chair/kz/2022`: the year in which the term began, as far as it is told; else the sequence of the event that made it known. */
export function chairFactId(party: string, began: AttestedTime | { at: Instant } | { sequence: number }): string {
  return `chair/${party}/${yearOf(began)}`;
}

function yearOf(began: AttestedTime | { at: Instant } | { sequence: number }): string {
  if ('sequence' in began) return `since-${began.sequence}`;
  // The year in UTC: a name, not a date that anything is computed from.
  if ('at' in began) return new Date(began.at).toISOString().slice(0, 4);
  return (began.date ?? began.notBefore)?.slice(0, 4) ?? 'undated';
}

/** What bears names. */
export type NameKind = 'party-name' | 'organ-name' | 'office-name' | 'organisation-name';

/** `organ-name/summit/en`. */
export const nameFactId = (kind: NameKind, subject: string, language: string): string =>
  `${kind}/${subject}/${language.toLowerCase()}`;

/** `competence/summit/application-for-status`. */
export const competenceFactId = (organ: string, documentKind: string): string =>
  `competence/${organ}/${slugOf(documentKind)}`;

/** A roster names kinds as it likes; an id is a slug. */
const slugOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9-]+/g, '-') || 'kind';

/** The id that an attested fact gets, unless it is taken. */
export function pastFactId(fact: PastFact, organisation: OrganisationId): string {
  switch (fact.kind) {
    case 'status':
      return `status/${fact.party}/${fact.status}`;
    case 'chair-term':
      return chairFactId(fact.party, fact.from ?? {});
    case 'coordinator':
      return `coordinator/${fact.area}`;
    case 'organ':
      return `organ/${fact.organ}`;
    case 'series':
      return `series/${fact.series}`;
    case 'party-name':
      return nameFactId(fact.kind, fact.party, fact.language);
    case 'organ-name':
      return nameFactId(fact.kind, fact.organ, fact.language);
    case 'office-name':
      return nameFactId(fact.kind, fact.office, fact.language);
    case 'organisation-name':
      return nameFactId(fact.kind, organisation, fact.language);
    case 'competence':
      return competenceFactId(fact.organ, fact.documentKind);
    case 'suspension':
      return `suspension/${fact.party}`;
    case 'working-languages':
    case 'basic-quorum':
      return `${fact.kind}/${organisation}`;
  }
}
