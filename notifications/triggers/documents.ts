import type { DocumentEventName } from '../../schemas/document-events.ts';
import { nobody, tell, type Trigger } from '../trigger.ts';
import { documentDeadlineTriggers, type DocumentDeadlineEventName } from './deadlines.ts';
import { packageTriggers, type PackageEventName } from './packages.ts';
import { roundTriggers, type RoundEventName } from './rounds.ts';
import { termTriggers, type TermEventName } from './terms.ts';
import { treatyTriggers, type TreatyEventName } from './treaties.ts';

const past = nobody('what was before the body decided here is attested, and told to nobody (I15)');

/** Events of a document beside its rounds. */
const others: Record<
  Exclude<
    DocumentEventName,
    RoundEventName | TreatyEventName | TermEventName | PackageEventName | DocumentDeadlineEventName
  >,
  Trigger
> = {
  'document-registered': [tell(['sponsors', 'chair'], 'document-registered', 'informs')],
  'revision-added': [tell(['members', 'chair', 'secretariat'], 'revision-added', 'informs')],
  'document-circulated': [tell(['members', 'chair', 'secretariat', 'observers'], 'document-circulated', 'informs')],
  'stage-opened': nobody('all are told with the completion of the stage before it'),
  'stage-completed': [
    tell(['members', 'chair', 'secretariat', 'depositary'], 'stage-completed', 'informs', {
      only: 'no round decided it',
    }),
  ],
  'stage-returned': [tell(['members', 'chair', 'secretariat'], 'stage-returned', 'informs')],
  // No consensus, and the stage is not tried again: another organ takes it over, or the document ends there.
  'stage-failed': [
    tell(['members', 'chair', 'secretariat'], 'stage-referred', 'at-once', { only: 'another organ takes it over' }),
    tell(['members', 'chair', 'secretariat'], 'stage-failed', 'at-once'),
  ],
  'document-withdrawn': [tell(['members', 'chair', 'secretariat', 'observers'], 'document-withdrawn', 'at-once')],
  'procedure-version-adopted': [tell(['members', 'chair', 'secretariat'], 'procedure-version-adopted', 'informs')],
  'record-corrected': [tell(['members', 'chair', 'secretariat'], 'record-corrected', 'informs')],

  'comment-period-opened': [
    tell(['members'], 'comment-period-opened', 'asks', { asks: 'submit-comment' }),
    tell(['chair', 'secretariat'], 'comment-period-opened', 'informs'),
  ],
  'comment-submitted': [tell(['secretariat', 'sponsors'], 'comment-submitted', 'informs')],
  'comment-period-closed': [tell(['members', 'chair', 'secretariat'], 'comment-period-closed', 'informs')],

  'sponsor-added': [tell(['party', 'sponsors', 'secretariat'], 'sponsor-added', 'informs')],
  'sponsorship-withdrawn': [tell(['party', 'sponsors', 'chair', 'secretariat'], 'sponsorship-withdrawn', 'informs')],
  'document-related': [tell(['sponsors', 'secretariat'], 'document-related', 'quiet')],
  // Case 11: both passed, each by its own consensus; neither falls by itself.
  'rival-noted': [
    tell(['chair'], 'rivals-both-adopted', 'asks', { asks: 'settle-rivals', only: 'both rivals were adopted' }),
    tell(['chair', 'secretariat'], 'rival-noted', 'quiet'),
  ],
  'stage-scheduled': [tell(['members', 'chair', 'secretariat'], 'stage-scheduled', 'informs')],
  'consideration-recorded': [tell(['members', 'chair', 'secretariat'], 'consideration-recorded', 'informs')],

  'call-opened': [
    tell(['members'], 'call-opened', 'asks', { asks: 'submit-nomination' }),
    tell(['chair', 'secretariat'], 'call-opened', 'informs'),
  ],
  'nomination-submitted': [tell(['party', 'chair', 'secretariat'], 'nomination-submitted', 'informs')],
  'nomination-withdrawn': [tell(['party', 'chair', 'secretariat'], 'nomination-withdrawn', 'informs')],
  'call-closed': [tell(['members', 'chair', 'secretariat'], 'call-closed', 'informs')],

  'outcome-planned': [tell(['members', 'chair', 'secretariat'], 'outcome-planned', 'informs')],
  'outcome-recorded': [tell(['members', 'chair', 'secretariat'], 'outcome-recorded', 'informs')],
  'signature-recorded': [tell(['members', 'chair', 'secretariat', 'depositary'], 'signature-recorded', 'informs')],
  'domestic-act-reported': [tell(['party', 'secretariat', 'depositary'], 'domestic-act-reported', 'informs')],
  'task-defined': [tell(['members', 'secretariat'], 'task-defined', 'quiet')],
  'progress-reported': [tell(['members', 'secretariat'], 'progress-reported', 'quiet')],
  'document-issued': [tell(['members', 'chair', 'secretariat', 'observers'], 'document-issued', 'informs')],
  'review-recorded': [tell(['members', 'chair', 'secretariat'], 'review-recorded', 'informs')],

  'past-stage-recorded': past,
  'past-freeze-recorded': past,
  'past-consideration-recorded': past,
  'past-signature-recorded': past,
  'past-review-recorded': past,

  'act-refused': [
    tell(['party'], 'act-refused', 'at-once', { discreet: true }),
    tell(['secretariat'], 'act-refused', 'informs'),
  ],
  'delivery-accepted': nobody('it is between the parts of the program'),
  'delivery-refused': [tell(['secretariat'], 'delivery-refused', 'asks', { asks: 'look-into-delivery' })],
};

/** Who is told of which event of a document. An event type without a line does not compile. */
export const documentTriggers: Record<DocumentEventName, Trigger> = {
  ...roundTriggers,
  ...treatyTriggers,
  ...termTriggers,
  ...packageTriggers,
  ...documentDeadlineTriggers,
  ...others,
};
