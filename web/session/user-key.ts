/** As whom this browser keeps something: on a laptop one browser is many people. */
export const userKey = (persona: string | undefined, role: string, party: string | null): string =>
  persona ?? `${role}/${party ?? ''}`;
