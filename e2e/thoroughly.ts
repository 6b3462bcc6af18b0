/** Whether what takes long is tried to its end (npm run test:all), and not in the short form that npm test has time for. */
export const thoroughly = Boolean(process.env.EVERY_ADDRESS)
