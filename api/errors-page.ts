import { problemCodes } from '../schemas/problem-codes.ts';

const HEAD = `# Errors

Every error answer is a problem of RFC 9457 (\`application/problem+json\`). Its \`code\` is stable and never changes its meaning; its \`type\` leads to
a page of the running program. \`rule\` names the invariant or rule that the refusal rests on. \`errors\` lists all faults of form, each with a
JSON pointer. \`recorded\` names the events that record a refusal of substance: an act that came late, or by somebody who may not do it, is
refused and yet on the record. \`instance\` names the answer in the log.

Sentences come in Russian for those who ask for it (\`Accept-Language: ru\`).

**May I repeat?** A refusal with a status below 500 is final: the same \`Idempotency-Key\` brings the same answer. After 503 and 504, and
where no answer came at all, repeat with the same key: nothing is done twice.

<!-- Made from schemas/problem-codes.ts by "node api/write-errors-page.ts"; do not edit. -->

| code | status | sentence | rule |
|---|---|---|---|
`;

/** `docs/use/errors.md`, made from the one table. */
export function errorsPage(): string {
  const rows = Object.entries(problemCodes).map(
    ([code, { status, sentence, rule }]) => `| \`${code}\` | ${status} | ${cell(sentence)} | ${cell(rule)} |\n`,
  );
  return HEAD + rows.join('');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
