import * as z from 'zod';
import type { DeclaredError } from '../endpoint.ts';
import { bytesOf, headerText } from '../fields.ts';

const symbols = /^[A-Za-z0-9][A-Za-z0-9._~-]*$/;

const symbolicName = (field: string, max: number) =>
  z
    .string({ error: `${field} is required` })
    .max(max, `${field} may hold at most ${max} characters`)
    .regex(
      symbols,
      `${field} may hold letters, digits and . _ ~ -, and begins with a letter or a digit`,
    );

/** Names have no upper case; `Welcome` and `welcome` are one template. */
export const templateName = (field: string) => symbolicName(field, 128).toLowerCase();

export const templateVersionAs = (field: string) => symbolicName(field, 64);

export const templateVersion = templateVersionAs('version');

export const templateDescription = headerText('description', 256);

/** What the mail fills in by itself, so that no caller can put something else there. */
export const reservedVariables = ['unsubscribe_url', 'topic_name'] as const;

export const templateVariables = z
  .record(z.string().min(1).max(128), z.unknown())
  .superRefine((variables, context) => {
    for (const name of reservedVariables) {
      if (!Object.hasOwn(variables, name)) continue;
      const message = `${name} is filled in for each recipient and cannot be given`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });

const maxTemplateBytes = 100 * 1024;

/** The content of a version, as it is written down. */
export const versionContent = {
  html: z
    .string({ error: 'html is required' })
    .refine((html) => html.trim() !== '', 'html is required')
    .refine((html) => bytesOf(html) <= maxTemplateBytes, 'html may hold at most 100 KB'),
  subject: headerText('subject', 998).optional(),
  comment: headerText('comment', 256).optional(),
};

/** A variable that only a condition asks for, or only an item of a list needs, is not required. */
const variable = z.object({ name: z.string(), required: z.boolean() });
export type TemplateVariable = z.infer<typeof variable>;

export const templateProblem = z.enum([
  'template_invalid',
  'template_unsafe',
  'template_without_unsubscribe_link',
]);
export type TemplateProblem = z.infer<typeof templateProblem>;

/** What a reading of a template's content shows; `problem` is why it can't be sent, if so. */
export const templateReading = {
  variables: z.array(variable),
  problem: templateProblem.optional(),
};

export const versionBrief = z.object({
  version: z.string(),
  active: z.boolean(),
  createdAt: z.iso.datetime(),
  comment: z.string().optional(),
});

export const templatesUnavailable = {
  templates_unavailable: { status: 502, message: 'The template store does not answer' },
} as const satisfies Record<string, DeclaredError>;

export const templateNotFound = {
  template_not_found: { status: 404, message: 'There is no such template, or no such version' },
  ...templatesUnavailable,
} as const satisfies Record<string, DeclaredError>;

export const templateVersionExists = {
  template_version_exists: { status: 409, message: 'The template has this version already' },
} as const satisfies Record<string, DeclaredError>;

export const templateRefused = {
  template_refused: {
    status: 409,
    message: 'Mailgun does not keep this template or version; `data.reason` says why',
  },
} as const satisfies Record<string, DeclaredError>;

/** Why a template is neither kept nor sent. */
export const templateContentErrors = {
  template_invalid: {
    status: 400,
    message:
      'The template is not valid: it may use {{variable}}, #if, #unless, #each, #with and #equal, and nothing else of Handlebars',
  },
  template_unsafe: {
    status: 400,
    message:
      'The template writes a variable without escaping it: use {{variable}}, not {{{variable}}}',
  },
} as const satisfies Record<string, DeclaredError>;

export const templateSendingErrors = {
  ...templateNotFound,
  ...templateContentErrors,
  template_without_unsubscribe_link: {
    status: 400,
    message: 'The template has no {{unsubscribe_url}} that its reader would see',
  },
} as const satisfies Record<string, DeclaredError>;
