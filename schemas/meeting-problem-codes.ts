import { calendarProblemCodes } from './calendar-problem-codes.ts';
import { conveningProblemCodes } from './convening-problem-codes.ts';
import { deadlineProblemCodes } from './deadline-problem-codes.ts';
import { organisationProblemCodes } from './organisation-problem-codes.ts';
import { roomProblemCodes } from './room-problem-codes.ts';
import { seatProblemCodes } from './seat-problem-codes.ts';

/** The codes of meetings, of what hangs on them, and of the organisation that holds them; part of `problemCodes`. */
export const meetingProblemCodes = {
  'meeting-exists': { status: 409, sentence: 'This meeting is registered already.', rule: 'I9' },
  'meeting-unknown': { status: 404, sentence: 'There is no such meeting.', rule: 'API' },
  'meeting-over': { status: 409, sentence: 'That meeting is over or was cancelled.', rule: 'case 28' },
  'meeting-open': { status: 409, sentence: 'That meeting is open already.', rule: 'I9' },
  'meeting-not-open': { status: 409, sentence: 'That meeting is not open.', rule: 'case 28' },
  'meeting-unchanged': {
    status: 409,
    sentence: 'The meeting has these days, or this place and mode, already.',
    rule: 'I9',
  },
  ...roomProblemCodes,
  ...conveningProblemCodes,
  ...deadlineProblemCodes,
  ...seatProblemCodes,
  ...calendarProblemCodes,
  ...organisationProblemCodes,
} as const;
