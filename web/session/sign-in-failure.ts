/** Why a sign-in at the provider came to nothing: what is said of it, and what the provider said, if anything. */
export class SignInFailure extends Error {
  override name = 'SignInFailure';
  readonly why: 'denied' | 'answered' | 'foreign' | 'away' | 'unusable';
  readonly said: string;

  constructor(why: SignInFailure['why'], said: string, cause: unknown) {
    super(`${why}: ${said}`, { cause });
    this.why = why;
    this.said = said;
  }
}

/** What the answer of a provider says beside an error (RFC 6749, 4.1.2.1). */
interface ErrorAnswer {
  name: string;
  error: string | null;
  error_description?: string | null;
}

const isAnswer = (error: unknown): error is ErrorAnswer =>
  error instanceof Error && error.name === 'ErrorResponse' && 'error' in error;

/** Whether the provider itself said no; everything else may be over in a moment. */
export const saidNo = isAnswer;

/** What the sign-in threw, as something that can be said in a sentence. */
export function failureOf(error: unknown): SignInFailure {
  if (isAnswer(error)) {
    const said = error.error_description ?? error.error ?? '';
    return new SignInFailure(error.error === 'access_denied' ? 'denied' : 'answered', said, error);
  }
  const said = error instanceof Error ? error.message : String(error);
  // The library has no class for either: an answer to no question of this tab, and a provider that does not answer at all.
  if (/^No (matching )?state /.test(said)) return new SignInFailure('foreign', '', error);
  if (error instanceof TypeError || (error instanceof Error && error.name === 'ErrorTimeout'))
    return new SignInFailure('away', '', error);
  return new SignInFailure('unusable', said, error);
}
