import { badRequest, messageRejected } from './ses-errors.ts';

/** The bare address of `a@b.c` or `Name <a@b.c>`. SES mails no address with other than ASCII in it. */
export const bareAddress = (text: string): string => {
  const open = text.lastIndexOf('<');
  const address = text.endsWith('>') && open >= 0 ? text.slice(open + 1, -1) : text.trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (at < 1) throw badRequest(`Missing final '@domain' in <${text}>`);
  if (!/^[!-?A-~]{1,64}$/.test(local)) {
    throw badRequest(`Local address contains control, whitespace or non-ASCII in <${text}>`);
  }
  if (!/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(domain)) {
    throw badRequest(`Domain contains an illegal character or no dot in <${text}>`);
  }
  if (address.length > 254) throw badRequest(`Address is longer than 254 characters: <${text}>`);
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
