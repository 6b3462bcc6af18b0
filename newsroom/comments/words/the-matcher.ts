export const theMatcher = async (_read: unknown) => ({ match: () => [] })
