import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addressingOf } from '../../notifications/addressing.ts';
import { namesOf } from '../../notifications/names.ts';
import { recipientKey } from '../../notifications/recipient.ts';
import { noticesShownTo } from '../../notifications/recipients.ts';
import { render } from '../../notifications/render.ts';
import { rosterOf } from '../../notifications/roster.ts';
import { organisationDecider } from '../../domain/organisation/index.ts';
import { previewAnswer, previewBody } from '../../schemas/api-notices.ts';
import { problem } from '../../schemas/api-problem.ts';
import { documentId, organisationId } from '../../schemas/identifiers.ts';
import { operationOf, type ActDefinition } from '../act-definition.ts';
import { acts } from '../acts/index.ts';
import { streamOf } from '../carry-out.ts';
import { formErrors } from '../form-errors.ts';
import { identityOf } from '../identity.ts';
import { previewAct, standingOf, type PreviewDependencies } from '../preview-act.ts';
import { malformed } from '../problem.ts';
import { waitFor, waitQuery } from '../read-context.ts';
import { languageOf, languageQuery } from './notice-routes.ts';

/** Whom an act would tell, before it is done: by the same table, from the events that it would give. */
export function registerPreviews(app: FastifyInstance, dependencies: PreviewDependencies): void {
  const route = (path: string, id: string, summary: string, params: z.ZodRawShape) =>
    app.route({
      method: 'POST',
      url: `/:organisation${path}`,
      schema: {
        summary,
        operationId: id,
        tags: ['notices'],
        security: [{ bearer: [] }],
        params: z.object({ organisation: organisationId, ...params }),
        querystring: z.strictObject({ ...languageQuery, ...waitQuery }),
        body: previewBody,
        response: { 200: previewAnswer, default: problem },
      },
      handler: (request) => preview(dependencies, request),
    });
  route('/documents/:document/recipients-preview', 'preview-document-act', 'Whom an act on the document would tell', {
    document: documentId,
  });
  route('/recipients-preview', 'preview-act', 'Whom another act would tell', {});
}

async function preview(
  dependencies: PreviewDependencies,
  request: FastifyRequest,
): Promise<z.input<typeof previewAnswer>> {
  const identity = identityOf(request);
  const { organisation } = identity;
  const { document } = request.params as { document?: string };
  const { act: kind, params, body } = request.body as z.infer<typeof previewBody>;
  const act = actOf(kind, document !== undefined);
  const named = document === undefined ? params : { ...params, document };
  const places = parsed(act.params, named, '/params') as Record<string, string>;
  if (!act.creates) await waitFor(dependencies, streamOf(act, organisation, places[act.aggregate]), request);
  const happened = await previewAct(dependencies, {
    act,
    identity,
    params: places,
    body: parsed(act.body, body ?? {}, '/body'),
    completedAt: request.completedAt,
  });
  const standing = await standingOf(dependencies, `${organisation}/organisation`);
  const state = standing?.folded.aggregate === 'organisation' ? standing.folded.state : organisationDecider.initial();
  const roster = rosterOf(state) ?? { members: [], functions: [] };
  const names = namesOf(state, organisation);
  const language = languageOf(request);
  let whole = true;
  const told = happened.flatMap((one) => {
    const addressing = addressingOf(one, one.after);
    if (addressing === undefined) return [];
    const shown = noticesShownTo(identity.viewer, addressing, roster);
    whole &&= shown.whole;
    return shown.notices.map(({ recipient, message, urgency, params: facts, asked }) => {
      const notice = { recipient, message, params: facts, recorded: one.place.recorded, ...(asked ? { asked } : {}) };
      const { heading, sentence, asks } = render(notice, language, names);
      return {
        function: recipientKey(recipient),
        ...(recipient.party === undefined ? {} : { party: recipient.party }),
        event: one.event.name,
        message,
        urgency,
        heading,
        sentence,
        ...(asked === undefined ? {} : { asked: { ...asked, sentence: asks ?? '' } }),
      };
    });
  });
  return { act: kind, events: happened.map(({ event }) => event.name), told, whole };
}

/** The act by its kind; on a document where the path names one. */
function actOf(kind: string, onDocument: boolean): ActDefinition {
  const found = acts.find((act) => operationOf(act) === kind && 'document' in act.params.shape === onDocument);
  if (found === undefined)
    throw malformed('request-malformed', [{ pointer: '/act', detail: 'There is no such act here.' }]);
  return found;
}

/** What the act itself would accept, or all faults with their places in this request. */
function parsed(schema: z.ZodType, value: unknown, place: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = formErrors(result.error.issues).map((one) => ({ ...one, pointer: `${place}${one.pointer}` }));
  throw malformed('request-malformed', errors);
}
