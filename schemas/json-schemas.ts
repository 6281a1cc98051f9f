/**
 * JSON Schemas of the rules files, made from zod: an editor that knows them completes and checks a file while it is written. What only shows
 * beside other entries (a stage that does not exist, a clause of language 2 in language 1) is told on loading.
 */
import { z } from 'zod';
import { workingCalendar } from './calendar.ts';
import { roster } from './organisation-commands.ts';
import { procedure } from './procedure.ts';

/** Which files there are schemas for. */
export const jsonSchemaNames = ['procedure', 'organisation', 'calendar'] as const;
export type JsonSchemaName = (typeof jsonSchemaNames)[number];

export type JsonSchema = Record<string, unknown>;

const TITLES: Record<JsonSchemaName, string> = {
  procedure: 'A procedure of a body: procedures/{body}/{kind}.yaml',
  organisation: 'The roster of a body: organisations/{body}.yaml',
  calendar: 'A working calendar: calendars/{id}.yaml',
};

const SOURCES: Record<JsonSchemaName, z.ZodType> = { procedure, organisation: roster, calendar: workingCalendar };

/** The JSON Schema (draft 2020-12) of a file as people write it. */
export function jsonSchemaOf(name: JsonSchemaName): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(SOURCES[name], { target: 'draft-2020-12', io: 'input' }) as JsonSchema;
  return { $schema, title: TITLES[name], ...(name === 'organisation' ? asInTheFile(schema) : schema) };
}

/** In its file a roster tells `liveSince` as people write times, with an offset; loading makes an instant of it. */
function asInTheFile(schema: JsonSchema): JsonSchema {
  const liveSince = {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$',
    description: 'From here the program decides; what lies before is attested only (I15). With an offset.',
  };
  const definitions = schema['$defs'] as Record<string, JsonSchema>;
  const own = definitions['Roster'] as JsonSchema;
  const properties = { ...(own['properties'] as JsonSchema), liveSince };
  return { ...schema, $defs: { ...definitions, Roster: { ...own, properties } } };
}
