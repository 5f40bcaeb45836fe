import { byRoute, createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import { endpoints, type Endpoint } from '@distronation/contracts';
import { cleanHtml } from '../adapters/clean-html.ts';
import { writingRoutes } from '../handlers/writing-routes.ts';
import type { WritingModel } from '../writing-model.ts';

type Question = Parameters<WritingModel['answer']>[0];

/** The help with writing behind its function, over a model that always answers the same; without an
 *  answer, there is no model. */
export const writingFixture = (answer: string | undefined) => {
  const asked: Question[] = [];
  const model: WritingModel = {
    host: 'model.example',
    name: 'some-model',
    async answer(question) {
      asked.push(question);
      return answer ?? '';
    },
  };
  const findModel = () => (answer === undefined ? undefined : model);
  const handler = byRoute(...writingRoutes(createEndpoint(testKit()), { findModel, cleanHtml }));
  const call = ({ method, path }: Endpoint, body?: unknown, as = 'outreach') =>
    invoke(handler, {
      method,
      resource: path,
      headers: { Authorization: `Bearer ${as}` },
      ...(body === undefined ? {} : { body }),
    });
  const suggest = (body: object, as?: string) => call(endpoints.suggestWriting, body, as);
  return { handler, asked, call, suggest };
};
