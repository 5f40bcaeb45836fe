/** The only reader of the build's environment, which `plugins/check-environment.ts` has checked
 *  before it was baked in: a page never meets a variable that is missing. */
const env = import.meta.env;

/** What the public pages need to know. */
export const outreachApiConfig = {
  apiBaseUrl: env.REACT_APP_API_BASE_URL,
  addContactPath: env.REACT_APP_OUTREACH_ADD_CONTACT_PATH ?? '/financial/add-contact',
  /** A path leads to our own page; a whole address to one elsewhere. */
  managePreferencesUrl: env.REACT_APP_MANAGE_PREFERENCES_URL ?? '/preferences',
};

/** What the staff's pages need to know. */
export const staffEnv = {
  apiBaseUrl: env.REACT_APP_API_BASE_URL,
  firebase: {
    projectId: env.REACT_APP_FIREBASE_PROJECT_ID,
    // The emulator takes any key.
    apiKey: env.REACT_APP_FIREBASE_API_KEY ?? 'emulator',
    emulatorUrl: env.REACT_APP_FIREBASE_AUTH_EMULATOR,
  },
  reportFiles: {
    bucket: env.REACT_APP_S3_BUCKET,
    region: env.REACT_APP_S3_REGION,
    identityPoolId: env.REACT_APP_S3_IDENTITY_POOL_ID,
    /** In the place of AWS's own. */
    endpoints: {
      s3: env.REACT_APP_S3_ENDPOINT,
      cognitoIdentity: env.REACT_APP_COGNITO_IDENTITY_ENDPOINT,
    },
  },
  /** Of the usage plan. It tells who calls, and lets nobody in. */
  apiKey: env.REACT_APP_API_KEY,
  youTubeApiUrl: env.REACT_APP_YOUTUBE_API_URL ?? 'https://www.googleapis.com/youtube/v3',
  mailboxUrl: env.REACT_APP_MAILBOX_URL,
};

export type StaffEnv = typeof staffEnv;
