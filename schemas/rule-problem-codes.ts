/** The codes of clauses that came with language 2 of the rules; part of `problemCodes`. */
export const ruleProblemCodes = {
  'document-failed': {
    status: 409,
    sentence:
      'No consensus was reached, and by its procedure the document ends there; the matter needs a new document.',
    rule: 'design §6',
  },
} as const;
