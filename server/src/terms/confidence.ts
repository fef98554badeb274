/** The confidence in a fact: printed by a letter or an official text, derived from such facts, or not verified. */
export type Confidence = 'cited' | 'derived' | 'memory';
