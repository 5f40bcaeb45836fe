import { ApiError } from '@distronation/api-client';

/** Whether the failure proves that nothing was accepted. If not, only the same key may ask again. A success
 *  whose words cannot be read is a failure, too, and proves nothing. */
export const provesUnsent = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.status >= 400 &&
  error.status < 500 &&
  error.code !== 'request_in_progress';
