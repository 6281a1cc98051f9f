import type { DocumentEvent, DocumentEventData } from '../../schemas/document-events.ts';

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
  const quorum: Record<string, { applies: boolean; numerator: number; denominator: number }> = {};
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
    if (about?.method === 'meeting' && rule?.applies) {
      const { present, of } = rulings[round] ?? { present: 0, of: electorate.size };
      if (present * rule.denominator < of * rule.numerator) faults.push(`${how} ${round} with ${present} of ${of}`);
    }
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
      if (rule)
        quorum[requested.round] = {
          applies: rule.appliesTo.includes(requested.method),
          numerator: rule.numerator,
          denominator: rule.denominator,
        };
      word[requested.round] = new Map();
      live[requested.round] = new Set();
    }
    const opened = is('round-opened');
    if (opened) members[opened.round] = new Set(opened.members);
    const reduced = is('electorate-reduced');
    if (reduced) members[reduced.round]?.delete(reduced.party);
    const stated = is('position-stated');
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
    if (ruled?.ruling === 'adopted' || ruled?.ruling === 'adopted-subject-to-silence') {
      // Judged at its time: who leaves the electorate afterwards changes nothing of what was ruled.
      const electorate = members[ruled.round] ?? new Set();
      const made = {
        present: [...new Set(ruled.present)].filter((party) => electorate.has(party)).length,
        of: electorate.size,
      };
      rulings[ruled.round] = ruled.accepted ? made : (rulings[ruled.round] ?? made);
    }
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
