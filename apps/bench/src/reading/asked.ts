/** A request of which only the query matters. */
export const asked = <Query>(query: Query) => ({
  query,
  params: undefined,
  headers: undefined,
  body: undefined,
});
