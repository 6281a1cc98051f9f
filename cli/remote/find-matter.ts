import { CommandError } from '../command-error.ts';
import type { ApiClient } from './api-client.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Named {
  id: string;
  titleText?: string | null;
}

/**
 * The id of a meeting or a document that a person named: the id itself, its stream, the beginning of the id, or words of the title. Throws a
 * `CommandError` where none or several fit, naming them.
 */
export async function idOf(
  client: Pick<ApiClient, 'all'>,
  kind: 'meeting' | 'document',
  named: string,
): Promise<string> {
  const id = named.slice(named.lastIndexOf('/') + 1);
  if (UUID.test(id)) return id;
  const all = await client.all<Named>(`/${kind}s`);
  const words = named.toLowerCase();
  const whole = all.filter(({ titleText }) => titleText?.toLowerCase() === words);
  const some = all.filter((each) => each.id.startsWith(id) || (each.titleText ?? '').toLowerCase().includes(words));
  const found = whole.length === 1 ? whole : some;
  const [one] = found;
  if (one !== undefined && found.length === 1) return one.id;
  if (one === undefined) throw new CommandError(`No ${kind} that you may see is called "${named}".`);
  const listed = found.slice(0, 10).map((each) => `  ${each.id}  ${each.titleText ?? ''}`);
  throw new CommandError([`"${named}" fits ${found.length} ${kind}s; say which:`, ...listed].join('\n'));
}
