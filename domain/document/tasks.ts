import type { Block, Explanation, Task } from '../../schemas/decider.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { ofAgenda, type Asked } from './agenda-tasks.ts';
import { explain } from './explain.ts';
import { isUnclear } from './blocking.ts';
import { roundUnderWay } from './lookups.ts';
import { silenceMeans } from './on-silence.ts';
import type { DocumentRecord, DocumentState, RoundState } from './state.ts';

type Assignee = Task['assignee'];

const secretariat: Assignee = { kind: 'office', office: 'secretariat' };

/** Whose function, in the task's name: the party, the office, or `members` for each Member State. */
function functionOf(assignee: Assignee): string {
  if (assignee.kind === 'members') return 'members';
  return assignee.kind === 'party' ? assignee.party : assignee.office;
}

/** The act that a block asks of one who can lift it: the first of its acts. */
function ofBlock(document: DocumentRecord, block: Block, onSilence: Explanation['onSilence']): Asked[] {
  const subject = block.subject.split('/')[0] ?? block.subject;
  const dueAt = block.until === undefined ? {} : { dueAt: block.until };
  const since = block.since ?? document.recorded;
  const silence =
    block.kind === 'ad-referendum'
      ? onSilence?.what === 'adopted'
        ? 'confirms'
        : 'lapses'
      : block.kind === 'answers'
        ? 'counts-as-missing'
        : 'nothing';
  // Who lifts a pause by his own position is asked for that already.
  if (block.kind === 'suspended' && block.by.every((one) => one.kind === 'party')) return [];
  // What the Secretariat attests for a State is asked of it below (case 31).
  const by = block.kind === 'position' ? block.by.filter((one) => one.kind === 'party') : block.by;
  // Whose instrument is awaited is asked for it by what was reported of him (case 46).
  if (block.kind === 'instruments') return [];
  const acts = block.kind === 'held' ? block.acts : block.acts.slice(0, 1);
  return acts.flatMap((act) =>
    by.map((assignee) => ({ subject, assignee, act, since, ...dueAt, onSilence: silence, rule: block.rule })),
  );
}

/** Who has not spoken in a silence that runs: nothing blocks, and yet each is asked, and told what silence means. */
function ofSilence(round: RoundState): Asked[] {
  if (round.phase !== 'open' || round.method !== 'silence') return [];
  const spoken = new Set(round.positions.map((record) => record.party));
  const dueAt = round.expiry === undefined ? {} : { dueAt: round.expiry };
  return round.members
    .filter((party) => !spoken.has(party))
    .map((party) => ({
      subject: round.id,
      assignee: { kind: 'party', party },
      act: 'state-position',
      since: round.openedAt ?? round.requestedAt,
      ...dueAt,
      onSilence: silenceMeans(round),
      rule: 'design §3 silence procedure',
    }));
}

/** Two people of one State said opposite things: the Secretariat asks the State, and attests its answer where that is waited for (case 31). */
function ofContradictions(round: RoundState): Asked[] {
  return round.positions
    .filter((record) => record.contradicts)
    .map((record) => ({
      subject: `${round.id}/${record.party}`,
      assignee: secretariat,
      act: isUnclear(round.rules, record) ? 'clarify-position' : 'ask-the-state',
      since: record.receivedAt,
      onSilence: 'nothing',
      rule: 'case 31',
    }));
}

function ofDeliveries(document: DocumentRecord): Asked[] {
  return document.refusedDeliveries.map((refused) => ({
    subject: refused.delivery,
    assignee: secretariat,
    act: 'look-into-delivery',
    since: refused.at,
    onSilence: 'nothing',
    rule: 'design §5',
  }));
}

/**
 * What each State's function and each office is asked to do now (design §3 "task"). Derived from what `explain` says blocks, so that the
 * two can never differ. `stream` is the document's stream.
 */
export function tasks(state: DocumentState, stream: StreamId): Task[] {
  const { document } = state;
  if (document === null || document.withdrawnAt !== undefined) return [];
  const { blocks, onSilence } = explain(state);
  const round = roundUnderWay(document);
  const asked = [
    ...blocks.flatMap((block) => ofBlock(document, block, onSilence)),
    ...(round ? [...ofSilence(round), ...ofContradictions(round)] : []),
    ...ofAgenda(document),
    ...ofDeliveries(document),
  ];
  const byId = new Map<string, Task>();
  for (const task of asked) {
    const whose = functionOf(task.assignee);
    const id = `${stream}/${task.subject}/${whose}/${task.act}`;
    if (!byId.has(id)) byId.set(id, { id, stream, ...task });
  }
  return [...byId.values()];
}
