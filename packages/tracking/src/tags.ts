/** No wish means all. */
export const hasAnyOf = (
  wanted: readonly string[] | undefined,
  { tags }: { tags: readonly string[] },
): boolean => wanted === undefined || wanted.some((tag) => tags.includes(tag));
