import type { Command } from './command.ts';

/** Where a key leads from the marked command; undefined for a key that leads nowhere. */
export const nextOf = (
  commands: readonly Command[],
  marked: Command | undefined,
  key: string,
): Command | undefined => {
  const at = marked ? commands.indexOf(marked) : -1;
  const { length } = commands;
  if (key === 'ArrowDown') return commands[(at + 1) % length];
  if (key === 'ArrowUp') return commands[(at + length - 1) % length];
  if (key === 'PageDown') return commands[Math.min(length - 1, at + 5)];
  if (key === 'PageUp') return commands[Math.max(0, at - 5)];
  return undefined;
};
