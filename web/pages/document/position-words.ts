import { useTranslations } from 'use-intl';
import { useWords } from '../../language/words.ts';
import type { Manner, Round } from './seating.ts';

/** What a seat says in words; silence by the method of its round: it may be consent, or nothing. */
export function useSaid(round: Round): (position: string | undefined, manner: Manner) => string {
  const t = useTranslations('document.positions');
  const words = useWords();
  return (position, manner) => {
    if (manner === 'unseen') return t('unseen');
    if (manner !== 'unheard') return words.code(position ?? '');
    if (round.method !== 'silence') return t('notHeard');
    return round.concludedAt === null && round.phase === 'open' ? t('unheard') : t('silent');
  };
}
