// A change is taken only from our own pages: browsers say so in Sec-Fetch-Site or, over plain http, in Origin.
type Sent = {
  method: string
  secFetchSite?: string
  origin?: string
  /** Scheme and host under which this request came, such as `http://192.168.1.5:3000`. */
  ownOrigin: string
}

/** False for a request that would change something and does not prove that one of our own pages sent it. */
export function comesFromOwnPage({ method, secFetchSite, origin, ownOrigin }: Sent): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin'
  return origin !== undefined && origin.toLowerCase() === ownOrigin.toLowerCase()
}
