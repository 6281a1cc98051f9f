/** What a schema would take at some place, for the words of a remedy. */
import { z } from 'zod';

/** The schemas that may stand at a path: several where a union leads there. Coats such as `optional` are taken off. */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const here = bare(schema);
  const [key, ...rest] = path;
  if (key === undefined) return here;
  return here.flatMap((each) => {
    const next = partOf(each, key);
    return next === undefined ? [] : schemasAt(next, rest);
  });
}

/** The fields that objects of these schemas have. */
export function fieldsOf(schemas: readonly z.ZodType[]): string[] {
  return [...new Set(schemas.flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : [])))];
}

/** How a value of a schema looks: `stay`, `{ returnTo: … }`, `a number`. */
export function formsOf(schema: z.ZodType): string[] {
  return bare(schema).flatMap((each) => {
    if (each instanceof z.ZodLiteral) return [...each.values].map(String);
    if (each instanceof z.ZodEnum) return each.options.map(String);
    if (each instanceof z.ZodObject) return [objectForm(each)];
    if (each instanceof z.ZodArray) return ['a list'];
    if (each instanceof z.ZodNumber) return ['a number'];
    if (each instanceof z.ZodBoolean) return ['true', 'false'];
    return each instanceof z.ZodString ? ['a text'] : [];
  });
}

function objectForm({ shape }: z.ZodObject): string {
  const needed = Object.entries(shape as Record<string, z.ZodType>).filter(([, field]) => !field.isOptional());
  const words = needed.map(([name, field]) => {
    const [only] = bare(field);
    return `${name}: ${only instanceof z.ZodLiteral ? [...only.values].map(String).join() : '…'}`;
  });
  return `{ ${words.join(', ')} }`;
}

function partOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType>)[key];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** Without what only says how a value may be missing or is prepared; a union as its alternatives. */
function bare(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(bare);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.out as z.ZodType) : [schema];
}
