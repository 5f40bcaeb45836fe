/** What Windows takes for a device, whatever its extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Control characters, those that file systems refuse or read as a way, and those that turn the direction
 *  of writing, so that a name could look like another. */
const unsafe = /[\p{Cc}\u202a-\u202e\u2066-\u2069<>:"|?*\\]/gu;

const longest = 120;

/** Without taking its type from a name that is too long. */
const shortened = (name: string): string => {
  if (name.length <= longest) return name;
  const [extension = ''] = /\.[^.]{1,10}$/.exec(name) ?? [];
  return name.slice(0, longest - extension.length) + extension;
};

/** One part of a path, as every system can write it: dots that would lead up, and dots and spaces at the
 *  end, which Windows drops, become underscores. */
const safePart = (part: string): string => {
  const name = shortened(part.toWellFormed().normalize('NFC').replaceAll(unsafe, '_'))
    .trimStart()
    .replace(/[. ]+$/, (end) => '_'.repeat(end.length));
  return devices.test(name) ? `_${name}` : name;
};

/** A file's place in a ZIP: its folders and its name, none of which leads out of the folder that the ZIP is
 *  unpacked in. */
export const safePath = (key: string): string => {
  const parts = key
    .split(/[/\\]/)
    .map(safePart)
    .filter((part) => part !== '');
  return parts.length === 0 ? '_' : parts.join('/');
};

const numbered = (path: string, number: number): string =>
  path.replace(/(\.[^./]+)?$/, (extension) => ` (${number})${extension}`);

/** Names for the entries of one ZIP. Two that differ in nothing but their case would be one file on most
 *  computers: the second is numbered. */
export const entryNames = (): ((key: string) => string) => {
  const taken = new Set<string>();
  return (key) => {
    const path = safePath(key);
    let name = path;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = numbered(path, number);
    taken.add(name.toLowerCase());
    return name;
  };
};
