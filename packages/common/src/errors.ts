/** A failure that a contract declares: the kit turns the code into its status and sentence.
 *  Everything else that is thrown becomes a 500 that tells the caller nothing but a request id. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  /** Shown to the caller under `data`; never put a secret or a stranger's address here. */
  readonly data: unknown;

  constructor(code: string, options: { message?: string; cause?: unknown; data?: unknown } = {}) {
    super(options.message ?? code, { cause: options.cause });
    this.code = code;
    this.data = options.data;
  }
}
