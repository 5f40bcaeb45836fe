import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../ports.ts';
import { loggable } from './loggable.ts';

/** Powertools' structured JSON lines, under the service's name. */
export const powertoolsLog = (serviceName: string): Log => {
  const logger = new Logger({ serviceName });
  return {
    info: (message, fields = {}) => logger.info(message, loggable(fields)),
    warn: (message, fields = {}) => logger.warn(message, loggable(fields)),
    error: (message, fields = {}) => logger.error(message, loggable(fields)),
  };
};
