/** The pages that there are, in the order of the navigation. A page that is not here yet is not linked. */
export const NAVIGATION = [
  { to: '/', key: 'today' },
  { to: '/inbox', key: 'inbox' },
  { to: '/documents', key: 'board' },
  { to: '/meetings', key: 'meetings' },
  { to: '/treaties', key: 'treaties' },
  { to: '/organisation', key: 'organisation' },
  { to: '/procedures', key: 'procedures' },
  { to: '/audit', key: 'audit' },
  { to: '/notices', key: 'notices' },
] as const;
