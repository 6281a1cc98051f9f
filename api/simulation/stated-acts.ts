import { z } from 'zod';
import { derivedIdentifier } from '../../chain/index.ts';
import type { HypotheticalAct } from '../../domain/simulation/index.ts';
import type { FormError } from '../../schemas/api-problem.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { MomentInput, SimulatedAct } from '../../schemas/simulation.ts';
import type { Instant } from '../../schemas/time.ts';
import { operationOf, type ActDefinition } from '../act-definition.ts';
import { acts } from '../acts/index.ts';
import { checked, streamOf } from '../carry-out.ts';
import { resolveDeadline } from '../deadline.ts';
import { formErrors, pointer } from '../form-errors.ts';
import { outsideFacts } from '../outside-facts.ts';
import { Problem } from '../problem.ts';
import { simulatedContext, type SimulatedSetting } from './simulated-context.ts';

/** What is wrong with the acts, each fault with its place: a path such as `acts[3].body.method`, as a JSON pointer. */
export class ActsFault extends Error {
  override name = 'ActsFault';
  readonly errors: FormError[];

  constructor(errors: FormError[]) {
    super(errors.map(({ pointer: place, detail }) => `${place}: ${detail}`).join('\n'));
    this.errors = errors;
  }
}

/** A moment as it was stated, epoch ms. Throws the `Problem` of a wall time that does not exist. */
export const momentOf = (stated: MomentInput): Instant =>
  typeof stated === 'number' ? stated : resolveDeadline(stated).at;

/**
 * Stated acts as the core plays them: each made into the command that it would be, by the very definition that the API has of it. Throws an
 * `ActsFault` with all faults at once. What the rules refuse is no fault.
 */
export async function hypotheticalActs(
  stated: readonly SimulatedAct[],
  document: StreamId,
  setting: SimulatedSetting,
): Promise<HypotheticalAct[]> {
  const errors: FormError[] = [];
  const made: HypotheticalAct[] = [];
  for (const [index, one] of stated.entries()) {
    try {
      made.push(await actOf(one, index, document, setting));
    } catch (error) {
      if (error instanceof ActsFault) errors.push(...error.errors);
      else if (error instanceof Problem) errors.push({ pointer: `/acts/${index}`, detail: detailOf(error) });
      else throw error;
    }
  }
  if (errors.length > 0) throw new ActsFault(errors);
  return made;
}

const detailOf = ({ message, about }: Problem): string =>
  about === undefined
    ? message
    : `${message} (${Object.entries(about)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')})`;

async function actOf(
  { at, who, act: kind, params, body }: SimulatedAct,
  index: number,
  document: StreamId,
  setting: SimulatedSetting,
): Promise<HypotheticalAct> {
  const place = ['acts', index];
  const act = definitionOf(kind, [...place, 'act']);
  const names = { document: document.slice(document.lastIndexOf('/') + 1), ...params };
  const withRound = fills(act.params, names, 'round', 'r1');
  const withRevision = fills(act.body, body, 'revision', 1);
  const places = parsed(act.params, withRound.value, [...place, 'params']) as Record<string, string>;
  const said = parsed(act.body, withRevision.value, [...place, 'body']);
  const newId = derivedIdentifier('simulated', document, String(index), JSON.stringify(body));
  const payload = checked(act, await act.payload(places, said, simulatedContext(setting, newId, momentOf(at))));
  const fill = [...withRound.fill, ...withRevision.fill];
  const { facts } = outsideFacts(act, setting.rules?.roster, momentOf(at));
  return {
    at: momentOf(at),
    stream: streamOf(act, setting.organisation, act.creates ? newId : places[act.aggregate]),
    who: who.party === undefined ? { role: who.role } : { role: who.role, party: who.party },
    kind: act.kind,
    payload,
    name: `acts[${index}]`,
    ...(fill.length > 0 ? { fill } : {}),
    ...(facts === undefined ? {} : { facts }),
  };
}

/** The act by its kind. The document is there; another one cannot be registered in its story. */
function definitionOf(kind: string, place: PropertyKey[]): ActDefinition {
  const found = acts.find((act) => operationOf(act) === kind);
  if (found === undefined || (found.creates && found.aggregate !== 'meeting'))
    throw new ActsFault([
      { pointer: pointer(place), detail: `There is no act "${kind}" that can be simulated on a document.` },
    ]);
  return found;
}

/** What a schema asks for and was left out, to be filled at the act's own time. */
function fills<N extends 'round' | 'revision'>(
  schema: z.ZodType,
  value: Record<string, unknown>,
  name: N,
  meanwhile: unknown,
): { value: Record<string, unknown>; fill: N[] } {
  const field =
    schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType | undefined>)[name] : undefined;
  if (field === undefined || value[name] !== undefined || field.safeParse(undefined).success)
    return { value, fill: [] };
  return { value: { ...value, [name]: meanwhile }, fill: [name] };
}

function parsed(schema: z.ZodType, value: unknown, place: PropertyKey[]): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ActsFault(formErrors(result.error.issues, place));
}
