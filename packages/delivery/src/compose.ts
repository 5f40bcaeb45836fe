import { withHtmlFooter, withTextFooter } from '@distronation/unsubscribe-utils';
import type { Topic } from '@distronation/contracts';
import { convert } from 'html-to-text';
import type { Content } from './delivery.ts';

/** The readable text of an HTML mail, for clients that show no HTML. */
export const textFromHtml = (html: string): string =>
  convert(html, { wordwrap: 78, limits: { maxInputLength: 2_000_000 } });

/** Both bodies with the way out at their end. `url` may be a provider's placeholder. */
export const bodiesWithFooter = ({ html, text }: Content, topic: Topic, url: string) => ({
  ...(html === undefined ? {} : { html: withHtmlFooter(html, topic, url) }),
  text: withTextFooter(text, topic, url),
});
