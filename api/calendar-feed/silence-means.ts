import { codeFor } from '../../domain/words/codes.ts';
import { silenceFor } from '../../domain/words/glossary.ts';
import type { DocumentRow, RoundRow } from '../../readmodels/queries/index.ts';
import type { CalendarReader } from './reader.ts';

/**
 * What silence means in a round's period, and what becomes of the matter by it. Of a written round only the first: what time makes of it
 * depends on what others have said, which is not everybody's to know (I14).
 */
export function silenceMeansOf(round: RoundRow, document: DocumentRow, { either, language }: CalendarReader): string[] {
  const silence = round.method === 'silence';
  const means = silenceFor(silence ? 'silence-is-consent' : 'counts-as-missing', language) ?? '';
  const next = document.on_silence;
  const known = silence && round.phase === 'open' && document.round === round.round && next?.at === round.expiry;
  if (!known) return [means];
  const what = next.what === 'silence-held' ? `${held(either)}` : codeFor(next.what, language);
  return [means, `${either('If nobody breaks it', 'Если никто его не прервёт')}: ${what}.`];
}

/** I6: silence held and adoption are two events. */
const held = (either: CalendarReader['either']): string =>
  either(
    'silence is held, and the Chair confirms the adoption',
    'молчание соблюдено, и Председательство подтверждает принятие',
  );
