import { formatAddress, type Address } from '@distronation/contracts';

/** An encoded word holds 75 characters at most: twelve of frame, and base64 of 45 bytes. */
const maxBytesInWord = 45;

const encodeWord = (text: string): string =>
  `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

/** Cuts between characters, never within one. */
const wordsOf = (text: string): string[] => {
  const words = [''];
  for (const character of text) {
    const longer = `${words.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(longer) > maxBytesInWord) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words;
};

/** A mailbox as a header carries it: names beyond ASCII as RFC 2047 encodes them, which SES leaves to
 *  its callers. */
export const encodedMailbox = (mailbox: Address): string => {
  const { address, name } = mailbox;
  if (name === undefined || /^[ -~]*$/.test(name)) return formatAddress(mailbox);
  return `${wordsOf(name).map(encodeWord).join(' ')} <${address}>`;
};
