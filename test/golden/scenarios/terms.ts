import type { Procedure, StageRules } from '../../../schemas/procedure.ts';
import type { ValidityRule } from '../../../schemas/procedure-clauses.ts';
import { GoldenBody, SECRETARIAT } from '../golden-body.ts';
import { DAY, HOUR, MEMBERS, MINUTE, ORGANISATION, procedureWith, text } from '../golden-rules.ts';
import type { Streams } from './index.ts';

const slide = [{ source: 'Statement', place: 'slide 3' }];
const MONTHS: ValidityRule = {
  until: { months: 2 },
  remindBefore: 7 * 1440,
  extendedBy: 'mc',
  extendsFor: { endOfMonth: 1 },
  source: 'A/DEC/74/544',
};
const HANDOVER: ValidityRule = {
  until: { event: 'the opening of the next regular Ministerial Council' },
  remindBefore: 0,
  extendedBy: 'mc',
  source: 'RoP 14.2',
};

/** One organ, then in effect for a term, and under review every six months. */
function procedureWithTerm(validity: ValidityRule): Procedure {
  const { stages, ...procedure } = procedureWith({ onFailure: 'stay' });
  const [drafting, , mc] = stages;
  if (!drafting || !mc) throw new Error('the procedure has three stages');
  const softTerms: StageRules['softTerms'] = [
    { id: 'in-good-time', within: 30 * 1440, from: 'registration', source: 'RoP 14.1.5' },
  ];
  return {
    ...procedure,
    id: 'golden/with-a-term',
    language: 2,
    stages: [
      { ...drafting, next: 'mc' },
      { ...mc, next: 'in-effect', softTerms },
      { id: 'in-effect', type: 'in-effect', validity },
      {
        id: 'review',
        type: 'review',
        opensWith: 'in-effect',
        review: { every: { months: 6 }, dimensions: 'one-each' },
      },
    ],
  };
}

function beforeCouncil(body: GoldenBody, validity: ValidityRule): string {
  const stream = body.documentStream('A decision with a term');
  const procedure = procedureWithTerm(validity);
  body.did(stream, SECRETARIAT, 'register-document', {
    organisation: ORGANISATION,
    id: stream.slice(-36),
    kind: procedure.kind,
    title: text('A decision with a term'),
    visibility: { class: 'members' },
    procedure,
    sponsors: [],
  });
  body.revise(stream);
  body.did(stream, SECRETARIAT, 'complete-stage', { stage: 'drafting' });
  return stream;
}

const council = { stage: 'mc' };

function decided(body: GoldenBody, stream: string): void {
  body.openRound(stream, { ...council, method: 'meeting' });
  body.rules(stream, 'adopted', MEMBERS);
}

const propose = (body: GoldenBody, stream: string): void =>
  body.did(stream, SECRETARIAT, 'propose-extension', { stage: 'in-effect' });

/** Case 45: valid for two months, extended, its extension contested and undone, an extension dropped, one under way at the end; case 29. */
function validityByDate(): Streams {
  const body = new GoldenBody('validity');
  const stream = beforeCouncil(body, MONTHS);
  body.until(body.now + 31 * DAY);
  decided(body, stream);
  body.until(body.now + 40 * DAY);
  propose(body, stream);
  body.did(stream, SECRETARIAT, 'drop-extension', { stage: 'in-effect' });
  propose(body, stream);
  body.openRound(stream, council);
  const { expiry = 0 } = body.round(stream);
  body.conclude(stream);
  body.did(stream, { role: 'chair', party: 'kz' }, 'confirm-adoption', { round: body.round(stream).id });
  body.attests(stream, ['jo'], 'objection', expiry - HOUR);
  body.did(stream, { role: 'chair', party: 'kz' }, 'resolve-contest', {
    round: body.round(stream).id,
    resolution: 'new-round',
  });
  decided(body, stream);
  body.until(body.now + 60 * DAY);
  propose(body, stream);
  body.openRound(stream, { ...council, period: { kind: 'minutes', minutes: 60 * 1440 } });
  body.until(body.now + 60 * DAY);
  body.act(stream, SECRETARIAT, 'propose-extension', { stage: 'in-effect' });
  return { validity: body.records(stream) };
}

/** Case 45: a term that ends with an event; reviews every six months until then. */
function validityByEvent(): Streams {
  const body = new GoldenBody('validity-by-event');
  const stream = beforeCouncil(body, HANDOVER);
  decided(body, stream);
  body.until(body.now + 200 * DAY);
  body.did(stream, SECRETARIAT, 'record-review', { when: { date: '2025-04-02' }, evidence: slide });
  propose(body, stream);
  decided(body, stream);
  const happenedAt = body.now;
  body.until(body.now + 10 * MINUTE);
  body.did(stream, SECRETARIAT, 'record-term-event', { stage: 'in-effect', happenedAt, evidence: slide });
  return { 'validity-by-event': body.records(stream) };
}

/** Terms: how long what was adopted is valid, terms that only warn, reviews that fall due. */
export function terms(): Streams {
  return { ...validityByDate(), ...validityByEvent() };
}
