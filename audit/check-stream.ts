import { canonicalJson, continuation, EMPTY_HEAD, eventName } from '../chain/index.ts';
import { recordedEvent, type RecordedEventShape } from '../schemas/event.ts';
import type { Head } from '../schemas/host.ts';
import { coreOf, type Core } from './cores.ts';
import { decideAgain } from './decide-again.ts';
import type { Finding } from './finding.ts';

/** The sentences of what can be wrong between one event and the next (I8, I10). */
const BROKEN: Record<'double' | 'gap' | 'forked' | 'hash-wrong', string> = {
  double: 'stands twice in the stream.',
  gap: 'is not the next one: events before it are missing.',
  forked: 'claims another past than the event before it.',
  'hash-wrong': 'does not have the hash that its content gives.',
};

/**
 * Checks one stream from its first event: form, chain, and every decision made again. The decisions are looked at only where form and
 * chain hold: what was changed cannot be judged by the rules.
 */
export function checkStream(events: readonly RecordedEventShape[]): Finding[] {
  const core = coreOf(events[0]?.subject ?? '');
  if (core === undefined)
    return [{ code: 'form', detail: `This release does not know streams such as "${events[0]?.subject ?? ''}".` }];
  const findings = [...events.flatMap((event) => formFindings(core, event)), ...chainFindings(events)];
  return findings.length > 0 ? findings : decideAgain(core, events);
}

/** The record, its data and its command have the form that their schemas say, nothing more and nothing less. */
function formFindings(core: Core, event: RecordedEventShape): Finding[] {
  const { kind, payload } = event.cause.command;
  const parts: [string, { safeParse(value: unknown): { success: boolean; data?: unknown } } | undefined, unknown][] = [
    ['record', recordedEvent, event],
    ['data', core.data[eventName(event.type)], event.data],
    ['command', core.payloads[kind], payload],
  ];
  return parts.flatMap(([part, schema, value]) => {
    const parsed = schema?.safeParse(value);
    if (parsed?.success && canonicalJson(parsed.data) === canonicalJson(value)) return [];
    return [{ code: 'form' as const, event: event.id, detail: `Its ${part} does not have the form of its type.` }];
  });
}

/** I8: unbroken from the first event; nothing goes back in time. */
function chainFindings(events: readonly RecordedEventShape[]): Finding[] {
  const findings: Finding[] = [];
  let head: Head = EMPTY_HEAD;
  let recorded = 0;
  for (const event of events) {
    const judged = continuation(head, event);
    if (judged !== 'next')
      findings.push({
        code: judged === 'hash-wrong' ? 'hash-wrong' : 'chain-broken',
        event: event.id,
        detail: `The event ${BROKEN[judged]}`,
      });
    else if (event.id !== `${event.subject}#${event.sequence}` || event.subject !== events[0]?.subject)
      findings.push({ code: 'chain-broken', event: event.id, detail: 'The event does not belong to this stream.' });
    else if (event.recorded < recorded)
      findings.push({
        code: 'chain-broken',
        event: event.id,
        detail: 'The event was recorded before the one before it.',
      });
    head = event;
    recorded = event.recorded;
  }
  return findings;
}
