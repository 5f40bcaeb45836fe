import { escapeHtml } from '@distronation/common';
import { canonicalAddress, neededFields } from '@distronation/contracts';
import { fieldsOf } from './missing-fields.ts';
import type { PersonaliserOf, Recipient } from './ports.ts';

const asFields = (recipient: Recipient) =>
  Object.fromEntries(
    Object.entries(fieldsOf(recipient)).map(([name, text]) => [
      name,
      { html: escapeHtml(text), text },
    ]),
  );

/** Says to each recipient what their own fields hold. Who lacks one that the mail needs gets none: people
 *  of a segment are not looked at before. */
export const personaliseFields: PersonaliserOf = (_campaign, recipients) => {
  const byAddress = new Map(recipients.map((one) => [canonicalAddress(one.address), one]));
  return async (_ctx, { content }, rows) => {
    const needed = neededFields(content.subject, content.html, content.text);
    return new Map(
      rows.map(({ id, recipient }) => {
        const person = byAddress.get(canonicalAddress(recipient.address)) ?? recipient;
        const fields = asFields(person);
        const lacks = needed.some((name) => !fields[name]?.text);
        return [id, lacks ? { reason: 'field_missing' } : { fields }];
      }),
    );
  };
};
