import { Outlet, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BrokenPage, MissingPage } from './fallback-pages.tsx';
import { part } from './parts.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Shell>
      <MissingPage />
    </Shell>
  ),
  errorComponent: BrokenPage,
});
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Shell });
/** On the wall of a meeting room: without the frame. */
const room = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meeting/room',
  component: lazyRouteComponent(() => part(() => import('../pages/meetings/room-page.tsx')), 'RoomPage'),
});
/** Each page comes in a file of its own, when it is first looked at. */
const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => framed, path, component: lazyRouteComponent((() => part(load)) as never, name) });

const pages = framed.addChildren([
  page('/', () => import('../pages/today/today-page.tsx'), 'TodayPage'),
  page('/inbox', () => import('../pages/inbox/inbox-page.tsx'), 'InboxPage'),
  page('/documents', () => import('../pages/board/board-page.tsx'), 'BoardPage'),
  page('/documents/$document', () => import('../pages/document/document-page.tsx'), 'DocumentPage'),
  page('/meetings', () => import('../pages/meetings/meetings-page.tsx'), 'MeetingsPage'),
  page('/meetings/$meeting', () => import('../pages/meetings/meeting-page.tsx'), 'MeetingPage'),
  page('/treaties', () => import('../pages/treaties/treaties-page.tsx'), 'TreatiesPage'),
  page('/organisation', () => import('../pages/organisation/organisation-page.tsx'), 'OrganisationPage'),
  page('/procedures', () => import('../pages/procedures/procedures-page.tsx'), 'ProceduresPage'),
  page('/audit', () => import('../pages/audit/audit-page.tsx'), 'AuditPage'),
  page('/notices', () => import('../pages/notices/notices-page.tsx'), 'NoticesPage'),
]);
const routeTree = root.addChildren([pages, room]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
