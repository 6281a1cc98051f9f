type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const PLACE = '#/components/schemas/';

/**
 * The OpenAPI document without the components that nothing refers to: the generator makes an input and an output form of every schema
 * that has a name, whether a route uses it or not.
 */
export function pruned(document: unknown): unknown {
  const whole = JSON.parse(JSON.stringify(document)) as { components?: { schemas?: Record<string, Json> } } & Record<
    string,
    Json
  >;
  const schemas = whole.components?.schemas ?? {};
  const { components: _components, ...rest } = whole;
  const wanted = new Set<string>();
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    const reference = Array.isArray(value) ? undefined : value['$ref'];
    if (typeof reference === 'string' && reference.startsWith(PLACE)) {
      const name = reference.slice(PLACE.length);
      if (!wanted.has(name)) {
        wanted.add(name);
        visit(schemas[name] ?? null);
      }
    }
    for (const member of Object.values(value)) visit(member);
  };
  visit(rest);
  const kept = Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => wanted.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return { ...whole, components: { ...whole.components, schemas: kept } };
}
