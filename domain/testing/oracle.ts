import type { QuorumRule } from '../../schemas/procedure.ts';
import type { DocumentEvent, DocumentEventData } from '../../schemas/document-events.ts';

/** Whether so many are fewer than a quorum of so many; in whole numbers, and not as the program reckons it. */
function below(
  { numerator, denominator, rounding }: Pick<QuorumRule, 'numerator' | 'denominator' | 'rounding'>,
  present: number,
  of: number,
): boolean {
  const parts = of * numerator;
  if (rounding === 'above') return present * denominator <= parts;
  return present * denominator < (rounding === 'down' ? parts - (parts % denominator) : parts);
}

/**
 * Judges a record by I1 alone, knowing nothing of the program but its events: it keeps its own account of who is in the electorate,
 * who said what last, and which points live. Gives one sentence a fault; none for a sound record.
 */
export function faultsOf(events: readonly DocumentEvent[]): string[] {
  const faults: string[] = [];
  let revision = 0;
  let blockingKinds: Record<string, string[]> = {};
  const stageOf: Record<string, { stage: string; method: string; revision: number }> = {};
  const members: Record<string, Set<string>> = {};
  const word: Record<string, Map<string, { kind: string; points: string[] }>> = {};
  const live: Record<string, Set<string>> = {};
  const rulings: Record<string, { present: number; of: number }> = {};
  const broken = new Set<string>();
  const contested: Record<string, number> = {};
  const quorum: Record<string, Pick<QuorumRule, 'numerator' | 'denominator' | 'of' | 'rounding' | 'appliesTo'>> = {};
  // Of language 2: how many Member States there are, what waits for a silence, which stages are over.
  const base: Record<string, number> = {};
  const waiting = new Set<string>();
  const over = new Set<string>();
  let procedure: DocumentEventData<'document-registered'>['procedure'] | undefined;

  const judge = (round: string, how: string) => {
    const about = stageOf[round];
    const electorate = members[round] ?? new Set();
    for (const [party, said] of word[round] ?? []) {
      const stands = said.points.length === 0 || said.points.some((point) => live[round]?.has(point));
      if (electorate.has(party) && (blockingKinds[about?.stage ?? ''] ?? []).includes(said.kind) && stands)
        faults.push(`${how} ${round} over ${said.kind} of ${party}`);
    }
    if (about?.revision !== revision) faults.push(`${how} ${round} on revision ${about?.revision} of ${revision}`);
    if (broken.has(round)) faults.push(`${how} ${round}, which had ended`);
    if ((contested[round] ?? 0) > 0) faults.push(`${how} ${round}, which is contested`);
    const rule = quorum[round];
    if (waiting.has(round)) faults.push(`${how} ${round} before its silence had held`);
    if (about?.method === 'meeting' && rule?.appliesTo.includes('meeting')) {
      const { present, of } = rulings[round] ?? { present: 0, of: electorate.size };
      if (below(rule, present, of)) faults.push(`${how} ${round} with ${present} of ${of}`);
    }
    if (about?.method !== 'meeting' && rule?.of === 'members' && rule.appliesTo.includes(about?.method as 'silence'))
      if (below(rule, electorate.size, base[round] ?? 0)) faults.push(`${how} ${round} by ${electorate.size} States`);
  };

  for (const { name, data } of events as unknown as { name: string; data: never }[]) {
    const is = <N extends DocumentEvent['name']>(wanted: N): DocumentEventData<N> | undefined =>
      name === wanted ? data : undefined;
    const registered = is('document-registered');
    if (registered) {
      procedure = registered.procedure;
      blockingKinds = Object.fromEntries(
        procedure.stages.map((stage) => [
          stage.id,
          [
            'objection',
            'amendment',
            ...(stage.consensus?.blocking.reserved ? ['reserved'] : []),
            ...(stage.consensus?.blocking.moreTime ? ['more-time'] : []),
          ],
        ]),
      );
    }
    const added = is('revision-added');
    if (added) revision = added.revision;
    const requested = is('round-requested');
    if (requested) {
      stageOf[requested.round] = { stage: requested.stage, method: requested.method, revision: requested.revision };
      const rule = procedure?.stages.find((stage) => stage.id === requested.stage)?.consensus?.quorum;
      if (rule) quorum[requested.round] = rule;
      if (over.has(requested.stage)) faults.push(`${requested.round} in ${requested.stage}, which had failed`);
      word[requested.round] = new Map();
      live[requested.round] = new Set();
    }
    const opened = is('round-opened');
    if (opened) {
      members[opened.round] = new Set(opened.members);
      base[opened.round] = opened.quorum.of;
      for (const { party } of opened.excluded ?? [])
        if (opened.members.includes(party)) faults.push(`${party} is left out of ${opened.round} and in it`);
    }
    const reduced = is('electorate-reduced');
    if (reduced) {
      members[reduced.round]?.delete(reduced.party);
      if (reduced.reason === 'departed') base[reduced.round] = (base[reduced.round] ?? 1) - 1;
    }
    const stated = is('position-stated');
    if (stated && members[stated.round]?.has(stated.party) !== true)
      faults.push(`${stated.party} took part in ${stated.round}`);
    if (stated) {
      word[stated.round]?.set(stated.party, { kind: stated.position, points: stated.points.map((point) => point.id) });
      for (const point of stated.points) live[stated.round]?.add(point.id);
    }
    const lifted = is('point-lifted');
    if (lifted) live[lifted.round]?.delete(lifted.point);
    const lapsed = is('points-lapsed');
    if (lapsed) for (const point of lapsed.points) live[lapsed.round]?.delete(point);
    const carried = is('positions-carried-over');
    const about = carried && stageOf[carried.round];
    if (carried && about) about.revision = carried.to;
    const ruled = is('ruling-recorded');
    if (ruled?.ruling.startsWith('adopted')) {
      // Judged at its time: who leaves the electorate afterwards changes nothing of what was ruled.
      const electorate = members[ruled.round] ?? new Set();
      const made = {
        present: [...new Set(ruled.present)].filter((party) => electorate.has(party)).length,
        of: quorum[ruled.round]?.of === 'members' ? (base[ruled.round] ?? 0) : electorate.size,
      };
      rulings[ruled.round] = ruled.accepted ? made : (rulings[ruled.round] ?? made);
    }
    const subject = is('approved-subject-to-silence');
    if (subject) waiting.add(subject.round);
    const held = is('silence-held');
    if (held) waiting.delete(held.round);
    const clear = is('position-clarified');
    if (clear) word[clear.round]?.set(clear.party, { kind: clear.position, points: [] });
    const failed = is('stage-failed');
    if (failed) over.add(failed.stage);
    const begun = is('stage-opened');
    if (begun) over.delete(begun.stage);
    const contest = is('outcome-contested');
    if (contest) contested[contest.round] = (contested[contest.round] ?? 0) + 1;
    const resolved = is('contest-resolved');
    if (resolved) contested[resolved.round] = 0;
    for (const ending of [
      'silence-broken',
      'round-not-adopted',
      'round-lapsed',
      'round-withdrawn',
      'round-frozen',
      'round-not-opened',
    ] as const) {
      const ended = is(ending);
      if (ended) broken.add(ended.round);
    }
    const provisional = is('round-adopted-provisionally');
    if (provisional) judge(provisional.round, 'provisionally adopted');
    const adopted = is('round-adopted');
    if (adopted) judge(adopted.round, 'adopted');
  }
  return faults;
}
