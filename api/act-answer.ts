import type { NewReceipt } from '../activities/intake/receipts.ts';
import type { ActAnswer, ReceiptAnswer } from '../schemas/api-problem.ts';
import type { CommandAnswer } from '../schemas/host.ts';
import type { StreamId } from '../schemas/identifiers.ts';
import type { ActDefinition } from './act-definition.ts';
import { Problem } from './problem.ts';

type Made = Pick<ActDefinition, 'makes' | 'aggregate'>;

/** The answer to an act that was carried out. */
export function actAnswer(receipt: NewReceipt, answer: CommandAnswer, made: Made): ActAnswer {
  const id = idOf(receipt, answer, made);
  return {
    command: answer.id,
    stream: receipt.stream,
    sequence: answer.events.at(-1)?.sequence ?? 0,
    events: answer.events,
    ...(id === undefined ? {} : { id }),
    ...(answer.repeated ? { repeated: true } : {}),
    links: links(receipt, made, id),
  };
}

/** A refusal by the workflow, with what was recorded of it (I7). */
export function refusalProblem(answer: CommandAnswer, stream?: StreamId): Problem {
  const { refusal, events, id } = answer;
  if (refusal === undefined) throw new Error('the command was not refused');
  return new Problem(refusal.code, {
    rule: refusal.rule,
    about: refusal.about,
    extensions:
      events.length === 0
        ? {}
        : { recorded: { command: id, sequence: events.at(-1)?.sequence ?? 0, events }, ...proofLink(answer, stream) },
  });
}

/** Where a refusal that was recorded is proved: by the event that records it. */
function proofLink({ events }: CommandAnswer, stream?: StreamId): { links?: Record<string, string> } {
  const recorded = events.find(({ type }) => RECORDING.some((name) => type.includes(`.${name}.`)));
  const [organisation = '', aggregate, id = ''] = stream?.split('/') ?? [];
  if (recorded === undefined || aggregate !== 'document') return {};
  return { links: { proof: `/v1/${organisation}/documents/${id}/proofs/${recorded.sequence}` } };
}
const RECORDING = ['act-refused', 'communication-recorded', 'ruling-recorded'] as const;

/** The receipt of an act that is kept, or not known to be. */
export function receiptAnswer(receipt: NewReceipt, state: ReceiptAnswer['state']): ReceiptAnswer {
  return {
    command: receipt.command.id,
    stream: receipt.stream,
    key: receipt.key,
    receivedAt: receipt.command.receipt.receivedAt,
    state,
    links: { receipt: receiptPath(receipt) },
  };
}

export function receiptPath({ organisation, key }: Pick<NewReceipt, 'organisation' | 'key'>): string {
  return `/v1/${organisation}/receipts/${encodeURIComponent(key)}`;
}

function idOf({ stream }: NewReceipt, { events }: CommandAnswer, { makes }: Made): string | undefined {
  if (makes === undefined) return undefined;
  if (makes === 'document' || makes === 'meeting') return stream.split('/')[2];
  const found = events.map((event) => event.subjects?.[makes]).find((value) => value !== undefined);
  return found === undefined ? undefined : String(found);
}

const COLLECTIONS = { round: 'rounds', period: 'comment-periods', revision: 'revisions' } as const;

function links(receipt: NewReceipt, { makes, aggregate }: Made, id: string | undefined): Record<string, string> {
  const base = `/v1/${receipt.organisation}`;
  const target = receipt.stream.split('/')[2] ?? '';
  const document = aggregate === 'document' ? `${base}/documents/${target}` : undefined;
  const own =
    document !== undefined && id !== undefined && makes !== undefined && makes in COLLECTIONS
      ? { self: `${document}/${COLLECTIONS[makes as keyof typeof COLLECTIONS]}/${id}` }
      : {};
  return {
    ...own,
    ...(document === undefined ? {} : { document, events: `${document}/events` }),
    // Calls are read as a list, with their nominations.
    ...(makes === 'call' || makes === 'nomination' ? { calls: `${document ?? ''}/calls` } : {}),
    ...(aggregate === 'meeting' ? { meeting: `${base}/meetings/${target}` } : {}),
    ...(aggregate === 'organisation' ? { organisation: base } : {}),
    receipt: receiptPath(receipt),
  };
}
