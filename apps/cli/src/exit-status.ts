/** What the process says when it ends. */
export const exitStatus = {
  good: 0,
  /** The input has errors, or a test failed. */
  findings: 1,
  /** Wrong usage of the command line. */
  usage: 2,
  /** Our own fault. */
  fault: 3,
  /** Stopped by Ctrl-C; 128 + 2, as shells have it. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
