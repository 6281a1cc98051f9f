import type { Finding, RulesFile } from '../activities/rules-files/index.ts';
import type { AgendaAct } from './agenda-acts.ts';
import type { AgendaFile, DocumentItem, FactItem, MeetingItem } from './agenda-file.ts';
import type { Evidence, Source } from './agenda-parts.ts';

/** A body's agenda as its files have it together. */
export type Agenda = AgendaFile;
export type Item = DocumentItem | MeetingItem | FactItem;

/** Puts the files of one agenda together; `findings` lists what does not fit, with file and line. */
export function agendaOf(files: readonly RulesFile<AgendaFile>[]): { agenda: Agenda; findings: Finding[] } {
  const values = files.map(({ value }) => value);
  const agenda: Agenda = {
    organisation: values[0]?.organisation ?? '',
    sources: values.flatMap(({ sources }) => sources),
    meetings: values.flatMap(({ meetings }) => meetings),
    documents: values.flatMap(({ documents }) => documents),
    facts: values.flatMap(({ facts }) => facts),
  };
  return { agenda, findings: files.flatMap((file) => faultsOf(file, agenda)) };
}

/** Every item, in the order of the files: meetings, documents, facts. */
export function itemsOf({ meetings, documents, facts }: Pick<Agenda, 'meetings' | 'documents' | 'facts'>): Item[] {
  return [...meetings, ...documents, ...facts];
}

function faultsOf({ value, finding }: RulesFile<AgendaFile>, agenda: Agenda): Finding[] {
  const findings: Finding[] = [];
  const fault = (path: PropertyKey[], message: string, remedy: string) => findings.push(finding(path, message, remedy));
  if (value.organisation !== agenda.organisation)
    fault(['organisation'], `The agenda is that of "${agenda.organisation}".`, 'Give all its files one organisation.');
  for (const list of ['meetings', 'documents', 'facts'] as const)
    value[list].forEach((item, index) => {
      if (itemsOf(agenda).filter((other) => other.key === item.key).length > 1)
        fault([list, index, 'key'], `Two items have the key "${item.key}".`, 'Give each a key of its own.');
      for (const [path, { source }] of evidenceIn(item))
        if (!agenda.sources.some(({ id }) => id === source))
          fault([list, index, ...path, 'source'], `There is no source "${source}".`, 'Add it to "sources".');
      for (const { path, wants, key } of referencesOf(item))
        if (!agenda[wants].some((other) => other.key === key))
          fault([list, index, ...path], `There is no item "${key}" in "${wants}".`, `Name one by its key, or add it.`);
    });
  value.meetings.forEach((meeting, index) => {
    for (const { path, message, remedy } of faultsOfMeeting(meeting))
      fault(['meetings', index, ...path], message, remedy);
  });
  return findings;
}

/** Every evidence of an item, with its place in it. */
export function evidenceIn(item: Item): [path: PropertyKey[], evidence: Evidence][] {
  const own = item.evidence.map((each, index): [PropertyKey[], Evidence] => [['evidence', index], each]);
  const acts = 'acts' in item ? item.acts : [];
  return [...own, ...acts.flatMap((act, index) => evidenceOfAct(act, index))];
}

function evidenceOfAct(act: AgendaAct, index: number): [PropertyKey[], Evidence][] {
  const proofs = 'evidence' in act ? (act.evidence ?? []) : [];
  return proofs.map((each, place) => [['acts', index, 'evidence', place], each]);
}

/** Another item that one names: it has to have its id before. */
export interface Reference {
  path: PropertyKey[];
  wants: 'meetings' | 'documents';
  key: string;
}

export function referencesOf(item: Item): Reference[] {
  if ('takesDecisions' in item) return itemsOn(item).flatMap((each, index) => referencesIn(each, ['agenda', index]));
  if (!('acts' in item)) return [];
  const effects = (item.effects ?? []).flatMap((effect, index) => referencesIn(effect, ['effects', index]));
  return [...effects, ...item.acts.flatMap((act, index) => referencesIn(act, ['acts', index]))];
}

/** Fields that hold the key of another item, and of what kind it is. */
export const REFERENCES = { meeting: 'meetings', to: 'documents', document: 'documents' } as const;

function referencesIn(part: object, at: PropertyKey[]): Reference[] {
  return Object.entries(REFERENCES).flatMap(([field, wants]) => {
    const key: unknown = (part as Record<string, unknown>)[field];
    return typeof key === 'string' ? [{ path: [...at, field], wants, key }] : [];
  });
}

/** What a meeting has on its agenda, in its order. */
export const itemsOn = ({ agenda }: MeetingItem): NonNullable<MeetingItem['agenda']> => agenda ?? [];

interface Fault {
  path: PropertyKey[];
  message: string;
  remedy: string;
}

/** What does not fit together in a meeting, and what it would refuse itself, with its place. */
function faultsOfMeeting(meeting: MeetingItem): Fault[] {
  const items = itemsOn(meeting);
  const held = 'when' in meeting;
  const fault = (field: 'dates' | 'agenda', message: string): Fault[] =>
    meeting[field] === undefined ? [] : [{ path: [field], message, remedy: `Remove "${field}".` }];
  return [
    ...(held ? fault('dates', 'The days of a meeting that was held stand in "when".') : []),
    ...(held ? fault('agenda', 'Nothing waits for a meeting that was held.') : []),
    ...(meeting.takesDecisions
      ? []
      : fault('agenda', 'A meeting that takes no decisions has no documents on its agenda.')),
    ...items.flatMap((each, index) => faultsOfItem(each, items.slice(0, index), ['agenda', index])),
  ];
}

type AgendaItem = ReturnType<typeof itemsOn>[number];

function faultsOfItem({ item, document, stage }: AgendaItem, before: AgendaItem[], at: PropertyKey[]): Fault[] {
  const remedy = 'Give each a name of its own.';
  if (before.some((each) => each.item === item))
    return [{ path: [...at, 'item'], message: `Two items of the agenda have the name "${item}".`, remedy }];
  if (!before.some((each) => each.document === document && each.stage === stage)) return [];
  const message = `The stage "${stage}" of "${document}" is on the agenda already.`;
  return [{ path: [...at, 'stage'], message, remedy: 'Remove one of the two.' }];
}

export const describeSource = ({ title, date }: Source): string => (date === undefined ? title : `${title}, ${date}`);
