import type { Pool } from 'pg';
import { canonicalJson } from '../../chain/index.ts';
import type { AnyCommand, CommandAnswer } from '../../schemas/host.ts';
import type { CommandId, OrganisationId, PersonToken, Sha256, StreamId } from '../../schemas/identifiers.ts';
import { MicroBatches } from './micro-batches.ts';

/** An act as it was received: scope of its key, what was asked, and the command that it became (I9). */
export interface NewReceipt {
  organisation: OrganisationId;
  principal: PersonToken;
  key: string;
  requestHash: Sha256;
  stream: StreamId;
  command: AnyCommand;
}

/** How far an act has come: `no` handed over yet, kept by Temporal as a `signal`, or `answered`. */
export type HandedOver = 'no' | 'signal' | 'answered';

export interface Receipt extends NewReceipt {
  handedOver: HandedOver;
  answer?: CommandAnswer;
}

/** What a key stands for once an act has come: this act, or the one that used it before. */
export type Registration = { made: true } | { made: false; earlier: Receipt };

/** The ledger of acts, one row for ever per (organisation, principal, key). */
export interface ReceiptLedger {
  register(receipt: NewReceipt): Promise<Registration>;
  find(organisation: OrganisationId, principal: PersonToken, key: string): Promise<Receipt | undefined>;
  /** Notes, behind the response, that Temporal keeps the command as a signal. */
  signalled(command: CommandId): void;
  /** Notes the answer, behind the response; the first one stays. */
  answered(answer: CommandAnswer): void;
  /** Resolves when everything that was noted is written. */
  flush(): Promise<void>;
}

/**
 * Opens the ledger. `pool` commits durably: an act is registered before it is handed over. `behind` may commit without waiting for the
 * disk, for what it writes can be read from the archive again.
 */
export function openReceiptLedger(pool: Pool, behind: Pool, onError: (error: unknown) => void): ReceiptLedger {
  const registrations = new MicroBatches<NewReceipt, Registration>({
    most: 200,
    atOnce: 2,
    work: (receipts) => registerAll(pool, receipts),
  });
  const notes = new MicroBatches<Note, undefined>({ most: 500, atOnce: 1, work: (items) => writeNotes(behind, items) });
  const note = (item: Note): void => void notes.add(item).catch(onError);
  return {
    register: (receipt) => registrations.add(receipt),
    find: async (organisation, principal, key) => (await findAll(pool, [{ organisation, principal, key }]))[0],
    signalled: (id) => note({ id, answer: null }),
    answered: (answer) => note({ id: answer.id, answer }),
    flush: () => notes.idle(),
  };
}

async function registerAll(pool: Pool, receipts: NewReceipt[]): Promise<Registration[]> {
  const { rows } = await pool.query<{ command_id: string }>(
    `INSERT INTO ledger.receipts (organisation, principal, key, request_hash, command_id, stream, command, received_at)
     SELECT o, p, k, h, c, s, j::jsonb, r
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::bigint[])
       AS row (o, p, k, h, c, s, j, r)
     ON CONFLICT DO NOTHING RETURNING command_id`,
    [
      receipts.map((receipt) => receipt.organisation),
      receipts.map((receipt) => receipt.principal),
      receipts.map((receipt) => receipt.key),
      receipts.map((receipt) => receipt.requestHash),
      receipts.map((receipt) => receipt.command.id),
      receipts.map((receipt) => receipt.stream),
      receipts.map((receipt) => canonicalJson(receipt.command)),
      receipts.map((receipt) => receipt.command.receipt.receivedAt),
    ],
  );
  const made = new Set(rows.map((row) => row.command_id));
  // The same key twice in one batch: the first one made the row.
  const isMade = receipts.map(({ command }) => made.delete(command.id));
  const others = receipts.filter((_receipt, index) => !isMade[index]);
  const earlier = new Map((await findAll(pool, others)).map((receipt) => [receipt.command.id, receipt]));
  return receipts.map((receipt, index): Registration => {
    if (isMade[index]) return { made: true };
    const found = earlier.get(receipt.command.id);
    if (found === undefined) throw new Error('a receipt that was just refused as known cannot be read');
    return { made: false, earlier: found };
  });
}

interface ReceiptRow {
  organisation: string;
  principal: string;
  key: string;
  request_hash: string;
  stream: string;
  command: AnyCommand;
  handed_over: HandedOver;
  answer: CommandAnswer | null;
}

async function findAll(pool: Pool, keys: Pick<NewReceipt, 'organisation' | 'principal' | 'key'>[]): Promise<Receipt[]> {
  if (keys.length === 0) return [];
  const { rows } = await pool.query<ReceiptRow>(
    `SELECT r.* FROM ledger.receipts r JOIN unnest($1::text[], $2::text[], $3::text[]) AS wanted (o, p, k)
     ON r.organisation = o AND r.principal = p AND r.key = k`,
    [keys.map(({ organisation }) => organisation), keys.map(({ principal }) => principal), keys.map(({ key }) => key)],
  );
  return rows.map((row) => ({
    organisation: row.organisation,
    principal: row.principal,
    key: row.key,
    requestHash: row.request_hash,
    stream: row.stream,
    command: row.command,
    handedOver: row.handed_over,
    ...(row.answer ? { answer: row.answer } : {}),
  }));
}

interface Note {
  id: CommandId;
  answer: CommandAnswer | null;
}

async function writeNotes(pool: Pool, notes: Note[]): Promise<undefined[]> {
  // One row an UPDATE: of several notes of one command the first answer counts.
  const counting = new Map<CommandId, Note>();
  for (const note of notes) if (!counting.get(note.id)?.answer) counting.set(note.id, note);
  const written = [...counting.values()];
  await pool.query(
    `UPDATE ledger.receipts r
     SET answer = coalesce(r.answer, n.answer::jsonb),
         handed_over = CASE WHEN coalesce(r.answer, n.answer::jsonb) IS NULL THEN 'signal' ELSE 'answered' END
     FROM unnest($1::uuid[], $2::text[]) AS n (id, answer) WHERE r.command_id = n.id AND r.answer IS NULL`,
    [written.map(({ id }) => id), written.map(({ answer }) => (answer === null ? null : JSON.stringify(answer)))],
  );
  return notes.map(() => undefined);
}
