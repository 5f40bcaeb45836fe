/** No wish means all. */
export const hasAnyOf = (
  wanted: readonly string[] | undefined,
  { tags }: { tags: readonly string[] },
): boolean => wanted === undefined || wanted.some((tag) => tags.includes(tag));

/** The tags that a mail is counted under, in the order in which it had them; last those that the provider
 *  spelled in another way. */
export const tagsInOrder = (counted: readonly string[], told: readonly string[]): string[] => {
  const placeOf = (tag: string): number => (told.includes(tag) ? told.indexOf(tag) : told.length);
  return counted.toSorted((one, other) => placeOf(one) - placeOf(other));
};
