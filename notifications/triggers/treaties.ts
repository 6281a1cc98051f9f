import type { DocumentEventName } from '../../schemas/document-events.ts';
import { tell, type Trigger } from '../trigger.ts';

export type TreatyEventName = Extract<
  DocumentEventName,
  `treaty-${string}` | `instrument-${string}` | `entry-into-force-${string}` | 'party-date-determined'
>;

/** Those whom the depositary informs of what it receives (VCLT 77(1)(e)). */
const informed = ['members', 'chair', 'secretariat', 'depositary'] as const;
/** VCLT 77(1)(f): all are told when the number that is needed has come, and when the treaty is in force. */
const everybody = [...informed, 'observers'] as const;

/** What the treaty desk tells: acts of States towards a treaty are no positions, and known to all who may see the treaty. */
export const treatyTriggers: Record<TreatyEventName, Trigger> = {
  'treaty-signed': [tell(informed, 'treaty-signed', 'informs')],
  'treaty-signature-confirmed': [tell(informed, 'treaty-signature-confirmed', 'informs')],
  // Case 49: what is not in due form is a matter between the depositary and the State first.
  'instrument-received': [
    tell(['party'], 'instrument-defective', 'at-once', { only: 'the instrument is not in due form' }),
    tell(['depositary'], 'instrument-defective', 'asks', {
      asks: 'raise-with-state',
      only: 'the instrument is not in due form',
    }),
    tell(['secretariat'], 'instrument-defective', 'informs', { only: 'the instrument is not in due form' }),
    tell(informed, 'instrument-received', 'informs', { only: 'the instrument is in due form' }),
  ],
  'instrument-cured': [tell(informed, 'instrument-cured', 'informs')],
  'instrument-withdrawn': [tell(informed, 'instrument-withdrawn', 'at-once')],
  'entry-into-force-determined': [tell(everybody, 'entry-into-force-determined', 'at-once')],
  'entry-into-force-undetermined': [tell(everybody, 'entry-into-force-undetermined', 'at-once')],
  // Case 48: never in silence.
  'entry-into-force-disputed': [
    tell(['chair', 'depositary'], 'entry-into-force-disputed', 'asks', { asks: 'settle-entry-into-force' }),
    tell(['members', 'secretariat'], 'entry-into-force-disputed', 'at-once'),
  ],
  'party-date-determined': [
    tell(['party'], 'party-date-determined', 'at-once'),
    tell(informed, 'party-date-determined', 'informs'),
  ],
  'treaty-entered-into-force': [tell(everybody, 'treaty-entered-into-force', 'at-once')],
};
