/** The sign-in service is told the same in its own settings. */
const leastLength = 12;

export const passwordHelp = `At least ${leastLength} characters; a few words are easier to keep in mind.`;

/** What is wrong with a new password and its repetition, in words; empty where nothing is. */
export const passwordProblems = (
  password: string,
  repeated: string,
): { password?: string; repeated?: string } => {
  if (password.length < leastLength) return { password: `Use at least ${leastLength} characters` };
  return password === repeated ? {} : { repeated: 'This is not the same password' };
};
