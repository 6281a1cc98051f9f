import type { ActDefinition } from '../act-definition.ts';
import { documentActs } from './documents.ts';
import { organisationActs } from './organisation.ts';
import { roundActs } from './rounds.ts';

/** The one table of the acts that a person can do through the API. */
export const acts: readonly ActDefinition[] = [...documentActs, ...roundActs, ...organisationActs];
