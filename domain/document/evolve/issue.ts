import type { Evolvers } from './evolver.ts';
import { withAgenda } from './with-agenda.ts';

/** The symbol that a text was issued under (case 42). */
export const issueEvolvers: Evolvers<'document-issued'> = {
  'document-issued': (document, { data: { symbol, issuedAt, revision } }, { sequence }) =>
    withAgenda(document, {
      issued: { symbol, issuedAt, ...(revision === undefined ? {} : { revision }), sequence },
    }),
};
