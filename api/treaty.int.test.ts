import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { agendaRules } from './testing/agenda-rules.ts';
import { ApiHarness, nextKey } from './testing/api-harness.ts';

const english = (text: string) => ({ text, language: 'en' });

let api: ApiHarness;
let rules: Awaited<ReturnType<typeof agendaRules>>;
beforeAll(async () => {
  rules = await agendaRules();
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules.root });
  await api.post('secretariat', '/establishment', {});
});
afterAll(async () => {
  await api?.stop();
  await rules?.remove();
});

/** A treaty that is open for signature and for consent. */
async function treaty(): Promise<string> {
  const title = english(`A treaty ${nextKey()}`);
  const { status, body } = await api.post('secretariat', '/documents', { kind: 'charter', title, class: 'members' });
  expect([status, body.code]).toEqual([201, undefined]);
  return `/documents/${body.id}`;
}

/** What an answer says in short: its status, and its code or the events. */
const told = ({ status, body }: { status: number; body: any }) => [
  status,
  body.code ?? body.events.map(({ type }: { type: string }) => type.split('.')[2]).join(' '),
];
const faults = (body: { errors?: { pointer: string }[] }) => (body.errors ?? []).map(({ pointer }) => pointer);

const minister = { signedOn: '2024-09-18', fullPowers: 'not-needed', capacity: 'Minister for Foreign Affairs' };
const instrument = { act: 'ratification', receivedOn: '2024-09-18', inDueForm: true };

describe('signatures', () => {
  test('each State once, by the depositary or the Secretariat; what has no effect yet is confirmed', async () => {
    const path = await treaty();
    const sign = (body: object, persona = 'depositary') =>
      api.post(persona, `${path}/stages/signature/treaty-signatures`, { ...minister, ...body });
    expect(told(await sign({ party: 'kz', place: 'Astana', paper: english('Signed') }))).toEqual([
      200,
      'treaty-signed',
    ]);
    expect(told(await sign({ party: 'kz' }))).toEqual([409, 'signed-already']);
    expect(told(await sign({ party: 'atlantis' }))).toEqual([422, 'party-unknown']);
    expect(told(await sign({ party: 'tj' }, 'focal-point-tj'))[0]).toBe(403);
    expect(told(await sign({ party: 'tj', signedOn: '2124-01-01' }))).toEqual([422, 'date-in-future']);
    expect(faults((await sign({ party: 'tj', signedOn: '2024-02-30' })).body)).toEqual(['/signedOn']);
    expect(faults((await sign({ party: 'tj', fullPowers: 'perhaps' })).body)).toEqual(['/fullPowers']);
    const waiting = await sign({ party: 'tj', fullPowers: 'missing', adReferendum: true }, 'secretariat');
    expect(told(waiting)).toEqual([200, 'treaty-signed']);
    const confirm = (party: string, body: object) =>
      api.post('depositary', `${path}/treaty-signatures/${party}/confirmation`, body);
    expect(told(await confirm('kz', { on: '2024-09-18' }))).toEqual([409, 'nothing-to-confirm']);
    expect(told(await confirm('tj', { on: '2024-09-17' }))).toEqual([422, 'dates-out-of-order']);
    expect(faults((await confirm('tj', {})).body)).toEqual(['/on']);
    expect(told(await confirm('tj', { on: '2024-09-18', paper: english('A note') }))).toEqual([
      200,
      'treaty-signature-confirmed',
    ]);
    const closing = () => api.post('depositary', `${path}/stages/signature/closing`, {});
    expect(told(await closing())).toEqual([200, 'stage-completed']);
    expect(told(await closing())).toEqual([409, 'stage-not-open']);
    expect(told(await sign({ party: 'kg' }))).toEqual([409, 'stage-not-open']);
  });
});

describe('instruments', () => {
  test('cases 46 to 49: received, cured, withdrawn; with the last that is needed the date is determined', async () => {
    const path = await treaty();
    const receive = (body: object, persona = 'depositary') =>
      api.post(persona, `${path}/stages/consent-to-be-bound/instruments`, { ...instrument, ...body });
    expect(told(await receive({ party: 'kz' }))).toEqual([409, 'signature-missing']);
    expect(told(await receive({ party: 'kz', act: 'wish' }))).toEqual([400, 'request-malformed']);
    expect(told(await receive({ party: 'kz' }, 'chair'))).toEqual([403, 'not-permitted']);
    const faulty = { party: 'kz', act: 'accession', inDueForm: false, fault: english('No full powers') };
    expect(told(await receive(faulty))).toEqual([200, 'instrument-received']);
    const cure = (party: string) => api.post('depositary', `${path}/instruments/${party}/cure`, { on: '2024-09-18' });
    expect(told(await cure('tj'))).toEqual([409, 'instrument-missing']);
    expect(told(await cure('kz'))).toEqual([200, 'instrument-cured']);
    expect(told(await receive({ party: 'kz', act: 'accession' }))).toEqual([409, 'instrument-received-already']);
    expect(told(await receive({ party: 'tj', act: 'accession' }))).toEqual([
      200,
      'instrument-received entry-into-force-determined',
    ]);
    const { body } = await api.get('focal-point-kz', `${path}/treaty?waitFor=7`);
    expect(body).toMatchObject({
      deposited: [
        { party: 'kz', depositedOn: '2024-09-18' },
        { party: 'tj', depositedOn: '2024-09-18' },
      ],
      missing: { instruments: 0 },
      inForce: 'no',
      determined: { on: '2024-10-18', trigger: { date: '2024-09-18', parties: ['kz', 'tj'] } },
      parties: [
        { party: 'kz', bound: 'yes', instrument: { act: 'accession', inDueForm: true }, inForceOn: '2024-10-18' },
        { party: 'tj', bound: 'yes' },
      ],
    });
    // The table of another day: on the eve nothing was received, on the day of entry into force both are bound.
    const onDay = async (day: string) => (await api.get('focal-point-kz', `${path}/treaty?asOf=${day}`)).body;
    expect(await onDay('2024-09-17')).toMatchObject({ deposited: [], determined: null, inForce: 'no' });
    expect(await onDay('2024-10-18')).toMatchObject({
      inForce: 'yes',
      parties: [{ inForce: 'yes' }, { inForce: 'yes' }],
    });
    expect((await api.get('focal-point-kz', `${path}/treaty?asOf=2024-02-30`)).body.code).toBe('query-malformed');
    const withdraw = (party: string) =>
      api.post('depositary', `${path}/instruments/${party}/withdrawal`, { receivedOn: '2024-09-18' });
    expect(told(await withdraw('kg'))).toEqual([409, 'instrument-missing']);
    expect(told(await withdraw('tj'))).toEqual([200, 'instrument-withdrawn entry-into-force-undetermined']);
    expect(
      told(await api.post('depositary', `${path}/stages/signature/instruments`, { ...instrument, party: 'tj' })),
    ).toEqual([409, 'act-not-of-stage']);
  });
});

describe('the list of treaties', () => {
  test('tells how each State stands, in protocol order, and what is not in order yet', async () => {
    const path = await treaty();
    const sign = (body: object) =>
      api.post('depositary', `${path}/stages/signature/treaty-signatures`, { ...minister, ...body });
    await sign({ party: 'kz' });
    await sign({ party: 'az', fullPowers: 'missing' });
    const receive = (body: object) =>
      api.post('depositary', `${path}/stages/consent-to-be-bound/instruments`, { ...instrument, ...body });
    await receive({ party: 'kz' });
    const last = await receive({ party: 'tj', act: 'accession', inDueForm: false, fault: english('No full powers') });
    expect(told(last)).toEqual([200, 'instrument-received']);
    // Waits for the read model by the act's own sequence.
    await api.get('secretariat', `${path}/treaty?waitFor=${last.body.sequence}`);
    const { body } = await api.get('focal-point-kz', '/treaties');
    const found = body.items.find(({ document }: { document: string }) => path.endsWith(document));
    expect(found).toMatchObject({
      kind: 'charter',
      inForce: 'no',
      missing: { instruments: 1 },
      conditions: [{ needed: 2, deposited: 1 }],
      determined: null,
      states: [
        { party: 'az', signed: 'no', awaits: [expect.any(String)], deposited: null, bound: 'no' },
        { party: 'kz', signed: 'yes', signedOn: '2024-09-18', deposited: { act: 'ratification' }, bound: 'yes' },
        { party: 'tj', signed: 'no', deposited: null, notInDueForm: { act: 'accession', on: '2024-09-18' } },
      ],
    });
  });

  test('I14: a treaty that one may not see is not in it', async () => {
    const secret = { kind: 'charter', title: english('SECRET-treaty'), class: 'named', named: ['kz'] };
    const { body } = await api.post('secretariat', '/documents', secret);
    await api.get('secretariat', `/documents/${body.id}/treaty?waitFor=1`);
    const listed = async (persona: string) => JSON.stringify((await api.get(persona, '/treaties')).body);
    expect(await listed('focal-point-kz')).toContain('SECRET-treaty');
    expect(await listed('focal-point-th')).not.toContain('SECRET-treaty');
    expect(await listed('focal-point-th')).not.toContain(body.id);
  });
});
