import { organisationDecider } from '../../domain/organisation/index.ts';
import { namesOf, type Names } from '../names.ts';

/** A connection or a pool. */
interface Asking {
  query<R extends object>(text: string, values: unknown[]): Promise<{ rows: R[] }>;
}

/** The names of an organisation as the notifier knows it, made anew only when it has changed. */
export class NamesByOrganisation {
  readonly #known = new Map<string, { sequence: number; names: Names }>();

  async of(client: Asking, organisation: string): Promise<Names> {
    const known = this.#known.get(organisation);
    const { rows } = await client.query<{ sequence: string | number; state: unknown }>(
      `SELECT sequence, CASE WHEN sequence = $2 THEN NULL ELSE state END AS state FROM notices.streams WHERE stream = $1`,
      [`${organisation}/organisation`, known?.sequence ?? -1],
    );
    const [row] = rows;
    if (row === undefined) return namesOf(organisationDecider.initial(), organisation);
    if (known !== undefined && (row.state === null || Number(row.sequence) === known.sequence)) return known.names;
    const names = namesOf(organisationDecider.upcast(row.state), organisation);
    this.#known.set(organisation, { sequence: Number(row.sequence), names });
    return names;
  }
}
