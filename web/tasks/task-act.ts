import type { ActRequest } from '../acts/act-request.ts';

/** A task, as far as it says which act it asks for. */
export interface AskedFor {
  act: string;
  stream: string;
  /** `r1`, `r1/kz`, a stage, a comment period, a call, an outcome, … */
  subject: string;
  party: string | null;
}

type Places = Record<string, string>;
type From = (subject: readonly string[], task: AskedFor) => Partial<ActRequest> & { own?: Places };

/** The first part of the subject stands in the act's address, under this name. */
const at =
  (name: string): From =>
  ([first = '']) => ({ own: { [name]: first } });
/** It is about the document as a whole. */
const whole: From = () => ({});

/** How a task becomes the act that it asks for. What is asked and is no act of the program is not here. */
export const ACT_OF_TASK: Readonly<Record<string, From>> = {
  'state-position': at('round'),
  'confirm-ad-referendum': at('round'),
  'confirm-adoption': at('round'),
  'resume-round': at('round'),
  'record-ruling': at('round'),
  'resolve-contest': at('round'),
  'clarify-position': ([round = '', party = '']) => ({ own: { round }, preset: { party } }),
  // A freeze that was attested has no round (I15): it is opened anew from its stage.
  'reopen-round': ([first = '']) =>
    /^r\d+$/.test(first) ? { own: { round: first } } : { act: 'reopen-attested-freeze', preset: { stage: first } },
  'submit-comment': at('period'),
  'close-comment-period': at('period'),
  'submit-nomination': at('call'),
  'close-call': at('call'),
  'record-outcome': at('outcome'),
  'complete-stage': at('stage'),
  'close-for-signature': at('stage'),
  'record-signature': at('stage'),
  'record-term-event': at('stage'),
  'drop-extension': at('stage'),
  'extend-or-let-lapse': ([stage = '']) => ({ act: 'propose-extension', own: { stage } }),
  'raise-with-state': ([, party = '']) => ({ act: 'cure-instrument', own: { party } }),
  'open-round': ([stage = '']) => ({ preset: { stage } }),
  'record-past-stage': ([stage = '']) => ({ preset: { stage } }),
  'add-revision': whole,
  'circulate-document': whole,
  'record-review': whole,
  'compose-package': whole,
  'remove-from-package': whole,
  'dissolve-package': whole,
  'repeat-conclusion': whole,
  'record-invitation-reply': (_, { party }) => ({ preset: { party }, settled: ['party'] }),
};

/** The act that a task asks for, with its address; undefined where it is done outside of the program. */
export function requestFor(task: AskedFor): ActRequest | undefined {
  const from = Object.hasOwn(ACT_OF_TASK, task.act) ? ACT_OF_TASK[task.act] : undefined;
  const [, aggregate = '', id = ''] = task.stream.split('/');
  if (from === undefined || (aggregate !== 'document' && aggregate !== 'meeting')) return undefined;
  const { own, ...request } = from(task.subject.split('/'), task);
  return { act: task.act, ...request, places: { [aggregate]: id, ...own } };
}
