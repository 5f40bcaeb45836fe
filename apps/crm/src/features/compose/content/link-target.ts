// A placeholder in place of the address: what it holds is checked by nobody here.
const allowed = /^(?:https?:\/\/|mailto:|tel:|\{\{)/i;

/** Where a link may lead: anything else, as scripts, is no link. */
export const safeLink = (href: unknown): string | undefined =>
  typeof href === 'string' && allowed.test(href.trim()) ? href.trim() : undefined;
