// The owner at the private door, signed in once: the session outlives the box.
type Page = { status: number; location: string | null; body: string }

export type Desk = {
  get(path: string): Promise<Page>
  post(path: string, form: Record<string, string> | URLSearchParams): Promise<Page>
}

export async function signIn(origin: string, password: string): Promise<Desk> {
  let cookie = ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', cookie, ...init.headers }
    const answer = await fetch(origin + path, { ...init, headers, redirect: 'manual' })
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    if (set.length > 0) cookie = set.join('; ')
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() }
  }
  const post: Desk['post'] = (path, form) => ask(path, { method: 'POST', body: new URLSearchParams(form) })
  const entered = await post('/sign-in', { name: 'Mike', password })
  if (entered.status !== 303) throw new Error(`the owner could not sign in: ${entered.status}`)
  return { get: (path) => ask(path), post }
}
