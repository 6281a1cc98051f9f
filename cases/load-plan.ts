import { requestOfAct, referring, withoutMissing } from './act-requests.ts';
import type { DocumentItem, FactItem, MeetingItem } from './agenda-file.ts';
import type { Evidence } from './agenda-parts.ts';
import { describeSource, itemsOn, referencesOf, type Agenda, type Item } from './agenda.ts';
import type { PlannedAct } from './planned-act.ts';

/**
 * Turns an agenda into the acts that load it: pure, the same for ever. Meetings come first, then documents, then what is said of each,
 * then facts, then what stands on the agendas of the meetings; `after` says what really has to wait for what.
 */
export function loadPlan(agenda: Agenda): PlannedAct[] {
  const { meetings, documents, facts } = agenda;
  return [
    ...meetings.map((item) => registerMeeting(agenda, item)),
    ...documents.map((item) => registerDocument(agenda, item)),
    ...facts.map((item) => recordFact(agenda, item)),
    ...documents.flatMap((item) => actsOf(agenda, item)),
    ...meetings.flatMap((item) => itemsAdded(agenda, item)),
  ];
}

const keyOf = ({ organisation }: Agenda, item: string, step: string) => `load/${organisation}/${item}/${step}`;
const registrationOf = (agenda: Agenda, item: string) => keyOf(agenda, item, 'register');

function common(agenda: Agenda, item: Item, step: string) {
  return {
    item: item.key,
    case: item.case,
    method: 'POST',
    persona: 'secretariat',
    idempotencyKey: keyOf(agenda, item.key, step),
  } as const;
}

/** Evidence as the API takes it: the source by its full name. */
function statedEvidence({ sources }: Agenda): (list: Evidence[]) => unknown {
  return (list) =>
    list.map(({ source: id, ...evidence }) => {
      const source = sources.find((each) => each.id === id);
      return { source: source ? describeSource(source) : id, ...withoutMissing(evidence) };
    });
}

function registerMeeting(agenda: Agenda, item: MeetingItem): PlannedAct {
  const { key: _, case: __, serves: ___, evidence, ...facts } = item;
  return {
    ...common(agenda, item, 'register'),
    path: `/v1/${agenda.organisation}/${'when' in item ? 'past-meetings' : 'meetings'}`,
    registers: true,
    body: { ...withoutMissing({ ...facts, agenda: undefined }), evidence: statedEvidence(agenda)(evidence) },
    after: [],
  };
}

function registerDocument(agenda: Agenda, item: DocumentItem): PlannedAct {
  const { kind, title, procedure, sponsors, initiators, effects, landedWithout } = item;
  const body = withoutMissing({
    kind,
    title,
    class: item.class,
    procedure: { id: procedure },
    sponsors,
    initiators,
    effects: effects?.map(referring),
  });
  const landed = Object.entries(body).filter(([name]) => !landedWithout?.some((each) => each === name));
  return {
    ...common(agenda, item, 'register'),
    path: `/v1/${agenda.organisation}/documents`,
    registers: true,
    body,
    ...(landedWithout ? { landedBody: Object.fromEntries(landed) } : {}),
    after: waitsFor(agenda, item, 'effects'),
  };
}

function recordFact(agenda: Agenda, item: FactItem): PlannedAct {
  return {
    ...common(agenda, item, 'register'),
    path: `/v1/${agenda.organisation}/past-facts`,
    registers: false,
    body: { fact: withoutMissing(item.fact), evidence: statedEvidence(agenda)(item.evidence) },
    after: [],
  };
}

/** One after the other, each also after the items that it names have their ids. */
function actsOf(agenda: Agenda, item: DocumentItem): PlannedAct[] {
  let revision = 0;
  let before = registrationOf(agenda, item.key);
  return item.acts.map((act, index): PlannedAct => {
    const stated = statedEvidence(agenda);
    const { path, body } = requestOfAct(act, { revision, evidence: item.evidence, stated });
    if (act.act === 'add-revision') revision += 1;
    const planned = {
      ...common(agenda, item, `${index + 1}-${act.act}`),
      path: `/v1/${agenda.organisation}/documents/{${item.key}}/${path}`,
      registers: false,
      body,
      after: [before, ...waitsFor(agenda, item, 'acts', index)],
    };
    before = planned.idempotencyKey;
    return planned;
  });
}

/** One after the other, because the order of an agenda is that of its additions; each also after its document has its id. */
function itemsAdded(agenda: Agenda, meeting: MeetingItem): PlannedAct[] {
  let before = registrationOf(agenda, meeting.key);
  return itemsOn(meeting).map(({ item, document, stage }): PlannedAct => {
    const planned = {
      ...common(agenda, meeting, `agenda-${item}`),
      path: `/v1/${agenda.organisation}/meetings/{${meeting.key}}/agenda`,
      registers: false,
      body: { item, document: `{${document}}`, stage },
      after: [before, registrationOf(agenda, document)],
    };
    before = planned.idempotencyKey;
    return planned;
  });
}

/** The registrations of the items that a part of an item names. */
function waitsFor(agenda: Agenda, item: DocumentItem, part: 'effects' | 'acts', index?: number): string[] {
  const named = referencesOf(item).filter(({ path }) => path[0] === part && (index === undefined || path[1] === index));
  return [...new Set(named.map(({ key }) => registrationOf(agenda, key)))];
}
