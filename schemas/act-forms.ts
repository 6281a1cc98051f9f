/** How a value of an act is entered: by a form of the pages, or by an option of the command line. */
export type FieldKind = 'content' | 'instant' | 'dates' | 'list' | 'number' | 'boolean' | 'text' | 'object';

export interface Field {
  kind: FieldKind;
  required: boolean;
  /** What may be said, where that is a list of words. */
  words: string[];
  description: string;
  /** Of a list: how its members are written; of an object: its members. */
  members: Field | Map<string, Field> | undefined;
  /** Of a list: so many entries at least. */
  least?: number;
  /** The name under which the API knows it, such as `PartyId`. */
  of?: string;
  /** Of what can be said in several ways: each of them. */
  ways?: Field[];
}

/** One act as the running API describes it: so that pages and command line can never know fewer, or others, than the API does. */
export interface ActForm {
  name: string;
  /** `/v1/{organisation}/meetings/{meeting}/calls` */
  path: string;
  summary: string;
  /** Names in the path but for the organisation. */
  places: string[];
  fields: Map<string, Field>;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  description?: string;
  default?: unknown;
}

/** `/openapi.json`, as far as acts go. */
export interface OpenApi {
  paths: Record<
    string,
    { post?: { operationId?: string; summary?: string; description?: string; requestBody?: unknown } } | undefined
  >;
  components?: { schemas?: Record<string, Schema> };
}

const PLACE = '#/components/schemas/';

/** Every act: what is POSTed below an organisation and is a command. */
export function actForms(api: OpenApi): ActForm[] {
  return Object.entries(api.paths).flatMap(([path, methods]) => {
    const post = methods?.post;
    if (post?.operationId === undefined || !/^Command `/.test(post.description ?? '')) return [];
    const body = (post.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined)?.content;
    const schema = body?.['application/json']?.schema ?? {};
    return [
      {
        name: post.operationId,
        path,
        summary: post.summary ?? '',
        places: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'organisation'),
        fields: fieldsOf(schema, api),
      },
    ];
  });
}

function resolved(schema: Schema, api: OpenApi): Schema {
  let found = schema;
  for (let depth = 0; found.$ref !== undefined && depth < 10; depth += 1)
    found = api.components?.schemas?.[found.$ref.slice(PLACE.length)] ?? {};
  return found;
}

function fieldsOf(schema: Schema, api: OpenApi): Map<string, Field> {
  const whole = resolved(schema, api);
  const all = [whole, ...(whole.allOf ?? []).map((each) => resolved(each, api))];
  return new Map(
    all.flatMap(({ properties = {}, required = [] }) =>
      Object.entries(properties).map(([name, each]): [string, Field] => [
        name,
        fieldOf(each, api, required.includes(name)),
      ]),
    ),
  );
}

/** What has a name of its own in the API is known by it, in its form for requests or without one. */
const BY_NAME: [RegExp, FieldKind][] = [
  [/StatedContent(Input)?$/, 'content'],
  [/StatedInstant(Input)?$/, 'instant'],
  [/StatedMeetingDates(Input)?$/, 'dates'],
];

function fieldOf(schema: Schema, api: OpenApi, required: boolean): Field {
  const references = [schema, ...(schema.allOf ?? [])].map(({ $ref = '' }) => $ref);
  const known = BY_NAME.find(([name]) => references.some((reference) => name.test(reference)))?.[1];
  const whole = schema.$ref === undefined && schema.allOf?.[0] ? resolved(schema.allOf[0], api) : resolved(schema, api);
  const {
    type,
    const: only,
    enum: words = only === undefined ? [] : [only],
    items,
    properties,
    description = '',
  } = whole;
  const of = references
    .find((reference) => reference !== '')
    ?.slice(PLACE.length)
    .replace(/Input$/, '');
  const common = {
    required,
    words: words.filter((word): word is string => typeof word === 'string'),
    description: schema.description ?? description,
    ...(of === undefined ? {} : { of }),
  };
  if (known) return { ...common, kind: known, members: undefined };
  switch (Array.isArray(type) ? type[0] : type) {
    case 'array':
      return {
        ...common,
        kind: 'list',
        members: fieldOf(items ?? {}, api, true),
        ...(whole.minItems === undefined ? {} : { least: whole.minItems }),
      };
    case 'integer':
    case 'number':
      return { ...common, kind: 'number', members: undefined };
    case 'boolean':
      return { ...common, kind: 'boolean', members: undefined };
    case 'string':
      return { ...common, kind: 'text', members: undefined };
    default: {
      const ways = whole.oneOf ?? whole.anyOf;
      return {
        ...common,
        kind: 'object',
        members: properties ? fieldsOf(whole, api) : undefined,
        ...(ways === undefined ? {} : { ways: ways.map((way) => fieldOf(way, api, true)) }),
      };
    }
  }
}
