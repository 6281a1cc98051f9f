import type { Decision } from '../../../schemas/decider.ts';
import type { DocumentEvent } from '../../../schemas/document-events.ts';
import type { Instant } from '../../../schemas/time.ts';
import { refusal, refused } from '../../shared/refusal.ts';
import type { CommandOf } from '../draft.ts';
import { opensTogether } from '../opens-with.ts';
import { isSound } from '../sound-procedure.ts';

/** Creates the document with its pinned procedure, and opens the procedure's first stage (I2). */
export function registerDocument(command: CommandOf<'register-document'>, now: Instant): Decision<DocumentEvent> {
  const { kind, title, visibility, procedure, sponsors, initiators, effects } = command.payload;
  if (procedure.kind !== kind)
    return refused(refusal('kind-mismatch', 'design §6', { kind, procedure: procedure.kind }));
  const first = procedure.stages[0];
  if (first === undefined || !isSound(procedure))
    return refused(refusal('request-malformed', 'design §6', { procedure: procedure.id }));
  const strange = effects?.find(
    ({ kind: effect }) => !procedure.stages.some((stage) => stage.effects?.includes(effect)),
  );
  if (strange) return refused(refusal('effect-not-in-procedure', 'design §6', { effect: strange.kind }));
  // An effect reaches meetings of the same body only.
  const meetings = effects?.flatMap((effect) =>
    'meeting' in effect && effect.meeting !== undefined ? [effect.meeting] : [],
  );
  const foreign = meetings?.find((meeting) => !meeting.startsWith(`${command.payload.organisation}/meeting/`));
  if (foreign !== undefined) return refused(refusal('meeting-unknown', 'design §5', { meeting: foreign }));
  const effective = { kind: 'instant', at: now } as const;
  const opened = [first, ...opensTogether(procedure, first.id)];
  return {
    events: [
      {
        name: 'document-registered',
        data: {
          kind,
          title,
          visibility,
          procedure,
          sponsors,
          ...(initiators === undefined ? {} : { initiators }),
          ...(effects === undefined ? {} : { effects }),
        },
        effective,
      },
      ...opened.map(({ id, type }) => ({ name: 'stage-opened', data: { stage: id, type }, effective }) as const),
    ],
  };
}
