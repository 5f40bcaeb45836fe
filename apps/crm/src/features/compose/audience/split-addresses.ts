const separators = new Set([',', ';', '\n', '\r']);

/** Cuts pasted text into single addresses: at commas, semicolons and line ends, except inside the
 *  quotes of a display name. */
export const splitAddresses = (text: string): string[] => {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const character of text) {
    // A quote that is never closed must not swallow the lines after it.
    if (character === '"') quoted = !quoted;
    else if (character === '\n') quoted = false;
    if (separators.has(character) && !quoted) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].map((entry) => entry.trim()).filter(Boolean);
};
