import type { ApplyEffect, Effect } from '../../../schemas/effects.ts';
import type { DatedFact } from '../../../schemas/dated-fact.ts';
import type { PastFact, Roster } from '../../../schemas/organisation-commands.ts';
import { organisationFacts } from '../index.ts';
import { NOW, OrganisationStream, party, rosterOf, type Answer } from './organisation-stream.ts';

export const MC7 = 'cica/meeting/00000000-0000-8000-8000-0000000000c7';
export const MC8 = 'cica/meeting/00000000-0000-8000-8000-0000000000c8';
export const UNTIL = 'the opening of the 8th Ministerial Council';
export const slide = (place: string) => [{ source: 'Statement of 18 September 2024', place }];

/** The decision of document number `n` in a stage. */
export const decisionOf = (n: number, stage = 'ministerial-council') => ({
  document: `cica/document/00000000-0000-8000-8000-${String(n).padStart(12, '0')}`,
  stage,
});

const source = { confidence: 'S', source: 'a test' } as const;

/** Like CICA's roster as the body begins: Kazakhstan chairs, Kuwait has joined, others are on their way. */
export function begun(): OrganisationStream {
  const kw = { ...party('kw', 50), statuses: [{ status: 'member' as const, from: '2022-10-13', evidence: source }] };
  const tm = {
    ...party('tm', 60),
    statuses: [
      { status: 'applicant' as const, to: '2021', evidence: source },
      { status: 'observer' as const, from: '2021-06', evidence: source },
    ],
  };
  const parties = [
    party('az', 10, 'member'),
    party('cn', 20, 'member'),
    party('kz', 30, 'member'),
    party('tj', 40, 'member'),
    kw,
    tm,
    party('ma', 70, 'applicant'),
    party('un-escap', 80, 'approved-partner'),
    party('xx', 90),
  ];
  const roster = rosterOf(parties, 'kz');
  const fund = {
    id: 'fund',
    names: [{ name: 'CICA Fund', language: 'en', from: '2022', evidence: source }],
    electorate: 'none' as const,
    evidence: source,
  };
  const stream = new OrganisationStream();
  stream.act('establish-organisation', {
    roster: {
      ...roster,
      organs: [...roster.organs, fund],
      chair: { ...roster.chair, until: 'the opening of the 7th Ministerial Council' },
    } satisfies Roster,
  });
  return stream;
}

export function effect(stream: OrganisationStream, change: Effect, n: number, more: Partial<ApplyEffect> = {}): Answer {
  return stream.act('apply-effect', { effect: change, decision: decisionOf(n), attested: false, ...more });
}

/** The same, attested: when, as far as the source tells. */
export function attested(stream: OrganisationStream, change: Effect, n: number, date?: string): Answer {
  const when = date === undefined ? {} : { when: { date } };
  return effect(stream, change, n, { attested: true, ...when, evidence: slide('slide 14') });
}

export function past(stream: OrganisationStream, fact: PastFact, liveSince: string | false = '2024-09-18'): Answer {
  const facts = liveSince === false ? {} : { facts: { liveSince: { day: liveSince } } };
  return stream.act('record-past-fact', { fact, evidence: slide('slide 3') }, facts);
}

export const names = ({ events }: Answer): string[] => events.map(({ name }) => name);

export function fact(stream: OrganisationStream, id: string): DatedFact | undefined {
  return organisationFacts(stream.state).find((entry) => entry.id === id);
}

export const standing = (stream: OrganisationStream, id: string) =>
  stream.state.organisation?.parties.find((entry) => entry.id === id)?.standing;

export const grant = (id: string, status: Extract<Effect, { kind: 'grant-status' }>['status']): Effect => ({
  kind: 'grant-status',
  party: id,
  status,
});

export const appoint = (id: string, meeting?: string, until = UNTIL): Effect => ({
  kind: 'appoint-chair',
  party: id,
  ...(meeting === undefined ? {} : { meeting }),
  until,
});

/** The instant at which the last act was carried out. */
export const lastAct = (stream: OrganisationStream): number => stream.recorded.at(-1)?.place.recorded ?? NOW;
