import { maySee, maySeePosition, type Viewer } from '../../domain/visibility.ts';
import type { PaperAudience } from '../../schemas/api-papers.ts';
import type { Visibility } from '../../schemas/content.ts';
import type { PartyId } from '../../schemas/identifiers.ts';

/** What the reader of a paper may see (I14). */
export interface Sight {
  sees: (visibility: Visibility) => boolean;
  /** Whose blocks of an item he sees: in a room no round tells whether positions circulate. */
  seesBlockOf: (party: PartyId) => boolean;
}

const HIDDEN = { circulation: 'by-chair', roundConcluded: false, circulated: false } as const;

/** A block is a position: in the room it is shown to the offices and to its own State (I14). */
export function seesBlockOf(viewer: Viewer | undefined, party: PartyId): boolean {
  return maySeePosition(viewer, { ...HIDDEN, position: { party, class: 'members' } });
}

/** For whom a paper is made that is handed on: no State in particular. */
const AUDIENCES: Readonly<Record<PaperAudience, Viewer | undefined>> = {
  members: { role: 'focal-point' },
  public: undefined,
};

/** Who looks at a paper: its reader, and those to whom he hands it. It holds what all of them may see. */
export function lookers(reader: Viewer, audience?: PaperAudience): (Viewer | undefined)[] {
  return audience === undefined ? [reader] : [reader, AUDIENCES[audience]];
}

export function sightOf(viewers: readonly (Viewer | undefined)[]): Sight {
  return {
    sees: (visibility) => viewers.every((viewer) => maySee(viewer, visibility)),
    seesBlockOf: (party) => viewers.every((viewer) => seesBlockOf(viewer, party)),
  };
}
