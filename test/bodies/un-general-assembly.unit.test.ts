/**
 * The known stories of the General Assembly under the 72-hour silence of decision 74/544 (domain.md §3.2), with its 193 Members. Times of the
 * day that no source gives are taken as noon in New York, and said so.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { BodyStory, words } from './body-story.ts';

const ASSEMBLY = 'general-assembly';
const HOUR = 3_600_000;

let body: BodyStory;
beforeEach(async () => {
  body = await BodyStory.of('un-general-assembly');
});

describe('decision 74/544, the method itself', () => {
  /** Circulated on 24 March 2020, adopted on the 27th. The hour is not told. */
  function method(): string {
    body.at('2020-03-24T12:00');
    const decision = body.drafted('method-of-decision');
    body.silence(decision, ASSEMBLY, '2020-03-27T12:00').at('2020-03-27T12:01').confirms(decision);
    return decision;
  }
  const extend = (decision: string, from: string, until: string) => {
    body.at(from).did(decision, 'chair', 'propose-extension', { stage: 'in-effect' });
    body.silence(decision, ASSEMBLY, until).at(until.replace(':00', ':01')).confirms(decision);
  };
  /** The end of a month, as the record counts it. */
  const endOf = (month: string) => ({ at: Date.parse(`${month}-01T00:00:00Z`) });

  test('27 March 2020: 193 Members are asked, nobody objects, one letter confirms it; in effect until the end of May', () => {
    const decision = method();
    expect(body.data(decision, 'round-opened')[0]?.['members']).toHaveLength(193);
    const [adopted] = body.told(decision, 'round-adopted');
    expect(adopted?.data).toMatchObject({ basis: 'chair-confirmation', word: 'adopted' });
    expect(adopted?.effective).toEqual({ kind: 'instant', at: Date.parse('2020-03-27T16:00:00Z') });
    expect(body.data(decision, 'validity-determined')).toMatchObject([{ until: endOf('2020-06') }]);
  });

  test('case 45: extended by the same procedure on 15 May, 18 June and 21 July, to the end of August; then it ends by itself', () => {
    const decision = method();
    extend(decision, '2020-05-12T12:00', '2020-05-15T12:00');
    extend(decision, '2020-06-15T12:00', '2020-06-18T12:00');
    extend(decision, '2020-07-18T12:00', '2020-07-21T12:00');
    expect(body.data(decision, 'validity-extended').map(({ until }) => until)).toEqual(
      ['2020-07', '2020-08', '2020-09'].map(endOf),
    );
    expect(body.told(decision, 'validity-expired')).toEqual([]);
    body.at('2020-09-15T12:00');
    expect(body.data(decision, 'validity-expired')).toMatchObject([{ endedAt: endOf('2020-09').at, because: 'term' }]);
  });

  test('case 45: one objection to the extension, and the method ends with May', () => {
    const decision = method();
    body.at('2020-05-12T12:00').did(decision, 'chair', 'propose-extension', { stage: 'in-effect' });
    body.silence(decision, ASSEMBLY, '2020-05-15T12:00').says(decision, 'fj', 'objection');
    body.at('2020-06-02T12:00');
    expect(body.data(decision, 'validity-expired')).toMatchObject([{ endedAt: endOf('2020-06').at }]);
  });
});

describe('a draft decision', () => {
  /** Under silence from Monday to Thursday, 2 April 2020, 6 p.m. in New York. */
  function draft(): string {
    body.at('2020-03-30T12:00');
    const decision = body.drafted('decision');
    return (body.silence(decision, ASSEMBLY, '2020-04-02T18:00'), decision);
  }

  test('"6 p.m. EDT" is 22:00 in Greenwich; whoever supports it does nothing', () => {
    const decision = draft();
    expect(body.data(decision, 'round-opened')[0]?.['expiry']).toMatchObject({
      at: Date.parse('2020-04-02T22:00:00Z'),
    });
    body.at('2020-04-02T18:01').confirms(decision);
    expect(body.told(decision, 'position-stated')).toEqual([]);
    expect(body.told(decision, 'round-adopted')).toHaveLength(1);
  });

  test('72 hours are the least: an hour fewer is refused', () => {
    body.at('2020-03-30T12:00');
    const decision = body.drafted('decision');
    const of = (hours: number) =>
      body.terms(decision, { stage: ASSEMBLY, method: 'silence', period: { kind: 'minutes', minutes: hours * 60 } });
    expect(body.act(decision, 'chair', 'open-round', of(71)).refusal).toMatchObject({
      code: 'period-too-short',
      rule: 'decision 74/544: silence procedure of at least 72 hours',
    });
    expect(body.act(decision, 'chair', 'open-round', of(72)).refusal).toBeUndefined();
    expect(body.round(decision).expiry).toBe(body.world.now + 72 * HOUR);
  });

  test('one objection defeats it, by e-mail to the President', () => {
    const decision = draft();
    body.at('2020-04-01T09:00').letter(decision, ['fj'], 'objection', { channel: 'e-mail' });
    expect(body.data(decision, 'silence-broken')).toMatchObject([{ by: 'fj' }]);
    expect(body.at('2020-04-05T12:00').told(decision, 'round-adopted')).toEqual([]);
  });

  test('case 11: two rival drafts with one expiry come out each for itself', () => {
    const one = draft();
    const other = body.drafted('decision');
    body.silence(other, ASSEMBLY, '2020-04-02T18:00');
    body.at('2020-04-02T17:59').says(other, 'fj', 'objection');
    body.at('2020-04-02T18:01').confirms(one);
    expect(body.told(one, 'round-adopted')).toHaveLength(1);
    expect(body.told(other, 'round-adopted')).toEqual([]);
    // And both may pass: nothing in the rules of the body forbids it.
    const third = body.drafted('decision');
    const fourth = body.drafted('decision');
    for (const each of [third, fourth]) body.silence(each, ASSEMBLY, '2020-04-06T18:00');
    body.at('2020-04-06T18:01');
    for (const each of [third, fourth]) body.confirms(each);
    expect([third, fourth].map((each) => body.told(each, 'round-adopted').length)).toEqual([1, 1]);
  });

  test('I13: all 193 Members speak, a statement each; the state of the document stays below 256 kB', () => {
    const decision = draft();
    for (const [index, state] of body.members.entries())
      body.says(decision, state, 'support-with-statement', { statement: words(`statement ${index}`) });
    expect(body.round(decision).positions).toHaveLength(193);
    expect(Buffer.byteLength(JSON.stringify(body.world.document(decision)))).toBeLessThan(256_000);
    body.at('2020-04-02T18:01').confirms(decision);
    expect(body.data(decision, 'round-adopted')).toMatchObject([{ statements: 193 }]);
  });
});

/** In whose name the letter of 24 June 2020 was written (The Hindu, article 31927129). */
const SIX = ['gb', 'us', 'au', 'nz', 'ca', 'in'];

describe('the Declaration on the seventy-fifth anniversary', () => {
  /** Under silence when the letter came. Since when and until when this silence ran, the sources do not tell. */
  function declaration(): string {
    body.at('2020-06-22T12:00');
    const document = body.drafted('declaration');
    return (body.silence(document, 'text', '2020-06-24T18:00'), document);
  }
  /** The letter, and the re-worked phrase of the next day with its own expiry: Friday, 26 June, 6 p.m. in New York. */
  function reworked(): string {
    const document = declaration();
    body.at('2020-06-24T12:00').letter(document, SIX, 'amendment', {
      points: [{ paragraph: 'last', proposedText: words('our shared vision for a better future') }],
    });
    body.at('2020-06-25T12:00').text(document, 'with a re-worked phrase');
    return (body.silence(document, 'text', '2020-06-26T18:00'), document);
  }

  test('case 7: 24 June: one letter on behalf of six States breaks the silence; each of the six has its own amendment', () => {
    const document = declaration();
    const from = body.moment;
    body.at('2020-06-24T12:00').letter(document, SIX, 'amendment', {
      points: [{ paragraph: 'last', proposedText: words('our shared vision for a better future') }],
    });
    expect(body.since(document, from).filter((name) => name === 'silence-broken')).toHaveLength(1);
    const stated = body.data(document, 'position-stated');
    expect(stated.map(({ party }) => party)).toEqual(SIX);
    expect(new Set(stated.map(({ paper }) => paper)).size).toBe(1);
    expect(stated.every(({ jointlyWith }) => Array.isArray(jointlyWith) && jointlyWith.length === 5)).toBe(true);
  });

  test('case 5: 25 June: the re-worked phrase is a new text in a new round; its expiry is 22:00 in Greenwich; nobody has spoken in it', () => {
    const document = reworked();
    expect(body.round(document)).toMatchObject({ id: 'r2', revision: 2, positions: [] });
    expect(body.round(document).expiry).toBe(Date.parse('2020-06-26T22:00:00Z'));
    // Thirty hours: a decision under 74/544 could not have been circulated so.
    expect((body.round(document).expiry ?? 0) - body.world.now).toBe(30 * HOUR);
  });

  test('had nobody spoken on 26 June: silence holds, the President confirms by letter, and the text is agreed as of the expiry', () => {
    const document = reworked();
    body.at('2020-06-26T18:01').confirms(document);
    const [agreed] = body.told(document, 'round-adopted');
    expect(agreed?.data).toMatchObject({ round: 'r2', word: 'approved', basis: 'chair-confirmation' });
    expect(agreed?.effective).toEqual({ kind: 'instant', at: Date.parse('2020-06-26T22:00:00Z') });
    expect(body.stage(document, 'high-level-meeting')).toBe('open');
  });

  test('what happened: broken again on the 26th over the climate, agreed by 7 July, adopted on 21 September under another President', () => {
    const document = reworked();
    // The Hindu, article 31948356: one State broke the silence on Friday. The hour is not told.
    body.at('2020-06-26T17:00').says(document, 'us', 'objection', { points: [{ paragraph: 'on climate' }] });
    expect(body.data(document, 'silence-broken').map(({ by }) => by)).toEqual(['gb', 'us']);
    // sdg.iisd.org, 9 July 2020: amended, and a letter of 7 July says that consensus has been reached.
    body.at('2020-07-06T12:00').text(document, 'with a reference to applicable State commitments');
    body.silence(document, 'text', '2020-07-07T12:00').at('2020-07-07T12:01').confirms(document);
    expect(body.data(document, 'round-adopted')).toMatchObject([{ round: 'r3', revision: 3, word: 'approved' }]);
    expect(body.stage(document, 'in-effect')).toBe('planned');
    // un.org/press/en/2020/ga12267.doc.htm: Volkan Bozkir (Turkey), President; who was present is not told.
    body.at('2020-09-21T09:00').handsOver('tr', 'the end of the seventy-fifth session', 'seventy-fifth session');
    body.did(document, 'chair', 'open-round', body.terms(document, { stage: 'high-level-meeting', method: 'meeting' }));
    body.did(document, 'secretariat', 'record-ruling', {
      round: 'r4',
      ruling: 'adopted',
      present: body.members,
      ruledAt: body.world.now,
    });
    expect(body.data(document, 'round-adopted').at(-1)).toMatchObject({
      round: 'r4',
      word: 'adopted',
      basis: 'ruling',
    });
    expect(body.stage(document, 'in-effect')).toBe('open');
  });
});
