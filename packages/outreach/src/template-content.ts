import type { VersionContent } from './template-store.ts';
import { variablesOf } from './template-variables.ts';

/** Our footer, as a template has it. */
export interface TemplateFooter {
  /** The page with the footer at its end. */
  add(html: string): string;
  /** The page with links to `{{unsubscribe_url}}` that no provider rewrites for counting clicks. */
  untrack(html: string): string;
  /** The page without the footer and without any link to `{{unsubscribe_url}}`. */
  remove(html: string): string;
}

interface GivenContent {
  html: string;
  subject?: string | undefined;
  comment?: string | undefined;
}

/** The content as it is kept: certain to have a way out for its reader. Rejects with
 *  `template_invalid` or `template_unsafe`. */
export const readyToKeep = (
  { html, subject, comment }: GivenContent,
  footer: TemplateFooter,
): VersionContent => {
  const hasLink = variablesOf(html).get('unsubscribe_url') === true;
  variablesOf(subject ?? '');
  return {
    html: hasLink ? footer.untrack(html) : footer.add(html),
    ...(subject === undefined ? {} : { subject }),
    ...(comment === undefined ? {} : { comment }),
  };
};
