import type { PastFact } from '../../schemas/organisation-commands.ts';
import type { StatedNames } from '../../schemas/organisation-effects.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import type { Instant } from '../../schemas/time.ts';
import {
  asHistory,
  begunWhen,
  effectiveAt,
  explain,
  isLater,
  NOTHING,
  together,
  type Cause,
  type EffectOf,
} from './attribution.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { factsAbout, isOfHere, standingFact, type About } from './fact-book.ts';
import { organOf, partyOf } from './lookups.ts';
import type { Organisation } from './state.ts';

type Renaming = EffectOf<'rename-party' | 'rename-organ' | 'rename-office' | 'rename-organisation'>;

/**
 * Names are dated: the earlier one ends and its bearer keeps its id (case 60). A name that is borne already is put to its decision; an attested one
 * replaces none that was given here, or is known to be later (I15).
 */
export function rename(organisation: Organisation, effect: Renaming, cause: Cause, now: Instant): OrganisationDecision {
  const fault = bearerFault(organisation, effect);
  if (fault) return fault;
  const told = effect.names.map((name) => oneName(organisation, effect, name, cause, now));
  const fresh = effect.names.filter((_, index) => told[index] === undefined);
  const known = told.filter((each) => each !== undefined);
  if (fresh.length === 0) return together(known);
  const renamed = { events: [renaming(effect, fresh, cause, now)] };
  return together([renamed, ...known]);
}

function bearerFault(organisation: Organisation, effect: Renaming): OrganisationDecision | undefined {
  switch (effect.kind) {
    case 'rename-party':
      return partyOf(organisation, effect.party) ? undefined : refuse('party-unknown', 'API', { party: effect.party });
    case 'rename-organ':
      return organOf(organisation, effect.organ) ? undefined : refuse('organ-unknown', 'API', { organ: effect.organ });
    case 'rename-office':
      return organisation.offices.some(({ id }) => id === effect.office)
        ? undefined
        : refuse('office-unknown', 'API', { office: effect.office });
    case 'rename-organisation':
      return undefined;
  }
}

/** What is known of one of the names already, or makes it history; undefined of one that begins. */
function oneName(
  organisation: Organisation,
  effect: Renaming,
  { name, language }: StatedNames[number],
  cause: Cause,
  now: Instant,
): OrganisationDecision | undefined {
  const about: About = { ...bearerOf(organisation, effect), language };
  const facts = factsAbout(organisation, about).filter(({ value }) => value === name);
  const standing = standingFact(organisation, about);
  const known = explain(facts, cause, now) ?? (standing?.value === name ? NOTHING : undefined);
  if (known) return known;
  const overtaken = standing !== undefined && (isOfHere(standing) || isLater(standing, cause));
  if (!cause.attested || !overtaken) return undefined;
  return asHistory(organisation, pastName(effect, name, language, cause), cause, now);
}

function bearerOf({ id }: Organisation, effect: Renaming): Pick<About, 'kind' | 'subject'> {
  switch (effect.kind) {
    case 'rename-party':
      return { kind: 'party-name', subject: effect.party };
    case 'rename-organ':
      return { kind: 'organ-name', subject: effect.organ };
    case 'rename-office':
      return { kind: 'office-name', subject: effect.office };
    case 'rename-organisation':
      return { kind: 'organisation-name', subject: id };
  }
}

function pastName(effect: Renaming, name: string, language: string, cause: Cause): PastFact {
  const borne = { name, language, ...begunWhen(cause), to: {} };
  switch (effect.kind) {
    case 'rename-party':
      return { kind: 'party-name', party: effect.party, ...borne };
    case 'rename-organ':
      return { kind: 'organ-name', organ: effect.organ, ...borne };
    case 'rename-office':
      return { kind: 'office-name', office: effect.office, ...borne };
    case 'rename-organisation':
      return { kind: 'organisation-name', ...borne };
  }
}

function renaming(effect: Renaming, names: StatedNames, cause: Cause, now: Instant): OrganisationEvent {
  const at = effectiveAt(cause, now);
  switch (effect.kind) {
    case 'rename-party':
      return happened('party-renamed', { party: effect.party, names, ...cause }, at);
    case 'rename-organ':
      return happened('organ-renamed', { organ: effect.organ, names, ...cause }, at);
    case 'rename-office':
      return happened('office-renamed', { office: effect.office, names, ...cause }, at);
    case 'rename-organisation':
      return happened('organisation-renamed', { names, ...cause }, at);
  }
}
