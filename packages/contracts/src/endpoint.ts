import type { z } from 'zod';
import type { Role } from './roles.ts';

/** Who may call. `staff`: a Firebase ID token whose role is listed; with `checkRevoked`, Google is
 *  asked each time whether it still counts. `link`: whoever holds a link from one of our mails.
 *  `provider`: a signature that the use case checks. */
export type Auth =
  | { kind: 'public' }
  | { kind: 'link' }
  | { kind: 'provider' }
  | { kind: 'staff'; roles: readonly Role[]; checkRevoked?: true }
  | { kind: 'staff-or-link'; roles: readonly Role[] };

/** One declared failure: its HTTP status and the sentence that the caller reads. */
export interface DeclaredError {
  status: number;
  message: string;
}

export type BodyFormat = 'json' | 'form';

/** A field of a form as it was sent; a name may come again. */
export type FormField = readonly [name: string, text: string];

/** How often one member of the staff may call. Endpoints that give the same name count together. */
export interface RateLimit {
  name: string;
  /** Calls in any 60 seconds, not in a minute of the clock. */
  perMinute: number;
}

export interface Endpoint {
  /** Unique name; the typed client's method and the OpenAPI operationId. */
  id: string;
  /** The Lambda function that serves it. */
  function: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `{name}` stands for a part of the path that `params` describes. */
  path: string;
  auth: Auth;
  /** The gateway asks for `x-api-key` as well. It tells who calls, and lets nobody in by itself. */
  needsApiKey?: true;
  /** For `staff` only: an anonymous caller has no name to count under. */
  rateLimit?: RateLimit;
  /** Under which documents list it; its domain when absent. */
  heading?: string;
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** Larger bodies are refused with 413; two million bytes when absent. */
  maxBodyBytes?: number;
  /** What the endpoint reads; JSON when absent. The first one is what our own client sends. */
  bodyFormats?: readonly BodyFormat[];
  /** What a form stands for where it is not a flat `body`; each field under its name when absent. */
  fromForm?: (form: readonly FormField[]) => unknown;
  /** Fields beside the envelope's `success`, `timestamp` and `version`; `redirect` has none. */
  response: z.ZodObject | 'redirect';
  errors: Readonly<Record<string, DeclaredError>>;
}

/** The status of an answer that is no failure. After a POST a browser is to GET where it is sent, which
 *  303 says outright. */
export const successStatus = ({ method, response }: Pick<Endpoint, 'method' | 'response'>) => {
  if (response !== 'redirect') return 200;
  return method === 'GET' ? 302 : 303;
};

/** Keeps the literal types of a contract while checking its shape. */
export const defineEndpoint = <const E extends Endpoint>(endpoint: E): E => endpoint;

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : undefined;
type PartName = 'params' | 'query' | 'headers' | 'body';
type Part<E extends Endpoint, K extends PartName> = E extends Record<K, infer T> ? T : undefined;

interface ParsedRequest<Params, Query, Headers, Body> {
  params: Params;
  query: Query;
  headers: Headers;
  body: Body;
}

/** The request as the use case receives it: parsed, defaults filled in. */
export type RequestOf<E extends Endpoint> = ParsedRequest<
  Parsed<Part<E, 'params'>>,
  Parsed<Part<E, 'query'>>,
  Parsed<Part<E, 'headers'>>,
  Parsed<Part<E, 'body'>>
>;

/** The request as a caller writes it. */
export type InputOf<E extends Endpoint> = {
  [K in PartName as Part<E, K> extends undefined ? never : K]: Given<Part<E, K>>;
};

export interface Redirect {
  location: string;
}

/** What the use case returns; the kit adds the envelope. */
export type ResponseOf<E extends Endpoint> = E['response'] extends z.ZodType
  ? z.output<E['response']>
  : Redirect;

export type ErrorOf<E extends Endpoint> = keyof E['errors'] & string;
