/** Says why a folder of results cannot be used, and what would help. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
