/** The rule that an outcome rests on, as its event says it, or by its kind; undefined where none decided it. */
export function ruleOfOutcome({ name, data }: { name: string; data: unknown }): string | undefined {
  const { rule, because, basis } = data as { rule?: string; because?: string; basis?: string };
  if (name in BY_NAME) return BY_NAME[name];
  if (name === 'round-adopted')
    return basis === 'ruling' ? 'RoP 1.2' : basis === 'answers' ? 'design §3 written' : 'I6';
  if (name === 'round-not-adopted') return NOT_ADOPTED[because ?? ''] ?? 'design §6';
  if (name === 'round-lapsed') return LAPSED[because ?? ''] ?? 'design §6';
  return rule;
}

const BY_NAME: Readonly<Record<string, string>> = {
  'round-held': 'I4',
  'silence-held': 'design §3 silence procedure',
  'answers-completed': 'design §3 written',
  'round-adopted-provisionally': 'case 38',
  'outcome-contested': 'I11',
  'round-not-opened': 'I2',
  'entry-into-force-determined': 'I12',
};
const NOT_ADOPTED: Readonly<Record<string, string>> = {
  ruling: 'RoP 1.2',
  'answers-missing': 'design §3 written',
  'method-objected': 'OSCE Annex 1(A) step 1',
  'ad-referendum-lapsed': 'case 38',
  'blocked-at-expiry': 'I1',
  'contest-upheld': 'I11',
};
const LAPSED: Readonly<Record<string, string>> = {
  'superseded-revision': 'I5',
  'document-withdrawn': 'case 35',
  'electorate-empty': 'RoP 1.2',
  'quorum-lost': 'case 22',
};
