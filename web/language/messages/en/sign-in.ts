export const signIn = {
  title: 'Sign in',
  withProvider: 'Sign in with your organisation’s account',
  token: 'Access token',
  tokenHelp:
    'This installation names no client of its sign-in for these pages. Paste a token; it is kept until you close this tab.',
  continue: 'Continue',
  failed: 'The sign-in did not work.',
  again: 'Try again',
  ended: 'Your sign-in has ended.',
} as const;
