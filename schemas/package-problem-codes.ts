/** The codes of packages; part of `problemCodes`. */
export const packageProblemCodes = {
  'in-package': {
    status: 409,
    sentence: 'This document is decided as part of a package; the Chair takes it out first.',
    rule: 'case 37',
  },
  'not-in-package': { status: 409, sentence: 'This document is not in that package.', rule: 'case 37' },
  'not-a-package': { status: 409, sentence: 'This document is no package.', rule: 'case 37' },
  'package-procedure-unfit': {
    status: 409,
    sentence: 'A package is decided in one round: its procedure needs exactly one stage of consensus.',
    rule: 'case 37',
  },
  'package-not-composed': { status: 409, sentence: 'Nothing is in this package yet.', rule: 'case 37' },
  'package-incomplete': {
    status: 409,
    sentence: 'A package is put to the Members when at least two documents are in it and all of them have joined.',
    rule: 'case 37',
  },
  'package-composed': {
    status: 409,
    sentence: 'Documents have joined this package by its rules as they are; the Chair dissolves it first.',
    rule: 'case 37',
  },
  'package-item-unknown': { status: 404, sentence: 'No such document is in this package.', rule: 'case 37' },
  'package-item-joined': {
    status: 409,
    sentence: 'A document that has joined or was asked to stays in the package as it is; the Chair takes it out.',
    rule: 'case 37',
  },
  'package-item-settled': {
    status: 409,
    sentence: 'This document has concluded with its package, or is about to.',
    rule: 'case 37',
  },
  'package-not-allowed': {
    status: 409,
    sentence: 'The procedure of this document does not let it be decided there as part of a package.',
    rule: 'case 37',
  },
  'package-rules-differ': {
    status: 409,
    sentence: 'What the package is decided by is less strict than the rules of this document.',
    rule: 'I1',
  },
  'package-sight-differs': {
    status: 409,
    sentence: 'This document and the package are not seen by the same readers.',
    rule: 'I14',
  },
} as const;
