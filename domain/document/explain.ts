import type { Block, Explanation } from '../../schemas/decider.ts';
import { isUnclear, liveBlocks, missingAnswers } from './blocking.ts';
import { sourceOf } from './clause-source.ts';
import { chairWarnings } from './chair-concerned.ts';
import { contestedRound, openDecisionStages, openStagesOf, roundUnderWay } from './lookups.ts';
import { isContested } from './phases.ts';
import { onSilence } from './on-silence.ts';
import { softWarnings } from './soft-terms.ts';
import { ofFreeze, ofStages } from './stage-blocks.ts';
import { stateWord } from './state-word.ts';
import { entryOnSilence } from './treaty-blocks.ts';
import { extensionUnderWay, validityOnSilence } from './validity-terms.ts';
import { whoMay } from './who-may.ts';
import type { DocumentRecord, DocumentState, RoundState } from './state.ts';

type Assignee = Block['by'][number];
const chair: Assignee = { kind: 'office', office: 'chair' };
const secretariat: Assignee = { kind: 'office', office: 'secretariat' };
const party = (id: string): Assignee => ({ kind: 'party', party: id });

/** The positions that block, each with whose word lifts it. */
function positions(round: RoundState): Block[] {
  return liveBlocks(round).map((record) => {
    const unclear = isUnclear(round.rules, record);
    const acts = record.points.length > 0 ? ['lift-point', 'state-position'] : ['state-position'];
    return {
      kind: 'position',
      subject: `${round.id}/${record.party}`,
      by: unclear ? [party(record.party), secretariat] : [party(record.party)],
      acts: unclear ? ['state-position', 'clarify-position'] : acts,
      since: record.receivedAt,
      ...(record.points.length > 0 ? { points: record.points.map((point) => point.id) } : {}),
      ...(record.item === undefined ? {} : { item: record.item }),
      rule: unclear ? sourceOf(round.rules, 'contradictions', 'case 31') : 'I1',
    };
  });
}

/** What a round waits for in its phase, beside the positions that block. */
function ofPhase(document: DocumentRecord, round: RoundState): Block[] {
  const { id: subject, requestedAt } = round;
  const { who } = round.rules;
  const waiting = round.concludedAt ?? requestedAt;
  // Nobody can confirm any more; the term is concluded next.
  const passed = (round.provisional?.confirmBy ?? Infinity) <= document.recorded;
  switch (round.phase) {
    case 'requested':
      return [{ kind: 'electorate', subject, by: [], acts: [], since: requestedAt, rule: 'I2' }];
    case 'open':
      return ofOpen(round);
    case 'suspended':
      return [
        {
          kind: 'suspended',
          subject,
          by: suspendedBy(round),
          acts: ['resume-round'],
          since: round.suspendedAt ?? waiting,
          rule: 'case 3',
        },
      ];
    case 'held':
      return [
        {
          kind: 'held',
          subject,
          by: whoMay(who, 'confirm-adoption', [chair]),
          acts: ['confirm-adoption', 'resume-round'],
          since: round.suspendedAt ?? waiting,
          rule: 'I4',
        },
      ];
    case 'silence-held':
    case 'answers-complete':
      return [
        {
          kind: 'confirmation',
          subject,
          by: whoMay(who, 'confirm-adoption', [chair]),
          acts: ['confirm-adoption'],
          since: waiting,
          rule: round.confirmationNeeded ? 'I2' : 'I6',
        },
      ];
    case 'adopted-provisionally':
      return [
        {
          kind: 'ad-referendum',
          subject,
          ...(passed
            ? { by: [], acts: [] }
            : { by: (round.provisional?.awaiting ?? []).map(party), acts: ['confirm-ad-referendum'] }),
          since: waiting,
          ...(round.provisional ? { until: round.provisional.confirmBy } : {}),
          rule: 'case 38',
        },
      ];
    case 'frozen':
      return ofFreeze(document);
    default:
      return [];
  }
}

function suspendedBy(round: RoundState): Assignee[] {
  const blockers = round.suspendedBecause === 'block' ? liveBlocks(round).map((record) => party(record.party)) : [];
  return blockers.length > 0 ? blockers : whoMay(round.rules.who, 'resume-round', [chair, secretariat]);
}

function ofOpen(round: RoundState): Block[] {
  const { id: subject } = round;
  const since = round.openedAt ?? round.requestedAt;
  const until = round.expiry === undefined ? {} : { until: round.expiry };
  if (round.method === 'meeting')
    return isContested(round)
      ? []
      : [
          {
            kind: 'ruling',
            subject,
            by: whoMay(round.rules.who, 'record-ruling', [secretariat]),
            acts: ['record-ruling'],
            since,
            rule: 'RoP 1.2',
          },
        ];
  if (round.method === 'silence') return [{ kind: 'period', subject, by: [], acts: [], since, ...until, rule: 'I3' }];
  const missing = missingAnswers(round).filter((id) => !liveBlocks(round).some((record) => record.party === id));
  if (missing.length === 0) return [];
  return [
    {
      kind: 'answers',
      subject,
      by: missing.map(party),
      acts: ['state-position'],
      since,
      ...until,
      rule: 'design §3 written',
    },
  ];
}

function contests(document: DocumentRecord): Block[] {
  const round = contestedRound(document);
  const who = round && ('rules' in round ? round.rules.who : round.who);
  return (round?.contests ?? []).map((contest) => ({
    kind: 'contest' as const,
    subject: round?.id ?? '',
    by: whoMay(who, 'resolve-contest', [chair]),
    acts: ['resolve-contest'],
    since: contest.at,
    rule: 'I11',
  }));
}

/** What stands between the document and its next stage, whose act lifts it, and what time alone will do (design §1 `explain`). */
export function explain(state: DocumentState): Explanation {
  const { document } = state;
  if (document === null) return { state: 'unknown', blocks: [] };
  const stage =
    openDecisionStages(document)[0]?.id ??
    extensionUnderWay(document)?.extension?.by ??
    openStagesOf(document, 'signature', 'consent-to-be-bound')[0]?.id;
  const round = roundUnderWay(document) ?? (document.round?.phase === 'frozen' ? document.round : undefined);
  const ofRound = round
    ? [...positions(round), ...ofPhase(document, round)]
    : document.frozen
      ? ofFreeze(document)
      : ofStages(document);
  const silence = round ? onSilence(round) : (entryOnSilence(document) ?? validityOnSilence(document));
  const warnings = document.withdrawnAt === undefined ? [...softWarnings(document), ...chairWarnings(document)] : [];
  const blocks = document.withdrawnAt === undefined ? [...contests(document), ...ofRound] : [];
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(round === undefined ? {} : { round: round.id }),
    state: stateWord(document),
    blocks,
    ...(silence && document.withdrawnAt === undefined ? { onSilence: silence } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}
