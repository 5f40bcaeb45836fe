/** A role goes to whoever's token has this value of this claim. */
export interface RoleRule {
  claim: string;
  value: string;
  role: string;
}

/** The role of the first rule that holds; undefined, and with it no credentials, where none does: the
 *  pool's `AmbiguousRoleResolution` is `Deny`. */
export const roleFor = (
  rules: readonly RoleRule[],
  claims: Readonly<Record<string, unknown>>,
): string | undefined => rules.find(({ claim, value }) => claims[claim] === value)?.role;
