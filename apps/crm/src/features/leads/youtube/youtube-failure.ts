/** What can go wrong with YouTube. */
export const youTubeFailureKinds = [
  'QuotaExceeded',
  'RateLimited',
  'Refused',
  'PageGone',
  'InvalidRequest',
  'NotFound',
  'Unavailable',
  'NetworkError',
] as const;
export type YouTubeFailureKind = (typeof youTubeFailureKinds)[number];

export class YouTubeFailure extends Error {
  override readonly name = 'YouTubeFailure';
  readonly kind: YouTubeFailureKind;

  constructor(kind: YouTubeFailureKind, options?: ErrorOptions) {
    super(`YouTube: ${kind}`, options);
    this.kind = kind;
  }
}
