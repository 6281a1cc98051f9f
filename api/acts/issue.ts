import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import type { ActDefinition } from '../act-definition.ts';
import { optionalEvidence } from '../attested.ts';
import { Problem } from '../problem.ts';
import { act } from './shared.ts';

/** The issue of a text under its official symbol (case 42). */
export const issueActs: readonly ActDefinition[] = [
  act({
    aggregate: 'document',
    kind: 'issue-document',
    path: '/documents/:document/issue',
    params: ['document'],
    body: bodies['issue-document'],
    summary: 'Issue the adopted text under its official symbol; before the adoption there is none (case 42)',
    payload: async (_params, { evidence, ...body }, context) => {
      if (await context.bearsSymbol(body.symbol)) throw new Problem('symbol-taken', { about: { symbol: body.symbol } });
      return { ...body, ...(await optionalEvidence(evidence, context)) };
    },
  }),
];
