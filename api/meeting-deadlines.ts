import { isUnfixed, type MeetingDeadline, type MeetingRecord } from '../domain/meeting/index.ts';
import { seenStreams, type Viewer } from '../readmodels/queries/index.ts';
import type { OrganisationId } from '../schemas/identifiers.ts';
import type { ReadDependencies } from './read-context.ts';

/** The deadlines that hang on a meeting; those of documents only for whoever may see the document (I14). */
export async function visibleDeadlines(
  db: ReadDependencies['db'],
  viewer: Viewer,
  { deadlines = [] }: MeetingRecord,
): Promise<MeetingDeadline[]> {
  const documents = deadlines.flatMap((each) => (each.for ? [each.for.document] : []));
  const seen = await seenStreams(db, viewer, [...new Set(documents)]);
  return deadlines.filter((each) => each.for === undefined || seen.has(each.for.document));
}

/** The same for an answer, in the order of their instants; the words of their titles are for `presented`. */
export async function deadlinesOf(
  { db, clocks }: Pick<ReadDependencies, 'db' | 'clocks'>,
  { viewer, organisation }: { viewer: Viewer; organisation: OrganisationId },
  meeting: MeetingRecord,
): Promise<DeadlineView[]> {
  const now = clocks.of(organisation).now();
  const deadlines = await visibleDeadlines(db, viewer, meeting);
  return deadlines.map((each) => deadlineView(meeting, each, now)).sort(bySooner);
}

type DeadlineView = ReturnType<typeof deadlineView>;

function deadlineView(meeting: MeetingRecord, each: MeetingDeadline, now: number) {
  const { deadline, purpose, title, rule, for: whose, wallTime, fixed } = each;
  return {
    deadline,
    purpose,
    ...(title === undefined ? {} : { title }),
    rule,
    ...(whose === undefined ? {} : { document: whose.document, subject: whose.subject }),
    fixed:
      wallTime === undefined
        ? null
        : { wallTime, zone: rule.zone, at: fixed?.at ?? null, derivation: fixed?.derivation ?? [] },
    passed: fixed !== undefined && fixed.at <= now,
    pending: isUnfixed(meeting, each),
  };
}

/** Those without an instant come last, as they were set. */
function bySooner(one: DeadlineView, other: DeadlineView): number {
  const [first, second] = [one.fixed?.at ?? Number.MAX_VALUE, other.fixed?.at ?? Number.MAX_VALUE];
  return first - second;
}
