import type { components } from '../server/api-types.d.ts';

type Told = components['schemas']['RecipientsPreview']['told'][number];

/** Those who are told the same. */
export interface ToldGroup {
  heading: string;
  sentence: string;
  /** What is asked of them with it. */
  asks: string | undefined;
  /** `secretariat`, `chair`, `depositary`. */
  offices: string[];
  /** Every Member State but for these; undefined: not (nearly) all. */
  allMembersBut: string[] | undefined;
  /** Parties, one by one, in protocol order: Members where they are not all of them, observers, partners. */
  parties: string[];
}

/** Of how many Members it is still said that all but them are told. */
const FEW = 3;

/**
 * Who would be told what, those who are told the same together, in the order in which they are told. `members` are the Member States in
 * protocol order.
 */
export function toldGroups(told: readonly Told[], members: readonly string[]): ToldGroup[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = JSON.stringify([one.event, one.heading, sameFor(one), one.asked?.sentence]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((same) => {
    const [first] = same as [Told];
    const parties = same.flatMap(({ party }) => (party === undefined ? [] : [party]));
    const reached = new Set(parties);
    const without = members.filter((member) => !reached.has(member));
    const all = members.length > FEW && without.length <= FEW;
    return {
      heading: first.heading,
      sentence: first.sentence,
      asks: first.asked?.sentence === '' ? undefined : first.asked?.sentence,
      offices: same.flatMap(({ party, function: office }) => (party === undefined ? [office] : [])),
      allMembersBut: all ? without : undefined,
      parties: all ? parties.filter((party) => !members.includes(party)) : parties,
    };
  });
}

const sameFor = ({ sentence, message }: Told): string => `${message} ${sentence}`;
