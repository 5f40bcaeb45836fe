/** Where our document does not do what the reference's does: the sentence that the comparison finds,
 *  and why it is so. */
export const knownDifferences: Readonly<Record<string, string>> = {};
