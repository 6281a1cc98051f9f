export const problem = {
  rule: 'Rule: {rule}',
  unreachable: 'The server cannot be reached. Nothing that you entered is lost; try again.',
  again: 'Try again',
  notFound: 'There is nothing at this address.',
  home: 'To the first page',
  broken: 'This page could not be shown.',
  partMissing:
    'A part of the program did not arrive: the line to the server is slow or broken. Nothing is lost; try again.',
  renewed: 'The program has been renewed on the server. This page is being loaded anew.',
  code: 'Code: {code}',
  changed: 'Somebody acted meanwhile. Look at what changed, and decide again.',
} as const;
