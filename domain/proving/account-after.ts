import type { DocumentEvent, DocumentEventData } from '../../schemas/document-events.ts';
import type { RoundId, StageId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { isStanding, type Account } from './account.ts';
import { ended, ofRound } from './account-of-rounds.ts';

type Data<N extends DocumentEvent['name']> = DocumentEventData<N>;

const ENDINGS: ReadonlySet<string> = new Set([
  'silence-broken',
  'round-not-adopted',
  'round-lapsed',
  'round-withdrawn',
  'round-frozen',
  'round-not-opened',
]);
/** The account after one more event. Pure; events that it does not need change nothing. */
export function accountAfter(account: Account, event: DocumentEvent, procedure: Procedure): Account {
  const { name, data } = event as { name: string; data: { round?: RoundId } };
  if (ENDINGS.has(name) && data.round !== undefined) return ended(account, data.round, procedure);
  switch (event.name) {
    case 'revision-added':
      return { ...account, revision: event.data.revision };
    case 'stage-opened':
      return opened(account, event.data);
    case 'stage-completed':
      return { ...account, open: account.open.filter((stage) => stage !== event.data.stage) };
    case 'stage-returned':
      return returned(account, event.data, procedure);
    case 'stage-failed':
      return failed(account, event.data);
    case 'validity-expired':
      return expired(account, event.data);
    case 'document-withdrawn':
      return { ...account, open: [], withdrawn: true };
    default:
      return ofRound(account, event, procedure);
  }
}
/** No consensus in that stage: another organ takes the matter over, with the objections that were made, or the document has failed. */
function failed(account: Account, { stage, referredTo }: Data<'stage-failed'>): Account {
  const standing = Object.fromEntries(
    Object.entries(account.standing).map(([party, each]) => [party, { ...each, referred: true }]),
  );
  const open = account.open.filter((id) => id !== stage);
  return referredTo === undefined ? { ...account, open } : { ...account, open, standing };
}

/** Valid no more: a text that is decided anew takes nothing from what stands (case 45). */
function expired(account: Account, { stage }: Data<'validity-expired'>): Account {
  const without = (stages: readonly StageId[]) => stages.filter((id) => id !== stage);
  return { ...account, open: without(account.open), stands: without(account.stands) };
}

/** A stage that sends the document elsewhere is open no more. */
function returned(account: Account, { stage, to, rule }: Data<'stage-returned'>, procedure: Procedure): Account {
  if (stage === to && rule !== 'I11') return account;
  const together = rule === 'I11' ? closedWith(procedure, stage) : [];
  const gone = (id: StageId) => (id === stage && stage !== to) || (id !== to && together.includes(id));
  const open = account.open.filter((id) => !gone(id));
  const stands = account.stands.filter((id) => !gone(id));
  // An upheld contest takes the decision of that stage back (I11).
  const undone = rule === 'I11' ? to : undefined;
  const decidedStages = account.decidedStages.filter((id) => id !== undone);
  const { decided, ...rest } = account;
  return {
    ...rest,
    ...(decided && decided.stage !== undone ? { decided } : {}),
    ...(undone === undefined ? {} : { upheld: undone }),
    ...{ open, stands, decidedStages },
  };
}
function opened(account: Account, { stage, type }: Data<'stage-opened'>): Account {
  const stands = isStanding(type) ? [...new Set([...account.stands, stage])] : account.stands;
  return { ...account, open: [...account.open.filter((id) => id !== stage), stage], stands };
}

/** The stages that opened with one, and go back with it. */
function closedWith({ stages }: Procedure, id: StageId): StageId[] {
  const found: StageId[] = [];
  const look = (each: StageId): void => {
    for (const stage of stages)
      if (stage.opensWith === each && stage.id !== id && !found.includes(stage.id)) {
        found.push(stage.id);
        look(stage.id);
      }
  };
  look(id);
  return found;
}
