/** Refusals of what is done in a meeting's room; a part of the one table in `problem-codes`. */
export const roomProblemCodes = {
  'agenda-item-unknown': { status: 404, sentence: 'The agenda has no such item.', rule: 'API' },
  'agenda-item-exists': { status: 409, sentence: 'That matter is on the agenda already.', rule: 'I9' },
  'agenda-full': { status: 409, sentence: 'The agenda has as many items as it can hold.', rule: 'I13' },
  'agenda-item-late': {
    status: 409,
    sentence: 'The item came after the cut-off; the Chair has to admit it first.',
    rule: 'design §5',
  },
  'agenda-item-not-late': { status: 409, sentence: 'That item did not come after the cut-off.', rule: 'API' },
  'agenda-item-under-way': { status: 409, sentence: 'That item has been called or is done with.', rule: 'I7' },
  'agenda-item-not-open': { status: 409, sentence: 'That item has no open round in this meeting.', rule: 'I3' },
  'agenda-order-incomplete': { status: 422, sentence: 'The order leaves an item of the agenda out.', rule: 'API' },
  'meeting-decides-nothing': { status: 409, sentence: 'This meeting takes no decisions.', rule: 'RoP 1.2' },
  'quorum-unchecked': {
    status: 409,
    sentence: 'The quorum has not been established yet; record who is present.',
    rule: 'RoP 1.2',
  },
  'not-in-the-room': { status: 409, sentence: 'That delegation is not recorded as present.', rule: 'case 20' },
  'nothing-to-answer': {
    status: 409,
    sentence: 'That delegation has no written block to answer for.',
    rule: 'case 20',
  },
  'written-blocks-full': {
    status: 409,
    sentence:
      'The meeting keeps as many words of written blocks as it can hold; attest this one in the round, once its item is called.',
    rule: 'I13',
  },
  'blocks-unanswered': {
    status: 409,
    sentence: 'A delegation in the room that objected in writing has not been asked whether its objection stands.',
    rule: 'case 20',
  },
  'nothing-en-bloc': { status: 409, sentence: 'Nothing has been proposed for adoption en bloc.', rule: 'API' },
  'announced-already': { status: 409, sentence: 'That outcome was announced in this meeting already.', rule: 'I9' },
  'record-closed': { status: 409, sentence: 'The record of this meeting is closed already.', rule: 'case 39' },
} as const;
