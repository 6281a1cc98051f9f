import { createHash } from 'node:crypto';
import { procedureOf } from '../../activities/rules-files/index.ts';
import type { DocumentRecord } from '../../domain/document/index.ts';
import type { OrganisationState } from '../../domain/organisation/index.ts';
import type { VisibilityClass } from '../../schemas/content.ts';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Rules } from '../act-context.ts';
import type { ActContext } from '../act-definition.ts';
import { resolveDeadline } from '../deadline.ts';
import { Problem } from '../problem.ts';
import { roundCounting } from '../round-counting.ts';

/** What is known where a simulation begins. */
export interface SimulatedSetting {
  organisation: OrganisationId;
  rules: Rules | undefined;
  state: OrganisationState;
  class: VisibilityClass;
  /** Where the story begins: its rules say how days are counted. */
  document?: DocumentRecord;
}

/**
 * What the server would add to an act, with nothing behind it that could be written to: a text is hashed and kept nowhere, content that is named
 * by its hash is taken for granted (nothing is decided on what a text says).
 */
export function simulatedContext(
  { organisation, rules, state, class: own, document }: SimulatedSetting,
  newId: string,
  now: Instant,
): ActContext {
  const parties = new Set(state.organisation?.parties.map(({ id }) => id));
  const organs = new Set(state.organisation?.organs.map(({ id }) => id));
  return {
    organisation,
    person: 'simulated-person',
    newId,
    content: async ({ text, sha256, language, class: stated }, fallback) => {
      const bytes = Buffer.from(text ?? '', 'utf8');
      return {
        sha256: sha256 ?? createHash('sha256').update(bytes).digest('hex'),
        language,
        class: stated ?? fallback,
        bytes: bytes.length,
        mediaType: 'text/plain; charset=utf-8',
      };
    },
    documentClass: async () => own,
    deadline: resolveDeadline,
    // Nothing is kept, and nothing is decided on who somebody is.
    personOf: async (party, { name }) =>
      createHash('sha256')
        .update(JSON.stringify([organisation, party, name]))
        .digest('base64url'),
    counting: async (of) => {
      if (rules === undefined) throw new Problem('organisation-unknown', { about: { organisation } });
      return roundCounting(document, rules, of, now);
    },
    countingOfItem: async () => {
      if (rules === undefined) throw new Problem('organisation-unknown', { about: { organisation } });
      const round = document?.round?.id;
      return roundCounting(document, rules, round === undefined ? {} : { round }, now);
    },
    procedure: (id, version) => {
      const procedures = rules?.procedures ?? [];
      const found = procedureOf(procedures, id, version);
      if (found === undefined) throw new Problem('procedure-unknown', { about: { procedure: id } });
      return found;
    },
    roster: () => {
      if (rules === undefined) throw new Problem('organisation-unknown', { about: { organisation } });
      return rules.roster;
    },
    unknownParty: async (names) => names.find((name) => !parties.has(name)),
    unknownOrgan: async (names) => names.find((name) => !organs.has(name)),
    // A symbol decides nothing that is simulated.
    bearsSymbol: () => Promise.resolve(false),
    streamOf: async (aggregate, id) => `${organisation}/${aggregate}/${id}`,
  };
}
