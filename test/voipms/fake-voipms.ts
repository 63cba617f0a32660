// VoIP.ms on loopback: what its API really does with texts. Errors come as 200 with a word; dates are Eastern, whatever is asked.
import { Temporal } from 'temporal-polyfill'
import { json, misbehave, openLoopback, type SendFault, takes } from '../providers/open-loopback.ts'

type Row = {
  id: string
  type: '0' | '1'
  did: string
  contact: string
  message: string
  at: number
  media: string[]
  isMms: boolean
}
type Options = { user?: string; password?: string; did: string; now(): number }

export async function openFakeVoipms({ user = 'mike@shop.example', password = 'api-secret', did, now }: Options) {
  const rows: Row[] = []
  const photos = new Map<string, Buffer>()
  const world = {
    faults: [] as SendFault[],
    /** The status of the next send, or an HTTP number. */
    refusals: [] as (string | number)[],
    status: null as string | null,
    listsAreDown: false,
    lagSeconds: 0,
    callback: { sms_enabled: '1', sms_url_callback: '', sms_url_callback_enabled: '1' } as Record<
      string,
      string | null
    >,
    asked: [] as URLSearchParams[],
  }
  let ids = 1000

  function add(row: Omit<Row, 'id' | 'at'>): string {
    const id = String(++ids)
    rows.push({ ...row, id, at: now() })
    return id
  }

  function send(form: URLSearchParams, isMms: boolean, response: Parameters<typeof json>[0]): void {
    const refusal = world.refusals.shift()
    if (typeof refusal === 'number') return void response.writeHead(refusal).end()
    if (refusal) return json(response, { status: refusal })
    const [message = '', contact = ''] = [form.get('message') ?? '', form.get('dst') ?? '']
    if (Buffer.byteLength(message) > (isMms ? 2048 : 160))
      return json(response, { status: isMms ? 'mms_toolong' : 'sms_toolong' })
    if (!/^[2-9]\d{9}$/.test(contact)) return json(response, { status: 'invalid_dst' })
    if (form.get('did') !== did) return json(response, { status: 'invalid_did' })
    const fault = world.faults.shift()
    const id = takes(fault) ? add({ type: '0', did, contact, message, media: [], isMms }) : ''
    if (!misbehave(fault, response)) json(response, { status: 'success', [isMms ? 'mms' : 'sms']: Number(id) })
  }

  function list(form: URLSearchParams, isMms: boolean, response: Parameters<typeof json>[0]): void {
    if (world.listsAreDown) return void response.writeHead(502).end()
    const isWanted = (row: Row) =>
      row.isMms === isMms &&
      row.type === form.get('type') &&
      row.at <= now() - world.lagSeconds * 1000 &&
      (!form.has('did') || row.did === form.get('did')) &&
      (!form.has('contact') || row.contact === form.get('contact')) &&
      eastern(row.at).slice(0, 10) >= (form.get('from') ?? '') &&
      eastern(row.at).slice(0, 10) <= (form.get('to') ?? '9')
    const shift = (Number(form.get('timezone') ?? -5) + 5) * 3_600_000
    const found = rows.filter(isWanted).map(({ at, isMms: _, ...row }) => ({ ...row, date: eastern(at + shift) }))
    json(
      response,
      found.length > 0 ? { status: 'success', sms: found.reverse() } : { status: isMms ? 'no_mms' : 'no_sms' },
    )
  }

  /** What is not named there is forgotten. */
  function set(form: URLSearchParams, response: Parameters<typeof json>[0]): void {
    if (!['0', '1'].includes(form.get('enable') ?? '')) return json(response, { status: 'missing_enable' })
    world.callback = {
      ...{ sms_enabled: form.get('enable'), sms_url_callback: form.get('url_callback') },
      ...{
        sms_url_callback_enabled: form.get('url_callback_enable'),
        sms_url_callback_retry: form.get('url_callback_retry'),
      },
      ...{ sms_email: form.get('email_address'), sms_email_enabled: form.get('email_enabled') ?? '0' },
      ...{ sms_forward: form.get('sms_forward'), sms_forward_enabled: form.get('sms_forward_enable') ?? '0' },
    }
    json(response, { status: 'success' })
  }

  const listener = await openLoopback(({ method, url, body }, response) => {
    const photo = photos.get(url.pathname)
    if (photo) return void response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(photo)
    if (url.pathname !== '/api/v1/rest.php') return void response.writeHead(404).end()
    const form = method === 'POST' ? new URLSearchParams(body) : url.searchParams
    world.asked.push(form)
    if (form.get('api_username') !== user || form.get('api_password') !== password)
      return json(response, { status: 'invalid_credentials' })
    if (world.status) return json(response, { status: world.status })
    const asked = form.get('method')
    if (asked === 'sendSMS' || asked === 'sendMMS') return send(form, asked === 'sendMMS', response)
    if (asked === 'getSMS' || asked === 'getMMS') return list(form, asked === 'getMMS', response)
    if (asked !== 'getDIDsInfo' && asked !== 'setSMS') return json(response, { status: 'invalid_method' })
    if (form.has('did') && form.get('did') !== did) return json(response, { status: 'invalid_did' })
    if (asked === 'setSMS') return set(form, response)
    json(response, { status: 'success', dids: [{ did, ...world.callback }] })
  })

  return {
    world,
    rows,
    photos,
    /** Somebody texts the number; returns its id. */
    receive: (contact: string, message: string, media: string[] = []) =>
      add({ type: '1', did, contact, message, media, isMms: media.length > 0 }),
    ...listener,
  }
}

function eastern(at: number): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('America/New_York')
  return there.toPlainDateTime().round('second').toString().replace('T', ' ')
}
