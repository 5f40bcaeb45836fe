import pMap from 'p-map';
import * as z from 'zod';
import type { StoredVersion, TemplateStore, VersionBrief } from '../template-store.ts';
import type { MailgunTemplatesApi } from './mailgun-templates-api.ts';

const brief = z.object({
  name: z.string(),
  description: z.string().default(''),
  createdAt: z.string(),
});

const versionBrief = z.object({
  tag: z.string(),
  active: z.boolean(),
  createdAt: z.string(),
  comment: z.string().optional(),
});

const version = versionBrief.extend({
  template: z.string(),
  headers: z.object({ Subject: z.string().optional() }).nullish(),
});

const oneTemplate = z.object({ template: brief.extend({ version: version.optional() }) });
const allVersions = z.object({ template: z.object({ versions: z.array(versionBrief).nullish() }) });
const templatePage = z.object({ items: z.array(brief).nullish() });

/** A template has at most 40 versions. */
const pageSize = '100';
const concurrency = 8;

const toIso = (date: string): string => new Date(date).toISOString();

const toBrief = ({
  tag,
  active,
  createdAt,
  comment,
}: z.infer<typeof versionBrief>): VersionBrief => ({
  version: tag,
  active,
  createdAt: toIso(createdAt),
  ...(comment ? { comment } : {}),
});

const toVersion = (given: z.infer<typeof version>): StoredVersion => ({
  ...toBrief(given),
  html: given.template,
  ...(given.headers?.Subject ? { subject: given.headers.Subject } : {}),
});

const search = (query: Record<string, string>): string =>
  `?${new URLSearchParams(query).toString()}`;

const contentFields = ({ html, subject, comment }: Parameters<TemplateStore['create']>[1]) => ({
  template: html,
  engine: 'handlebars',
  comment,
  headers: subject === undefined ? undefined : JSON.stringify({ Subject: subject }),
});

/** Mailgun's stored templates. */
export const mailgunTemplates = ({ read, write }: MailgunTemplatesApi): TemplateStore => {
  const pathOf = (name: string): string => `/${encodeURIComponent(name)}`;

  const fetchOne = async (path: string, deadline: number) => {
    const answer = await read(path, deadline);
    if (answer === undefined) return undefined;
    const { version: given, ...template } = oneTemplate.parse(answer).template;
    return {
      ...template,
      createdAt: toIso(template.createdAt),
      ...(given ? { version: toVersion(given) } : {}),
    };
  };

  return {
    async list({ deadline }, { limit, after }) {
      const from = after === undefined ? { page: 'first' } : { page: 'next', p: after };
      const answer = await read(search({ ...from, limit: String(limit) }), deadline);
      const names = (templatePage.parse(answer ?? {}).items ?? []).map(({ name }) => name);
      const found = await pMap(names, (name) => fetchOne(`${pathOf(name)}?active=yes`, deadline), {
        concurrency,
      });
      const next = names.length === limit ? names.at(-1) : undefined;
      return {
        // One may have been deleted since the page was read.
        templates: found.filter((template) => template !== undefined),
        ...(next === undefined ? {} : { next }),
      };
    },

    async read({ deadline }, name, tag) {
      const path = tag === undefined ? '?active=yes' : `/versions/${encodeURIComponent(tag)}`;
      const found = await fetchOne(`${pathOf(name)}${path}`, deadline);
      return found?.version ? { ...found, version: found.version } : undefined;
    },

    async versions({ deadline }, name) {
      const answer = await read(`${pathOf(name)}/versions${search({ limit: pageSize })}`, deadline);
      if (answer === undefined) return undefined;
      return (allVersions.parse(answer).template.versions ?? []).map(toBrief);
    },

    async create({ name, description, version: tag }, content) {
      await write('POST', '', { name, description, tag, ...contentFields(content) });
    },

    async describe(name, description) {
      await write('PUT', pathOf(name), { description });
    },

    async addVersion({ name, version: tag, activate }, content) {
      const active = activate ? 'yes' : 'no';
      await write('POST', `${pathOf(name)}/versions`, { tag, active, ...contentFields(content) });
    },

    async remove(name) {
      await write('DELETE', pathOf(name));
    },
  };
};
