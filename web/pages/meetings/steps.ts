/** The steps of a sitting, and which of them the moment asks for. */
export const STEPS = ['convocation', 'attendance', 'opening', 'items', 'closing', 'record'] as const;
export type StepName = (typeof STEPS)[number];
export type StepState = 'done' | 'now' | 'later';
export interface Step {
  name: StepName;
  state: StepState;
}

interface Sitting {
  state: string;
  items: readonly { state: string }[];
  attendance: readonly { presence: string }[];
  convocation: unknown;
  recordClosedAt: number | null;
}

/** An item of which the sitting has still to make something. */
const UNSETTLED = new Set(['late', 'listed', 'called', 'not-opened', 'open', 'ruled']);
export const isSettled = ({ state }: { state: string }): boolean => !UNSETTLED.has(state);

/** In the order of a sitting. A meeting that opened without a convocation on record has no such step; one that is off or of the past has none. */
export function stepsOf({ state, items, attendance, convocation, recordClosedAt }: Sitting): Step[] {
  if (state === 'cancelled' || state === 'past') return [];
  const before = state === 'announced';
  const open = state === 'open';
  const settled = items.every(isSettled);
  const present = attendance.some(({ presence }) => presence === 'present');
  const of = (done: boolean, now: boolean): StepState => (done ? 'done' : now ? 'now' : 'later');
  const states: Record<StepName, StepState> = {
    convocation: of(convocation !== null, before && !present),
    attendance: of(!before, true),
    opening: of(!before, present),
    items: of(state === 'closed' || (open && settled), open),
    closing: of(state === 'closed', open && settled),
    record: of(recordClosedAt !== null, state === 'closed'),
  };
  return STEPS.filter((name) => name !== 'convocation' || before || convocation !== null).map((name) => ({
    name,
    state: states[name],
  }));
}

interface Block {
  party: string;
  source: string;
  answer?: string | undefined;
}

/** Delegations in the room that were asked by name whether their written block stands, and have not answered (case 20). */
export function askedByName(
  item: { state: string; blocks?: readonly Block[] | undefined },
  attendance: readonly { party: string; presence: string }[],
): string[] {
  if (item.state !== 'open' && item.state !== 'called') return [];
  const present = new Set(attendance.filter(({ presence }) => presence === 'present').map(({ party }) => party));
  return (item.blocks ?? [])
    .filter(({ party, source, answer }) => source === 'written' && answer === undefined && present.has(party))
    .map(({ party }) => party);
}

/** Blocks that stand: whose State has not given them up. */
export function standing<B extends Block>(blocks: readonly B[] | undefined): B[] {
  return (blocks ?? []).filter(({ answer }) => answer !== 'joined');
}
