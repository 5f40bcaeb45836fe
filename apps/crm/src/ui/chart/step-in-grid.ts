interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell of a grid; undefined for a key that leads nowhere. Enter and the space bar
 *  stay, and choose. */
export const stepInGrid = (
  key: string,
  { row, column }: Place,
  { rows, columns }: { rows: number; columns: number },
): Place | undefined => {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    case 'Enter':
    case ' ':
      return { row, column };
    default:
      return undefined;
  }
};
