/** Whether a token is good cannot be said now: the provider's keys cannot be had, or are too old. It passes; nobody is refused by it. */
export class SignInUnavailable extends Error {
  override name = 'SignInUnavailable';
}
