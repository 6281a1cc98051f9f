import { derivedIdentifier, EMPTY_HEAD, recordEvent } from '../../chain/index.ts';
import type { Role } from '../../schemas/actor.ts';
import type { ContentReference, Visibility, VisibilityClass } from '../../schemas/content.ts';
import type { DocumentEventData, DocumentEventName } from '../../schemas/document-events.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { ConsensusRules, Procedure } from '../../schemas/procedure.ts';
import { documentStream } from './chained-events.ts';

export const START = 1_726_632_000_000;
export const MEMBERS = ['az', 'bd', 'cn', 'in', 'kg', 'kz', 'lk', 'tj'];

function consensus(organ: string, circulation: ConsensusRules['circulation']): ConsensusRules {
  return {
    organ,
    methods: ['meeting', 'silence', 'written'],
    success: 'approved',
    quorum: { numerator: 2, denominator: 3, of: 'electorate', rounding: 'up', appliesTo: ['meeting'], source: 'test' },
    period: { minimum: 1, usual: 20_160 },
    protectedEnd: 60,
    holeTolerance: 10,
    confirmation: 'chair',
    blocking: { reserved: true, moreTime: false },
    onBlock: { objection: 'end', amendment: 'end', reserved: 'freeze', moreTime: 'pause' },
    onFailure: 'stay',
    extensions: 1,
    reminders: [],
    circulation,
    editorialCarryOver: false,
    adReferendum: { confirmWithin: 20_160, silence: 'lapses' },
  };
}

function procedureWith(circulation: ConsensusRules['circulation']): Procedure {
  return {
    id: 'test/proposal',
    version: 1,
    language: 1,
    kind: 'proposal',
    name: 'A proposal',
    source: 'test',
    stages: [
      { id: 'proposed', type: 'proposed', next: 'committee' },
      {
        id: 'committee',
        type: 'consensus',
        next: 'council',
        consensus: consensus('senior-officials-committee', circulation),
      },
      { id: 'council', type: 'consensus', consensus: consensus('ministerial-council', circulation) },
    ],
  };
}

export function content(name: string, visibilityClass: VisibilityClass = 'members'): ContentReference {
  const sha256 = derivedIdentifier('content', name).replaceAll('-', '').padEnd(64, '0');
  return { sha256, language: 'en', class: visibilityClass, bytes: name.length, mediaType: 'text/plain' };
}

/** Events of a document, rightly chained; that the rules would allow them is up to the test. */
export class DocumentStory {
  readonly stream: string;
  readonly events: RecordedEventShape[] = [];
  now = START;

  constructor(name: string, organisation = 'cica') {
    this.stream = documentStream(name, organisation);
  }

  add<N extends DocumentEventName>(
    name: N,
    data: DocumentEventData<N>,
    role: Role = 'secretariat',
    party?: string,
  ): this {
    this.now += 1_000;
    const sequence = this.events.length + 1;
    const recording = {
      aggregate: 'document',
      stream: this.stream,
      source: 'urn:nemcon:test:cica',
      clock: 'demonstration',
      recorded: this.now,
      command: {
        id: derivedIdentifier('command', this.stream, String(sequence)),
        kind: 'test',
        payload: { about: name },
        actor: { token: 'a'.repeat(22), role, ...(party === undefined ? {} : { party }) },
        mandate: { source: 'token-claims', reference: 'test' },
        receipt: { receivedAt: this.now, way: 'intake', by: 'test' },
      },
    } as const;
    const event = { name, data, effective: { kind: 'instant', at: this.now } } as const;
    this.events.push(recordEvent(this.events.at(-1) ?? EMPTY_HEAD, event, recording));
    return this;
  }

  registered(
    visibility: Visibility = { class: 'members' },
    circulation: ConsensusRules['circulation'] = 'at-once',
  ): this {
    const procedure = procedureWith(circulation);
    return this.add('document-registered', {
      kind: 'proposal',
      title: content(this.stream),
      visibility,
      procedure,
      sponsors: ['kz'],
    })
      .add('stage-opened', { stage: 'proposed', type: 'proposed' })
      .revision(1)
      .add('stage-completed', { stage: 'proposed', word: 'submitted' })
      .add('stage-opened', { stage: 'committee', type: 'consensus' });
  }

  revision(number: number): this {
    const texts = [content(`${this.stream} ${number}`)];
    return this.add('revision-added', { revision: number, texts, editorial: false }).add('document-circulated', {
      revision: number,
    });
  }

  round(number: number, method: 'silence' | 'meeting' = 'silence', revision = 1): this {
    const round = `r${number}`;
    this.add('round-requested', { round, stage: 'committee', organ: 'senior-officials-committee', method, revision });
    const quorum = { needed: 6, of: 8, derivation: '8 × 2/3, rounded up' };
    const expiry = { at: this.now + 1_209_600_000, derivation: ['test'] };
    return this.add(
      'round-opened',
      {
        round,
        members: MEMBERS,
        chair: 'az',
        electorateSequence: number,
        quorum,
        ...(method === 'silence' ? { expiry } : {}),
      },
      'system',
    );
  }

  position(
    round: number,
    party: string,
    position: DocumentEventData<'position-stated'>['position'],
    more: Partial<DocumentEventData<'position-stated'>> = {},
  ): this {
    return this.add('position-stated', { ...this.statement(round, party, position), ...more }, 'focal-point', party);
  }

  late(round: number, party: string, position: DocumentEventData<'position-stated'>['position']): this {
    return this.add(
      'communication-recorded',
      { ...this.statement(round, party, position), withoutEffect: 'received-late' },
      'focal-point',
      party,
    );
  }

  statement(
    round: number,
    party: string,
    position: DocumentEventData<'position-stated'>['position'],
  ): DocumentEventData<'position-stated'> {
    return {
      round: `r${round}`,
      party,
      position,
      revision: 1,
      class: 'members',
      points: [],
      receivedAt: this.now,
      channel: 'program',
    };
  }
}

/** A whole life: broken silence, a new text, a meeting that adopts, and what came late. */
export function wholeStory(
  name: string,
  visibility?: Visibility,
  circulation?: ConsensusRules['circulation'],
  organisation?: string,
): DocumentStory {
  const point = (id: string) => ({ id, paragraph: '4', text: content(id) });
  return new DocumentStory(name, organisation)
    .registered(visibility, circulation)
    .add('comment-period-opened', { period: 'c1', audience: 'experts', note: content('note') })
    .add('comment-submitted', {
      period: 'c1',
      party: 'kg',
      text: content('comment'),
      receivedAt: START + 6_000,
      late: false,
    })
    .add('comment-period-closed', { period: 'c1', because: 'closed' })
    .round(1)
    .position(1, 'kz', 'support')
    .position(1, 'in', 'objection', { points: [point('r1-in-1'), point('r1-in-2')], statement: content('why') })
    .add('silence-broken', { round: 'r1', by: 'in', position: 'objection', rule: 'test' }, 'system')
    .add('point-lifted', { round: 'r1', point: 'r1-in-1', party: 'in' }, 'focal-point', 'in')
    .revision(2)
    .round(2, 'meeting', 2)
    .position(2, 'kz', 'support', { revision: 2 })
    .position(2, 'kz', 'support-with-statement', { revision: 2, statement: content('declaration') })
    .position(2, 'cn', 'no-objection', { revision: 2, class: 'public' })
    .late(1, 'lk', 'objection')
    .add(
      'outcome-contested',
      { round: 'r1', reason: 'in-time-act-undelivered', parties: ['lk'], causedBy: 'test' },
      'system',
    )
    .add('points-lapsed', { round: 'r1', points: ['r1-in-2'], rule: 'round closed' }, 'system');
}
