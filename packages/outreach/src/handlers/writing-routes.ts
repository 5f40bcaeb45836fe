import type { createEndpoint, Route } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { readWritingHelp } from '../read-writing-help.ts';
import { suggestWriting, type WritingDeps } from '../suggest-writing.ts';

/** The routes of the help with writing. */
export const writingRoutes = (
  endpoint: ReturnType<typeof createEndpoint>,
  deps: WritingDeps,
): Route[] => [
  [endpoints.readWritingHelp, endpoint(endpoints.readWritingHelp, readWritingHelp(deps))],
  [endpoints.suggestWriting, endpoint(endpoints.suggestWriting, suggestWriting(deps))],
];
