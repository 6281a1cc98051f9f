import type { Block } from '../../../schemas/decider.ts';
import type { ConsensusRules } from '../../../schemas/procedure.ts';
import { isBlocking } from '../../document/index.ts';
import { MINUTE } from '../../shared/index.ts';
import { instantText, spanText } from '../words.ts';
import { chooseMethod, lengthOf } from './choose-method.ts';
import type { Hurry } from './hurry.ts';
import type { Move } from './moves.ts';

/** A round is opened by the method that is soonest; one that waits for its meeting waits. */
export const openRound: Move = (hurry, { subject }) => open(hurry, subject, {});

/** The Chair reopens a frozen matter: each State speaks anew (design §3 "freeze"). */
export const reopenRound: Move = (hurry) => {
  const { frozen } = hurry.document;
  if (!frozen) return false;
  if (frozen.round === undefined) return open(hurry, frozen.stage, {});
  const stage = hurry.document.round?.stage ?? '';
  return open(hurry, stage, { reopens: frozen.round });
};

function open(hurry: Hurry, id: string, more: { reopens?: string }): boolean {
  const { document, world, setting } = hurry;
  const stage = hurry.stageRules(id);
  const rules = stage?.consensus;
  if (stage === undefined || rules === undefined) return false;
  const choice = chooseMethod(world, document, stage, setting);
  if (choice.method === 'none') {
    hurry.hindrance = { because: choice.because, rule: 'case 28' };
    return false;
  }
  if (choice.method === 'meeting') {
    if (choice.assumes !== undefined) hurry.assumes.add(choice.assumes);
    if (choice.ahead && choice.ahead.at > world.now) {
      hurry.waitFor(choice.ahead.at);
      return false;
    }
    if (choice.ahead) hurry.say(`${id}: ${choice.ahead.derivation} (${choice.ahead.stream})`);
  }
  const kind = document.frozen ? 'reopen-round' : 'open-round';
  const terms = { stage: id, method: choice.method, revision: document.revisions.at(-1)?.number ?? 1, ...more };
  const length = lengthOf(rules, setting);
  const { unit = 'minutes' } = rules.period;
  const period = unit === 'minutes' ? { kind: 'minutes', minutes: length } : inDays(hurry, rules, unit, length);
  if (
    !hurry.act(kind, choice.method === 'meeting' ? terms : { ...terms, period }, [{ kind: 'office', office: 'chair' }])
  )
    return false;
  const source = rules.period.source ?? `${document.procedure.id}@${document.procedure.version}, period`;
  const words = `${setting.terms === 'minimum' ? 'the shortest that the rules allow' : 'as is usual'} (${source})`;
  const told = `${unit === 'minutes' ? spanText(length * MINUTE) : `${length} ${unit}`}, ${words}`;
  hurry.say(
    `${id}: round ${hurry.document.round?.id ?? ''} opened ${choice.method === 'meeting' ? 'in the meeting' : `${choice.method === 'silence' ? 'by silence' : 'in writing'} for ${told}`}, at ${instantText(world.now)}`,
  );
  return true;
}

/** A period that the rules count in days is counted at the edge (case 12); where nobody does, a day is 24 hours, and the answer says so. */
function inDays(hurry: Hurry, rules: ConsensusRules, unit: string, days: number): unknown {
  const { world, setting } = hurry;
  const counted = setting.periodInDays?.(rules, days, world.now);
  if (counted !== undefined) return counted;
  hurry.assumes.add(`Days are taken as 24 hours each: no calendar counted the ${unit}.`);
  const at = world.now + days * 1_440 * MINUTE;
  const local = { wallTime: instantText(at).slice(0, 16), zone: 'UTC', tzdata: '-' };
  const derivation = [`${days} ${unit} taken as 24 hours each`];
  return { kind: 'until', deadline: { at, ...local, derivation, counted: { unit, days } } };
}

/** The Chair rules in the room, with all members present (RoP 1.2). */
export const ruleAdopted: Move = (hurry, { subject: round, by }) => {
  const { world, document } = hurry;
  const present = document.round?.members ?? [];
  if (!hurry.act('record-ruling', { round, ruling: 'adopted', present, ruledAt: world.now }, by)) return false;
  hurry.say(`${round}: ruled adopted with all members present, at ${instantText(world.now)}`);
  return true;
};

/** Whoever blocks objects no more: nobody objects from here on. */
export const liftPosition: Move = (hurry, block) => {
  const { document } = hurry;
  const party = block.by[0]?.kind === 'party' ? block.by[0].party : undefined;
  const { round } = document;
  if (!round || party === undefined) return false;
  if (block.acts.includes('clarify-position') && clarified(hurry, party)) return true;
  const points = block.points ?? [];
  const said = { round: round.id, revision: round.revision, position: 'no-objection', class: 'members', points: [] };
  const lifted =
    points.length > 0
      ? points.map((point) => hurry.act('lift-point', { round: round.id, point }, block.by)).some(Boolean)
      : hurry.act('state-position', said, block.by);
  if (lifted) {
    hurry.say(`${round.id}: ${party} objects no more, at ${instantText(hurry.world.now)}`);
    hurry.assumes.add(`${party} lifts what it said in ${round.id}.`);
  }
  return lifted;
};

/** Two people of a State said opposite things, and the State tells at once that it does not object (case 31). */
function clarified(hurry: Hurry, party: string): boolean {
  const { document, world } = hurry;
  const { round } = document;
  const record = round?.positions.find((each) => each.party === party);
  if (!round || !record) return false;
  const said = [record.position, record.contradicted?.position].filter((each) => each !== undefined);
  const position = said.find((each) => !isBlocking(round.rules, each));
  const paper = {
    channel: 'note-verbale',
    receivedAt: world.now,
    paper: '0'.repeat(64),
    registeredBy: 'simulated-person',
  };
  if (position === undefined || !hurry.act('clarify-position', { round: round.id, party, position, ...paper }))
    return false;
  hurry.say(`${round.id}: ${party} makes clear that it does not object, at ${instantText(world.now)}`);
  hurry.assumes.add(`${party} makes clear that it does not object in ${round.id}.`);
  return true;
}

/** All answer that they join: at once, or, where periods are as usual, in the last minute of the period. */
export const answer: Move = (hurry, block) => {
  const { world, document, setting } = hurry;
  const { round } = document;
  if (!round) return false;
  const last = (round.expiry ?? 0) - MINUTE;
  if (setting.terms === 'usual' && last > world.now) {
    hurry.waitFor(last);
    return false;
  }
  const said = { round: round.id, revision: round.revision, position: 'no-objection', class: 'members', points: [] };
  const done = block.by.map((one) => hurry.act('state-position', said, [one])).some(Boolean);
  if (done) hurry.say(`${round.id}: all answer that they join, at ${instantText(world.now)}`);
  return done;
};

/** A contested outcome: the Chair lets it stand (I11). */
export const letStand: Move = (hurry, { subject: round, by }) => {
  if (!hurry.act('resolve-contest', { round, resolution: 'outcome-stands' }, by)) return false;
  hurry.assumes.add(`The Chair lets the contested outcome of ${round} stand.`);
  hurry.say(`${round}: the Chair lets the outcome stand, at ${instantText(hurry.world.now)}`);
  return true;
};

/** An act on the round that says no more than which round, by each who is asked. */
export const onRound =
  (kind: string, words: string): Move =>
  (hurry, { subject: round, by }: Pick<Block, 'subject' | 'by'>) => {
    const each = by.length > 0 ? by.map((one) => [one]) : [[]];
    if (!each.map((one) => hurry.act(kind, { round }, one)).some(Boolean)) return false;
    hurry.say(`${round}: ${words}, at ${instantText(hurry.world.now)}`);
    return true;
  };
