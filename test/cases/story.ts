/** A case as it is run: with its roster and procedures in full, plain JSON, so that another process can run it. */
import type { WorkingCalendar } from '../../schemas/calendar.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { CaseAct, CaseDocument, Expectations } from './case-file.ts';

export interface StoryDocument extends Omit<CaseDocument, 'procedure'> {
  procedure: Procedure;
}

/** One way in which the case is told. */
export interface Scene {
  name: string;
  /** In which the intake was shut (I4). */
  holes: { from: string; to: string }[];
  given: CaseAct[];
  when: CaseAct[];
  then: Expectations;
}

export interface Story {
  title: string;
  roster: Roster;
  calendars: Record<string, WorkingCalendar>;
  documents: Record<string, StoryDocument>;
  meetings: Record<string, Record<string, unknown>>;
  /** When it begins, epoch ms. */
  begins: number;
  scenes: Scene[];
}

/**
 * What came of a story: the expectations that failed, in words. `faulty`: it could not be told to its end (a `given` was refused, a command
 * is not well formed, the core threw), which says nothing about the case.
 */
export interface Outcome {
  failed: string[];
  faulty?: string;
}
