/** What a run ends with, by contract. */
export const exitCodes = { fine: 0, findings: 1, trouble: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
