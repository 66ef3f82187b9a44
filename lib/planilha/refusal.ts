/** A spreadsheet that is not read, and the sentence that says why. */
export class Recusa extends Error {
  override readonly name = 'Recusa';
}
