import type { APIGatewayProxyEvent } from 'aws-lambda';

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const segmentsOf = (path: string): string[] => path.replace(/\/+$/, '').split('/');

/** The parts of the path that the route names, decoded once. They are taken from the path itself: API
 *  Gateway hands its `pathParameters` over as they were sent, and serverless-offline decoded, so that
 *  nothing could tell `100%25` and `100%` apart. The path may have a stage or a base path in front. */
export const pathParameters = ({
  path,
  resource,
}: Pick<APIGatewayProxyEvent, 'path' | 'resource'>): Record<string, string> => {
  const sent = segmentsOf(path).toReversed();
  return Object.fromEntries(
    segmentsOf(resource)
      .toReversed()
      .flatMap((segment, index) => {
        const name = /^\{(\w+)\}$/.exec(segment)?.[1];
        const value = sent[index];
        return name === undefined || value === undefined ? [] : [[name, decode(value)]];
      }),
  );
};
