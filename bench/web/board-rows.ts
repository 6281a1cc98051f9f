/** A board as a large body would have it: rows as `GET …/documents/board` answers them, made by a rule, the same each time. */
const KINDS = [
  'statement',
  'decision',
  'guidelines',
  'regulations',
  'memorandum',
  'convention',
  'protocol',
  'road-map',
];
const SUBJECTS = ['security', 'trade', 'transport', 'environment', 'culture', 'education', 'energy', 'food safety'];
const STATES = ['open', 'adopted', 'frozen', 'not-adopted', 'in-force'];
const PARTIES = [
  'af',
  'az',
  'bh',
  'bd',
  'kh',
  'cn',
  'eg',
  'in',
  'ir',
  'iq',
  'il',
  'jo',
  'kz',
  'kw',
  'kg',
  'mn',
  'pk',
  'ps',
];
const STAGES = [
  { stage: 'drafting', type: 'drafting', organ: null },
  { stage: 'senior-officials-committee', type: 'consensus', organ: 'senior-officials-committee' },
  { stage: 'ministerial-council', type: 'consensus', organ: 'ministerial-council' },
  { stage: 'summit', type: 'consensus', organ: 'summit' },
  { stage: 'signature', type: 'signature', organ: null },
  { stage: 'in-effect', type: 'in-effect', organ: null },
] as const;
const HOUR = 3_600_000;

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** @param now epoch ms, from which deadlines are counted */
export function boardRows(count: number, now: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_none, index) => {
    const blocked = index % 11 === 0;
    const asked = Array.from({ length: index % 5 }, (_each, step) => of(PARTIES, index + step));
    const due = index % 3 === 0 ? now + (index % 400) * HOUR : null;
    const stage = of(STAGES, index);
    return {
      id: `00000000-0000-8000-8000-${String(index).padStart(12, '0')}`,
      kind: of(KINDS, index),
      titleText: `${of(SUBJECTS, index * 7)} and ${of(SUBJECTS, index * 3 + 1)}: a matter of ${1992 + (index % 33)}, number ${index}`,
      symbol: index % 4 === 0 ? `CICA/${of(['MC', 'SOC', 'SUM'], index)}/${index}` : null,
      procedure: `cica/${of(KINDS, index)}`,
      state: of(STATES, index),
      stage: stage.stage,
      stages: [stage],
      waits: blocked
        ? [{ kind: 'position', parties: [of(PARTIES, index)], offices: [] }]
        : [{ kind: 'round', parties: [], offices: ['secretariat', 'chair'] }],
      asked: asked.length === 0 ? [] : [{ act: 'state-position', parties: asked, offices: [], dueAt: due }],
      objections: blocked ? 1 : 0,
      expiry: due,
      onSilence: null,
      registeredAt: now - index * HOUR,
      changedAt: now - index * HOUR,
      sequence: 10,
    };
  });
}
