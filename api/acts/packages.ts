import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import { optional, type ActDefinition } from '../act-definition.ts';
import { act } from './shared.ts';

const at = '/documents/:document/package';
const aggregate = 'document';

/** A package: what is decided together, or not at all (case 37). */
export const packageActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'compose-package',
    path: at,
    params: ['document'],
    body: bodies['compose-package'],
    summary: 'Say which documents the package decides together; each of them joins, or says why not (case 37)',
    payload: async (_params, { items }, context) => ({
      items: await Promise.all(
        items.map(async ({ document, ...item }) => ({
          document: await context.streamOf('document', document),
          ...item,
        })),
      ),
    }),
  }),
  act({
    aggregate,
    kind: 'remove-from-package',
    path: `${at}/removals`,
    params: ['document'],
    body: bodies['remove-from-package'],
    summary: 'Take a document out of the package; the Chair does that between rounds, with notice to all (case 37)',
    payload: async (_params, { document, reason }, context) => ({
      document: await context.streamOf('document', document),
      ...(await optional('reason', reason, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'dissolve-package',
    path: `${at}/dissolution`,
    params: ['document'],
    body: bodies['dissolve-package'],
    summary: 'Give the package up: every document in it is free again (case 37)',
    payload: async (_params, { reason }, context) => optional('reason', reason, context),
  }),
  act({
    aggregate,
    kind: 'repeat-conclusion',
    path: `${at}/conclusions`,
    params: ['document'],
    body: bodies['repeat-conclusion'],
    summary: 'Tell a document that did not follow its adopted package once more to conclude',
    payload: async (_params, { document }, context) => ({ document: await context.streamOf('document', document) }),
  }),
];
