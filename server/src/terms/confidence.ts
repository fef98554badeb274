/** How sure a fact is: printed by a letter or an official text, worked out from such facts, or not verified. */
export type Confidence = 'cited' | 'derived' | 'memory';
