import type { SharedMail } from '../delivery.ts';
import type { Footer } from '../ports.ts';

interface Bodies {
  html?: string;
  text: string;
}

const mapBodies = ({ html, text }: Bodies, change: (body: string) => string): Bodies => ({
  ...(html === undefined ? {} : { html: change(html) }),
  text: change(text),
});

/** Both bodies with the way out: at their end, or where their template has it. */
export const bodiesOf = ({ topic, content }: SharedMail, footer: Footer, url: string): Bodies => {
  if (content.template) {
    const { linkPlaceholder } = content.template;
    return mapBodies(content, (body) => body.replaceAll(linkPlaceholder, () => url));
  }
  const { html, text } = content;
  return {
    ...(html === undefined ? {} : { html: footer.html(html, topic, url) }),
    text: footer.text(text, topic, url),
  };
};
