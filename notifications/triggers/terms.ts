import type { DocumentEventName } from '../../schemas/document-events.ts';
import { nobody, tell, type Trigger } from '../trigger.ts';

export type TermEventName = Extract<
  DocumentEventName,
  `validity-${string}` | `extension-${string}` | 'soft-term-passed' | 'review-scheduled' | 'review-fell-due'
>;

const all = ['members', 'chair', 'secretariat'] as const;

/** What is told of terms: nobody is taken at his silence in any of them (cases 29, 45). */
export const termTriggers: Record<TermEventName, Trigger> = {
  'validity-determined': [tell(all, 'validity-determined', 'informs')],
  'validity-reminder-issued': [
    tell(['secretariat'], 'validity-reminder-issued', 'asks', { asks: 'extend-or-let-lapse' }),
    tell(['chair'], 'validity-reminder-issued', 'informs'),
  ],
  'extension-opened': [tell(all, 'extension-opened', 'informs')],
  'extension-closed': [tell(all, 'extension-closed', 'informs')],
  'validity-extended': [tell([...all, 'observers'], 'validity-extended', 'informs')],
  'extension-undone': [tell(all, 'extension-undone', 'at-once')],
  'validity-expired': [tell([...all, 'observers'], 'validity-expired', 'at-once')],
  'soft-term-passed': [tell(['chair', 'secretariat'], 'soft-term-passed', 'informs')],
  'review-scheduled': nobody('it stands in the tasks, with its day; who is asked is told when it falls due'),
  'review-fell-due': [tell(['secretariat'], 'review-fell-due', 'asks', { asks: 'record-review' })],
};
