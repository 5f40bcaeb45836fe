import * as z from 'zod';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** Plain http only reaches this very machine; what stands in a mail must be https. */
export const webAddress = z
  .url()
  .refine(
    (url) => url.startsWith('https://') || URL.parse(url)?.hostname === 'localhost',
    'must be https',
  );

/** Variables that every function reads. */
export const sharedEnvironment = z
  .object({
    STAGE: z.string().min(1),
    CORS_ALLOWED_ORIGINS: list.default(['http://localhost:3000']),
    FIREBASE_PROJECT_ID: z.string().min(1),
    FIREBASE_AUTH_EMULATOR_HOST: z.string().optional(),
    MAIL_TABLE: z.string().min(1),
    AUDIT_TABLE: z.string().min(1),
    GUARD_TABLE: z.string().min(1),
    SECRETS_MANAGER_SECRET_NAME: z.string().min(1),
  })
  .refine(({ STAGE, FIREBASE_AUTH_EMULATOR_HOST: host }) => STAGE === 'local' || !host, {
    // With it firebase-admin accepts unsigned tokens, so anybody could sign in as anybody.
    message: 'must not be set outside the local stage',
    path: ['FIREBASE_AUTH_EMULATOR_HOST'],
  });

/** Parses once, at cold start; the error names each variable that is missing or wrong. */
export const parseEnvironment = <T extends z.ZodType>(
  schema: T,
  source: Readonly<Record<string, unknown>>,
): z.output<T> => {
  // An empty variable is how YAML and shells spell one that is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`Environment is not valid. ${problems.join('; ')}`);
};
