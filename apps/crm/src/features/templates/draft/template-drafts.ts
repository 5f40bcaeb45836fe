import { createStore, del, get, set } from 'idb-keyval';
import { z } from 'zod';
import { templateFormSchema } from '../edit/template-form.ts';

const templateDraftSchema = z.object({
  /** What it is a draft of: one for each template, and one for a new template. */
  id: z.string(),
  changedAt: z.iso.datetime(),
  /** The version that it began with; empty for a new template. */
  basis: z.string(),
  form: templateFormSchema,
});

/** A template that is half written. */
export type TemplateDraft = z.infer<typeof templateDraftSchema>;

export const newTemplateDraft = 'new';
export const versionDraftOf = (name: string): string => `version of ${name}`;

/** The half-written templates of one colleague in this browser. They outlive its tabs and the session:
 *  whoever signs in again finds them, and nobody else does. */
export interface TemplateDrafts {
  /** What an older version wrote counts as absent. */
  read(id: string): Promise<TemplateDraft | undefined>;
  /** Rejects where the browser did not keep it. */
  write(draft: TemplateDraft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** In IndexedDB, as a template may be large. A browser that keeps nothing costs the copy, not the work on
 *  the page. */
export const templateDrafts = (owner: string): TemplateDrafts => {
  const store = createStore('dn-template-drafts', 'drafts');
  const keyOf = (id: string) => `${owner}/${id}`;
  return {
    read: async (id) => {
      const found = await get<unknown>(keyOf(id), store).catch(() => undefined);
      return templateDraftSchema.safeParse(found).data;
    },
    write: (draft) => set(keyOf(draft.id), draft, store),
    remove: (id) => del(keyOf(id), store).catch(() => undefined),
  };
};
