/** What a command ends with: who has to act. `usage` is a wrong call, `fault` a mistake of ours. */
export const EXIT = { fine: 0, defects: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
