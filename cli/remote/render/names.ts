import type { ApiClient } from '../api-client.ts';

interface DatedName {
  name: string;
  language: string;
  to?: unknown;
  ended?: unknown;
}

/** Of names as lists show them, the one that is borne now: in the language, else in another; the id where there is none. */
export function nameNow(names: unknown, id: string, language: 'en' | 'ru'): string {
  const standing = (Array.isArray(names) ? (names as DatedName[]) : []).filter(
    ({ to, ended }) => to === undefined && ended === undefined,
  );
  return (standing.findLast((each) => each.language === language) ?? standing.at(-1))?.name ?? id;
}

/** What parties and organs are called, by id. */
export async function namesOfAll(
  client: ApiClient,
): Promise<{ party: (id: string) => string; organ: (id: string) => string }> {
  const [parties, organs] = await Promise.all([
    client.get<{ items: { party: string; names: unknown }[] }>('/parties'),
    client.get<{ items: { organ: string; names: unknown }[] }>('/organs'),
  ]);
  const party = new Map(parties.items.map(({ party: id, names }) => [id, nameNow(names, id, client.language)]));
  const organ = new Map(organs.items.map(({ organ: id, names }) => [id, nameNow(names, id, client.language)]));
  return { party: (id) => party.get(id) ?? id, organ: (id) => organ.get(id) ?? id };
}
