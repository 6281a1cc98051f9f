import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { unrecordedBefore } from '../../domain/document/path.ts';
import { meetingDecider, type MeetingRecord, type MeetingState } from '../../domain/meeting/index.ts';
import {
  businessOf,
  datesOf,
  openCalls,
  organisationOf,
  rescheduling,
  stateOf,
  termsTurningAt,
  type Business,
  type MeetingRow,
  type OrganisationRow,
} from '../../readmodels/queries/index.ts';
import { businessView, reschedulingView } from '../../schemas/api-meeting-reads.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { MeetingCommand } from '../../schemas/meeting-commands.ts';
import { dayInQuery } from '../as-of.ts';
import { identityOf } from '../identity.ts';
import { deadlinesOf, visibleDeadlines } from '../meeting-deadlines.ts';
import { presented } from '../present.ts';
import { Problem } from '../problem.ts';
import { meetingFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { view } from '../views.ts';
import { read } from './read-route.ts';

const at = '/meetings/:meeting';
const days = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
  .describe('`2024-12-17`, or `2024-12-17/2024-12-18`');

/** What waits for a meeting, and what moving it changes (question D1, case 28). */
export function registerBusinessReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db } = dependencies;
  read(app, {
    path: `${at}/business`,
    tag: 'meetings',
    id: 'read-business',
    summary: 'Which documents wait for it, what each still needs, and which term of the Chair turns with it',
    query: waitQuery,
    answer: businessView,
    handler: async (request) => {
      const identity = identityOf(request);
      const meeting = await meetingFor(dependencies, request);
      const [business, organisation] = await Promise.all([
        businessOf(db, identity.viewer, meeting.stream),
        organisationOf(db, identity.organisation),
      ]);
      const items = await presented(dependencies, identity, business.map(itemOf));
      const chair = organisation ? chairOf(organisation, meeting) : null;
      const [shown] = await presented(dependencies, identity, [{ chair }]);
      const state = await stateOf<MeetingState>(db, meeting.stream);
      const hanging = state?.meeting ? await deadlinesOf(dependencies, identity, state.meeting) : [];
      const deadlines = await presented(dependencies, identity, hanging);
      const dates = datesThatStand(meeting);
      return { meeting: meeting.stream, dates, items, deadlines, chair: shown?.chair ?? null };
    },
  });
  read(app, {
    path: `${at}/rescheduling`,
    tag: 'meetings',
    id: 'foresee-rescheduling',
    summary: 'What moving it to other days would change, and what would stay; nothing is recorded',
    query: { ...waitQuery, to: days },
    answer: reschedulingView,
    handler: (request) => foresee(dependencies, request),
  });
}

async function foresee(dependencies: ReadDependencies, request: FastifyRequest): Promise<unknown> {
  const { db } = dependencies;
  const { organisation: id, viewer } = identityOf(request);
  const meeting = await meetingFor(dependencies, request);
  const to = datesOf((request.query as { to: string }).to);
  const first = await dayInQuery(dependencies, request, 'to', to.from);
  const last = to.to === undefined ? first : await dayInQuery(dependencies, request, 'to', to.to);
  const state = await couldMove(dependencies, meeting, to);
  const [business, organisation] = await Promise.all([businessOf(db, viewer, meeting.stream), organisationOf(db, id)]);
  const deadlines = await visibleDeadlines(db, viewer, state);
  const record = { ...state, deadlines, to, now: dependencies.clocks.of(id).now() };
  const moved = rescheduling(meeting.stream, { ...first, until: last.until }, business, organisation, record);
  return { meeting: meeting.stream, from: datesThatStand(meeting), to, ...moved };
}

/** Asks the core whether the meeting could be moved so at all; throws its refusal. Gives the meeting as it stands. */
async function couldMove(
  { db, clocks }: ReadDependencies,
  meeting: MeetingRow,
  dates: MeetingDates,
): Promise<MeetingRecord> {
  const state = await stateOf<MeetingState>(db, meeting.stream);
  if (!state?.meeting) throw new Problem('meeting-unknown');
  const actor = { token: 'system', role: 'secretariat' };
  const command = { kind: 're-date-meeting', payload: { dates }, actor } as unknown as MeetingCommand;
  const { refusal } = meetingDecider.decide(state, command, clocks.of(meeting.organisation).now());
  if (refusal !== undefined) throw new Problem(refusal.code, { rule: refusal.rule, about: refusal.about });
  return state.meeting;
}

function datesThatStand({ date_from: from, date_to: to }: MeetingRow): MeetingDates | null {
  if (from === null) return null;
  return to === null ? { from } : { from, to };
}

function itemOf({ document, state, scheduled, onAgenda, blocks, commentPeriods }: Business) {
  const { id, stream, class: own, named, kind, title, state: word } = document;
  const record = state.document;
  return {
    ...{ id, stream, class: own, named, kind, title, state: word },
    waitsWith: scheduled.map(({ kind: what, item, state: stands }) => {
      const outcome = what === 'outcome' ? record?.agenda?.outcomes?.find((each) => each.id === item) : undefined;
      return {
        ...{ kind: what, item, state: stands },
        before: what === 'stage' && record !== null ? unrecordedBefore(record, item) : [],
        ...(outcome === undefined ? {} : { title: outcome.title }),
        ...(outcome?.recommendedBy === undefined ? {} : { recommendedBy: outcome.recommendedBy }),
      };
    }),
    onAgenda: onAgenda.map(({ id: item, place, stage, state: stands }) => ({ item, place, stage, state: stands })),
    needs: blocks.map(view),
    openCalls: openCalls(record).map(({ id: call, deadline }) => ({ call, deadline: deadline ?? null })),
    openCommentPeriods: commentPeriods.map(({ period, deadline }) => ({ period, deadline })),
  };
}

function chairOf(organisation: OrganisationRow, { stream }: MeetingRow) {
  const terms = termsTurningAt(organisation, stream);
  if (terms === undefined) return null;
  const rule = 'RoP 14.2';
  const { until, decision } = organisation.designated ?? {};
  return {
    ends: { party: terms.ends, rule, until: organisation.chair.until },
    begins: { party: terms.begins, rule, ...(until === undefined ? {} : { until }), decision: decision ?? null },
  };
}
