import { useQuery } from '@tanstack/react-query';
import { useLanguage } from './language.tsx';

/**
 * Why an act cannot be carried out now, in a sentence, by the code of its refusal (`GET …/acts`): the very sentences that the API answers
 * with. They come in a file of their own when they are first needed; a code is shown as it is until then.
 */
export function useRefusals(): (code: string) => string {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['refusal-sentences', language],
    staleTime: Infinity,
    queryFn: async (): Promise<Readonly<Record<string, string>>> => {
      if (language === 'ru') return (await import('../../schemas/problem-sentences-ru.ts')).problemSentencesRu;
      const { problemCodes } = await import('../../schemas/problem-codes.ts');
      return Object.fromEntries(Object.entries(problemCodes).map(([code, { sentence }]) => [code, sentence]));
    },
  });
  return (code) => data?.[code] ?? code;
}
