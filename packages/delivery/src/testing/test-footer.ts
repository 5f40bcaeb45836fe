import type { Footer } from '../ports.ts';

/** Shows where a footer stands, and nothing of what it says. */
export const testFooter: Footer = {
  html: (html, _topic, url) => `${html}<a href="${url}">Unsubscribe</a>`,
  text: (text, _topic, url) => `${text}\nUnsubscribe: ${url}`,
};
