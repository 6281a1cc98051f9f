import type { Task } from '../../schemas/decider.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { explain, tasks } from '../document/index.ts';
import { World } from '../world/index.ts';
import { procedureWith, START, STREAM, TEXT, text } from './document-scenario.ts';
import { roster } from './rules-world.ts';

const STREAMS = { one: STREAM, other: STREAM.replace('d0c1', 'd0c2') } as const;
type Which = keyof typeof STREAMS;
const ALL = ['az', 'in', 'jo', 'kz', 'tr', 'vn'];

/** Of one stage, so that its round decides. */
function shortest(): Procedure {
  const { stages, ...procedure } = procedureWith({ success: 'adopted' });
  const [drafting, soc] = stages;
  if (!drafting || !soc) throw new Error('the procedure has stages');
  const { next: _next, ...last } = soc;
  return { ...procedure, stages: [drafting, last] };
}

/** An organisation and two documents before the same organ, on their own cores. */
export class SmallBodyOfTwo {
  readonly #world = new World(START);

  constructor() {
    this.#act('cica/organisation', 'establish-organisation', { roster: roster() });
    for (const stream of Object.values(STREAMS)) {
      this.#act(stream, 'register-document', {
        organisation: 'cica',
        id: stream.slice(-36),
        kind: 'statement',
        title: TEXT,
        visibility: { class: 'members' },
        procedure: shortest(),
        sponsors: [],
      });
      this.#act(stream, 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
      this.#act(stream, 'circulate-document', { revision: 1 });
      this.#act(stream, 'complete-stage', { stage: 'drafting' });
    }
  }

  get refusedDeliveries(): unknown[] {
    return this.#world.refusedDeliveries;
  }
  excludes(which: Which, rival: Which): void {
    this.#act(STREAMS[which], 'relate-document', { relation: 'excludes', to: STREAMS[rival] });
  }
  supersedes(which: Which, rival: Which): void {
    this.#act(STREAMS[which], 'relate-document', { relation: 'supersedes', to: STREAMS[rival] });
  }
  adopts(which: Which): void {
    const stream = STREAMS[which];
    this.#act(stream, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 });
    const ruledAt = this.#world.now;
    this.#act(stream, 'record-ruling', { round: this.#round(stream), ruling: 'adopted', present: ALL, ruledAt });
  }
  breaks(which: Which): void {
    const stream = STREAMS[which];
    const period = { kind: 'minutes', minutes: 60 };
    this.#act(stream, 'open-round', { stage: 'soc', method: 'silence', revision: 1, period });
    const position = { round: this.#round(stream), revision: 1, position: 'objection', class: 'members', points: [] };
    this.#act(stream, 'state-position', position, { role: 'focal-point', party: 'jo' });
  }
  /** An objection that had come in time is entered, and the Chair puts the question anew. */
  setAside(which: Which): void {
    const stream = STREAMS[which];
    const round = this.#round(stream);
    const paper = { channel: 'letter', receivedAt: START - 1, paper: 'b'.repeat(64), registeredBy: 'registrar' };
    const said = { round, revision: 1, position: 'objection', class: 'members', points: [], parties: ['jo'] };
    this.#act(stream, 'attest-communication', { ...said, ...paper });
    this.#act(stream, 'resolve-contest', { round, resolution: 'new-round' }, { role: 'chair', party: 'kz' });
  }
  word(which: Which): string {
    return explain(this.#world.document(STREAMS[which])).state;
  }
  chairsTasks(which: Which): Task[] {
    const all = tasks(this.#world.document(STREAMS[which]), STREAMS[which]);
    return all.filter(({ act }) => act === 'settle-rivals');
  }

  #round(stream: string): string {
    return this.#world.document(stream).document?.round?.id ?? 'r1';
  }

  #act(
    stream: string,
    kind: string,
    payload: unknown,
    by: { role: 'secretariat' | 'chair' | 'focal-point'; party?: string } = { role: 'secretariat' },
  ): void {
    const world = this.#world;
    const { refusal } = world.carryOut(stream, {
      id: world.nextId(),
      kind,
      payload,
      actor: { token: `person-of-${by.party ?? by.role}-xxxxxxxxxxxx`, ...by },
      mandate: { source: 'token-claims', reference: 'test' },
      receipt: { receivedAt: world.now, way: 'intake', by: 'test' },
    });
    if (refusal && refusal.code !== 'round-concluded') throw new Error(`${kind}: ${JSON.stringify(refusal)}`);
  }
}
