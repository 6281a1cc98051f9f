import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import type { ActDefinition } from '../act-definition.ts';
import { optionalEvidence } from '../attested.ts';
import { act } from './shared.ts';

const at = '/documents/:document/stages/:stage';
const aggregate = 'document';

/** How long what was adopted is valid (case 45). */
export const termActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'propose-extension',
    path: `${at}/extension`,
    params: ['document', 'stage'],
    body: bodies['propose-extension'],
    summary: 'Open the stage that decided again, to extend the validity of what was adopted (case 45)',
    payload: ({ stage }) => ({ stage }),
  }),
  act({
    aggregate,
    kind: 'drop-extension',
    path: `${at}/extension/withdrawal`,
    params: ['document', 'stage'],
    body: bodies['drop-extension'],
    summary: 'Give an extension up; the end that stands, stands',
    payload: ({ stage }) => ({ stage }),
  }),
  act({
    aggregate,
    kind: 'record-term-event',
    path: `${at}/term-event`,
    params: ['document', 'stage'],
    body: bodies['record-term-event'],
    summary: 'Record the event with which the validity of what was adopted ends (case 45, RoP 14.2)',
    payload: async ({ stage }, { happenedAt, evidence }, context) => ({
      stage,
      happenedAt,
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
];
