/** Settings for an unmodified SDK client; one attempt, so that a test sees each failure itself. */
export const clientFor = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
