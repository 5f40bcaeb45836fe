const scripts = /^(?:javascript|vbscript|data:text\/html)/i;

// Browsers skip these inside of a scheme, so `java\nscript:` is one.
const skipped = /[\s\p{Cc}]/gu;

/** Where values would run as a script if a template wrote them into a link: escaping does not keep
 *  them from it. Paths lead from the outermost name to the value. */
export const scriptLinks = (value: unknown, path: string[] = []): string[][] => {
  if (typeof value === 'string') {
    const start = value.slice(0, 256).replaceAll(skipped, '');
    return scripts.test(start) && start.includes(':') ? [path] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => scriptLinks(inner, [...path, name]));
};
