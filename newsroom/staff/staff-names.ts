export const staffNames = async (_read: unknown): Promise<string[]> => []
