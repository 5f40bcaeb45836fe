import { compareSchemas, type Direction } from './compare-schemas.ts';
import type { Document, Operation, Schema } from './document-shape.ts';

type Content = Record<string, { schema: Schema }>;

const compareContent = (ref: Content, ours: Content, at: string, way: Direction): string[] =>
  Object.entries(ref).flatMap(([type, { schema }]) => {
    const own = ours[type];
    return own ? compareSchemas(schema, own.schema, at, way) : [`${at} is not ${type}`];
  });

const compareParameters = (ref: Operation, ours: Operation, at: string): string[] => {
  const missing = ref.parameters.flatMap(({ name, in: place, schema }) => {
    const own = ours.parameters.find((each) => each.name === name && each.in === place);
    return own
      ? compareSchemas(schema, own.schema, `${at} ${place} ${name}`, 'input')
      : [`${at} ${place} ${name} is missing`];
  });
  const demanded = ours.parameters
    .filter(({ name, required }) => required && !ref.parameters.some((p) => p.name === name))
    .map(({ name, in: place }) => `${at} ${place} ${name} has become required`);
  return [...missing, ...demanded];
};

const compareResponses = (ref: Operation, ours: Operation, at: string): string[] =>
  Object.entries(ref.responses).flatMap(([status, { content }]) => {
    const own = ours.responses[status];
    return own
      ? compareContent(content, own.content, `${at} ${status}`, 'output')
      : [`${at} ${status} is missing`];
  });

/** Where and as what documents list it. */
const compareTitles = (ref: Operation, ours: Operation, at: string): string[] => [
  ...(ref.summary === ours.summary ? [] : [`${at} is called ${ours.summary}`]),
  ...ref.tags.filter((tag) => !ours.tags.includes(tag)).map((tag) => `${at} is not under ${tag}`),
];

const compareFronts = (ref: Document, ours: Document): string[] => [
  ...Object.entries(ref.info)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(ours.info[name]))
    .map(([name]) => `info.${name} differs`),
  ...ref.servers
    .filter(({ url }) => !ours.servers.some((own) => own.url === url))
    .map(({ url }) => `The server ${url} is missing`),
];

const schemesOf = (operation: Operation, { security }: Document): string =>
  (operation.security ?? security).flatMap((each) => Object.keys(each)).join(', ') || 'nothing';

/** Everything that the reference promises and our document does not, one sentence each. */
export const compareDocuments = (ref: Document, ours: Document): string[] => [
  ...compareFronts(ref, ours),
  ...Object.entries(ref.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const at = `${method.toUpperCase()} ${path}`;
      const own = ours.paths[path]?.[method];
      if (!own) return [`${at} is missing`];
      const [asked, given] = [schemesOf(operation, ref), schemesOf(own, ours)];
      return [
        ...(asked === given ? [] : [`${at} asks for ${given} instead of ${asked}`]),
        ...compareTitles(operation, own, at),
        ...compareParameters(operation, own, at),
        ...compareContent(operation.requestBody.content, own.requestBody.content, at, 'input'),
        ...compareResponses(operation, own, at),
      ];
    }),
  ),
];
