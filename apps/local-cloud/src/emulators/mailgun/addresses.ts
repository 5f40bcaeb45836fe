import addressparser, { type MailboxAddress } from 'nodemailer/lib/addressparser';
import type { Form } from './form.ts';
import { refuse } from './refusal.ts';

const plausible = /^[^\s@]+@[^\s@]+$/;

/** Every address of a field such as `to`, which may repeat and may hold comma-separated lists. */
export const readAddresses = (form: Form, field: string): MailboxAddress[] => {
  const addresses = form.all(field).flatMap((value) => addressparser(value, { flatten: true }));
  if (addresses.some(({ address }) => !plausible.test(address))) {
    refuse(`'${field}' parameter is not a valid address. please check documentation`);
  }
  return addresses;
};

export const formatAddress = ({ name, address }: MailboxAddress): string =>
  name === '' ? address : `${/^[\w ]+$/.test(name) ? name : JSON.stringify(name)} <${address}>`;
