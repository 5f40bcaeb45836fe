import { fillPlaceholders, type Placeholder } from '@distronation/contracts';
import type { Content, PersonalFields } from '../delivery.ts';

type Place = 'header' | 'html' | 'text';

const lineBreaks = /[\r\n\u2028\u2029\0]+/g;

/** What is not known of the recipient is left empty, unless the text says what stands instead. */
const say = (fields: PersonalFields, { name, instead = '' }: Placeholder, place: Place): string => {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const said = (place === 'html' ? field?.html : field?.text) || instead;
  // A header holds one line, whatever a recipient is called.
  return place === 'header' ? said.replaceAll(lineBreaks, ' ') : said;
};

type Change = (text: string, place: Place) => string;

const mapContent = (content: Content, change: Change): Content => ({
  ...content,
  subject: change(content.subject, 'header'),
  text: change(content.text, 'text'),
  ...(content.html === undefined ? {} : { html: change(content.html, 'html') }),
});

/** The content as one recipient reads it. */
export const fillContent = (content: Content, fields: PersonalFields | undefined): Content =>
  fields === undefined
    ? content
    : mapContent(content, (text, place) =>
        fillPlaceholders(text, (placeholder) => say(fields, placeholder, place)),
      );

interface SharedContent {
  content: Content;
  /** What one recipient's variables are, by Mailgun's names for them. */
  variablesOf(fields: PersonalFields | undefined): Record<string, string>;
}

/** The content once for all recipients: each placeholder is a variable that Mailgun fills. */
export const contentForMailgun = (content: Content): SharedContent => {
  if (!content.isPersonal) return { content, variablesOf: () => ({}) };
  const holes: { placeholder: Placeholder; place: Place }[] = [];
  const shared = mapContent(content, (text, place) =>
    fillPlaceholders(
      text,
      (placeholder) => `%recipient.field_${holes.push({ placeholder, place })}%`,
    ),
  );
  return {
    content: shared,
    variablesOf: (fields = {}) =>
      Object.fromEntries(
        holes.map(({ placeholder, place }, at) => [
          `field_${at + 1}`,
          say(fields, placeholder, place),
        ]),
      ),
  };
};
