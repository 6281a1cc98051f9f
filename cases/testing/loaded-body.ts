/** Bodies in memory with CICA's agenda, for tests. */
import { loadProcedures, loadRoster } from '../../activities/rules-files/index.ts';
import { loadAgenda, type AgendaClient } from '../../cli/load/load-agenda.ts';
import { readAgenda } from '../../cli/load/read-agenda.ts';
import { BodyInMemory } from './body-in-memory.ts';

export const agenda = await readAgenda('cica');
const roster = await loadRoster('cica');
const procedures = await loadProcedures(roster);

export const newBody = () => new BodyInMemory({ roster, procedures });

/** A body with the agenda in it, and the id that each item got. */
export async function newlyLoaded() {
  const body = newBody();
  const ids = new Map<string, string>();
  const watched: AgendaClient = {
    act: async (path, request, key) => {
      const answer = await body.act(path, request, key);
      const item = /^load\/cica\/([a-z0-9-]+)\/register$/.exec(key)?.[1];
      if (item !== undefined) ids.set(item, String(answer.body['id']));
      return answer;
    },
  };
  const loaded = await loadAgenda(agenda, watched);
  return { body, loaded, idOf: (key: string): string => ids.get(key) ?? `${key} is not loaded` };
}
