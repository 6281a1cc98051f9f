import { canonicalJson, sha256Hex } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Finding } from '../finding.ts';
import { dossierLine, type ContentLine, type DossierLine, type EndLine, type HeaderLine } from './format.ts';

/** A dossier's parts, each with its line. Only what could be read is there; what could not is a finding. */
export interface ReadDossier {
  header?: HeaderLine;
  events: { line: number; event: RecordedEventShape }[];
  contents: { line: number; content: ContentLine }[];
  end?: EndLine;
  lines: number;
  findings: Finding[];
}

/** Reads a dossier and checks its bytes: form and canonical writing of each line, order of the kinds, digests. Never throws. */
export function readDossier(text: string): ReadDossier {
  const raw = text.split('\n');
  const dossier: ReadDossier = { events: [], contents: [], lines: raw.length, findings: [] };
  const fault = (finding: Finding): void => void dossier.findings.push(finding);
  if (raw.pop() !== '')
    fault({
      code: 'form',
      line: raw.length + 1,
      detail: 'The last line does not end with a line feed: the file was cut off or added to.',
    });
  const lines = raw.map((line, index) => readLine(line, index + 1, fault));
  lines.forEach((line, index) => {
    if (line !== undefined) place(dossier, line, index + 1, raw.length, fault);
  });
  if (dossier.header === undefined) fault({ code: 'form', line: 1, detail: 'The dossier has no readable header.' });
  if (dossier.end === undefined)
    fault({ code: 'form', line: raw.length, detail: 'The dossier has no readable end: the file was cut off.' });
  else checkDigests(raw, dossier.end, fault);
  return dossier;
}

function readLine(line: string, number: number, fault: (finding: Finding) => void): DossierLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    fault({ code: 'form', line: number, detail: `Line ${number} is no JSON: ${(error as Error).message}.` });
    return undefined;
  }
  const parsed = dossierLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    fault({
      code: 'form',
      line: number,
      ...eventOf(value),
      detail: `Line ${number} has not the form of its kind: ${issue?.path.join('.') || 'kind'}: ${issue?.message ?? ''}`,
    });
    return undefined;
  }
  const canonical = inCanonicalForm(value);
  if (canonical !== line)
    fault({
      code: 'not-canonical',
      line: number,
      byte: firstDifference(canonical ?? '', line),
      ...eventOf(value),
      detail: `Line ${number} is not written in canonical form.`,
    });
  return parsed.data;
}

function inCanonicalForm(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

function eventOf(value: unknown): { event?: string } {
  const id = (value as { event?: { id?: unknown } } | null)?.event?.id;
  return typeof id === 'string' ? { event: id } : {};
}

function firstDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return index + 1;
}

function place(
  dossier: ReadDossier,
  line: DossierLine,
  number: number,
  last: number,
  fault: (finding: Finding) => void,
): void {
  const misplaced = (detail: string): void => fault({ code: 'form', line: number, detail });
  if ((line.kind === 'header') !== (number === 1)) return misplaced('The header is the first line and no other.');
  if ((line.kind === 'end') !== (number === last)) return misplaced('The digests are the last line and no other.');
  switch (line.kind) {
    case 'header':
      dossier.header = line;
      return;
    case 'event':
      if (dossier.contents.length > 0) misplaced('An event stands after the texts.');
      dossier.events.push({ line: number, event: line.event });
      return;
    case 'content':
      dossier.contents.push({ line: number, content: line });
      return;
    case 'end':
      dossier.end = line;
  }
}

function checkDigests(raw: readonly string[], end: EndLine, fault: (finding: Finding) => void): void {
  const before = raw.slice(0, -1);
  if (end.lines.length !== before.length)
    fault({
      code: 'line-changed',
      line: raw.length,
      detail: `The end counts ${end.lines.length} lines, there are ${before.length}.`,
    });
  before.forEach((line, index) => {
    if (sha256Hex(line) === end.lines[index]) return;
    fault({
      code: 'line-changed',
      line: index + 1,
      detail: `Line ${index + 1} does not have the digest that the end gives it.`,
    });
  });
  if (sha256Hex(end.lines.join('')) !== end.digest)
    fault({
      code: 'line-changed',
      line: raw.length,
      detail: 'The digests of the end do not have the digest that stands beside them.',
    });
}
