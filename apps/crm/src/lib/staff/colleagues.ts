export interface Colleague {
  uid: string;
  email: string;
  name: string;
}

/** What colleagues are called. Where two have one name, the address tells who is meant. */
export interface Colleagues {
  all: readonly { uid: string; name: string }[];
  /** Undefined for an id that nobody has any more. */
  byId(uid: string): string | undefined;
  /** The address itself where nobody has it. */
  byEmail(email: string): string;
}

export const colleaguesFrom = (names: readonly Colleague[]): Colleagues => {
  const nameOf = (colleague: Colleague): string => {
    const isShared = names.filter(({ name }) => name === colleague.name).length > 1;
    return isShared ? `${colleague.name} (${colleague.email})` : colleague.name;
  };
  const told = (found: Colleague | undefined) => found && nameOf(found);
  return {
    all: names.map((colleague) => ({ uid: colleague.uid, name: nameOf(colleague) })),
    byId: (uid) => told(names.find((each) => each.uid === uid)),
    byEmail: (email) => told(names.find((each) => each.email === email)) ?? email,
  };
};
