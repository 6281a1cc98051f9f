import type { Refusal } from '../../schemas/decider.ts';
import type { CallId } from '../../schemas/identifiers.ts';
import { refusal } from '../shared/refusal.ts';
import { conclusionOf } from './periods.ts';
import type { Call, DocumentRecord } from './state.ts';

export function callOf({ agenda }: DocumentRecord, id: CallId): Call | undefined {
  return agenda?.calls?.find((call) => call.id === id);
}

/** Why a call is not open: it never was, or it is over (the state keeps the latest ones only). */
export function callFault(document: DocumentRecord, id: CallId): Refusal | undefined {
  const call = callOf(document, id);
  if (call?.state === 'open') return undefined;
  const number = Number(id.slice(1));
  const known =
    call !== undefined || (Number.isInteger(number) && number >= 1 && number <= (document.agenda?.callCount ?? 0));
  return known ? refusal('call-closed', 'case 32', { call: id }) : refusal('call-unknown', 'API', { call: id });
}

/** When an open call with a deadline is concluded; one without ends by somebody's act only (case 32). */
export function callDue(call: Call): number | undefined {
  return call.state === 'open' && call.deadline !== undefined ? conclusionOf(call.deadline.at) : undefined;
}
