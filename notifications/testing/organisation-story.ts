import { derivedIdentifier, EMPTY_HEAD, recordEvent } from '../../chain/index.ts';
import { party, rosterOf } from '../../domain/organisation/testing/organisation-stream.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { OrganisationEventData, OrganisationEventName } from '../../schemas/organisation-events.ts';
import { MEMBERS, START } from '../../readmodels/testing/document-story.ts';

/** Events of an organisation, rightly chained: established a day before the documents of the tests begin, unless told. */
export class OrganisationStory {
  readonly stream: string;
  readonly events: RecordedEventShape[] = [];
  now: number;

  constructor(organisation = 'cica', now = START - 86_400_000) {
    this.stream = `${organisation}/organisation`;
    this.now = now;
  }

  /** The members of the document stories in protocol order, and one observer. */
  established(members: readonly string[] = MEMBERS): this {
    const parties = [
      ...members.map((id, index) => party(id, index, 'member')),
      party('sa', 1_000, 'observer'),
      party('eec', 2_000, 'partner'),
    ];
    return this.add('organisation-established', { roster: rosterOf(parties) });
  }

  add<N extends OrganisationEventName>(name: N, data: OrganisationEventData<N>): this {
    this.now += 1_000;
    const sequence = this.events.length + 1;
    const event = { name, data, effective: { kind: 'instant', at: this.now } } as const;
    this.events.push(
      recordEvent(this.events.at(-1) ?? EMPTY_HEAD, event, {
        aggregate: 'organisation',
        stream: this.stream,
        source: 'urn:nemcon:test:cica',
        clock: 'demonstration',
        recorded: this.now,
        command: {
          id: derivedIdentifier('command', this.stream, String(sequence)),
          kind: 'test',
          payload: { about: name },
          actor: { token: 'a'.repeat(22), role: 'secretariat' },
          mandate: { source: 'token-claims', reference: 'test' },
          receipt: { receivedAt: this.now, way: 'intake', by: 'test' },
        },
      }),
    );
    return this;
  }
}
