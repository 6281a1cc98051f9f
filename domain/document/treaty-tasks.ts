import type { Task } from '../../schemas/decider.ts';
import type { Asked } from './agenda-tasks.ts';
import { openStagesOf } from './lookups.ts';
import type { DocumentRecord } from './state.ts';
import { trackOf } from './treaty-clause.ts';
import { awaitedInstruments } from './treaty-blocks.ts';

const depositary: Task['assignee'] = { kind: 'office', office: 'depositary' };
const chair: Task['assignee'] = { kind: 'office', office: 'chair' };
const open = { onSilence: 'nothing' } as const;

/** Each State that signed, or of which a domestic act is reported: its instrument is what counts. Nobody is taken at his silence (case 46). */
function ofInstruments(document: DocumentRecord): Asked[] {
  const [stage] = openStagesOf(document, 'consent-to-be-bound');
  if (stage === undefined) return [];
  const { domesticActs = [], signatures = [], treaty } = document.agenda ?? {};
  return awaitedInstruments(document).map((party) => ({
    subject: stage.id,
    assignee: { kind: 'party', party },
    act: 'deposit-instrument',
    since:
      domesticActs.find((act) => act.party === party)?.recordedAt ??
      trackOf(treaty?.tracks, party)?.signature?.recordedAt ??
      signatures.find(({ by }) => Array.isArray(by) && by.includes(party))?.recordedAt ??
      document.registeredAt,
    ...open,
    rule: 'case 46',
  }));
}

/** The depositary examines the form and raises the matter with the State (VCLT 77(1)(d)); the State confirms what needs it (VCLT 8, 12). */
function ofTracks({ agenda }: DocumentRecord): Asked[] {
  return Object.entries(agenda?.treaty?.tracks ?? {}).flatMap(([party, { instrument, signature }]): Asked[] => [
    ...(instrument !== undefined && instrument.countsFrom === undefined
      ? [
          {
            subject: `${instrument.stage}/${party}`,
            assignee: depositary,
            act: 'raise-with-state',
            since: instrument.recordedAt,
            ...open,
            rule: 'VCLT 77(1)(d)',
          },
        ]
      : []),
    ...(signature?.awaits === undefined
      ? []
      : [
          {
            subject: signature.stage,
            assignee: { kind: 'party', party } as const,
            act: 'confirm-signature',
            since: signature.recordedAt,
            ...open,
            rule: signature.awaits.includes('full-powers') ? 'VCLT 8' : 'VCLT 12(2)(b)',
          },
        ]),
  ]);
}

/** What no clause decides is put before the Chair and the depositary; the date stands until they settle it (case 48). */
function ofDisputes({ agenda }: DocumentRecord): Asked[] {
  return (agenda?.treaty?.disputes ?? []).flatMap(({ party, on, rule, at }) =>
    [chair, depositary].map((assignee) => ({
      subject: `entry-into-force/${party}/${on}`,
      assignee,
      act: 'settle-entry-into-force',
      since: at,
      ...open,
      rule,
    })),
  );
}

/** What the treaty desk asks, of whom. */
export function ofTreaty(document: DocumentRecord): Asked[] {
  return [...ofInstruments(document), ...ofTracks(document), ...ofDisputes(document)];
}
