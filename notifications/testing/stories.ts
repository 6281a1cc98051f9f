import { derivedIdentifier, EMPTY_HEAD, recordEvent } from '../../chain/index.ts';
import { party, rosterOf } from '../../domain/organisation/testing/organisation-stream.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { MeetingEventData, MeetingEventName } from '../../schemas/meeting-events.ts';
import type { OrganisationEventData, OrganisationEventName } from '../../schemas/organisation-events.ts';
import { MEMBERS, START } from '../../readmodels/testing/document-story.ts';

/** Events of one stream, rightly chained, a second apart. */
abstract class Story<Data extends Record<string, unknown>> {
  readonly stream: string;
  readonly events: RecordedEventShape[] = [];
  now: number;
  readonly #aggregate: 'organisation' | 'meeting';

  constructor(aggregate: 'organisation' | 'meeting', stream: string, now: number) {
    this.#aggregate = aggregate;
    this.stream = stream;
    this.now = now;
  }

  add<N extends keyof Data & string>(name: N, data: Data[N]): this {
    this.now += 1_000;
    const sequence = this.events.length + 1;
    const event = {
      name,
      data: data as Record<string, unknown>,
      effective: { kind: 'instant', at: this.now },
    } as const;
    this.events.push(
      recordEvent(this.events.at(-1) ?? EMPTY_HEAD, event, {
        aggregate: this.#aggregate,
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

/** An organisation: established a day before the documents of the tests begin, unless told. */
export class OrganisationStory extends Story<{ [N in OrganisationEventName]: OrganisationEventData<N> }> {
  constructor(organisation = 'cica', now = START - 86_400_000) {
    super('organisation', `${organisation}/organisation`, now);
  }

  /** The members of the document stories in protocol order, one observer, one partner. */
  established(members: readonly string[] = MEMBERS): this {
    const parties = [
      ...members.map((id, index) => party(id, index, 'member')),
      party('sa', 1_000, 'observer'),
      party('eec', 2_000, 'partner'),
    ];
    return this.add('organisation-established', { roster: rosterOf(parties) });
  }
}

/** A meeting. */
export class MeetingStory extends Story<{ [N in MeetingEventName]: MeetingEventData<N> }> {
  constructor(name: string, organisation = 'cica') {
    super('meeting', `${organisation}/meeting/${derivedIdentifier('test meeting', name)}`, START);
  }
}
