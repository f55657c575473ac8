/** What the process says when it ends. */
export const exitStatus = {
  good: 0,
  /** The input has errors, or a test failed. */
  findings: 1,
  /** Wrong usage of the command line. */
  usage: 2,
  /** Our own fault. */
  fault: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
