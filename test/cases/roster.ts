import { loadRoster } from '../../activities/rules-files/index.ts';
import { roster, type Roster } from '../../schemas/organisation-commands.ts';
import type { CaseBody } from './case-file.ts';

const evidence = { confidence: 'I', source: 'a case of domain.md' } as const;
const named = (name: string) => [{ name, language: 'en', evidence }];

/** Five of CICA's Member States: enough for every rule but the quorum of 28. */
const FIVE = ['az', 'in', 'jo', 'kz', 'tr'];
/** Invented States, for a body of any size: `s01`, `s02`, ... */
const invented = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `s${String(index + 1).padStart(2, '0')}`);

const ORGANS: Readonly<Record<string, string>> = {
  'senior-officials-committee': 'Senior Officials Committee',
  'ministerial-council': 'Ministerial Council',
  summit: 'Summit',
};

/** The roster of a story: a real one by its name, or a small one. It decides from the instant at which the story begins. */
export async function rosterOf(body: CaseBody, liveSince: number): Promise<Roster> {
  if ('roster' in body) {
    const real = await loadRoster(body.roster);
    const parties = real.parties.map((party) => ({ ...party, names: body.names?.[party.id] ?? party.names }));
    return roster.parse({ ...real, parties, liveSince });
  }
  const members = typeof body.members === 'number' ? invented(body.members) : (body.members ?? FIVE);
  const chair = body.chair ?? (members.includes('kz') ? 'kz' : (members[0] ?? ''));
  const others = Object.entries(body.others ?? {}).flatMap(([status, ids = []]) =>
    ids.map((id) => ({ id, statuses: [{ status, evidence }] })),
  );
  const parties = [...members.map((id) => ({ id, statuses: [{ status: 'member', evidence }] })), ...others];
  const given = new Map((body.organs ?? []).map((organ) => [organ.id, organ]));
  const organs = [...new Set([...Object.keys(ORGANS), ...given.keys()])].map((id) => ({
    names: named(ORGANS[id] ?? id),
    electorate: 'all-members',
    evidence,
    ...given.get(id),
    id,
  }));
  return roster.parse({
    id: 'cases',
    names: named('Body of the cases'),
    liveSince,
    seatZone: 'Asia/Almaty',
    workingLanguages: ['en', 'ru'],
    documentLanguage: 'en',
    parties: parties.map((party, index) => ({
      ...party,
      type: 'state',
      order: index * 10,
      names: body.names?.[party.id] ?? named(party.id.toUpperCase()),
    })),
    organs,
    ...(body.calendar === undefined ? {} : { calendar: body.calendar }),
    ...(body.quorum ? { quorum: { ...body.quorum, evidence } } : {}),
    ...(body.competences ? { competences: body.competences.map((each) => ({ ...each, evidence })) } : {}),
    ...(body.admission === undefined
      ? {}
      : {
          admission: Object.entries(body.admission).map(([status, conditions]) => ({
            status,
            conditions: conditions.map((id) => ({ id, titles: [{ title: id, language: 'en' }], evidence })),
          })),
        }),
    chair: { party: chair, from: '2022', until: 'the next Ministerial Council', evidence },
  });
}
