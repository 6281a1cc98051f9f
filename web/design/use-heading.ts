import { useTranslations } from 'use-intl';
import { asProblem } from '../server/problem.ts';

/**
 * The heading of a page that has nothing to show yet: its own, or that there is nothing at this address, as for any other that is none.
 * What one may not see is not there (I14).
 */
export function useHeading(own: string, error: unknown): string {
  const t = useTranslations('problem');
  return error !== null && asProblem(error).status === 404 ? t('notFound') : own;
}
