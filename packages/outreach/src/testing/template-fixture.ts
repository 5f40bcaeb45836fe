import { byRoute, createEndpoint } from '@distronation/common/http';
import { invoke, memoryAuditLog, testKit } from '@distronation/common/testing';
import type { Endpoint } from '@distronation/contracts';
import { templateRoutes } from '../handlers/template-routes.ts';
import { memoryTemplates } from './memory-templates.ts';

interface Call {
  name?: string;
  /** That of the path. */
  version?: string;
  query?: Record<string, string>;
  body?: unknown;
  /** The caller's role. */
  as?: string;
}

/** The template endpoints behind their one function, over templates in memory. */
export const templateFixture = () => {
  const templates = memoryTemplates();
  const audit = memoryAuditLog();
  const handler = byRoute(
    ...templateRoutes(createEndpoint(testKit()), {
      templates,
      audit,
      footer: {
        add: (html) => `${html}<a href="{{unsubscribe_url}}">Leave {{topic_name}}</a>`,
        remove: (html) => html.replaceAll(/<a [^>]*unsubscribe_url[^>]*>[^<]*<\/a>/g, ''),
        untrack: (html) => html.replaceAll('<a href', '<a untracked href'),
      },
      textFromHtml: (html) => `text of ${html}`,
      now: () => new Date('2026-11-01T09:00:00.000Z'),
    }),
  );
  const call = (
    { method, path }: Endpoint,
    { name = '', version = '', as = 'outreach', ...rest }: Call = {},
  ) =>
    invoke(handler, {
      method,
      resource: path,
      params: { name, version },
      headers: { Authorization: `Bearer ${as}` },
      ...rest,
    });
  return { handler, templates, audit, call };
};
