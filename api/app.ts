import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { CalendarFeeds } from '../activities/calendar-feeds/calendar-feeds.ts';
import type { SignIn } from '../activities/identity/sign-in.ts';
import type { Intake } from '../activities/intake/intake.ts';
import type { ProbeSigner } from '../activities/intake/self-probe.ts';
import type { Witness } from '../activities/intake/witness.ts';
import type { People } from '../activities/people/people.ts';
import type { OrganisationId, Sha256, StreamId } from '../schemas/identifiers.ts';
import { maySeeContent } from './content-visibility.ts';
import type { ChairGate } from './chair-gate.ts';
import type { DocumentGate } from './document-gate.ts';
import { registerDocumentation } from './documentation.ts';
import { registerHealth } from './health.ts';
import { authenticate, type Identity } from './identity.ts';
import { registerMetrics, type Metrics } from './metrics.ts';
import type { ReadDependencies } from './read-context.ts';
import { openRecordedNames } from './recorded-names.ts';
import { registerActs } from './routes/act-routes.ts';
import { registerAgendaReads } from './routes/agenda-routes.ts';
import { registerBoard } from './routes/board-routes.ts';
import { registerBusinessReads } from './routes/business-routes.ts';
import { registerCalendarFeeds } from './routes/calendar-feed-routes.ts';
import { registerCalendar } from './routes/calendar-route.ts';
import { registerContents } from './routes/content-routes.ts';
import { registerDeadlineReads } from './routes/deadline-routes.ts';
import { registerDocumentLists } from './routes/document-list-routes.ts';
import { registerDocumentReads } from './routes/document-routes.ts';
import { registerExplanations } from './routes/explanation-routes.ts';
import { registerFactReads } from './routes/fact-routes.ts';
import { registerFollowUpReads } from './routes/follow-up-routes.ts';
import { registerMeetingReads } from './routes/meeting-routes.ts';
import { registerNotices } from './routes/notice-routes.ts';
import { registerOrganisationReads } from './routes/organisation-routes.ts';
import { registerPreviews } from './routes/preview-routes.ts';
import { registerProbe } from './routes/probe-route.ts';
import { registerProblemPages } from './routes/problem-pages.ts';
import { registerProcedureReads } from './routes/procedure-routes.ts';
import { registerRecordReads } from './routes/record-routes.ts';
import { registerRoundReads } from './routes/round-routes.ts';
import { registerSeatReads } from './routes/seat-routes.ts';
import { registerSession } from './routes/session-route.ts';
import { registerSimulations } from './routes/simulation-routes.ts';
import { registerSchemaRoutes } from './routes/schema-routes.ts';
import { registerStream } from './routes/stream-route.ts';
import { registerTaskReads } from './routes/task-routes.ts';
import { registerTreatyReads } from './routes/treaty-routes.ts';
import { createServer } from './server.ts';
import { registerDemonstration, type Demonstration } from './web/demonstration-routes.ts';
import { pagesIn, registerPages, type PagesOptions } from './web/pages.ts';
import { registerWebSettings, type WebSignIn } from './web/settings-route.ts';
import { openStandingDocuments } from './standing-documents.ts';
import { openStandingMeetings } from './standing-meetings.ts';

export interface AppDependencies extends ReadDependencies {
  logger: FastifyBaseLogger;
  signIn: SignIn;
  people: People;
  feeds: CalendarFeeds;
  /** Under which others reach the API, where it is known. */
  publicAddress?: string | undefined;
  intake: Intake;
  gate: DocumentGate;
  chair: ChairGate;
  witness: Witness;
  signer: ProbeSigner;
  metrics: Metrics;
  sequenceOf: (stream: StreamId) => Promise<number>;
  /** Names this process. */
  api: string;
  loopback: boolean;
  /** Aborted when the process is told to stop: live streams end, readiness says no. */
  stopping: AbortSignal;
  checkAnswers?: boolean;
  /** The web UI; without it there is the API alone. */
  web?: WebOptions;
  /** Metrics are shown on a port of their own, and not under the public address. */
  metricsApart?: boolean;
}

/** The pages, and how one signs in on them. */
export interface WebOptions extends PagesOptions {
  version: string;
  signIn: WebSignIn;
  /** On a laptop alone. */
  demonstration?: Demonstration;
}

/** The API: everything that is reachable over HTTP. Listens nowhere yet. */
export async function createApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const { logger, loopback, metrics, intake, stopping, clocks, rules } = dependencies;
  const pages = dependencies.web && pagesIn(dependencies.web);
  const app = createServer({
    logger,
    loopback,
    stopping,
    onProblem: (code) => metrics.problem(code),
    unknownPage: pages && ((reply) => pages.answer(reply, 404)),
    checkAnswers: dependencies.checkAnswers ?? false,
  });
  await registerDocumentation(app);
  registerMetrics(app, metrics, () => intake, dependencies.metricsApart ?? false);
  registerHealth(app, { ...dependencies, stopping: () => stopping.aborted });
  registerProblemPages(app);
  registerSchemaRoutes(app);
  registerProbe(app, {
    ...dependencies,
    now: (organisation) => (rules.has(organisation) ? clocks.of(organisation).now() : undefined),
  });
  registerCalendar(app, dependencies);
  await app.register(
    async (scope) => {
      authenticate(scope, dependencies.signIn.verify, dependencies.people);
      const { db } = dependencies;
      const standing = openStandingDocuments(db);
      const standingMeetings = openStandingMeetings(db);
      const carryOut = {
        ...dependencies,
        clockOf: (organisation: OrganisationId) => clocks.of(organisation).setting,
        maySeeContent: (identity: Identity, sha256: Sha256) =>
          maySeeContent(dependencies.pool, dependencies.db, identity, sha256),
        recordedNames: openRecordedNames(dependencies.db),
        standing,
        standingMeetings,
        readings: { db, documents: standing, meetings: standingMeetings },
      };
      registerActs(scope, carryOut);
      registerPreviews(scope, carryOut);
      registerNotices(scope, dependencies);
      registerCalendarFeeds(scope, dependencies);
      registerBoard(scope, dependencies);
      registerDocumentLists(scope, dependencies);
      registerDocumentReads(scope, dependencies);
      registerExplanations(scope, dependencies);
      registerAgendaReads(scope, dependencies);
      registerFollowUpReads(scope, dependencies);
      registerTreatyReads(scope, dependencies);
      registerMeetingReads(scope, dependencies);
      registerBusinessReads(scope, dependencies);
      registerFactReads(scope, dependencies);
      registerRoundReads(scope, dependencies);
      registerDeadlineReads(scope, dependencies);
      registerOrganisationReads(scope, dependencies);
      registerSeatReads(scope, dependencies);
      registerProcedureReads(scope, dependencies);
      registerTaskReads(scope, dependencies);
      registerRecordReads(scope, dependencies);
      registerSimulations(scope, dependencies);
      registerSession(scope, dependencies);
      registerStream(scope, dependencies, stopping);
      await registerContents(scope, dependencies);
    },
    { prefix: '/v1' },
  );
  if (dependencies.web) registerWeb(app, dependencies, dependencies.web);
  if (pages) await registerPages(app, pages);
  return app;
}

/** What the pages ask beside the API. */
function registerWeb(
  app: FastifyInstance,
  dependencies: AppDependencies,
  web: NonNullable<AppDependencies['web']>,
): void {
  registerWebSettings(app, dependencies, web);
  if (web.demonstration) registerDemonstration(app, dependencies, web.demonstration);
}
