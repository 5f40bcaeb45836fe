/** An RFC 5322 mailbox: the bare addr-spec, and the display name where one was given. */
export interface Address {
  address: string;
  name?: string;
}

const maxAddressLength = 254;
const maxLocalLength = 64;
const maxLabelLength = 63;
const maxInputLength = 998;

// Single character classes under one quantifier each: no input makes them backtrack.
const localAtom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const quotedLocal = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const domainLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const bareName = /^[^\p{Cc}\u2028\u2029"<>()[\]:;@\\,]+$/u;
const quotedName = /^"((?:[^"\\\p{Cc}\u2028\u2029]|\\[^\p{Cc}\u2028\u2029])*)"$/u;

const isLocalPart = (local: string): boolean =>
  local.length > 0 &&
  local.length <= maxLocalLength &&
  (quotedLocal.test(local) || local.split('.').every((atom) => localAtom.test(atom)));

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => label.length <= maxLabelLength && domainLabel.test(label)) &&
    !/^[0-9]+$/.test(labels.at(-1) ?? '')
  );
};

const isAddrSpec = (text: string): boolean => {
  const at = text.lastIndexOf('@');
  return (
    text.length <= maxAddressLength &&
    isLocalPart(text.slice(0, at)) &&
    isDomain(text.slice(at + 1))
  );
};

/** `"ana"@example.com` and `ana@example.com` are one mailbox, and must be one key. */
const unquoteLocalPart = (address: string): string => {
  const at = address.lastIndexOf('@');
  const inner = /^"(.*)"$/.exec(address.slice(0, at))?.[1]?.replaceAll(/\\(.)/g, '$1');
  const isAtoms = inner?.split('.').every((atom) => localAtom.test(atom));
  return inner !== undefined && isAtoms ? `${inner}${address.slice(at)}` : address;
};

const parseName = (text: string): string | undefined => {
  const quoted = quotedName.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll(/\\(.)/gu, '$1');
  return bareName.test(text) ? text : undefined;
};

/** Reads `ana@example.com` or `Ana <ana@example.com>`; undefined for anything else. Takes time
 *  linear in the length of its input, and reads no more than one header line of it. */
export const parseAddress = (input: string): Address | undefined => {
  if (input.length > maxInputLength) return undefined;
  const text = input.trim();
  if (!text.endsWith('>'))
    return isAddrSpec(text) ? { address: unquoteLocalPart(text) } : undefined;
  const open = text.lastIndexOf('<');
  const given = text.slice(open + 1, -1);
  if (open < 0 || !isAddrSpec(given)) return undefined;
  const address = unquoteLocalPart(given);
  const label = text.slice(0, open).trim();
  if (label === '') return { address };
  const name = parseName(label);
  return name === undefined ? undefined : { address, name };
};

/** Reads what a contract has let through as an address.
 *  @throws TypeError for anything else, which is a fault of ours. */
export const readAddress = (text: string): Address => {
  const address = parseAddress(text);
  if (!address) throw new TypeError('The contract lets no such address through');
  return address;
};

/** The key under which an address is known: providers ignore the case of both its parts. */
export const canonicalAddress = (address: string): string => address.toLowerCase();

/** Writes a mailbox so that `parseAddress` reads the same back. */
export const formatAddress = ({ address, name }: Address): string => {
  if (name === undefined) return address;
  return bareName.test(name) && name === name.trim()
    ? `${name} <${address}>`
    : `"${name.replaceAll(/["\\]/g, '\\$&')}" <${address}>`;
};

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();
