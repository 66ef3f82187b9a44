/** A start that can't go on for a reason that a person can mend: one sentence in Portuguese. */
export class StartError extends Error {
  override name = 'StartError';
}
