import { canonicalAddress, parseAddress } from '@distronation/contracts';

export interface Recipient {
  /** As typed. */
  text: string;
  /** Undefined when nobody could be reached under it. */
  address: string | undefined;
}

export const readRecipient = (text: string): Recipient => ({
  text,
  address: parseAddress(text)?.address,
});

const keyOf = ({ text, address }: Recipient): string => canonicalAddress(address ?? text);

/** The list with new entries at its end, each person once. */
export const addRecipients = (
  list: readonly string[],
  added: readonly string[],
): { list: string[]; repeated: number } => {
  const known = new Map<string, string>();
  const all = [...list, ...added];
  for (const text of all) {
    const key = keyOf(readRecipient(text));
    if (!known.has(key)) known.set(key, text);
  }
  return { list: [...known.values()], repeated: all.length - known.size };
};
