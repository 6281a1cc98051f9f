import type { Condition, SimpleCondition } from '../../../schemas/entry-into-force.ts';
import type { PartyId } from '../../../schemas/identifiers.ts';
import { clauseOf } from '../../document/index.ts';
import { awaitedInstruments } from '../../document/treaty-blocks.ts';
import { clauseStage, hasInstrument, signedWithoutInstrument } from '../../document/treaty-clause.ts';
import type { Hurry } from './hurry.ts';
import type { Move } from './moves.ts';

/** Signed by whom the procedure names; where the States sign as they choose, the text is closed for signature if something waits for that. */
export const sign: Move = (hurry, { subject, acts, by }) => {
  const [stage = '', signatory] = subject.split('/');
  if (signatory === undefined) {
    if (!acts.includes('close-for-signature') || !hurry.act('close-for-signature', { stage }, by)) return false;
    hurry.say(`${stage}: closed for signature on ${today(hurry)}`);
    return true;
  }
  const capacity = 'simulated';
  if (!hurry.act('record-signature', { stage, signatory, signedOn: today(hurry), capacity }, by)) return false;
  hurry.say(`${stage}: ${signatory} signs on ${today(hurry)}`);
  return true;
};

const today = ({ world, setting }: Hurry): string => setting.seat.dayOf(world.now);

/** One more instrument, of the State whose instrument helps first; nothing is left to do once the date is determined. */
export const depositInstrument: Move = (hurry, { subject: stage }) => {
  const { document } = hurry;
  if (document.agenda?.treaty?.determined !== undefined) return false;
  const next = nextDepositor(hurry);
  if (next === undefined) return false;
  const open = document.procedure.stages.find(
    (rules) =>
      rules.type === 'signature' &&
      rules.signatories === undefined &&
      document.stages.find(({ id }) => id === rules.id)?.state === 'open',
  );
  const signed = signedWithoutInstrument(document).includes(next);
  const on = today(hurry);
  if (!signed && open !== undefined) {
    const signature = { stage: open.id, party: next, signedOn: on, fullPowers: 'presented', capacity: 'simulated' };
    if (hurry.act('sign-treaty', signature)) hurry.say(`${open.id}: ${next} signs on ${on}`);
  }
  const act = signedWithoutInstrument(hurry.document).includes(next) ? 'ratification' : 'accession';
  if (!hurry.act('receive-instrument', { stage, party: next, act, receivedOn: on, inDueForm: true })) return false;
  hurry.say(`${stage}: instrument of ${next} (${act}) received in due form on ${on}`);
  hurry.assumes.add('Each State whose instrument is missing deposits it at once.');
  return true;
};

/** Those that the clause names, then those that signed or ratified at home, then the others: by weight, else in protocol order. */
function nextDepositor(hurry: Hurry): PartyId | undefined {
  const { document } = hurry;
  const stage = clauseStage(document);
  const clause = stage && clauseOf(stage);
  if (clause === undefined) return undefined;
  const tracks = document.agenda?.treaty?.tracks ?? {};
  const named = conditionsOf(clause.condition).flatMap((each) => (each.kind === 'named' ? each.parties : []));
  const weights = stage?.weights ?? {};
  const others = [...hurry.members].sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0));
  return [...named, ...awaitedInstruments(document), ...others].find((party) => !hasInstrument(tracks, party));
}

const conditionsOf = (condition: Condition): (SimpleCondition | Condition)[] =>
  condition.kind === 'all-of' ? condition.conditions : [condition];
