import type { ActDefinition } from '../act-definition.ts';
import { agendaActs } from './agenda.ts';
import { callActs } from './calls.ts';
import { conveningActs } from './convening.ts';
import { documentActs } from './documents.ts';
import { followUpActs } from './follow-up.ts';
import { meetingDeadlineActs } from './meeting-deadlines.ts';
import { meetingActs } from './meetings.ts';
import { organisationActs } from './organisation.ts';
import { packageActs } from './packages.ts';
import { pastActs } from './past.ts';
import { roomActs } from './rooms.ts';
import { roundActs } from './rounds.ts';
import { seatActs } from './seats.ts';
import { issueActs } from './issue.ts';
import { termActs } from './terms.ts';
import { treatyActs } from './treaties.ts';

/** The one table of the acts that a person can do through the API. */
export const acts: readonly ActDefinition[] = [
  ...documentActs,
  ...pastActs,
  ...agendaActs,
  ...callActs,
  ...followUpActs,
  ...treatyActs,
  ...termActs,
  ...issueActs,
  ...packageActs,
  ...roundActs,
  ...meetingActs,
  ...conveningActs,
  ...meetingDeadlineActs,
  ...roomActs,
  ...organisationActs,
  ...seatActs,
];
