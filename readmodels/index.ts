export { archivedEvents } from './archive/archived-events.ts';
export { ARCHIVED_CHANNEL } from './archive/archive-store.ts';
export { openIncidents, setMessageAside, type OpenIncident } from './consumer/incidents.ts';
export { openConnection, openPool } from './database.ts';
export { isMigrated, migrate } from './migrate.ts';
export { PROJECTED_CHANNEL } from './projector/read-store.ts';
export { rebuild, type Rebuilt } from './rebuild.ts';
export { republish, type Republished, type RepublishOptions } from './republish.ts';
export * from './queries/index.ts';
