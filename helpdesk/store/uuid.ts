/** Ids are UUIDs; anything else in an address or a cursor is nobody's. */

export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
