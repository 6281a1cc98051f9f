import { describe, expect, it } from 'vitest';
import { documentOf, EVIDENCE, longProcedure, past, pending, standing } from '../testing/agenda-scenario.ts';
import { act, did, START, STREAM } from '../testing/document-scenario.ts';
import {
  dueDone,
  inDays,
  nth,
  onDay,
  openTreaty,
  received,
  receives,
  signed,
  signs,
  treatyOf,
  treatyProcedure,
} from '../testing/treaty-scenario.ts';
import { documentDecider, documentFacts, explain, may, tasks, treatyStatus } from './index.ts';

const TODAY = '2024-09-18';
const inForceOf = (scenario: Parameters<typeof treatyOf>[0]) =>
  Object.fromEntries(Object.entries(treatyOf(scenario).tracks).map(([party, track]) => [party, track.inForceOn]));

describe('several stages open at once', () => {
  it('consent opens together with the signature, by the past and by a decision here', () => {
    expect(standing(openTreaty())).toMatchObject({ signature: 'open', consent: 'open' });
    const { alsoOpens, opens } = openTreaty().data('past-stage-recorded');
    expect([opens, alsoOpens]).toEqual(['signature', ['consent']]);
  });
  it('the first stage of all opens what opens with it', () => {
    const procedure = treatyProcedure();
    const stages = procedure.stages.filter(({ id }) => id === 'signature' || id === 'consent');
    const scenario = pending({ ...procedure, stages: stages.map(({ next: _next, ...stage }) => stage) });
    scenario.then('document-registered', 'stage-opened', 'stage-opened');
    expect(standing(scenario)).toEqual({ signature: 'open', consent: 'open' });
  });
  it('closing for signature completes that stage and leaves consent open', () => {
    const closed = act(openTreaty(), 'close-for-signature', { stage: 'signature' });
    closed.then('stage-completed');
    expect(standing(closed)).toMatchObject({ signature: 'done', consent: 'open' });
    signs(closed, 'jo', TODAY).thenRefused('stage-not-open');
    receives(closed, 'jo', TODAY).then('instrument-received');
  });
  it('where consent does not open with the signature, the closing opens it, and the depositary is asked for it', () => {
    const { opensWith: _with, ...rest } = treatyProcedure().stages.find(({ id }) => id === 'consent') ?? {
      id: '',
      type: 'review',
    };
    const stages = treatyProcedure().stages.map((stage) => (stage.id === 'consent' ? rest : stage));
    const scenario = past(pending({ ...treatyProcedure(), stages }), 'mc', { word: 'adopted' });
    expect(tasks(scenario.state, STREAM).map((task) => task.act)).toEqual(['close-for-signature']);
    act(scenario, 'close-for-signature', { stage: 'signature' }).then('stage-completed', 'stage-opened');
    expect(tasks(openTreaty().state, STREAM)).toEqual([]);
  });
});

describe('signature', () => {
  it('counts from the date that it bears; twice, in the future, without the stage: refused', () => {
    const one = signs(openTreaty(), 'jo', '2024-09-10', { place: 'Amman' });
    one.then('treaty-signed');
    expect(one.effective('treaty-signed')).toEqual({ kind: 'legal-date', date: '2024-09-10' });
    signs(one, 'jo', '2024-09-11').thenRefused('signed-already');
    // At 09:00 in Astana the 19th has not begun anywhere.
    signs(one, 'kz', '2024-09-19').thenRefused('date-in-future');
    signs(one, 'kz', TODAY, { stage: 'consent' }).thenRefused('act-not-of-stage');
    signs(one, 'kz', TODAY, { stage: 'constructor' }).thenRefused('stage-unknown');
    signs(did(pending(treatyProcedure()), 'withdraw-document', {}), 'kz', TODAY).thenRefused('document-withdrawn');
    signs(pending(longProcedure()), 'kz', TODAY).thenRefused('act-not-of-stage');
  });
  it('a day that has begun in the farthest east is no future', () => {
    signs(openTreaty().at(Date.parse('2024-09-18T10:00:00Z')), 'kz', '2024-09-19').then('treaty-signed');
    signs(openTreaty().at(Date.parse('2024-09-18T09:59:59Z')), 'kz', '2024-09-19').thenRefused('date-in-future');
  });
  it('case 57: without full powers, or ad referendum, no effect until the State confirms; then from the date of the signature', () => {
    const waiting = signed(openTreaty(), 'jo', '2024-09-10', { fullPowers: 'missing', adReferendum: true });
    expect(waiting.data('treaty-signed').awaits).toEqual(['ad-referendum', 'full-powers']);
    receives(waiting, 'jo', TODAY, { act: 'ratification' }).thenRefused('signature-missing');
    expect(tasks(waiting.state, STREAM)).toMatchObject([
      { act: 'confirm-signature', assignee: { kind: 'party', party: 'jo' }, onSilence: 'nothing', rule: 'VCLT 8' },
    ]);
    act(waiting, 'confirm-treaty-signature', { party: 'jo', on: '2024-09-09' }).thenRefused('dates-out-of-order');
    const confirmed = act(waiting, 'confirm-treaty-signature', { party: 'jo', on: '2024-09-17' });
    confirmed.then('treaty-signature-confirmed');
    expect(confirmed.effective('treaty-signature-confirmed')).toEqual({ kind: 'legal-date', date: '2024-09-10' });
    act(confirmed, 'confirm-treaty-signature', { party: 'jo', on: TODAY }).thenRefused('nothing-to-confirm');
    receives(confirmed, 'jo', TODAY, { act: 'ratification' }).then('instrument-received');
  });
  it('I7: a signature by the wrong hand is recorded; of a stranger it leaves no trace', () => {
    const sign = (party: string, role: 'chair' | 'focal-point' | 'observer') =>
      act(
        openTreaty(),
        'sign-treaty',
        { stage: 'signature', party: 'jo', signedOn: TODAY, fullPowers: 'missing', capacity: 'Ambassador' },
        { role, party },
      );
    sign('jo', 'focal-point').thenRefused('not-permitted', 'act-refused');
    sign('kz', 'chair').thenRefused('not-permitted', 'act-refused');
    sign('kz', 'focal-point').thenRefused('not-permitted');
    sign('jo', 'observer').thenRefused('not-permitted');
  });
  it('who signed in the past, as it is attested, signs no more; what is attested of one who signed here is refused', () => {
    const told = { stage: 'signature', when: { date: '2010-06-08' }, evidence: EVIDENCE } as const;
    const attested = did(openTreaty(), 'record-past-signature', { ...told, by: ['jo'] });
    signs(attested, 'jo', TODAY).thenRefused('signed-already');
    act(signed(attested, 'kz', TODAY), 'record-past-signature', { ...told, by: ['kz'] }).thenRefused('signed-already');
  });
});

describe('instruments', () => {
  it('case 50: accession needs no signature; ratification one of that State, attested ones included', () => {
    const scenario = openTreaty();
    receives(scenario, 'qa', TODAY).then('instrument-received');
    receives(scenario, 'qa', TODAY, { act: 'ratification' }).thenRefused('signature-missing');
    const told = { stage: 'signature', when: { date: '2010-06-08' }, evidence: EVIDENCE } as const;
    const named = did(scenario, 'record-past-signature', { ...told, by: ['jo'] });
    expect(receives(named, 'jo', TODAY, { act: 'approval' }).data('instrument-received').signature).toBe('attested');
    receives(named, 'kz', TODAY, { act: 'approval' }).thenRefused('signature-missing');
  });
  it('I15: where the record does not name who signed, a ratification is taken and that is noted', () => {
    const told = { stage: 'signature', when: { date: '2010-06-08' }, evidence: EVIDENCE } as const;
    const unnamed = did(openTreaty(), 'record-past-signature', { ...told, by: 'unnamed' });
    expect(receives(unnamed, 'kz', TODAY, { act: 'ratification' }).data('instrument-received').signature).toBe(
      'not-named',
    );
    const over = past(openTreaty(), 'signature', { word: 'signed', when: { date: '2010-06-08' } });
    expect(receives(over, 'kz', TODAY, { act: 'ratification' }).data('instrument-received').signature).toBe(
      'not-named',
    );
    expect(treatyStatus(over.state)?.othersSigned).toBe('not-known');
  });
  it('case 49: not in due form it counts for nothing; cured, from the day of the cure', () => {
    const two = received(received(openTreaty(), 'kz', '2024-09-01'), 'cn', '2024-09-02');
    const faulty = receives(two, 'jo', '2024-09-03', { inDueForm: false });
    faulty.then('instrument-received');
    expect(explain(faulty.state).blocks.find(({ kind }) => kind === 'instruments')).toMatchObject({
      needed: 3,
      deposited: 2,
      missing: 1,
    });
    expect(tasks(faulty.state, STREAM)).toMatchObject([
      { act: 'raise-with-state', assignee: { kind: 'office', office: 'depositary' }, rule: 'VCLT 77(1)(d)' },
    ]);
    act(faulty, 'cure-instrument', { party: 'jo', on: '2024-09-02' }).thenRefused('dates-out-of-order');
    act(faulty, 'cure-instrument', { party: 'tr', on: TODAY }).thenRefused('instrument-missing');
    const cured = act(faulty, 'cure-instrument', { party: 'jo', on: '2024-09-10' });
    cured.then('instrument-cured', 'entry-into-force-determined');
    expect(cured.data('entry-into-force-determined')).toMatchObject({
      on: '2024-10-10',
      trigger: { date: '2024-09-10', parties: ['jo'] },
      parties: ['kz', 'cn', 'jo'],
    });
    act(cured, 'cure-instrument', { party: 'jo', on: TODAY }).thenRefused('instrument-received-already');
    receives(cured, 'jo', TODAY).thenRefused('instrument-received-already');
    // A new one in due form takes the place of the faulty one.
    receives(faulty, 'jo', TODAY).then('instrument-received', 'entry-into-force-determined');
  });
  it('case 46: who signed, and of whom a ratification is reported, is asked for the instrument; nobody is taken at his silence', () => {
    const when = { when: { notAfter: '2024-09-17' }, evidence: EVIDENCE };
    let scenario = did(signed(openTreaty(), 'kz', TODAY), 'report-domestic-act', {
      party: 'jo',
      act: 'ratification',
      ...when,
    });
    const asked = () =>
      tasks(scenario.state, STREAM).map(({ act: asks, assignee, onSilence }) => [
        asks,
        'party' in assignee && assignee.party,
        onSilence,
      ]);
    expect(asked()).toEqual([
      ['deposit-instrument', 'jo', 'nothing'],
      ['deposit-instrument', 'kz', 'nothing'],
    ]);
    scenario = received(scenario, 'jo', TODAY);
    expect(asked()).toEqual([['deposit-instrument', 'kz', 'nothing']]);
    expect(explain(scenario.state).blocks.find(({ kind }) => kind === 'instruments')?.by).toEqual([
      { kind: 'party', party: 'kz' },
    ]);
  });
});

describe('entry into force', () => {
  const triggered = () => {
    const two = received(received(openTreaty(), 'kz', '2024-09-01'), 'cn', '2024-09-02');
    return received(two, 'jo', TODAY);
  };
  it('case 47: the N-th gives the date with its derivation; it falls due at the first instant of that day in UTC', () => {
    const scenario = triggered();
    scenario.then('instrument-received', 'entry-into-force-determined');
    expect(scenario.data('entry-into-force-determined').derivation).toEqual([
      '3 instruments needed (Convention, Art. 9): 3 of 3',
      'fulfilled on 2024-09-18 (jo)',
      '2024-09-18 + 30 days, the day of deposit being day 0: 2024-10-18',
    ]);
    expect(scenario.effective('entry-into-force-determined')).toEqual({ kind: 'legal-date', date: '2024-10-18' });
    const due = documentDecider.due(scenario.state);
    expect(due).toEqual({
      at: Date.parse('2024-10-18T00:00:00Z'),
      command: { kind: 'enter-into-force', payload: { stage: 'consent' } },
    });
    expect(explain(scenario.state)).toMatchObject({
      onSilence: { at: due?.at, what: 'in-force' },
      blocks: [{ kind: 'signature' }, { kind: 'instruments', missing: 0, by: [], acts: [], until: due?.at }],
    });
    act(scenario, 'enter-into-force', { stage: 'consent' }, { role: 'system' }).thenRefused('too-early');
    act(openTreaty(), 'enter-into-force', { stage: 'consent' }, { role: 'system' }).thenRefused('entry-not-determined');
  });
  it('in force: consent stays open for late-comers, what follows opens beside it, and nothing blocks', () => {
    const scenario = dueDone(triggered());
    scenario.then('treaty-entered-into-force', 'stage-opened');
    expect(scenario.data('treaty-entered-into-force')).toEqual({
      stage: 'consent',
      on: '2024-10-18',
      parties: ['cn', 'jo', 'kz'],
    });
    expect(scenario.effective('treaty-entered-into-force')).toEqual({ kind: 'legal-date', date: '2024-10-18' });
    expect(standing(scenario)).toMatchObject({ signature: 'open', consent: 'open', 'in-effect': 'open' });
    expect(explain(scenario.state)).toMatchObject({ state: 'in-effect', blocks: [{ kind: 'signature' }] });
    expect(documentDecider.due(scenario.state)).toBeUndefined();
    act(scenario, 'enter-into-force', { stage: 'consent' }, { role: 'system' }).thenRefused('entry-not-determined');
    const late = receives(scenario, 'tr', '2024-10-18');
    late.then('instrument-received', 'party-date-determined');
    expect(late.data('party-date-determined')).toMatchObject({ party: 'tr', on: '2024-11-17' });
  });
  it('case 47: between trigger and entry a State has a date of its own; one registered late, by the trigger, shares the treaty’s', () => {
    const between = onDay(triggered(), '2024-10-01');
    const late = receives(between, 'tr', '2024-10-01');
    late.then('instrument-received', 'party-date-determined');
    expect(late.data('party-date-determined')).toMatchObject({ party: 'tr', on: '2024-10-31' });
    const registeredLate = receives(between, 'tr', TODAY);
    registeredLate.then('instrument-received', 'party-date-determined');
    expect(registeredLate.data('party-date-determined')).toMatchObject({ party: 'tr', on: '2024-10-18' });
  });
  it('an earlier instrument that is registered later gives another date: determined again, nothing in silence', () => {
    const again = receives(triggered(), 'tr', '2024-09-05');
    again.then('instrument-received', 'entry-into-force-determined', 'party-date-determined');
    expect(again.data('entry-into-force-determined')).toMatchObject({
      on: '2024-10-05',
      trigger: { date: '2024-09-05', parties: ['tr'] },
    });
    expect(inForceOf(again)).toEqual({ kz: '2024-10-05', cn: '2024-10-05', tr: '2024-10-05', jo: '2024-10-18' });
  });
  it('case 48: withdrawn before the trigger, the count goes down; the same State may come again', () => {
    const two = received(received(openTreaty(), 'kz', '2024-09-01'), 'cn', '2024-09-02');
    const gone = act(two, 'withdraw-instrument', { party: 'cn', receivedOn: '2024-09-05' });
    gone.then('instrument-withdrawn');
    const third = received(gone, 'jo', '2024-09-06');
    third.then('instrument-received');
    receives(third, 'cn', '2024-09-04').thenRefused('dates-out-of-order');
    receives(third, 'cn', '2024-09-10').then('instrument-received', 'entry-into-force-determined');
    act(gone, 'withdraw-instrument', { party: 'cn', receivedOn: TODAY }).thenRefused('instrument-missing');
    act(two, 'withdraw-instrument', { party: 'cn', receivedOn: '2024-09-01' }).thenRefused('dates-out-of-order');
  });
  it('case 49: within a day there is no order: what came and went on one day is not replaced on that day', () => {
    const one = received(openTreaty(), 'kz', '2024-09-01');
    const gone = act(one, 'withdraw-instrument', { party: 'kz', receivedOn: '2024-09-01' });
    receives(gone, 'kz', '2024-09-01').thenRefused('dates-out-of-order');
    receives(gone, 'kz', '2024-09-02').then('instrument-received');
  });
  it('case 48: withdrawn between trigger and entry: disputed, the date stands, Chair and depositary are asked', () => {
    const disputed = act(inDays(triggered(), 10), 'withdraw-instrument', { party: 'cn', receivedOn: '2024-09-28' });
    disputed.then('instrument-withdrawn', 'entry-into-force-disputed');
    expect(disputed.data('entry-into-force-disputed')).toEqual({
      stage: 'consent',
      party: 'cn',
      on: '2024-09-28',
      stands: '2024-10-18',
      rule: 'case 48',
    });
    const settling = tasks(disputed.state, STREAM).filter((task) => task.act === 'settle-entry-into-force');
    expect(settling.map(({ assignee }) => assignee)).toEqual([
      { kind: 'office', office: 'chair' },
      { kind: 'office', office: 'depositary' },
    ]);
    const inForce = dueDone(disputed);
    expect(inForce.data('treaty-entered-into-force')).toMatchObject({ on: '2024-10-18', parties: ['jo', 'kz'] });
    act(inForce, 'withdraw-instrument', { party: 'kz', receivedOn: '2024-10-18' }).thenRefused('instrument-in-force');
  });
  it('a withdrawal on the very day of the trigger, or registered late: no date any more, and that is an event', () => {
    const undone = act(triggered(), 'withdraw-instrument', { party: 'cn', receivedOn: TODAY });
    undone.then('instrument-withdrawn', 'entry-into-force-undetermined');
    expect(undone.data('entry-into-force-undetermined').was).toBe('2024-10-18');
    expect(documentDecider.due(undone.state)).toBeUndefined();
    receives(undone, 'cn', TODAY).then('instrument-received', 'entry-into-force-determined');
    expect(inForceOf(undone)).toEqual({ kz: undefined, cn: undefined, jo: undefined });
    receives(undone, 'tr', TODAY).then('instrument-received', 'entry-into-force-determined');
  });
  it('I12: once in force, an act registered later changes no date by itself: it is disputed', () => {
    const late = act(dueDone(triggered()), 'withdraw-instrument', { party: 'cn', receivedOn: '2024-09-17' });
    late.then('instrument-withdrawn', 'entry-into-force-disputed');
    expect(late.data('entry-into-force-disputed')).toMatchObject({
      on: '2024-09-17',
      stands: '2024-10-18',
      rule: 'I12',
    });
    receives(dueDone(triggered()), 'tr', '2024-09-05').then(
      'instrument-received',
      'entry-into-force-disputed',
      'party-date-determined',
    );
  });
  it('case 55: a fraction of the signatories; a later signature raises the threshold before it is reached', () => {
    const clause = {
      condition: { kind: 'fraction-of-signatories', numerator: 2, denominator: 3, countedOn: 'current' },
      then: { days: 30 },
      source: 'Secretariat Agreement',
    } as const;
    let scenario = openTreaty(clause);
    for (const party of ['kz', 'cn', 'ru']) scenario = signed(scenario, party, '2024-09-01');
    scenario = received(scenario, 'kz', '2024-09-02', { act: 'ratification' });
    scenario = signed(scenario, 'tr', '2024-09-03');
    scenario = received(scenario, 'cn', '2024-09-04', { act: 'acceptance' });
    scenario.then('instrument-received');
    received(scenario, 'ru', '2024-09-05', { act: 'approval' }).then(
      'instrument-received',
      'entry-into-force-determined',
    );
  });
  it('a weight that the procedure gives each State', () => {
    const clause = {
      condition: { kind: 'weight', atLeast: 55, of: 100 },
      then: { days: 0 },
      source: 'Protocol',
    } as const;
    const scenario = openTreaty(clause, { weights: { kz: 30, cn: 25 } });
    const one = receives(scenario, 'kz', TODAY);
    one.then('instrument-received');
    receives(one, 'cn', TODAY).then('instrument-received', 'entry-into-force-determined');
  });
  it('a fixed date is determined when the stage opens', () => {
    const clause = {
      condition: { kind: 'fixed-date', date: '2025-01-01' },
      then: { days: 0 },
      source: 'Treaty',
    } as const;
    const procedure = treatyProcedure(clause);
    const stages = procedure.stages.filter(({ id }) => ['drafting', 'signature', 'consent', 'in-effect'].includes(id));
    const path = stages.map((stage) => (stage.id === 'drafting' ? { ...stage, next: 'signature' } : stage));
    const scenario = did(pending({ ...procedure, stages: path }), 'add-revision', {
      texts: [{ sha256: '1'.repeat(64), language: 'en', class: 'members', bytes: 1, mediaType: 'text/plain' }],
      editorial: false,
      basedOn: 0,
    });
    const opened = act(scenario, 'complete-stage', { stage: 'drafting' });
    opened.then('stage-completed', 'stage-opened', 'stage-opened', 'entry-into-force-determined');
    expect(dueDone(opened).now).toBe(Date.parse('2025-01-01T00:00:00Z'));
  });
  it('the first form of the rule says the same, and its stage takes instruments', () => {
    let scenario = past(pending(), 'signature', { word: 'signed', when: { date: '2010-06-08' } });
    for (let index = 1; index <= 14; index += 1)
      scenario = received(scenario, `state-${index}`, TODAY, { act: 'ratification' });
    expect(scenario.data('entry-into-force-determined').on).toBe('2024-10-18');
  });
  it('I13: a State named like a member of every object', () => {
    const scenario = received(openTreaty(nth(1)), 'constructor', TODAY);
    scenario.then('instrument-received', 'entry-into-force-determined');
    expect(treatyStatus(scenario.state)?.rows).toMatchObject([{ party: 'constructor', inForceOn: '2024-10-18' }]);
    expect(JSON.parse(JSON.stringify(scenario.state))).toEqual(scenario.state);
  });
});

describe('who may', () => {
  it('the depositary and the Secretariat keep the register, nobody else', () => {
    const scenario = received(signed(openTreaty(), 'jo', TODAY, { adReferendum: true }), 'kz', TODAY, {
      inDueForm: false,
    });
    const acts = [
      'sign-treaty',
      'confirm-treaty-signature',
      'receive-instrument',
      'cure-instrument',
      'withdraw-instrument',
      'close-for-signature',
    ];
    for (const role of ['depositary', 'secretariat', 'chair', 'observer'] as const) {
      const allowed = may(scenario.state, { role }, START).filter((each) => acts.includes(each.act) && each.allowed);
      expect(allowed.map((each) => each.act)).toEqual(role === 'chair' || role === 'observer' ? [] : acts);
    }
  });
});

describe('dated facts', () => {
  it('signature, instrument and the dates of entry, each from its legal date', () => {
    const scenario = received(signed(openTreaty(nth(1)), 'jo', '2024-09-10'), 'jo', TODAY, { act: 'ratification' });
    const facts = documentFacts(scenario.state).filter(({ kind }) =>
      ['signature', 'instrument', 'in-force'].includes(kind),
    );
    expect(facts.map(({ id, value, from }) => [id, value, from && 'attested' in from && from.attested.date])).toEqual([
      ['in-force', 'in-force', '2024-10-18'],
      ['signature/signature/jo', 'signed', '2024-09-10'],
      [
        `instrument/jo/${documentOf(scenario).agenda?.treaty?.tracks['jo']?.instrument?.sequence}`,
        'ratification',
        TODAY,
      ],
      ['in-force/jo', 'in-force', '2024-10-18'],
    ]);
  });
});
