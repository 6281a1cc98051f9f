/** What the page knows that an act can be about. */
export interface Known {
  document: string;
  /** The round under way, else the last one. */
  round: string | undefined;
  /** Stages that are open, the one that counts first. */
  stages: readonly string[];
  /** The current revision; 0 before the first. */
  revision: number;
  /** The revision of the round. */
  roundRevision: number | undefined;
  /** Objection points in force that the reader may lift. */
  points: readonly { id: string; paragraph: string }[];
  /** Comment periods that are open. */
  periods: readonly string[];
}

export interface Aim {
  places: Record<string, string>;
  preset?: Record<string, unknown>;
  settled?: string[];
  /** Which of several it is: a stage, a point, a period. */
  about?: string;
}

/** What of a body is settled by what the page shows: on which text one speaks is not a question there. */
function presetOf(act: string, { revision, roundRevision, stages }: Known): Pick<Aim, 'preset' | 'settled'> {
  switch (act) {
    case 'state-position':
    case 'attest-communication':
      return roundRevision === undefined ? {} : { preset: { revision: roundRevision }, settled: ['revision'] };
    case 'add-revision':
      return { preset: { basedOn: revision }, settled: ['basedOn'] };
    case 'circulate-document':
      return { preset: { revision }, settled: ['revision'] };
    case 'open-round':
    case 'reopen-round':
      return { preset: { revision, ...(stages[0] === undefined ? {} : { stage: stages[0] }) } };
    default:
      return {};
  }
}

/**
 * What an act can be about here, one entry for each: `names` are the places in its address. One that the page does not know is left out,
 * and the form asks for it.
 */
export function aimsOf(act: string, names: readonly string[], known: Known): Aim[] {
  const base: Record<string, string> = { document: known.document };
  if (names.includes('round') && known.round !== undefined) base['round'] = known.round;
  const preset = presetOf(act, known);
  const several = (place: string, ids: readonly string[], words: (id: string) => string): Aim[] =>
    ids.length === 0
      ? [{ places: base, ...preset }]
      : ids.map((id) => ({
          places: { ...base, [place]: id },
          ...preset,
          ...(ids.length > 1 || place === 'point' ? { about: words(id) } : {}),
        }));
  if (names.includes('point'))
    return several(
      'point',
      known.points.map(({ id }) => id),
      (id) => known.points.find((point) => point.id === id)?.paragraph ?? id,
    );
  if (names.includes('stage')) return several('stage', known.stages, (id) => id);
  if (names.includes('period')) return several('period', known.periods, (id) => id);
  return [{ places: base, ...preset }];
}
