import type { ActDefinition } from '../act-definition.ts';
import { agendaActs } from './agenda.ts';
import { callActs } from './calls.ts';
import { documentActs } from './documents.ts';
import { followUpActs } from './follow-up.ts';
import { meetingActs } from './meetings.ts';
import { organisationActs } from './organisation.ts';
import { packageActs } from './packages.ts';
import { pastActs } from './past.ts';
import { roomActs } from './rooms.ts';
import { roundActs } from './rounds.ts';
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
  ...packageActs,
  ...roundActs,
  ...meetingActs,
  ...roomActs,
  ...organisationActs,
];
