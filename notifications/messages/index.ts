import { agendaMessages } from './agenda.ts';
import { deadlineMessages } from './deadlines.ts';
import { documentMessages } from './documents.ts';
import { meetingMessages } from './meetings.ts';
import { organisationMessages } from './organisation.ts';
import { outcomeMessages } from './outcomes.ts';
import { packageMessages } from './packages.ts';
import { positionMessages } from './positions.ts';
import { roundMessages } from './rounds.ts';
import { termMessages } from './terms.ts';
import { treatyMessages } from './treaties.ts';

export { workingLanguages, type Message, type Words, type WorkingLanguage } from './message.ts';

/** Every message that the table can send. */
export const messages = {
  ...documentMessages,
  ...agendaMessages,
  ...roundMessages,
  ...positionMessages,
  ...outcomeMessages,
  ...meetingMessages,
  ...deadlineMessages,
  ...organisationMessages,
  ...treatyMessages,
  ...termMessages,
  ...packageMessages,
};
export type MessageKey = keyof typeof messages;
