/** First parts of the addresses of the web UI: the server answers them, and everything below them, with the page. */
export const PAGES = [
  '',
  'inbox',
  'documents',
  'meetings',
  'treaties',
  'organisation',
  'procedures',
  'audit',
  'notices',
  'signed-in',
] as const;
