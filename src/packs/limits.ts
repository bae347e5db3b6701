/** How much one pack may bring, so that no pack can stall an editor. Far above what a team writes, far below what hurts. */
export const packLimits = {
  files: 500,
  entries: 20_000,
  /** Characters of a snippet's body. */
  body: 20_000,
  /** Characters of any other text. */
  text: 2_000,
  /** Entries of any list inside an entry. */
  list: 300,
  /** Lines of problems that are kept; the rest is counted. */
  problems: 200,
} as const;
