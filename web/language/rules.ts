import { useQuery } from '@tanstack/react-query';
import { ruleSaid } from './rule-said.ts';
import { useLanguage } from './language.tsx';

/**
 * Says a rule to a reader. Articles go by their number (`RoP 1.2`); the program's own rules, whose ids are words of its design, go by what they
 * say. The sentences come after the page: until then a rule is told by its id.
 */
export function useRule(): (id: string) => string {
  const { language } = useLanguage();
  const { data: rules } = useQuery({
    queryKey: ['rules'],
    staleTime: Infinity,
    networkMode: 'always',
    queryFn: async () => {
      // Not among what the first page waits for.
      await idle();
      return import('../../domain/rules/index.ts');
    },
  });
  return (id) => ruleSaid(id, rules?.ruleOf(id), language);
}

/** When the browser has nothing more urgent, or after two seconds; Safari has no such call. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 500);
  });
