import { randomUUID } from 'node:crypto';
import { createDeliverCommand } from '../../activities/deliver-command.ts';
import { currentProcedure, loadProcedures, loadRoster } from '../../activities/rules-files/index.ts';
import { derivedIdentifier, sha256Hex } from '../../chain/index.ts';
import type { Role } from '../../schemas/actor.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type {
  AnyCommand,
  BatchAnswer,
  ClockSetting,
  CommandAnswer,
  CommandBatch,
  HostInput,
} from '../../schemas/host.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { ConsensusRules, Procedure } from '../../schemas/procedure.ts';
import { eventually, type HostHarness } from '../host/testing/host-harness.ts';

export interface Sender {
  role: Role;
  party?: string;
}

export const SECRETARIAT: Sender = { role: 'secretariat' };
export const CHAIR: Sender = { role: 'chair', party: 'kz' };
export const state = (party: string): Sender => ({ role: 'focal-point', party });

/** The same text, the same reference: content by hash. */
export function textReference(text: string): ContentReference {
  return {
    sha256: sha256Hex(text),
    language: 'en',
    class: 'members',
    bytes: Buffer.byteLength(text),
    mediaType: 'text/plain',
  };
}

/**
 * An organisation and its documents as real workflows on a real server, with real deliveries between them; Kafka's side and the
 * intake's evidence are in the test's hands (`harness`). The body's clock is the server's plus `offset`.
 */
export class BodyOnTemporal {
  readonly harness: HostHarness;
  readonly organisation = `t${randomUUID().slice(0, 8)}`;
  readonly roster: Roster;
  readonly procedure: Procedure;
  offset = 0;
  kind: ClockSetting['kind'] = 'system';
  /** Current time in front of the offset, epoch ms; the time-skipping server has its own. */
  serverNow: () => number | Promise<number> = () => Date.now();
  #keys = 0;

  private constructor(harness: HostHarness, roster: Roster, procedure: Procedure) {
    this.harness = harness;
    this.roster = { ...roster, id: this.organisation };
    this.procedure = procedure;
    harness.deliver = createDeliverCommand(harness.client);
  }

  /** `members` makes a roster of that many States instead of CICA's 28; `rules` changes those of every stage of consensus. */
  static async on(
    harness: HostHarness,
    options: { members?: number; rules?: Partial<ConsensusRules> } = {},
  ): Promise<BodyOnTemporal> {
    const roster = await loadRoster('cica');
    const found = currentProcedure(await loadProcedures(roster), 'cica/statement');
    if (!found) throw new Error('the procedure of statements is missing');
    const stages = found.stages.map((stage) =>
      stage.consensus ? { ...stage, consensus: { ...stage.consensus, ...options.rules } } : stage,
    );
    return new BodyOnTemporal(harness, options.members === undefined ? roster : manyMembers(roster, options.members), {
      ...found,
      stages,
    });
  }

  get members(): string[] {
    return this.roster.parties
      .filter(({ statuses }) => statuses.some(({ status, to }) => status === 'member' && to === undefined))
      .map(({ id }) => id);
  }

  get clock(): ClockSetting {
    return { kind: this.kind, offset: this.offset };
  }

  async now(): Promise<number> {
    return (await this.serverNow()) + this.offset;
  }

  async establish(more: Partial<HostInput> = {}): Promise<void> {
    const stream = `${this.organisation}/organisation`;
    const first = await this.command(SECRETARIAT, 'establish-organisation', { roster: this.roster });
    await this.harness.start(stream, first, { clock: this.clock, ...more }, 'organisation');
    await this.carryOut(stream, first);
  }

  /** A registered document whose text is circulated and whose first stage of consensus is open. */
  async circulated(more: Partial<HostInput> = {}): Promise<string> {
    const id = derivedIdentifier('document', randomUUID());
    const stream = `${this.organisation}/document/${id}`;
    const first = await this.command(SECRETARIAT, 'register-document', {
      organisation: this.organisation,
      id,
      kind: 'statement',
      title: textReference('A statement'),
      visibility: { class: 'members' },
      procedure: this.procedure,
      sponsors: [],
    });
    await this.harness.start(stream, first, { clock: this.clock, ...more }, 'document');
    await this.done(stream, SECRETARIAT, 'complete-stage', { stage: 'proposed' });
    await this.done(stream, SECRETARIAT, 'add-revision', {
      texts: [textReference('The text')],
      basedOn: 0,
      editorial: false,
    });
    await this.done(stream, SECRETARIAT, 'circulate-document', { revision: 1 });
    await this.done(stream, SECRETARIAT, 'complete-stage', { stage: 'drafting' });
    return stream;
  }

  /** Opens a round and waits for its electorate; gives its expiry where it has one. */
  async openRound(stream: string, terms: Record<string, unknown>): Promise<{ round: string; expiry: number }> {
    const answer = await this.done(stream, SECRETARIAT, 'open-round', {
      stage: 'senior-officials-committee',
      revision: 1,
      ...terms,
    });
    const round = String(answer.events[0]?.subjects?.['round']);
    await eventually(() =>
      this.events(stream).some(({ name, data }) => name === 'round-opened' && data['round'] === round),
    );
    const opened = this.events(stream).find(({ name, data }) => name === 'round-opened' && data['round'] === round);
    return { round, expiry: (opened?.data['expiry'] as { at: number } | undefined)?.at ?? 0 };
  }

  /** A position as its State's focal point sends it; `receivedAt` is the stamp. */
  async position(
    party: string,
    round: string,
    position: string,
    receivedAt?: number,
    key?: string,
    more: object = {},
  ): Promise<AnyCommand> {
    return this.command(
      state(party),
      'state-position',
      { round, revision: 1, position, class: 'members', points: [], ...more },
      receivedAt,
      key,
    );
  }

  async command(
    sender: Sender,
    kind: string,
    payload: unknown,
    receivedAt?: number,
    key?: string,
  ): Promise<AnyCommand> {
    return {
      id: derivedIdentifier(this.organisation, sender.role, sender.party ?? '', key ?? `key-${(this.#keys += 1)}`),
      kind,
      payload,
      actor: { token: sha256Hex(`${sender.role}/${sender.party ?? ''}`).slice(0, 43), ...sender },
      mandate: { source: 'token-claims', reference: 'test' },
      receipt: { receivedAt: receivedAt ?? (await this.now()), way: 'intake', by: 'test' },
    };
  }

  async carryOut(stream: string, ...commands: AnyCommand[]): Promise<CommandAnswer[]> {
    const answer: BatchAnswer = await this.harness.carryOut(stream, commands, { clock: this.clock });
    return answer.answers;
  }

  /** Carries an act out that must succeed. */
  async done(stream: string, sender: Sender, kind: string, payload: unknown): Promise<CommandAnswer> {
    const [answer] = await this.carryOut(stream, await this.command(sender, kind, payload));
    if (answer?.outcome !== 'carried-out') throw new Error(`${kind}: ${JSON.stringify(answer?.refusal)}`);
    return answer;
  }

  async signal(stream: string, ...commands: AnyCommand[]): Promise<void> {
    await this.harness.client.workflow
      .getHandle(stream)
      .signal<[CommandBatch]>('carryOutLater', { commands, clock: this.clock });
  }

  /** Moves the body's clock forward and tells the stream. */
  async advance(stream: string, ms: number): Promise<void> {
    this.offset += ms;
    await this.harness.client.workflow.getHandle(stream).signal<[ClockSetting]>('moveClock', this.clock);
  }

  /** What was published of a stream, by the core's short names, doubles left out. */
  events(stream: string): { name: string; data: Record<string, unknown>; sequence: number; command: string }[] {
    const bySequence = new Map(
      this.harness.published.filter(({ subject }) => subject === stream).map((event) => [event.sequence, event]),
    );
    return [...bySequence.values()]
      .sort((one, other) => one.sequence - other.sequence)
      .map(({ type, data, sequence, cause }) => ({
        name: type.split('.')[2] ?? '',
        data,
        sequence,
        command: cause.command.id,
      }));
  }

  names(stream: string): string[] {
    return this.events(stream).map(({ name }) => name);
  }

  async untilPublished(stream: string, name: string, within?: number): Promise<void> {
    await eventually(() => this.names(stream).includes(name), within);
  }
}

function manyMembers(roster: Roster, count: number): Roster {
  const [pattern] = roster.parties;
  if (!pattern) throw new Error('an empty roster');
  const chair = roster.parties.find(({ id }) => id === roster.chair.party) ?? pattern;
  const evidence = chair.statuses[0]?.evidence ?? { confidence: 'computed' as const, source: 'made for a test' };
  const made = Array.from({ length: count - 1 }, (_, index) => ({
    ...pattern,
    id: `s${index + 1}`,
    order: index + 2,
    names: [{ name: `State ${index + 1}`, language: 'en', evidence }],
    statuses: [{ status: 'member' as const, evidence }],
  }));
  return { ...roster, parties: [{ ...chair, order: 1 }, ...made] };
}
