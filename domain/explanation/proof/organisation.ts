import type { ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';

interface Granted {
  party?: string;
  status?: string;
  organ?: string;
  decision?: { document: string; stage: string };
}

/** What an adoption changed at the organisation: it names the decision, whose success was delivered (design §3 "effect"). */
export function granted(event: ProofEvent, related: readonly ProofEvent[]): ProofNode | undefined {
  const { decision, party = '', status = '' } = event.data as Granted;
  if (decision === undefined) return undefined;
  const cause = related.find(({ id }) => id === event.command.mandate.reference);
  const rests = claim('decided-by', { ...decision }, 'design §5', [cause, event], {
    // Where the document's record is at hand, the success that was delivered stands in it.
    holds: cause ? isItsSuccess(cause, decision) : !related.some(({ stream }) => stream === decision.document),
  });
  return claim('granted', { what: event.name, party, status }, 'design §5', [event], { children: [rests] });
}

function isItsSuccess(cause: ProofEvent, { document, stage }: { document: string; stage: string }): boolean {
  const told = cause.data as { stage?: string } | undefined;
  return cause.stream === document && told?.stage === stage;
}
