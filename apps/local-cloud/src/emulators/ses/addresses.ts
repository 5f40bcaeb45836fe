import { z } from 'zod';
import { badRequest, messageRejected } from './ses-errors.ts';

/** Why SES takes no such address; absent if it does. Nothing but ASCII is mailed. */
const problemOf = (address: string): string | undefined => {
  const at = address.lastIndexOf('@');
  if (at < 1) return "Missing final '@domain'";
  if (!/^[!-?A-~]{1,64}$/.test(address.slice(0, at))) {
    return 'Local part is too long or contains control, whitespace or non-ASCII';
  }
  if (!/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address.slice(at + 1))) {
    return 'Domain contains an illegal character or no dot';
  }
  return address.length > 254 ? 'Address is longer than 254 characters' : undefined;
};

/** An address without a display name. */
export const emailAddress = z.string().refine((address) => problemOf(address) === undefined, {
  error: ({ input }) => problemOf(String(input)),
});

/** The bare address of `a@b.c` or `Name <a@b.c>`. */
export const bareAddress = (text: string): string => {
  const open = text.lastIndexOf('<');
  const address = text.endsWith('>') && open >= 0 ? text.slice(open + 1, -1) : text.trim();
  const problem = problemOf(address);
  if (problem) throw badRequest(`${problem} in <${text}>`);
  return address;
};

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** A verified domain vouches for its subdomains, a verified address for itself alone. */
export const checkSender = (sender: string, identities: string[]): void => {
  const address = bareAddress(sender);
  const domain = domainOf(address);
  const verified = identities.some(
    (identity) => identity === address || domain === identity || domain.endsWith(`.${identity}`),
  );
  if (verified) return;
  throw messageRejected(
    `Email address is not verified. The following identities failed the check in region US-EAST-1: ${address}`,
  );
};
