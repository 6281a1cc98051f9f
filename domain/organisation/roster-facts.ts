import type { DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { DatedName, Organ, Party } from '../../schemas/organisation-commands.ts';
import type { PartialDate } from '../../schemas/time.ts';
import { chairFactId, competenceFactId, nameFactId, numbered, type NameKind } from './fact-ids.ts';
import { languagesValue, quorumValue } from './rule-values.ts';
import type { Organisation } from './state.ts';

/** What the roster tells, or the entry of a party that was admitted, as facts: each kind by itself, so that whoever asks for one makes no other. */
type Told = (organisation: Organisation, own: readonly DatedFact[]) => DatedFact[];

const TOLD: Partial<Record<DatedFact['kind'], Told>> = {
  status: (organisation) =>
    organisation.parties.flatMap((party) => (party.admitted === undefined ? statuses(organisation, party) : [])),
  organ: (organisation) => organisation.organs.map((organ) => organFact(organisation, organ)),
  chair: chairTerm,
  'organisation-name': (organisation) => names(organisation, 'organisation-name', [organisation]),
  'party-name': (organisation) => names(organisation, 'party-name', organisation.parties),
  'organ-name': (organisation) => names(organisation, 'organ-name', organisation.organs),
  'office-name': (organisation) => names(organisation, 'office-name', organisation.offices),
  competence: competences,
  'working-languages': workingLanguages,
  'basic-quorum': basicQuorum,
};

/** The facts of the roster of one kind, or of all. `own`: what came after it. */
export function rosterFacts(
  organisation: Organisation,
  own: readonly DatedFact[],
  kind?: DatedFact['kind'],
): DatedFact[] {
  const told = kind === undefined ? Object.values(TOLD) : [TOLD[kind]];
  return told.flatMap((tell) => tell?.(organisation, own) ?? []);
}

/** By the roster's word it was so on the day from which the body decides here, however little is told of its beginning (I15). */
const since =
  ({ liveSince }: Organisation) =>
  (date?: PartialDate): FactTime => ({ attested: date === undefined ? {} : { date }, recorded: liveSince });

/** The same of what may lie ahead: a day that is told exactly needs nothing to fall back on. */
const onOr = (organisation: Organisation, date?: PartialDate): FactTime =>
  date?.length === 10 ? { attested: { date } } : since(organisation)(date);

function chairTerm(organisation: Organisation, own: readonly DatedFact[]): DatedFact[] {
  const { chair } = organisation;
  // A term that has just ended, because its holder begins another one, is told by its own fact.
  const held = own.some(
    ({ kind, subject, to, sequence }) =>
      kind === 'chair' && subject === chair.party && (to === undefined || sequence === chair.since),
  );
  if (held) return [];
  return [
    {
      id: chairFactId(chair.party, chair.from === undefined ? { sequence: chair.since } : { date: chair.from }),
      kind: 'chair',
      subject: chair.party,
      value: 'chair',
      from: since(organisation)(chair.from),
      attested: true,
      ...(chair.evidence ? { sourced: chair.evidence } : {}),
      sequence: chair.since,
    },
  ];
}

/** The statuses of a party's entry in a roster. */
function statuses(organisation: Organisation, { id: subject, statuses: entries }: Party): DatedFact[] {
  const ids: string[] = [];
  const at = since(organisation);
  return entries.map(({ status, from, to, evidence }) => {
    const id = numbered(`status/${subject}/${status}`, ids);
    ids.push(id);
    return {
      id,
      kind: 'status',
      subject,
      value: status,
      from: at(from),
      ...(to === undefined ? {} : { to: at(to) }),
      attested: true,
      sourced: evidence,
      sequence: 1,
    };
  });
}

/** An organ is as old as its oldest name; a name without a beginning says that nobody tells. */
function organFact(organisation: Organisation, { id, names: borne, evidence }: Organ): DatedFact {
  const beginnings = borne.map(({ from }) => from ?? '').sort();
  const title = (borne.findLast((name) => name.language === organisation.documentLanguage) ?? borne.at(-1))?.name;
  return {
    id: `organ/${id}`,
    kind: 'organ',
    subject: id,
    value: 'established',
    ...(title === undefined ? {} : { title }),
    from: since(organisation)(beginnings[0] || undefined),
    attested: true,
    sourced: evidence,
    sequence: 1,
  };
}

interface Named {
  id: string;
  names: DatedName[];
  admitted?: number;
}

/** A name without an end is borne still; without a beginning nobody tells since when (case 60). */
function names(organisation: Organisation, kind: NameKind, bearers: readonly Named[]): DatedFact[] {
  return bearers.flatMap(({ id: subject, names: borne, admitted }) => {
    const ids: string[] = [];
    return borne.map(({ name, language, from, to, evidence }) => {
      const id = numbered(nameFactId(kind, subject, language), ids);
      ids.push(id);
      return {
        id,
        kind,
        subject,
        value: name,
        language,
        from: onOr(organisation, from),
        ...(to === undefined ? {} : { to: onOr(organisation, to) }),
        attested: true,
        sourced: evidence,
        sequence: admitted ?? 1,
      };
    });
  });
}

function competences(organisation: Organisation): DatedFact[] {
  const ids: string[] = [];
  return (organisation.competences ?? []).map(({ organ: subject, kind: value, from, to, evidence }) => {
    const id = numbered(competenceFactId(subject, value), ids);
    ids.push(id);
    return {
      id,
      kind: 'competence',
      subject,
      value,
      from: onOr(organisation, from),
      ...(to === undefined ? {} : { to: onOr(organisation, to) }),
      attested: true,
      sourced: evidence,
      sequence: 1,
    };
  });
}

function workingLanguages(organisation: Organisation): DatedFact[] {
  const { id, workingLanguages: languages, languagesEvidence } = organisation;
  return [
    {
      id: `working-languages/${id}`,
      kind: 'working-languages',
      subject: id,
      value: languagesValue(languages),
      from: since(organisation)(),
      attested: true,
      sourced: languagesEvidence ?? { confidence: 'I', source: `the roster of "${id}"` },
      sequence: 1,
    },
  ];
}

function basicQuorum(organisation: Organisation): DatedFact[] {
  const { id, quorum } = organisation;
  if (quorum === undefined) return [];
  return [
    {
      id: `basic-quorum/${id}`,
      kind: 'basic-quorum',
      subject: id,
      value: quorumValue(quorum),
      from: since(organisation)(),
      attested: true,
      sourced: quorum.evidence,
      sequence: 1,
    },
  ];
}
