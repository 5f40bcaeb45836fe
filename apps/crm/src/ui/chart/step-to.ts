/** Where a key leads from one of `count` bars; undefined for a key that leads nowhere. */
export const stepTo = (
  key: string,
  from: number | undefined,
  count: number,
): number | undefined => {
  const last = count - 1;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, (from ?? count) - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, (from ?? -1) + 1);
    default:
      return undefined;
  }
};
