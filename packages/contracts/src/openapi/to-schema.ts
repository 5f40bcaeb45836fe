import * as z from 'zod';

export type Schema = z.core.JSONSchema.BaseSchema;

/** The schema in OpenAPI 3.0's dialect, as a caller writes it (`input`) or as we answer (`output`). */
export const toSchema = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    override: ({ jsonSchema }) => {
      // Answers may gain fields; a client generated from this document must not break on them.
      if (io === 'output' && jsonSchema.additionalProperties === false) {
        delete jsonSchema.additionalProperties;
      }
      // The format says it; zod's pattern for it repeats the calendar on five lines.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return described;
};
