import type { FastifyRequest } from 'fastify';
import type { Words } from '../../domain/explanation/index.ts';
import type { OrganisationState } from '../../domain/organisation/index.ts';
import { namesOf } from '../../notifications/names.ts';
import { instantText } from '../../notifications/times.ts';
import { problemCodes, type ProblemCode } from '../../schemas/problem-codes.ts';
import { problemSentencesRu } from '../../schemas/problem-sentences-ru.ts';
import { prefersRussian } from '../problem.ts';

type Language = Words['language'];

/** `?language=`, else what the client prefers. */
export function languageOf(request: Pick<FastifyRequest, 'headers' | 'query'>): Language {
  const { language } = request.query as { language?: Language };
  return language ?? (prefersRussian(request.headers['accept-language']) ? 'ru' : 'en');
}

/** Names as the roster has them, and times at the seat and in the reader's capital. */
export function wordsOf(
  state: OrganisationState,
  {
    organisation,
    language,
    own,
    now,
  }: { organisation: string; language: Language; own?: string | undefined; now: number },
): Words {
  const names = namesOf(state, organisation);
  const zone = own === undefined ? undefined : names.zoneOf(own);
  return {
    language,
    party: (id) => names.party(id, language, now),
    instant: (at) => instantText(at, language, names.seatZone, zone),
    problem: (code) => sentenceOf(code, language),
  };
}

function sentenceOf(code: string, language: Language): string {
  if (!Object.hasOwn(problemCodes, code)) return '';
  const known = code as ProblemCode;
  return (language === 'ru' ? problemSentencesRu[known] : undefined) ?? problemCodes[known].sentence;
}
