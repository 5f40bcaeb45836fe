import type { Ctx } from '@distronation/common';

/** One version of a template, without its content. */
export interface VersionBrief {
  version: string;
  active: boolean;
  /** ISO 8601. */
  createdAt: string;
  comment?: string;
}

export interface VersionContent {
  html: string;
  /** Of the mail; may hold variables, as the html may. */
  subject?: string;
  comment?: string;
}

export type StoredVersion = VersionBrief & VersionContent;

export interface TemplateBrief {
  name: string;
  description: string;
  /** ISO 8601. */
  createdAt: string;
}

export interface StoredTemplate extends TemplateBrief {
  version: StoredVersion;
}

/** How long a reader's caller waits, in epoch milliseconds. */
type Waiting = Pick<Ctx, 'deadline'>;

/** Where templates are kept, whichever provider sends. Rejects with `templates_unavailable`, and with
 *  `template_refused` for what it won't keep. */
export interface TemplateStore {
  /** By name, from the first one after `after`; each with its active version. */
  list(
    waiting: Waiting,
    page: { limit: number; after?: string },
  ): Promise<{ templates: (TemplateBrief & { version?: StoredVersion })[]; next?: string }>;
  /** The active version unless another is named; undefined if there is none such. */
  read(waiting: Waiting, name: string, version?: string): Promise<StoredTemplate | undefined>;
  /** Undefined for a template that is not there. */
  versions(waiting: Waiting, name: string): Promise<VersionBrief[] | undefined>;
  create(
    template: { name: string; description: string; version: string },
    content: VersionContent,
  ): Promise<void>;
  /** An empty description is none. */
  describe(name: string, description: string): Promise<void>;
  addVersion(
    template: { name: string; version: string; activate: boolean },
    content: VersionContent,
  ): Promise<void>;
  remove(name: string): Promise<void>;
}
