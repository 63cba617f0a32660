/** Nothing stands at this address; thrown by a page, answered with 404 by its door. */
export class NoSuchPage extends Error {
  override name = 'NoSuchPage'
  status = 404
}

/** The number of a row as it stands in a path. Throws NoSuchPage for anything else. */
export function rowIn(param: unknown): number {
  if (typeof param === 'string' && /^[1-9]\d{0,14}$/.test(param)) return Number(param)
  throw new NoSuchPage('no row has such a number')
}
