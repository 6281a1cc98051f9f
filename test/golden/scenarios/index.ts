import type { RecordedEventShape } from '../../../schemas/event.ts';
import { agenda, attestedPast, convention, frozenBefore } from './agenda.ts';
import { conditionalRulings, convening } from './convening.ts';
import { deadlines } from './deadlines.ts';
import { neverOpened, refusedCreation, shrinking } from './electorates.ts';
import { attestedFacts, meetings } from './meetings.ts';
import { changes, contested, written } from './outcomes.ts';
import { contradictions, cutElectorates, failures, rivals, subjectToSilence } from './second-language.ts';
import { organisationChanges } from './organisation-changes.ts';
import { room } from './rooms.ts';
import { seats } from './seats.ts';
import { silenceAlone, silenceHeld, stoppedClocks, wholeDecision } from './silence.ts';
import { packages } from './packages.ts';
import { issued } from './issue.ts';
import { terms } from './terms.ts';
import { treaty } from './treaties.ts';

/** Streams by the name of their file. */
export type Streams = Record<string, RecordedEventShape[]>;

/** Plays every scenario; the same records each time. */
export function playAll(): Streams {
  return Object.assign(
    {},
    ...[
      wholeDecision,
      silenceHeld,
      stoppedClocks,
      silenceAlone,
      contested,
      written,
      changes,
      shrinking,
      neverOpened,
      refusedCreation,
      attestedPast,
      frozenBefore,
      agenda,
      convention,
      meetings,
      deadlines,
      room,
      attestedFacts,
      treaty,
      terms,
      packages,
      issued,
      subjectToSilence,
      cutElectorates,
      contradictions,
      failures,
      rivals,
      convening,
      conditionalRulings,
      seats,
      organisationChanges,
    ].map((play) => play()),
  ) as Streams;
}
