import type { Entry } from '../../domain/testing/specification.ts';
import type { Scenario } from '../../domain/testing/document-scenario.ts';
import { FIVE } from '../../domain/testing/document-scenario.ts';
import type { CommandEnvelope } from '../../schemas/actor.ts';
import { addressingOf, type Addressing } from '../addressing.ts';
import type { AnyEvent } from '../conditions.ts';
import { evolved, folded } from '../folded.ts';
import { recipientKey } from '../recipient.ts';
import { noticesOf, type Notice } from '../recipients.ts';
import type { NoticeRoster } from '../roster.ts';

/** The five of the scenarios, Kuwait and Mongolia beside the electorate, two observers. */
export const ROSTER: NoticeRoster = {
  members: [...FIVE, 'kw', 'mn'],
  functions: [
    ...[...FIVE, 'kw', 'mn'].map((party): [string, 'focal-point'] => [party, 'focal-point']),
    ['sa', 'observer'],
    ['us', 'observer'],
  ],
};

export interface Told {
  event: AnyEvent;
  addressing: Addressing | undefined;
  notices: Notice[];
}

type AnyEntry = Entry<CommandEnvelope & { kind: string }, AnyEvent>;

/** What is told of each event of a stream, in its order. */
export function toldOf(stream: string, entries: readonly AnyEntry[], roster: NoticeRoster = ROSTER): Told[] {
  let state = folded(stream);
  return entries.map(({ event, place, command }) => {
    state = evolved(state, event, place);
    const addressing = addressingOf({ event, place, command: command.kind }, state);
    return { event, addressing, notices: addressing === undefined ? [] : noticesOf(addressing, roster) };
  });
}

/** What is told of the events of a scenario. */
export const toldIn = (scenario: Scenario, roster?: NoticeRoster): Told[] =>
  toldOf(scenario.stream, scenario.entries, roster);

/** What is told of the last event of a name: message by function. */
export function told(scenario: Scenario, name: AnyEvent['name'], roster?: NoticeRoster): Record<string, string> {
  const found = toldIn(scenario, roster).findLast(({ event }) => event.name === name);
  if (found === undefined) throw new Error(`There is no event ${name}.`);
  return Object.fromEntries(found.notices.map(({ recipient, message }) => [recipientKey(recipient), message]));
}

/** Each of the parties' focal points with the same message. */
export const each = (parties: readonly string[], message: string): Record<string, string> =>
  Object.fromEntries(parties.map((party) => [`focal-point-${party}`, message]));
