import type { ClauseDifference } from './clauses.ts';
import type { DocumentDifference, EventDifference, OutcomeDifference } from './compare-document.ts';
import type { Outcome } from './outcomes.ts';
import type { RulesDifference } from './rules-diff.ts';

/** The comparison as lines for a person. */
export function rulesDifferenceReport({ older, newer, clauses, documents, differs }: RulesDifference): string[] {
  const names = `${older.id}@${older.version} → ${newer.id}@${newer.version}`;
  const differing = documents.filter(({ verdict }) => verdict === 'differs');
  const outside = documents.filter(({ because }) => because !== undefined);
  const attested = documents.filter((each) => each.attested.length > 0);
  return [
    names,
    '',
    clauses.length === 0 ? 'The two say the same.' : `Clauses that differ: ${clauses.length}`,
    ...clauses.map(clauseLine),
    '',
    `Documents that were decided under ${older.id}: ${documents.length}; ${differing.length} would differ.`,
    ...differing.flatMap(documentLines),
    ...outside.flatMap(({ stream, because }) => ['', `${stream}: not compared. ${because ?? ''}`]),
    ...(attested.length === 0
      ? []
      : ['', 'Attested, not decided here: no rule of rounds made it, and none changes it (I15).']),
    ...attested.map(({ stream, attested: stages }) => `  ${stream}: ${stages.join(', ')}`),
    '',
    differs
      ? 'What is recorded stays as it is: a change of rules changes no past outcome (I2).'
      : 'No past outcome would differ.',
  ];
}

function clauseLine({ path, then, wouldBe, wordsOnly }: ClauseDifference): string {
  return `  ${path}: ${valueText(then)} → ${valueText(wouldBe)}${wordsOnly ? '   (words only)' : ''}`;
}

function valueText(value: unknown): string {
  if (value === undefined) return '(absent)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

function documentLines({ stream, outcomes, commands, firstEvent, assumedEvidence }: DocumentDifference): string[] {
  return [
    '',
    stream,
    ...outcomes.map(outcomeLine),
    ...commands.map(
      ({ command, by, event, then, wouldBe, rule }) =>
        `  ${command} by ${by} (${event}): ${then ?? 'carried out'} → ${wouldBe ?? 'carried out'} [${rule}]`,
    ),
    ...(firstEvent ? [`  first event that differs: ${eventText(firstEvent)}`] : []),
    ...(assumedEvidence
      ? ['  A conclusion would have come for which no evidence was read: a sound intake is assumed (I4).']
      : []),
  ];
}

function outcomeLine({ id, then, wouldBe, clauses, together, differs }: OutcomeDifference): string {
  const by = clauses.length === 0 ? '' : `   by ${clauses.join(together ? ' together with ' : ' or ')}`;
  return `  ${id}: ${outcomeText(then)} → ${outcomeText(wouldBe)}${differs === 'date' ? ' (date only)' : ''}${by}`;
}

function outcomeText(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '(none)';
  const { word, at } = outcome;
  if (at === undefined) return word;
  return `${word}, ${typeof at === 'string' ? at : instantText(at)}`;
}

const instantText = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

function eventText({ then, wouldBe }: EventDifference): string {
  const was = then ? `${then.name} (${then.event})` : 'nothing more';
  return `${was} → ${wouldBe ? `${wouldBe.name} at ${instantText(wouldBe.at)}` : 'nothing more'}`;
}
