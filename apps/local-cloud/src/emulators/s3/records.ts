export interface Retention {
  mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** Epoch milliseconds. */
  until: number;
}

/** One version of an object, or the mark that it was deleted. */
export interface ObjectVersion {
  key: string;
  /** `null` in a bucket without versions. */
  versionId: string;
  /** Epoch milliseconds. */
  at: number;
  isDeleteMarker: boolean;
  size: number;
  etag: string;
  /** The SHA-256 of the content, under which it lies on disk. */
  blob: string;
  /** What is given back with the content: its type, its metadata, its checksums. */
  headers: Record<string, string>;
  retention?: Retention;
}

export interface CorsRule {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
  maxAgeSeconds: number | undefined;
}

export interface Bucket {
  name: string;
  createdAt: number;
  hasVersions: boolean;
  /** Whether its objects can be locked; such a bucket has versions. */
  hasLock: boolean;
  cors: CorsRule[];
}
