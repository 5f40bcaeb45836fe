import { dereference } from '@readme/openapi-parser';
import * as z from 'zod';

/** The part of an OpenAPI 3.0 document that the comparison reads, free of references. */
export interface Schema {
  type?: string | undefined;
  format?: string | undefined;
  enum?: unknown[] | undefined;
  default?: unknown;
  minimum?: number | undefined;
  maximum?: number | undefined;
  maxLength?: number | undefined;
  oneOf?: Schema[] | undefined;
  anyOf?: Schema[] | undefined;
  items?: Schema | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: boolean | Schema | undefined;
}

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    default: z.unknown().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxLength: z.number().optional(),
    oneOf: z.array(schema).optional(),
    anyOf: z.array(schema).optional(),
    items: schema.optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
  }),
);

const content = z.record(z.string(), z.object({ schema })).default({});

const operation = z.object({
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.unknown())).optional(),
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema }),
    )
    .default([]),
  requestBody: z.object({ content }).default({ content: {} }),
  responses: z.record(z.string(), z.object({ content })),
});
export type Operation = z.infer<typeof operation>;

/** With what stands for its variables where nobody says otherwise. */
const server = z
  .object({
    url: z.string(),
    description: z.string(),
    variables: z.record(z.string(), z.object({ default: z.string() })).default({}),
  })
  .transform(({ url, description, variables }) => ({
    url: url.replaceAll(/\{(\w+)\}/g, (_, name: string) => variables[name]?.default ?? ''),
    description,
  }));

const document = z.object({
  info: z.record(z.string(), z.unknown()),
  servers: z.array(server),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});
export type Document = z.infer<typeof document>;

export const readDocument = async (source: Parameters<typeof dereference>[0]): Promise<Document> =>
  document.parse(await dereference(source));
