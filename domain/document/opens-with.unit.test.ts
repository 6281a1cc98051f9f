import { describe, expect, it } from 'vitest';
import { EFFECTS, documentOf, past, pending, standing } from '../testing/agenda-scenario.ts';
import { attests, concludes, did, expiryOf, openRound, STREAM, text } from '../testing/document-scenario.ts';
import { dueDone, nth, received, treatyProcedure } from '../testing/treaty-scenario.ts';
import { opensTogether } from './opens-with.ts';
import { documentDecider } from './index.ts';

describe('stages that open together', () => {
  it('with one, and with those in turn; a circle ends', () => {
    const stage = (id: string, opensWith?: string) => ({
      id,
      type: 'review' as const,
      ...(opensWith && { opensWith }),
    });
    const stages = [stage('a', 'c'), stage('b', 'a'), stage('c', 'b'), stage('d')];
    const procedure = { ...treatyProcedure(), stages };
    expect(opensTogether(procedure, 'a').map(({ id }) => id)).toEqual(['b', 'c']);
    expect(opensTogether(procedure, 'd')).toEqual([]);
  });

  it('by the adoption here; after an upheld contest they wait together until it is decided again (I11)', () => {
    let scenario = past(pending(treatyProcedure()), 'soc');
    scenario = did(scenario, 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
    scenario = did(scenario, 'circulate-document', { revision: 1 });
    scenario = did(concludes(openRound(scenario, 'silence', { stage: 'mc' })), 'confirm-adoption', { round: 'r1' });
    scenario.then('round-adopted', 'stage-completed', 'stage-opened', 'stage-opened');
    expect(standing(scenario)).toMatchObject({ mc: 'done', signature: 'open', consent: 'open' });
    scenario = attests(scenario, ['jo'], 'objection', expiryOf(scenario) - 1);
    scenario = did(scenario, 'resolve-contest', { round: 'r1', resolution: 'new-round' });
    const states = documentOf(scenario).stages.map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toMatchObject({ mc: 'open', signature: 'planned', consent: 'planned' });
  });
});

describe('effects of consent to be bound', () => {
  it('are asked for when the treaty enters into force, with that stage as their decision', () => {
    const procedure = treatyProcedure(nth(1), { effects: ['grant-status'] });
    const stages = procedure.stages.map((stage) => (stage.id === 'signature' ? { ...stage, effects: [] } : stage));
    const adopted = past(pending({ ...procedure, stages }, { effects: EFFECTS }), 'mc', { word: 'adopted' });
    const inForce = dueDone(received(adopted, 'kz', '2024-09-18'));
    const asked = inForce.entries
      .slice(-2)
      .flatMap(({ event, place }) => documentDecider.deliveries(inForce.state, event, place));
    expect(asked).toEqual([
      {
        target: 'cica/organisation',
        kind: 'apply-effect',
        payload: { effect: EFFECTS[0], decision: { document: STREAM, stage: 'consent' }, attested: false },
      },
    ]);
  });
});
