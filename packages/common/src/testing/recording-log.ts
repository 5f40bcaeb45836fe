import type { Log } from '../ports.ts';

export interface RecordingLog extends Log {
  lines: { level: 'info' | 'warn' | 'error'; message: string; fields: Record<string, unknown> }[];
}

export const recordingLog = (): RecordingLog => {
  const lines: RecordingLog['lines'] = [];
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, fields: Record<string, unknown> = {}) =>
      void lines.push({ level, message, fields });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
};
