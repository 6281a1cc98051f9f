/** A problem (RFC 9457) as an answer holds it. */
export interface TellableProblem {
  title?: string;
  detail?: string;
  code?: string;
  rule?: string;
  ruleReference?: { says?: string };
  errors?: { pointer: string; detail: string }[];
  recorded?: { sequence: number };
}

/** What the API refused, for a person: its sentence, each fault of form, the rule and the code. */
export function problemText(status: number, problem: TellableProblem): string {
  const { title, detail, code, rule, ruleReference, errors = [], recorded } = problem;
  if (code === undefined) return `The API answered ${status}.`;
  const says = ruleReference?.says;
  return [
    detail ?? title ?? code,
    ...errors.map((fault) => `  ${fault.pointer === '' ? '/' : fault.pointer}: ${fault.detail}`),
    ...(recorded === undefined ? [] : [`  Recorded all the same, as event ${recorded.sequence} (I7).`]),
    `  rule ${rule ?? '–'}${says === undefined ? '' : `: ${says}`}`,
    `  code ${code}`,
  ].join('\n');
}
