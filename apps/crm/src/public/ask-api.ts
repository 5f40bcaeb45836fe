export interface ApiSettings {
  apiBaseUrl: string;
  fetch?: typeof fetch;
  /** Milliseconds, after which an answer is no longer waited for. */
  timeout?: number;
}

/** Why a call had no effect. `refused`: the link does not allow it (any more). `blocked`: no mail can go
 *  to the address. `unreachable`: nothing is known; trying again helps. */
export type Trouble = 'refused' | 'blocked' | 'unreachable';

export const troubleOf = ({ status }: Response): Trouble => {
  if (status === 409) return 'blocked';
  return status === 429 || status >= 500 ? 'unreachable' : 'refused';
};

/** The whole address of a path of the API. */
export const addressOf = ({ apiBaseUrl }: Pick<ApiSettings, 'apiBaseUrl'>, path: string): string =>
  `${apiBaseUrl.replace(/\/+$/, '')}${path}`;

/** Calls the API by itself: the whole API client would weigh more than a public page does. Undefined
 *  when no answer came. */
export const askApi =
  ({ apiBaseUrl, timeout = 30_000, fetch = (...ask) => globalThis.fetch(...ask) }: ApiSettings) =>
  async (path: string, request: RequestInit = {}): Promise<Response | undefined> => {
    try {
      return await fetch(addressOf({ apiBaseUrl }, path), {
        ...request,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeout),
      });
    } catch {
      return undefined;
    }
  };
