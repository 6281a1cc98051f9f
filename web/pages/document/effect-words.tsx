import type { ReactNode } from 'react';
import { daysOf, languageName, listed } from '../../language/formats.ts';
import { capital } from '../../language/capital.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import type { Effects } from './effect-rows.ts';
import { MeetingName } from './meeting-name.tsx';

/** What an effect may name: its form depends on its kind (`schemas/effects.ts`). */
interface Named {
  kind: string;
  party?: string;
  status?: string;
  state?: string;
  organ?: string;
  office?: string;
  documentKind?: string;
  name?: string;
  title?: string | null;
  names?: { name: string }[];
  until?: string;
  meeting?: string;
  dates?: { from: string; to?: string };
  languages?: string[];
  numerator?: number;
  denominator?: number;
}

/** A change in words: what kind of change it is, and whom or what it is about. */
export function EffectWords({ of }: { of: Effects['items'][number]['effect'] }): ReactNode {
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const effect = of as Named;
  const { party, status, state, organ, office, documentKind, name, title, until, dates, languages } = effect;
  const parts = [
    party === undefined ? undefined : names.party(party),
    organ === undefined || name !== undefined ? undefined : names.organ(organ),
    office === undefined ? undefined : words.code(office),
    ...[status, state, documentKind].map((code) => (code === undefined ? undefined : words.code(code))),
    name,
    title ?? undefined,
    ...(effect.names ?? []).map((each) => each.name),
    languages &&
      listed(
        languages.map((each) => languageName(each, language)),
        language,
      ),
    effect.numerator === undefined ? undefined : `${effect.numerator}/${effect.denominator ?? 1}`,
    dates && daysOf(dates.from, dates.to, language),
    until,
  ].filter((part) => part !== undefined);
  return (
    <>
      <strong>{capital(words.code(effect.kind))}</strong>: {parts.join(', ')}
      {effect.meeting !== undefined && (
        <>
          {' ('}
          <MeetingName stream={effect.meeting} />)
        </>
      )}
    </>
  );
}
