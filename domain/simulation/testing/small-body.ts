import type { Actor } from '../../../schemas/actor.ts';
import type { ConsensusRules, Procedure } from '../../../schemas/procedure.ts';
import { rosterOf, party } from '../../organisation/testing/organisation-stream.ts';
import { FIVE, LIVE_SINCE, procedureWith, START, STREAM, TEXT, text } from '../../testing/document-scenario.ts';
import { World } from '../../world/index.ts';
import type { HypotheticalAct, SimulationInput } from '../types.ts';

export { DAY, FIVE, MINUTE, START, STREAM } from '../../testing/document-scenario.ts';
export const ORGANISATION = 'cica/organisation';
export const MEETING = 'cica/meeting/00000000-0000-8000-8000-0000000000a1';

type Who = Pick<Actor, 'role' | 'party'>;
export const SECRETARIAT: Who = { role: 'secretariat' };
export const CHAIR: Who = { role: 'chair', party: 'kz' };
export const stateOf = (id: string): Who => ({ role: 'focal-point', party: id });

/** Days begin five hours before UTC's, as in Almaty since 2024. */
export const SEAT: SimulationInput['seat'] = {
  zone: 'Asia/Almaty',
  dayBegins: (day) => Date.parse(`${day}T00:00:00+05:00`),
  dayOf: (at) => new Date(at + 5 * 3_600_000).toISOString().slice(0, 10),
};

/** A body of five with one document, in memory. */
export class SmallBody {
  readonly world = new World(START);

  constructor(procedure: Procedure = procedureWith()) {
    const parties = FIVE.map((id, index) => party(id, index + 1, 'member'));
    this.did(ORGANISATION, SECRETARIAT, 'establish-organisation', { roster: rosterOf(parties, 'kz') });
    this.did(STREAM, SECRETARIAT, 'register-document', {
      organisation: 'cica',
      id: STREAM.slice(-36),
      kind: procedure.kind,
      title: TEXT,
      visibility: { class: 'members' },
      procedure,
      sponsors: [],
    });
  }

  static with(rules: Partial<ConsensusRules>): SmallBody {
    return new SmallBody(procedureWith(rules));
  }

  /** A circulated text before the Senior Officials. */
  circulated(): this {
    this.did(STREAM, SECRETARIAT, 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
    this.did(STREAM, SECRETARIAT, 'circulate-document', { revision: 1 });
    this.did(STREAM, SECRETARIAT, 'complete-stage', { stage: 'drafting' });
    return this;
  }

  silence(minutes: number, stage = 'soc'): this {
    const period = { kind: 'minutes', minutes };
    this.did(STREAM, CHAIR, 'open-round', { stage, method: 'silence', revision: 1, period });
    return this;
  }

  meeting(dates: object | undefined, stage = 'soc', stream = MEETING): this {
    this.did(stream, SECRETARIAT, 'announce-meeting', {
      organisation: 'cica',
      id: stream.slice(-36),
      kind: 'regular',
      organ: stage === 'soc' ? 'senior-officials-committee' : 'ministerial-council',
      title: TEXT,
      visibility: { class: 'members' },
      takesDecisions: true,
      ...(dates === undefined ? {} : { dates }),
    });
    this.did(STREAM, SECRETARIAT, 'schedule-stage', { stage, meeting: stream });
    return this;
  }

  did(stream: string, who: Who, kind: string, payload: unknown, token = `person-${who.party ?? who.role}`): this {
    const { refusal } = this.world.carryOut(stream, {
      id: this.world.nextId(),
      kind,
      payload,
      actor: { token, ...who },
      mandate: { source: 'token-claims', reference: 'test' },
      receipt: { receivedAt: this.world.now, way: 'intake', by: 'test' },
      ...(kind.startsWith('record-past-') ? { facts: { liveSince: { day: LIVE_SINCE } } } : {}),
    });
    if (refusal) throw new Error(`${kind}: ${refusal.code} ${JSON.stringify(refusal.about ?? {})}`);
    return this;
  }

  /** What a simulation is asked on this body as it is now. */
  input(acts: readonly HypotheticalAct[] = [], more: Partial<SimulationInput> = {}): SimulationInput {
    return {
      document: STREAM,
      from: this.world.now,
      until: this.world.now + 60 * 86_400_000,
      states: new Map(this.world.states),
      sequences: new Map([[ORGANISATION, this.world.eventsOf(ORGANISATION).length]]),
      acts,
      seat: SEAT,
      ...more,
    };
  }
}

let names = 0;
/** A hypothetical act on the document. */
export function act(
  at: number,
  who: Who,
  kind: string,
  payload: unknown,
  more: Partial<HypotheticalAct> = {},
): HypotheticalAct {
  names += 1;
  return { at, who, kind, payload, stream: STREAM, name: `act ${names}`, ...more };
}

/** What a State says of the last round. */
export const saying = (position: string, more: object = {}): object => ({
  position,
  class: 'members',
  points: [],
  revision: 1,
  round: 'r1',
  ...more,
});
