/** One fault in a rules file: where it stands and what to do about it. Lines and columns count from 1. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  /** Where in the data: `parties[3].statuses[0].from`; empty for the file as a whole. */
  path: string;
  message: string;
  remedy: string;
}

/** A rules file that cannot be used. The message names every fault with file, line, path and remedy. */
export class RulesFileError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(sentenceOf).join('\n'));
    this.name = 'RulesFileError';
    this.findings = findings;
  }
}

function sentenceOf({ file, line, column, path, message, remedy }: Finding): string {
  return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message} ${remedy}`;
}
