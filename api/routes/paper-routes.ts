import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  agendaPaper,
  attendancePaper,
  paperAudience,
  recordPaper,
  type Paper,
  type PaperAudience,
  type PaperKind,
} from '../../schemas/api-papers.ts';
import { languageOf } from '../explanations/reader-words.ts';
import { identityOf } from '../identity.ts';
import { disposition } from '../papers/file-name.ts';
import { Press } from '../papers/pdf/press.ts';
import { readPaper } from '../papers/read-paper.ts';
import { Problem } from '../problem.ts';
import { knownAtQuery, meetingStreamOf, waitFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { languageQuery } from './explanation-routes.ts';
import { read } from './read-route.ts';

const PDF = 'application/pdf';

interface Query {
  format?: 'json' | 'pdf';
  for?: PaperAudience;
  knownAt?: number;
}

const paperQuery = {
  ...languageQuery,
  format: z.enum(['json', 'pdf']).optional().describe('Else as `Accept` has it: JSON unless PDF is asked for'),
  for: paperAudience
    .optional()
    .describe('For whom the paper is made that you hand on: it holds only what they may see, too (I14)'),
  ...waitQuery,
  ...knownAtQuery,
};

const PAPERS = {
  agenda: { answer: agendaPaper, summary: 'The agenda of a meeting as a paper, with the state of each item' },
  attendance: { answer: attendancePaper, summary: 'The attendance list of a meeting as a paper, with the quorum' },
  record: {
    answer: recordPaper,
    summary: 'The outcome record of a meeting as a paper: draft until the record is closed, final after',
  },
} as const satisfies Record<PaperKind, unknown>;

/** The papers of a meeting, as data and as PDF, in the working languages (RoP 1.9). */
export function registerPaperReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const press = new Press();
  for (const paper of Object.keys(PAPERS) as PaperKind[])
    read(app, {
      path: `/meetings/:meeting/papers/${paper}`,
      tag: 'meetings',
      id: `read-${paper}-paper`,
      summary: PAPERS[paper].summary,
      query: paperQuery,
      answer: PAPERS[paper].answer,
      alsoAs: PDF,
      handler: async (request, reply) => {
        const found = await paperFor(dependencies, request, paper);
        void reply.header('content-language', found.language).header('vary', 'accept, accept-language');
        return asksForPdf(request) ? sendPdf(press, request, reply, found) : found;
      },
    });
}

async function paperFor(dependencies: ReadDependencies, request: FastifyRequest, paper: PaperKind): Promise<Paper> {
  const { for: audience, knownAt } = request.query as Query;
  const stream = meetingStreamOf(request);
  await waitFor(dependencies, stream, request);
  const found = await readPaper(dependencies, identityOf(request), {
    ...{ stream, paper, language: languageOf(request) },
    ...(audience === undefined ? {} : { audience }),
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  if (found === undefined) throw new Problem('meeting-unknown');
  return found;
}

/** `?format=`, else what the client says that it takes: a browser that takes everything gets the data. */
function asksForPdf({ query, headers }: FastifyRequest): boolean {
  const { format } = query as Query;
  if (format !== undefined) return format === 'pdf';
  const accepted = (headers.accept ?? '').slice(0, 500).toLowerCase();
  return accepted.includes(PDF) && !accepted.includes('application/json');
}

/** The same paper has the same bytes, so that their hash names it. */
async function sendPdf(press: Press, request: FastifyRequest, reply: FastifyReply, paper: Paper): Promise<unknown> {
  const pdf = await press.print(paper);
  const tag = `"${createHash('sha256').update(pdf).digest('hex')}"`;
  void reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('content-disposition', disposition(paper));
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.type(PDF).send(pdf);
}
