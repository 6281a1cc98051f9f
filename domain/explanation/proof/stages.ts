import { clauseReference } from '../../rules/index.ts';
import type { Account } from './account.ts';
import { adopted } from './positive.ts';
import { as, type ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';
import type { EventOf } from './round-account.ts';

/** How a stage ended: by the round that was adopted in it, by signatures, or by the act that ends it. */
export function stageCompleted(account: Account, event: EventOf<'stage-completed'>): ProofNode | undefined {
  const { stage, word, round } = event.data;
  if (round !== undefined) {
    const outcome = account.round(round)?.adopted;
    const decided = outcome && adopted(account, outcome);
    return decided && claim('stage-completed', { stage, word }, 'design §6', [event], { children: [decided] });
  }
  const signatures = signedBy(account, stage);
  if (word === 'signed' && signatures.length > 0)
    return claim('stage-completed', { stage, word }, 'design §3 stage', [event], { children: signatures });
  const { kind, actor } = event.command;
  const ending = claim('stage-act', { act: kind, role: actor.role }, 'design §3 stage', [event]);
  return claim('stage-completed', { stage, word }, 'design §3 stage', [event], {
    children: [ending, ...(word === 'drafted' ? [textThere(account)] : [])],
  });
}

function textThere({ revision }: Account): ProofNode {
  const number = revision?.data.revision ?? 0;
  return claim('text-there', { revision: number }, 'I1', [revision], { holds: number > 0 });
}

function signedBy(account: Account, stage: string): ProofNode[] {
  const { procedure } = account;
  const signatories = procedure?.stages.find(({ id }) => id === stage)?.signatories ?? [];
  const rule = procedure ? clauseReference(procedure, stage, 'signatories') : 'design §3 stage';
  return signatories.map(({ id, party }) => {
    const signed = account.events.find((event) => {
      const here = as(event, 'signature-recorded');
      if (here) return here.data.stage === stage && here.data.signatory === id;
      const before = as(event, 'past-signature-recorded');
      const by = before?.data.by;
      return before?.data.stage === stage && party !== undefined && Array.isArray(by) && by.includes(party);
    });
    const { signedOn = '' } = (signed?.data ?? {}) as { signedOn?: string };
    return claim('signed', { signatory: id, on: signedOn }, rule, [signed], { holds: signed !== undefined });
  });
}

/** Where a document was sent: by the procedure's word after a failed round, or because a contest was upheld. */
export function stageReturned(account: Account, event: EventOf<'stage-returned'>): ProofNode | undefined {
  const { stage, to, round: id, rule } = event.data;
  const round = account.round(id);
  if (!round) return undefined;
  const same = account.ofCommand(event.command.id);
  if (rule === 'I11') {
    const resolved = same.find(({ name }) => name === 'contest-resolved');
    const resolution = claim('contest-resolved', { resolution: 'new-round' }, 'I11', [...round.contests, resolved], {
      holds: resolved !== undefined,
    });
    return claim('stage-returned', { stage, to }, rule, [event], { children: [resolution] });
  }
  const ended = same.find(({ name }) => name === 'silence-broken' || name === 'round-not-adopted');
  const failure = round.rules?.onFailure;
  const target = typeof failure === 'object' ? Object.values(failure)[0] : failure;
  const clause = claim(
    'failure-clause',
    { to },
    clauseReference(round.procedure, stage, 'onFailure'),
    [round.pinned, ended],
    {
      holds: target === to && ended !== undefined,
    },
  );
  return claim('stage-returned', { stage, to }, rule, [event], { children: [clause] });
}

/** No consensus in this stage: the procedure ends the matter there, or refers it to another organ. */
export function stageFailed(account: Account, event: EventOf<'stage-failed'>): ProofNode | undefined {
  const { stage, round: id, rule, referredTo = '' } = event.data;
  const round = account.round(id);
  if (!round) return undefined;
  const ended = account.ofCommand(event.command.id).find(({ name }) => ENDING.includes(name));
  const failure = round.rules?.onFailure;
  const to = typeof failure === 'object' && 'referTo' in failure ? failure.referTo : '';
  const clause = clauseReference(round.procedure, stage, 'onFailure');
  const child = claim('failure-clause', { to }, clause, [round.pinned, ended], {
    holds: ended !== undefined && to === referredTo && (to !== '' || failure === 'fail'),
  });
  return claim('stage-failed', { stage, to }, rule, [event], { children: [child] });
}
const ENDING: readonly string[] = ['silence-broken', 'round-not-adopted'];

/** What is attested was not decided here: it rests on its evidence, and no round was before it (I15). */
export function attested(account: Account, event: ProofEvent): ProofNode {
  const {
    stage = '',
    word = '',
    when = {},
    evidence = [],
  } = event.data as {
    stage?: string;
    word?: string;
    when?: { date?: string; notBefore?: string; notAfter?: string };
    evidence?: { source: string; place?: string }[];
  };
  const { date, notBefore, notAfter } = when;
  const told = date ?? [notBefore, notAfter].filter((each) => each !== undefined).join(' – ');
  const sources = evidence.map(({ source, place = '' }) => claim('evidence', { source, place }, 'I15', [event]));
  const [earlier] = account.rounds.values();
  const before = claim('no-round-before', {}, 'I15', [earlier?.requested], { holds: earlier === undefined });
  const about = { what: event.name, ...(stage === '' ? {} : { stage }), ...(word === '' ? {} : { word }), when: told };
  return claim('attested', about, 'I15', [event], { holds: sources.length > 0, children: [...sources, before] });
}
