/** A template that cannot be filled, and the sentence that says why. */
export class ModeloRecusado extends Error {
  override readonly name = 'ModeloRecusado';
}
