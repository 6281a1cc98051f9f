/**
 * The known stories of the model, told by an invented body: the six steps of the silence procedure (OSCE Rules of Procedure, Annex 1(A);
 * domain.md §3.1). States, texts and days are invented; what happens is what the rules say.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { BodyStory, words } from './body-story.ts';

const COUNCIL = 'permanent-council';
const MINISTERS = 'ministerial-council';

let body: BodyStory;
beforeEach(async () => {
  body = await BodyStory.of('osce-like');
});

/** A decision that the Chair placed under silence on a Thursday at noon, to expire a week later. */
function underSilence(): string {
  body.at('2024-02-08T12:00');
  const decision = body.drafted('decision');
  body.silence(decision, COUNCIL, '2024-02-15T12:00');
  return decision;
}

describe('a decision under silence', () => {
  test('steps 1 and 4: an exact time of expiry, nobody breaks it, the Chair informs; adopted as of the expiry (case 17)', () => {
    const decision = underSilence();
    expect(body.round(decision).members).toEqual(body.members);
    expect(body.data(decision, 'round-opened')[0]?.['expiry']).toMatchObject({
      at: Date.parse('2024-02-15T11:00:00Z'),
      announced: { wallTime: '2024-02-15T12:00', zone: 'Europe/Vienna' },
    });
    body.at('2024-02-15T12:01');
    expect(body.round(decision).phase).toBe('silence-held');
    expect(body.told(decision, 'round-adopted')).toEqual([]);
    body.at('2024-02-15T12:30').confirms(decision);
    const [adopted] = body.told(decision, 'round-adopted');
    expect(adopted).toMatchObject({ data: { word: 'adopted', basis: 'chair-confirmation', statements: 0 } });
    expect(adopted?.effective).toEqual({ kind: 'instant', at: Date.parse('2024-02-15T11:00:00Z') });
    expect(body.stage(decision, 'in-effect')).toBe('open');
  });

  test('step 1: the Chair suggests it; the Secretariat does not', () => {
    body.at('2024-02-08T12:00');
    const decision = body.drafted('decision');
    const period = { kind: 'minutes', minutes: 10_080 } as const;
    const terms = body.terms(decision, { stage: COUNCIL, method: 'silence', period });
    expect(body.act(decision, 'secretariat', 'open-round', terms).refusal?.code).toBe('not-permitted');
  });

  test('step 1, case 8: one State refuses the method: no silence for this text; a meeting decides', () => {
    const decision = underSilence();
    body.did(decision, { state: 'jorvania' }, 'object-to-method', { round: 'r1' });
    expect(body.data(decision, 'round-not-adopted')).toEqual([{ round: 'r1', because: 'method-objected' }]);
    const again = { stage: COUNCIL, method: 'silence', period: { kind: 'minutes', minutes: 60 } } as const;
    expect(body.act(decision, 'chair', 'open-round', body.terms(decision, again)).refusal?.code).toBe('method-barred');
    body.did(decision, 'chair', 'open-round', body.terms(decision, { stage: COUNCIL, method: 'meeting' }));
    const ruling = { round: 'r2', ruling: 'adopted', ruledAt: body.world.now } as const;
    // A majority of 57 is 29: one fewer, and nothing is adopted.
    const few = body.otherwise();
    few.act(decision, 'secretariat', 'record-ruling', { ...ruling, present: body.members.slice(0, 28) });
    expect(few.told(decision, 'round-adopted')).toEqual([]);
    body.did(decision, 'secretariat', 'record-ruling', { ...ruling, present: body.members.slice(0, 29) });
    expect(body.data(decision, 'round-adopted')).toMatchObject([{ round: 'r2', basis: 'ruling' }]);
  });

  test.each(['objection', 'amendment'] as const)(
    'step 3: an %s before the expiry breaks it at once; at the expiry itself it is late (case 1)',
    (position) => {
      const decision = underSilence();
      const ground = { points: [{ paragraph: '3', proposedText: words('other words') }] };
      const late = body.otherwise().at('2024-02-15T12:00');
      expect(late.says(decision, 'korvath', position, ground).refusal?.code).toBe('expiry-passed');
      expect(late.at('2024-02-15T12:01').round(decision).phase).toBe('silence-held');
      body.at('2024-02-15T11:59').says(decision, 'korvath', position, ground);
      expect(body.data(decision, 'silence-broken')).toMatchObject([{ round: 'r1', by: 'korvath', position }]);
      expect(body.at('2024-03-01T12:00').told(decision, 'round-adopted')).toEqual([]);
    },
  );

  test('case 5: the amendment becomes a new text, in a new round with a period of its own; nobody has spoken yet in it', () => {
    const decision = underSilence();
    body.says(decision, 'aldrania', 'support');
    body.at('2024-02-12T09:00').says(decision, 'korvath', 'amendment', {
      points: [{ paragraph: '3', proposedText: words('by the end of the year') }],
    });
    body.text(decision, 'with the proposed wording').silence(decision, COUNCIL, '2024-02-20T12:00');
    expect(body.round(decision)).toMatchObject({ id: 'r2', revision: 2, phase: 'open', positions: [] });
    body.at('2024-02-20T12:01').confirms(decision);
    expect(body.data(decision, 'round-adopted')).toMatchObject([{ round: 'r2', revision: 2 }]);
  });

  test('cases 3 and 4: a State that comes round does not bring the broken silence back to life', () => {
    const decision = underSilence();
    body.says(decision, 'korvath', 'objection');
    body.says(decision, 'korvath', 'no-objection');
    body.at('2024-02-15T12:01');
    expect(body.act(decision, 'chair', 'confirm-adoption', { round: 'r1' }).refusal).toBeDefined();
    expect(body.told(decision, 'round-adopted')).toEqual([]);
  });

  test('step 6: a joint interpretative statement of eleven States joins the consensus, and is attached to the decision', () => {
    const decision = underSilence();
    const eleven = body.members.slice(3, 14);
    body.letter(decision, eleven, 'support-with-statement', {
      statement: words('We understand paragraph 3 so that …'),
    });
    const stated = body.data(decision, 'position-stated');
    expect(stated.map(({ party }) => party)).toEqual(eleven);
    for (const each of stated) expect(each['jointlyWith']).toEqual(eleven.filter((other) => other !== each['party']));
    expect(new Set(stated.map(({ statement }) => JSON.stringify(statement))).size).toBe(1);
    body.at('2024-02-15T12:01').confirms(decision);
    expect(body.data(decision, 'round-adopted')).toMatchObject([{ statements: 11 }]);
  });

  test('step 5: the Chair announces it at the first meeting after: planned and recorded, because no clause can say it', () => {
    const decision = underSilence();
    body.at('2024-02-15T12:01').confirms(decision);
    const outcome = { outcome: 'announced-at-the-first-meeting', title: words('Announced by the Chair') };
    body.did(decision, 'secretariat', 'plan-outcome', outcome);
    body.at('2024-02-22T10:00').did(decision, 'secretariat', 'record-outcome', {
      outcome: outcome.outcome,
      word: 'achieved',
    });
    expect(body.record(decision).agenda?.outcomes).toMatchObject([{ state: 'achieved' }]);
  });
});

describe('a mandate (domain.md §3.1: July 2014)', () => {
  /** Adopted under silence in January; six months later it ends, unless it is extended. */
  function mandate(): string {
    body.at('2024-01-14T12:00');
    const document = body.drafted('mandate');
    body.silence(document, COUNCIL, '2024-01-21T12:00').at('2024-01-21T12:01').confirms(document);
    return document;
  }
  const ENDS = Date.parse('2024-07-21T11:00:00Z');

  test('case 45: is extended by the same method before its end: a week of silence, in force at the expiry because nobody broke it', () => {
    const document = mandate();
    expect(body.data(document, 'validity-determined')).toMatchObject([{ stage: 'in-effect', until: { at: ENDS } }]);
    body.at('2024-07-14T12:00').did(document, 'chair', 'propose-extension', { stage: 'in-effect' });
    body.silence(document, COUNCIL, '2024-07-21T12:00').at('2024-07-21T12:01').confirms(document);
    expect(body.data(document, 'validity-extended')).toMatchObject([
      { was: { at: ENDS }, until: { at: Date.parse('2025-01-21T11:00:00Z') } },
    ]);
  });

  test('case 45: one State breaks the silence on the extension, and the mandate ends on its day', () => {
    const document = mandate();
    body.at('2024-07-10T12:00').did(document, 'chair', 'propose-extension', { stage: 'in-effect' });
    body.silence(document, COUNCIL, '2024-07-17T12:00').says(document, 'jorvania', 'objection');
    expect(body.told(document, 'validity-expired')).toEqual([]);
    body.at('2024-08-01T12:00');
    expect(body.data(document, 'validity-expired')).toMatchObject([{ because: 'term', endedAt: ENDS }]);
    expect(body.told(document, 'validity-extended')).toEqual([]);
  });
});

describe('an appointment', () => {
  test('the blocked candidate is replaced by another one, in another document; never amended (the Chair for 2024)', () => {
    const chairing = (party: string) =>
      body.drafted('appointment', {
        effects: [{ kind: 'appoint-chair', party, until: 'the next handover' }],
      });
    const first = chairing('estavia');
    body.silence(first, MINISTERS, '2024-03-01T12:00').says(first, 'korvath', 'objection');
    body.did(first, 'secretariat', 'withdraw-document', {});
    const second = chairing('meridor');
    body.did(second, 'secretariat', 'relate-document', { relation: 'supersedes', to: first });
    body.at('2024-03-04T12:00').silence(second, MINISTERS, '2024-03-11T12:00').at('2024-03-11T12:01').confirms(second);
    expect(body.told(first, 'round-adopted')).toEqual([]);
    expect(body.world.organisation(body.organisation).organisation?.chair.party).toBe('meridor');
  });
});

describe('a package (four posts, 2020)', () => {
  /** Four appointments in one package, placed under silence for a week. */
  function posts() {
    const four = [1, 2, 3, 4].map(() => body.drafted('appointment'));
    const whole = body.drafted('package');
    const about = { revision: 1, stage: MINISTERS, kind: 'appointment' } as const;
    const items = four.map((document) => ({ document, ...about }));
    body.did(whole, 'secretariat', 'compose-package', { items });
    body.at('2024-07-11T12:00').silence(whole, MINISTERS, '2024-07-18T12:00');
    return { four, whole };
  }

  test('case 37: nobody objects: all four are filled, from one instant', () => {
    const { four, whole } = posts();
    body.at('2024-07-18T12:01').confirms(whole);
    for (const each of four) expect(body.stage(each, MINISTERS)).toBe('done');
  });

  test('case 37: one State objects to one holder, and no post is filled; apart, the other three are', () => {
    const { four, whole } = posts();
    body.says(whole, 'jorvania', 'objection', { item: four[1] });
    body.at('2024-07-18T12:01');
    for (const each of four) expect(body.stage(each, MINISTERS)).toBe('open');
    body.did(whole, 'chair', 'remove-from-package', { document: four[1] ?? '' });
    body.silence(whole, MINISTERS, '2024-07-25T12:00').at('2024-07-25T12:01').confirms(whole);
    expect(four.map((each) => body.stage(each, MINISTERS))).toEqual(['done', 'open', 'done', 'done']);
  });
});

describe('consensus minus one', () => {
  const meeting = (...without: string[]) => ({ stage: MINISTERS, method: 'meeting', without }) as const;

  test('case 24: the one State concerned is asked nothing; what it says is recorded without effect', () => {
    const measures = body.drafted('measures');
    const terms = body.terms(measures, meeting('gorsk'));
    body.did(measures, 'chair', 'open-round', terms);
    expect(body.round(measures).members).toHaveLength(56);
    body.says(measures, 'gorsk', 'objection');
    const present = body.members.filter((party) => party !== 'gorsk');
    body.did(measures, 'secretariat', 'record-ruling', {
      round: 'r1',
      ruling: 'adopted',
      present,
      ruledAt: body.world.now,
    });
    expect(body.data(measures, 'communication-recorded')).toMatchObject([
      { party: 'gorsk', withoutEffect: 'not-in-electorate' },
    ]);
    expect(body.data(measures, 'round-adopted')).toHaveLength(1);
  });

  test('case 24: not without two States, and not in another kind of decision', () => {
    const measures = body.drafted('measures');
    const two = body.terms(measures, meeting('gorsk', 'drevna'));
    expect(body.act(measures, 'chair', 'open-round', two).refusal?.code).toBe('consensus-minus-not-allowed');
    const decision = body.drafted('decision');
    const one = body.terms(decision, { stage: COUNCIL, method: 'meeting', without: ['gorsk'] });
    expect(body.act(decision, 'chair', 'open-round', one).refusal?.code).toBe('consensus-minus-not-allowed');
  });
});
