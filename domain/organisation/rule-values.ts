/** What the organisation's own rules say, as the value of a fact: one text for one meaning, so that facts can be compared. */
import type { BasicQuorum } from '../../schemas/organisation-facts.ts';

type Fraction = Pick<BasicQuorum, 'numerator' | 'denominator' | 'rounding'>;

/** `en,ru` */
export const languagesValue = (languages: readonly string[]): string => languages.join(',');

export const languagesOf = (value: string): string[] => value.split(',');

/** `2/3 up` */
export const quorumValue = ({ numerator, denominator, rounding }: Fraction): string =>
  `${numerator}/${denominator} ${rounding}`;

/** The fraction that a value says; undefined for one that is none. */
export function quorumIn(value: string): Fraction | undefined {
  const [, numerator, denominator, rounding] = /^(\d+)\/(\d+) (up|above)$/.exec(value) ?? [];
  return rounding === undefined
    ? undefined
    : { numerator: Number(numerator), denominator: Number(denominator), rounding: rounding as Fraction['rounding'] };
}
