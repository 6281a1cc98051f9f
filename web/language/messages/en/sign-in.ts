export const signIn = {
  title: 'Sign in',
  about: 'Decisions by consensus: no objection is lost, and anybody can check how each decision came about.',
  withProvider: 'Sign in with your organisation’s account',
  token: 'Access token',
  tokenHelp:
    'This installation names no client of its sign-in for these pages. Paste a token; it is kept until you close this tab.',
  continue: 'Continue',
  asAnother: 'Sign out, and come in as somebody else',
  failed: 'The sign-in did not work.',
  denied: 'Your organisation’s sign-in did not let you in, or you gave it up.',
  answered: 'Your organisation’s sign-in answered with an error. If it stays, tell who runs this installation.',
  foreign: 'The answer that came belongs to no sign-in of this tab, or to one that is over. Sign in anew.',
  away: 'Your organisation’s sign-in cannot be reached. Try again.',
  unusable: 'What your organisation’s sign-in answered cannot be used. Tell who runs this installation.',
  said: 'It said: {said}',
  ended: 'Your sign-in has ended. Sign in anew: you come back to where you are.',
} as const;
