import { z } from 'zod';

const url = z.url({ error: 'must be a whole address, as https://api.example.com' });
const filled = z.string({ error: 'is missing' }).min(1, 'is empty');

/** Every variable that the CRM's build reads. */
export const environment = z
  .object({
    REACT_APP_API_BASE_URL: url,
    REACT_APP_API_KEY: filled,
    REACT_APP_REPORTS_URL: url,
    REACT_APP_OUTREACH_ADD_CONTACT_PATH: filled.startsWith('/').optional(),
    REACT_APP_MANAGE_PREFERENCES_URL: z
      .union([filled.startsWith('/'), url], { error: 'must be a path or a whole address' })
      .optional(),
    REACT_APP_S3_BUCKET: filled,
    REACT_APP_S3_REGION: filled.regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'must be like us-east-1'),
    REACT_APP_S3_IDENTITY_POOL_ID: filled.regex(
      /^[\w-]+:[\da-f-]{36}$/,
      'must be like us-east-1:6ae2de80-824a-43d4-aef7-b825ef284cf5',
    ),
    REACT_APP_S3_ENDPOINT: url.optional(),
    REACT_APP_COGNITO_IDENTITY_ENDPOINT: url.optional(),
    REACT_APP_FIREBASE_PROJECT_ID: filled,
    REACT_APP_FIREBASE_API_KEY: filled.optional(),
    REACT_APP_FIREBASE_AUTH_EMULATOR: url.optional(),
    REACT_APP_MAILBOX_URL: url.optional(),
    REACT_APP_YOUTUBE_API_URL: url.optional(),
  })
  .refine(
    ({ REACT_APP_FIREBASE_API_KEY: key, REACT_APP_FIREBASE_AUTH_EMULATOR: emulator }) =>
      key !== undefined || emulator !== undefined,
    { error: 'is missing', path: ['REACT_APP_FIREBASE_API_KEY'] },
  );

export type Environment = z.infer<typeof environment>;

/** @throws Error that names each variable that is wrong. */
export const parseEnvironment = (variables: Record<string, unknown>): Environment => {
  const parsed = environment.safeParse(variables);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new Error(`The CRM cannot be built: ${faults.join('; ')}`);
};
