import type { OrganisationState } from '../../domain/organisation/index.ts';
import type { WorkingLanguage } from '../../domain/words/glossary.ts';
import type { PaperDocument } from './paper-document.ts';
import type { Sight } from './sight.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Instant, PartialDate } from '../../schemas/time.ts';

/** Times in words: they need the zone data of the process, so the edge gives them. */
export interface Times {
  /** The zone of the seat. */
  zone: string;
  text: (at: Instant) => string;
  brief: (at: Instant) => string;
  /** The calendar day there. */
  day: (at: Instant) => PartialDate;
  dates: (dates: readonly PartialDate[]) => string;
}

/** A time at which the Chair passed. */
export interface Handover {
  from: string;
  to: string;
  at: Instant;
  /** The meeting at whose opening it did. */
  meeting?: StreamId | undefined;
}

/** All that a paper is made of. Two papers made of the same are the same. */
export interface PaperSource {
  language: WorkingLanguage;
  times: Times;
  /** Every event of the meeting, the first first; what of it the reader sees is decided here (I14). */
  events: readonly RecordedEventShape[];
  organisation: OrganisationState;
  handovers: readonly Handover[];
  sight: Sight;
  /** Documents that the reader may see, and no others. */
  documents: ReadonlyMap<StreamId, PaperDocument>;
  /** Other meetings that the reader may see and that a ruling names: their titles. */
  meetings: ReadonlyMap<StreamId, { id: string; title: string | null }>;
  /** The words of the meeting's own title. */
  title: string | null;
}
