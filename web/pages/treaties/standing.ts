import type { components } from '../../server/api-types.d.ts';

export type Standing = components['schemas']['TreatyStanding'];
export type Treaty = components['schemas']['TreatyStandings'];

/** What stands of a State and a treaty. `unknown` ones: the record cannot tell. */
export const MARKS = [
  'signed',
  'awaits',
  'signedUnknown',
  'reported',
  'notInDueForm',
  'deposited',
  'boundUnknown',
  'inForce',
  'willBeInForce',
  'withdrawn',
] as const;
export type MarkName = (typeof MARKS)[number];

export interface Mark {
  name: MarkName;
  /** A calendar day, where one is told. */
  day?: string;
}

/** A sign for each, never alone: the words stand in the legend and in the cell for those who hear it. */
export const SIGNS: Readonly<Record<MarkName, string>> = {
  signed: '✎',
  awaits: '✎…',
  signedUnknown: '✎?',
  reported: '◌',
  notInDueForm: '◐',
  deposited: '●',
  boundUnknown: '●?',
  inForce: '★',
  willBeInForce: '☆',
  withdrawn: '⊘',
};

/** What a single treaty's table has a column for. */
export const FACETS = {
  shortSigned: ['signed', 'awaits', 'signedUnknown'],
  shortReported: ['reported'],
  shortDeposited: ['notInDueForm', 'deposited', 'boundUnknown', 'withdrawn'],
  shortInForce: ['inForce', 'willBeInForce'],
} as const satisfies Record<string, readonly MarkName[]>;

/** How a State stands, in the order of what it does: signature, report, instrument, force. */
export function marksOf(standing: Standing | undefined): Mark[] {
  if (standing === undefined) return [];
  const { signed, signedOn, awaits, reported, notInDueForm, deposited, bound, inForce, inForceOn, withdrawn } =
    standing;
  const dated = (name: MarkName, day?: string | null): Mark => (typeof day !== 'string' ? { name } : { name, day });
  const marks: Mark[] = [];
  if (awaits.length > 0) marks.push(dated('awaits', signedOn));
  else if (signed === 'yes') marks.push(dated('signed', signedOn));
  else if (signed === 'not-known') marks.push({ name: 'signedUnknown' });
  if (reported.length > 0 && deposited === null) marks.push(dated('reported', dayReported(reported[0])));
  if (notInDueForm) marks.push(dated('notInDueForm', notInDueForm.on));
  if (deposited) marks.push(dated('deposited', deposited.on));
  else if (bound === 'not-known') marks.push({ name: 'boundUnknown' });
  if (inForce === 'yes') marks.push(dated('inForce', inForceOn));
  else if (inForceOn !== null) marks.push(dated('willBeInForce', inForceOn));
  for (const { withdrawnOn } of withdrawn) marks.push(dated('withdrawn', withdrawnOn));
  return marks;
}

function dayReported(act: Standing['reported'][number] | undefined): string | undefined {
  const day = (act as { reportedOn?: unknown } | undefined)?.reportedOn;
  return typeof day === 'string' ? day : undefined;
}

export interface Totals {
  signed: number;
  deposited: number;
  inForce: number;
  /** States of which the record cannot tell whether they have signed or are bound. */
  unknown: number;
}

export function totalsOf({ states }: Pick<Treaty, 'states'>): Totals {
  const count = (counts: (standing: Standing) => boolean): number => states.filter(counts).length;
  return {
    signed: count(({ signed }) => signed === 'yes'),
    deposited: count(({ deposited }) => deposited !== null),
    inForce: count(({ inForce }) => inForce === 'yes'),
    unknown: count(({ signed, bound }) => signed === 'not-known' || bound === 'not-known'),
  };
}
