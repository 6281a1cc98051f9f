import type { Instant } from '../../schemas/time.ts';
import type { DocumentRecord, RoundState } from '../document/index.ts';
import { blocks, isBlocking } from '../document/blocking.ts';
import { isContested, isUnderWay } from '../document/phases.ts';
import { revisionNumber } from '../document/lookups.ts';
import { blockersOf, roundOf, type Account } from './account.ts';
import type { Situation } from './carry-out.ts';
import { leavesOf, type Leaves } from './leaves.ts';
import { wordOf } from './words.ts';
import type { SmallBody } from './small-body.ts';

/** What two situations share where nothing that can still happen tells them apart, and which States are alike in it. */
export interface Likeness {
  key: string;
  /** One State of each group that nothing tells apart, the Chair's own by itself. */
  representatives: string[];
}

/** Never decided on, or told again by something that is kept. */
const OF_DOCUMENT = [
  ...['stream', 'kind', 'title', 'visibility', 'sponsors', 'procedure', 'registeredAt', 'stages', 'silenceBarred'],
  ...['commentPeriods', 'commentPeriodCount', 'roundCount', 'round', 'closedRounds', 'electorates', 'frozen'],
  ...['initiators', 'effects', 'refusedDeliveries', 'sequence', 'recorded', 'revisions', 'agenda'],
] as const satisfies readonly (keyof DocumentRecord)[];
const OF_AGENDA = [
  ...['validity', 'softTerms', 'reviewsDue', 'rivals', 'package', 'inPackage'],
  'considerations',
  'outcomes',
  'relations',
  'domesticActs',
  'tasks',
  'reviews',
  'calls',
  'callCount',
  'freezes',
];
const OF_STAGE = [
  ...['id', 'state', 'openedAt', 'doneAt', 'word', 'round', 'effectiveAt', 'attested', 'openedBy', 'meeting'],
  ...['openedSequence', 'doneSequence', 'earlier'],
];
const OF_ROUND = [
  ...[
    'id',
    'stage',
    'organ',
    'method',
    'revision',
    'phase',
    'electorate',
    'reopens',
    'openedAt',
    'concludedAt',
    'because',
  ],
  ...['circulatedAt', 'firstSequence', 'lastSequence', 'hash', 'rules', 'procedureVersion', 'meeting', 'period'],
  ...['requestedAt', 'chair', 'quorum', 'members', 'reduced', 'positions', 'remaining', 'suspendedAt', 'reminded'],
  ...['unblockedAt', 'carriedOver', 'frozenBy', 'ruling', 'word', 'basis', 'contests', 'excluded'],
] as const satisfies readonly (keyof RoundState)[];

/**
 * The canonical key of a situation: times only as past or as an order of what is to come, no sequences, hashes, tokens and ids, numbers of
 * rounds and revisions only as this one and an older one, States in the order of what they said. What this code does not know of stays in
 * the key as it is, so that a new clause can make the graph larger, and never wrong.
 */
export function likeness(body: SmallBody, { state, pending }: Situation, account: Account): Likeness {
  const { document } = state;
  if (document === null) return { key: '-', representatives: [] };
  if (document.withdrawnAt !== undefined) return { key: 'withdrawn', representatives: [] };
  const leaves = new LeafBook(body, document.recorded);
  ofDocument(document, leaves);
  ofAccount(account, document, leaves);
  if (pending) {
    leaves.say('electorate asked for');
    leaves.add('p', { without: (pending.payload as { without?: string[] }).without }, []);
  }
  return leaves.likeness();
}

function ofDocument(document: DocumentRecord, leaves: LeafBook): void {
  const current = document.revisions.at(-1);
  leaves.say(current === undefined ? 'no text' : current.circulatedAt === undefined ? 'text' : 'circulated');
  document.stages.forEach((stage, index) => {
    leaves.say(`${index}${stage.state}${stage.state === 'done' && stage.round !== undefined ? '!' : ''}`);
    leaves.add(`s${index}`, stage, OF_STAGE);
  });
  const barred = document.silenceBarred.filter(({ revision }) => revision === current?.number);
  for (const { id } of document.stages) if (barred.some(({ stage }) => stage === id)) leaves.say(`barred ${id}`);
  leaves.add('d', document, OF_DOCUMENT);
  const { signatures, ...agenda } = document.agenda ?? {};
  leaves.add('a', agenda, OF_AGENDA);
  // Soft terms only warn, and a review that falls due is noted; of a validity it counts how it stands.
  for (const { stage, openedSequence, until, extension, expired, remindAt, remindedAt } of document.agenda?.validity ??
    [])
    if (document.stages.some((each) => each.id === stage && each.openedSequence === openedSequence)) {
      leaves.say(`valid ${stage} ${extension?.by ?? ''} ${expired ? 'expired' : ''} ${remindedAt ? 'reminded' : ''}`);
      leaves.add('v', { until, remindAt }, []);
    }
  for (const { state } of document.agenda?.package?.items ?? []) leaves.say(`item ${state}`);
  for (const { stage, signatory } of signatures ?? []) leaves.say(`signed ${stage} ${signatory ?? ''}`);
  if (document.round) ofRound(document, document.round, leaves);
  const begun = Object.keys(document.agenda?.treaty?.tracks ?? {}).length > 0;
  const last = begun ? undefined : document.closedRounds.findLast(({ phase }) => phase === 'adopted');
  for (const closed of document.closedRounds) {
    if (closed !== last && !isContested(closed)) continue;
    leaves.say(`closed ${closed.stage} ${closed.phase} ${closed === last}`);
    leaves.add('c', { entitled: document.electorates[closed.electorate ?? -1] }, []);
    leaves.add('c', { contests: closed.contests?.map(({ reason }) => reason) }, []);
  }
  const { frozen } = document;
  if (frozen)
    leaves.say(
      `frozen ${frozen.round === document.round?.id ? 'here' : frozen.round === undefined ? 'before' : 'earlier'}`,
    );
}

/** Phases in which an extension can still be asked for. */
const EXTENDABLE: ReadonlySet<string> = new Set(['requested', 'open', 'suspended', 'held', 'answers-complete']);
/** What only the round under way still needs. */
const WHILE_OPEN = ['extensions', 'expiry', 'suspendedBecause'] as const satisfies readonly (keyof RoundState)[];

/** A round that is over and can be contested no more says nothing: the stage waits as it did before. */
function ofRound(document: DocumentRecord, round: RoundState, leaves: LeafBook): void {
  if (round.contests) leaves.add('x', { contests: round.contests.map(({ reason }) => reason) }, []);
  const late = round.because === 'answers-missing' || round.because === 'blocked-at-expiry';
  if (round.phase === 'adopted') ofAdopted(round, leaves);
  else if (isUnderWay(round)) ofRoundUnderWay(document, round, leaves);
  else if (round.phase === 'frozen') ofFrozen(round, leaves);
  else if (late) ofMissed(round, leaves);
  else if (round.contests) leaves.say(`over ${round.stage}`);
}

/** Whoever was left out of it was not heard in it. */
function ofAdopted(round: RoundState, leaves: LeafBook): void {
  leaves.say(`adopted ${round.stage}`);
  for (const { party } of round.excluded ?? []) leaves.of(party, 'left out');
}

function ofRoundUnderWay(document: DocumentRecord, round: RoundState, leaves: LeafBook): void {
  const text = round.revision === revisionNumber(document) ? '=' : '<';
  leaves.say(`${round.stage} ${round.method} ${round.phase} ${text}`);
  if (round.carriedOver !== undefined) leaves.say('carried over');
  if (round.reopens !== undefined && round.reopens === document.frozen?.round) leaves.say('reopens');
  if (round.remaining !== undefined) leaves.say(round.remaining > 0 ? 'time left' : 'no time left');
  if (round.ruling && round.contests && round.phase === 'open')
    leaves.say(`ruling ${round.ruling.accepted} ${round.ruling.present >= round.ruling.needed}`);
  leaves.add('r', round, EXTENDABLE.has(round.phase) ? OF_ROUND : [...OF_ROUND, ...WHILE_OPEN]);
  for (const party of round.members) leaves.of(party, 'member');
  for (const party of round.reduced) leaves.of(party, 'reduced');
  for (const record of round.positions)
    if (round.members.includes(record.party)) leaves.of(record.party, wordOf(round, record));
}

/** Who blocks decides whether the Secretariat can reopen it; all else is over. */
function ofFrozen(round: RoundState, leaves: LeafBook): void {
  leaves.say(`frozen ${round.frozenBy === 'unnamed' ? 'by some' : 'by name'}`);
  if (round.frozenBy === 'unnamed' && round.reduced.length === 0 && round.excluded === undefined) return;
  for (const party of round.members) leaves.of(party, 'member');
  for (const party of round.reduced) leaves.of(party, 'reduced');
  for (const record of round.positions)
    if (blocks(round.rules, record) && round.members.includes(record.party)) leaves.of(record.party, 'blocks');
}

function ofMissed(round: RoundState, leaves: LeafBook): void {
  leaves.say(`missed ${round.stage} ${round.because}`);
  for (const party of round.members) leaves.of(party, 'member');
  if (round.because === 'answers-missing') return;
  for (const record of round.positions)
    if (isBlocking(round.rules, record.position) && round.members.includes(record.party))
      leaves.of(record.party, 'blocked');
}

function ofAccount(account: Account, document: DocumentRecord, leaves: LeafBook): void {
  const decided = account.decided === undefined ? '-' : account.decided.revision === account.revision ? '=' : '<';
  leaves.say(
    `account ${decided} ${[...account.decidedStages].sort().join(',')} ${[...account.stands].sort().join(',')} ${account.upheld ?? ''}`,
  );
  for (const [party, { referred }] of Object.entries(account.standing))
    leaves.of(party, `said no${referred ? ', referred' : ''}`);
  for (const party of account.unheard) leaves.of(party, 'unheard');
  const round = document.round && roundOf(account, document.round.id);
  if (round && !round.ended && !round.adopted)
    for (const party of blockersOf(document.procedure, round)) leaves.of(party, 'no');
}

/** Gathers what is the matter's own, and what is each State's. */
class LeafBook {
  readonly #body: SmallBody;
  readonly #now: Instant;
  readonly #matter: string[] = [];
  readonly #times: { instant: Instant; where: string; party?: string }[] = [];
  readonly #ofParty: Map<string, string[]>;

  constructor(body: SmallBody, now: Instant) {
    this.#body = body;
    this.#now = now;
    this.#ofParty = new Map(body.members.map((party) => [party, []]));
  }

  say(word: string): void {
    this.#matter.push(word);
  }
  of(party: string, word: string): void {
    if (word !== '') this.#ofParty.get(party)?.push(word);
  }
  add(at: string, value: object, except: readonly string[]): void {
    const { matter, ofParty, times }: Leaves = leavesOf(at, value, except, this.#body.members);
    this.#matter.push(...matter);
    for (const { party, word } of ofParty) if (!this.#ofParty.get(party)?.includes(word)) this.of(party, word);
    this.#times.push(...times);
  }

  likeness(): Likeness {
    const coming = [...new Set(this.#times.map(({ instant }) => instant).filter((at) => at > this.#now))].sort(
      (one, other) => one - other,
    );
    for (const { instant, where, party } of this.#times) {
      const word = `${where}@${instant > this.#now ? coming.indexOf(instant) : 'past'}`;
      if (party === undefined) this.say(word);
      else this.of(party, word);
    }
    const groups = new Map<string, { party: string; count: number }>();
    for (const [party, words] of this.#ofParty) {
      const sign = `${this.#body.classOf.get(party) ?? ''}[${words.sort().join(';')}]`;
      const group = groups.get(sign);
      if (group) group.count += 1;
      else groups.set(sign, { party, count: 1 });
    }
    const states = [...groups].map(([sign, { count }]) => `${count}×${sign}`).sort();
    return {
      key: `${this.#matter.join('|')}#${states.join('')}`,
      representatives: [...groups.values()].map(({ party }) => party),
    };
  }
}
