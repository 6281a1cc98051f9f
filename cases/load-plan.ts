import type { Evidence, OpenBusiness, OpenBusinessAct, OpenBusinessItem } from './open-business.ts';

/** Whose token an act is sent with. The Secretariat keeps the register and distributes documents (Secretariat Agreement, Art. 2). */
export type Persona = 'secretariat';

/** One act on the API, in the order in which it has to be sent; the next one follows when this one was answered. */
export interface PlannedAct {
  /** The item's key: acts of one item belong to one document. */
  item: string;
  /** The row of the agenda, for whoever watches the loading. */
  case: string;
  method: 'POST';
  /** `{document}` stands for the id in the answer to the item's first act, the one with `registers`. */
  path: string;
  registers: boolean;
  body: Record<string, unknown>;
  /** The same for ever, so that a second loading finds what the first one made and makes nothing (I9). */
  idempotencyKey: string;
  persona: Persona;
  evidence: Evidence[];
}

/** Turns open business into the acts that load it: pure, in the order of the file. */
export function loadPlan(business: OpenBusiness): PlannedAct[] {
  return business.items.flatMap((item) => actsOf(business.organisation, item));
}

/** The path of an act once its document's id is known. Throws where the path needs an id and there is none. */
export function pathOf(act: PlannedAct, document: string | undefined): string {
  if (!act.path.includes('{document}')) return act.path;
  if (document === undefined)
    throw new Error(`The act ${act.idempotencyKey} needs the id of a document that was not registered.`);
  return act.path.replace('{document}', encodeURIComponent(document));
}

function actsOf(organisation: string, item: OpenBusinessItem): PlannedAct[] {
  const documents = `/v1/${organisation}/documents`;
  const common = {
    item: item.key,
    case: item.case,
    method: 'POST',
    persona: 'secretariat',
    evidence: item.evidence,
  } as const;
  const keyed = (step: string) => `load/${organisation}/${item.key}/${step}`;
  const { kind, title, sponsors } = item;
  const register: PlannedAct = {
    ...common,
    path: documents,
    registers: true,
    body: { kind, title, class: item.class, procedure: { id: item.procedure }, sponsors },
    idempotencyKey: keyed('register'),
  };
  let revision = 0;
  const rest = item.acts.map((act, index): PlannedAct => {
    const { path, body } = requestOf(act, revision);
    if (act.act === 'add-revision') revision += 1;
    return {
      ...common,
      path: `${documents}/{document}/${path}`,
      registers: false,
      body,
      idempotencyKey: keyed(`${index + 1}-${act.act}`),
    };
  });
  return [register, ...rest];
}

/** `current` is the number of the revision that the act finds. */
function requestOf(act: OpenBusinessAct, current: number): { path: string; body: Record<string, unknown> } {
  switch (act.act) {
    case 'complete-stage':
      return { path: `stages/${act.stage}/completion`, body: {} };
    case 'add-revision':
      return { path: 'revisions', body: { texts: act.texts, basedOn: current, editorial: act.editorial } };
    case 'circulate':
      return { path: 'circulations', body: { revision: act.revision } };
    case 'open-comment-period': {
      const { audience, revision, note } = act;
      return {
        path: 'comment-periods',
        body: { audience, ...(revision === undefined ? {} : { revision }), ...(note === undefined ? {} : { note }) },
      };
    }
  }
}
