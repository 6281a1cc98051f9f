import { eventName } from '../../chain/index.ts';
import { aggregateOf, coreEvent, organisationOf, placeOf } from '../../readmodels/projector/event-parts.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { addressingOf, type Addressing } from '../addressing.ts';
import type { AnyEvent } from '../conditions.ts';
import { evolved } from '../folded.ts';
import { triggers } from '../triggers.ts';
import { rosterOf, type NoticeRoster } from '../roster.ts';
import type { KeptStream } from './kept-streams.ts';

/** A roster from the event on that made it so. */
export interface DatedRoster {
  organisation: string;
  sequence: number;
  recorded: number;
  roster: NoticeRoster;
}

/** What one event gives. */
export interface Read {
  addressing?: Addressing | undefined;
  /** The organisation's roster changed. */
  roster?: DatedRoster;
  /** Why it could not be read; the stream goes on without it. */
  trouble?: string;
}

/** Reads the next event of a stream into what is kept of it. Never throws: only notices go on over what they cannot read (design §7). */
export function readEvent(kept: KeptStream, event: RecordedEventShape): Read {
  kept.head = { sequence: event.sequence, hash: event.hash };
  kept.recorded = event.recorded;
  if (!isKnown(event.type)) return { trouble: `this release does not know the event type ${event.type}` };
  try {
    const core = coreEvent<never>(event) as AnyEvent;
    const before = kept.folded;
    const after = evolved(before, core, placeOf(event));
    const happened = { event: core, place: placeOf(event), command: event.cause.command.kind };
    const addressing = addressingOf(happened, after);
    kept.folded = after;
    if (after.aggregate !== 'organisation' || before.aggregate !== 'organisation') return { addressing };
    const roster = rosterOf(after.state);
    if (roster === undefined || same(roster, rosterOf(before.state))) return { addressing };
    const { sequence, recorded } = event;
    return { addressing, roster: { organisation: organisationOf(event.subject), sequence, recorded, roster } };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** The table has every type of this release. */
function isKnown(type: string): boolean {
  const table: Readonly<Record<string, object>> = triggers;
  const of = Object.hasOwn(table, aggregateOf(type)) ? table[aggregateOf(type)] : undefined;
  return of !== undefined && Object.hasOwn(of, eventName(type)) && type.endsWith('.v1');
}

const same = (one: NoticeRoster, other: NoticeRoster | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
