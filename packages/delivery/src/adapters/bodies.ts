import type { Send } from '../delivery.ts';
import type { Footer } from '../ports.ts';

/** Both bodies with the way out at their end. */
export const bodiesOf = (
  { topic, content: { html, text } }: Send,
  footer: Footer,
  url: string,
): { html?: string; text: string } => ({
  ...(html === undefined ? {} : { html: footer.html(html, topic, url) }),
  text: footer.text(text, topic, url),
});
