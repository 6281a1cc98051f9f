/** The codes of clauses that came with language 2 of the rules; part of `problemCodes`. */
export const ruleProblemCodes = {
  'document-failed': {
    status: 409,
    sentence:
      'No consensus was reached, and by its procedure the document ends there; the matter needs a new document.',
    rule: 'design §6',
  },
  'consensus-minus-not-allowed': {
    status: 422,
    sentence: 'This stage does not permit a decision without these States, or without so many.',
    rule: 'case 24',
  },
  'conditional-not-allowed': {
    status: 422,
    sentence: 'This stage does not permit an approval subject to silence.',
    rule: 'case 15',
  },
  'nothing-to-clarify': {
    status: 409,
    sentence: 'What this State said in the round is not contradicted by another of its people.',
    rule: 'case 31',
  },
  'position-not-stated': {
    status: 422,
    sentence: 'Of the two positions that contradict each other, that is neither.',
    rule: 'case 31',
  },
  'organ-not-competent': {
    status: 409,
    sentence:
      'On that day the organ is not competent for this kind of document; an exception needs a decision on record.',
    rule: 'I1',
  },
  'competence-overridden': {
    status: 409,
    sentence: 'That organ may decide this document already, by a decision on record.',
    rule: 'I9',
  },
} as const;
