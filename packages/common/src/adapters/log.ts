import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../ports.ts';

/** Powertools' structured JSON lines, under the service's name. */
export const powertoolsLog = (serviceName: string): Log => {
  const logger = new Logger({ serviceName });
  return {
    info: (message, fields = {}) => logger.info(message, { ...fields }),
    warn: (message, fields = {}) => logger.warn(message, { ...fields }),
    error: (message, fields = {}) => logger.error(message, { ...fields }),
  };
};
