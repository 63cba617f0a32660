// A gateway of nobody in particular on loopback, which takes texts as JSON, as a form, or in the address.
import { type Asked, json, misbehave, openLoopback, type SendFault, takes } from '../providers/open-loopback.ts'

type Text = { to: string; from: string; body: string; reference: string }

export async function openFakeSmsHttp({ key = 'k-1', knowsReference = false } = {}) {
  const texts: Text[] = []
  const asked: Asked[] = []
  const world = {
    faults: [] as SendFault[],
    answers: [] as { status: number; body: string; headers?: Record<string, string> }[],
  }
  const listener = await openLoopback((request, response) => {
    asked.push(request)
    const answer = world.answers.shift()
    if (answer) return void response.writeHead(answer.status, answer.headers).end(answer.body)
    if (request.headers.authorization !== `Bearer ${key}`) return json(response, { error: 'who are you' }, 401)
    const text = textOf(request)
    const fault = world.faults.shift()
    const isKnown = knowsReference && texts.some(({ reference }) => reference === text.reference)
    if (takes(fault) && !isKnown) texts.push(text)
    if (misbehave(fault, response)) return
    if (isKnown) return json(response, { error: 'duplicate' }, 409)
    json(response, { ok: true, data: { id: knowsReference ? text.reference : `t${texts.length}` } }, 201)
  })
  return { texts, asked, world, ...listener }
}

function textOf({ url, headers, body }: Asked): Text {
  const isJson = headers['content-type']?.includes('json')
  const fields = isJson ? JSON.parse(body) : Object.fromEntries([...url.searchParams, ...new URLSearchParams(body)])
  const { to = '', from = '', body: words = '', reference = '' } = fields
  return { to, from, body: words, reference }
}
