const address = /[^\s<>"'(),;:@[\]{}|]{1,64}@[^\s<>"'(),;:@[\]{}|?]{1,255}/g;

/** Puts stand-ins in place of e-mail addresses, so that they do not leave the house, and back. */
export const maskAddresses = () => {
  const masks = new Map<string, string>();
  const maskOf = (found: string): string => {
    const mask = masks.get(found) ?? `person${masks.size + 1}@masked.invalid`;
    masks.set(found, mask);
    return mask;
  };
  return {
    mask: (text: string): string => text.replaceAll(address, maskOf),
    unmask: (text: string): string =>
      [...masks].reduce((shown, [found, mask]) => shown.replaceAll(mask, () => found), text),
  };
};
