/** A refusal as the API answers it (RFC 9457): a sentence, a code, a rule. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  rule: string;
  ruleReference?: { id?: string; text?: string; source?: string } & Record<string, unknown>;
  about?: Record<string, string | number>;
  errors?: { pointer: string; detail: string }[];
  recorded?: unknown;
  links?: Record<string, string>;
}

/** Thrown by every read and act that the API refused; `status` 0 where it could not be reached at all. */
export class ServerProblem extends Error {
  override name = 'ServerProblem';
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Whatever was thrown, as a problem: a network that is away has no code of the API. */
export function asProblem(error: unknown): ProblemBody {
  if (error instanceof ServerProblem) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { type: 'about:blank', title: detail, status: 0, detail, code: 'unreachable', rule: '' };
}
