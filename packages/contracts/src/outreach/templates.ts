import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import {
  templateContentErrors,
  templateDescription,
  templateName,
  templateNotFound,
  templateReading,
  templateRefused,
  templatesUnavailable,
  templateVersion,
  templateVersionAs,
  templateVersionExists,
  versionBrief,
  versionContent,
} from './template-fields.ts';

const mayRead = { kind: 'staff', roles: ['admin', 'outreach', 'viewer'] } as const;
const mayChange = { kind: 'staff', roles: ['admin', 'outreach'], checkRevoked: true } as const;

const collection = { function: 'templates', path: '/outreach/templates' } as const;
const one = {
  function: 'templates',
  path: '/outreach/templates/{name}',
  params: z.object({ name: templateName('name') }),
} as const;

const brief = { name: z.string(), description: z.string(), createdAt: z.iso.datetime() };

/** A template with the content of one version, and what other versions there are. */
const detail = z.object({
  ...brief,
  version: versionBrief.extend({
    html: z.string(),
    subject: z.string().optional(),
    ...templateReading,
  }),
  versions: z.array(versionBrief),
});

export const listTemplates = defineEndpoint({
  ...collection,
  id: 'listTemplates',
  method: 'GET',
  auth: mayRead,
  summary: 'List templates',
  description: 'By name, a page at a time; `next` is the `after` of the page that follows.',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).default(50),
    after: templateName('after').optional(),
  }),
  response: z.object({
    data: z.object({
      templates: z.array(
        z.object({ ...brief, activeVersion: z.string().optional(), ...templateReading }),
      ),
      next: z.string().optional(),
    }),
  }),
  errors: templatesUnavailable,
});

export const createTemplate = defineEndpoint({
  ...collection,
  id: 'createTemplate',
  method: 'POST',
  auth: mayChange,
  summary: 'Create a template',
  description:
    'Stores a first version, which becomes the active one. Where `html` has no {{unsubscribe_url}}, our footer is added to it.',
  body: z.strictObject({
    name: templateName('name'),
    description: templateDescription.optional(),
    version: templateVersion.default('v1'),
    ...versionContent,
  }),
  response: z.object({ message: z.string(), data: detail }),
  errors: {
    ...templateContentErrors,
    ...templatesUnavailable,
    ...templateRefused,
    template_exists: { status: 409, message: 'There is a template of this name already' },
  },
});

export const addTemplateVersion = defineEndpoint({
  ...one,
  id: 'addTemplateVersion',
  method: 'POST',
  path: '/outreach/templates/{name}/versions',
  auth: mayChange,
  summary: 'Add a version to a template',
  description: 'It becomes the active one unless `activate` is false. A version never changes.',
  body: z.strictObject({
    version: templateVersion,
    ...versionContent,
    activate: z.boolean().default(true),
  }),
  response: z.object({ message: z.string(), data: detail }),
  errors: {
    ...templateContentErrors,
    ...templateNotFound,
    ...templateRefused,
    ...templateVersionExists,
  },
});

export const restoreTemplateVersion = defineEndpoint({
  ...one,
  id: 'restoreTemplateVersion',
  method: 'POST',
  path: '/outreach/templates/{name}/versions/{version}/restore',
  auth: mayChange,
  summary: 'Make an earlier version of a template the active one again',
  description:
    'Adds its content as a new version, named by `as`, which becomes the active one: what was sent in between can still be looked up.',
  params: one.params.extend({ version: templateVersion }),
  body: z.strictObject({
    as: templateVersionAs('as'),
    comment: versionContent.comment,
  }),
  response: z.object({ message: z.string(), data: detail }),
  errors: {
    ...templateContentErrors,
    ...templateNotFound,
    ...templateRefused,
    ...templateVersionExists,
    template_version_active: { status: 409, message: 'This version is the active one already' },
  },
});

export const readTemplate = defineEndpoint({
  ...one,
  id: 'readTemplate',
  method: 'GET',
  auth: mayRead,
  summary: 'Read a template',
  description: 'With the content of its active version, or of the one that `version` names.',
  query: z.object({ version: templateVersion.optional() }),
  response: z.object({ data: detail }),
  errors: templateNotFound,
});

export const changeTemplate = defineEndpoint({
  ...one,
  id: 'changeTemplate',
  method: 'PATCH',
  auth: mayChange,
  summary: 'Change the description of a template',
  description: '`null` takes it away. What a template says is changed by another version of it.',
  body: z.strictObject({ description: templateDescription.nullable() }),
  response: z.object({ message: z.string(), data: detail }),
  errors: { ...templateNotFound, ...templateRefused },
});

export const deleteTemplate = defineEndpoint({
  ...one,
  id: 'deleteTemplate',
  method: 'DELETE',
  auth: mayChange,
  summary: 'Delete a template with all its versions',
  response: z.object({ message: z.string() }),
  errors: templateNotFound,
});

export type ListTemplatesRequest = RequestOf<typeof listTemplates>;
export type ListTemplatesResponse = ResponseOf<typeof listTemplates>;
export type CreateTemplateRequest = RequestOf<typeof createTemplate>;
export type CreateTemplateResponse = ResponseOf<typeof createTemplate>;
export type AddTemplateVersionRequest = RequestOf<typeof addTemplateVersion>;
export type AddTemplateVersionResponse = ResponseOf<typeof addTemplateVersion>;
export type RestoreTemplateVersionRequest = RequestOf<typeof restoreTemplateVersion>;
export type RestoreTemplateVersionResponse = ResponseOf<typeof restoreTemplateVersion>;
export type ReadTemplateRequest = RequestOf<typeof readTemplate>;
export type ReadTemplateResponse = ResponseOf<typeof readTemplate>;
export type ChangeTemplateRequest = RequestOf<typeof changeTemplate>;
export type ChangeTemplateResponse = ResponseOf<typeof changeTemplate>;
export type DeleteTemplateRequest = RequestOf<typeof deleteTemplate>;
export type DeleteTemplateResponse = ResponseOf<typeof deleteTemplate>;
export type TemplateDetail = z.infer<typeof detail>;
