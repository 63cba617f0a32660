// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Asterisk writes its variables so.
import type { PbxAccount } from './account.ts'

/** What is pasted, and where to. */
export type Paste = { where: string; lines: string; thenDo: string | null }

/** What the owner pastes at their system so that it tells of calls; `address` is where the box is reached from there, with no slash at the end. */
export function linesToPaste({ kind, proof }: Pick<PbxAccount, 'kind' | 'proof'>, address: string): Paste[] {
  const token = proof.secret
  const open = `${address}/webhooks/pbx/call`
  const secret = `${address}/webhooks/pbx/${token}`
  switch (kind) {
    case 'asterisk':
      return asterisk(open, token)
    case 'freeswitch':
      return [
        {
          where: 'autoload_configs/json_cdr.conf.xml, within <settings>',
          lines: freeswitch(secret),
          thenDo: 'Load it: fs_cli -x "reload mod_json_cdr"',
        },
      ]
    case '3cx':
      return [
        {
          where: 'A file firstring.xml, added under Integrations, CRM, Add template',
          lines: threeCx(open, token),
          thenDo: 'Choose FirstRing there, and switch on call journaling.',
        },
      ]
    case 'grandstream-ucm':
      return [
        {
          where: 'A computer in the shop that is always on, with socat and curl',
          lines: ucm(open, token),
          thenDo:
            'On the UCM: CDR, CDR API configuration, real-time output: this computer’s address, port 8089, format JSON.',
        },
      ]
    case 'grandstream-phone':
      return [
        {
          where: 'The page of the telephone: Settings, Outbound notification, Action URL, Missed call',
          lines: `${secret}?remote=$remote&local=$local`,
          thenDo: 'With several telephones: on one that rings for every call only.',
        },
      ]
    case 'yealink':
      return [
        {
          where: 'The page of the telephone: Features, Action URL, Missed call',
          lines: `${secret}?remote=$remote&local=$local`,
          thenDo: 'With several telephones: on one that rings for every call only.',
        },
      ]
    case 'httpsms':
      return [{ where: 'httpSMS: Settings, Webhooks; events: message.call.missed', lines: secret, thenDo: null }]
    case 'tasker':
      return android(open, token, {
        app: 'Tasker: event Missed Call, action HTTP Request',
        caller: '%CNUM',
      })
    case 'macrodroid':
      return android(open, token, {
        app: 'MacroDroid: trigger Call missed, action HTTP request',
        caller: '{call_number}',
      })
    case 'own':
      return own(proof, { open, secret })
  }
}

/** Whatever its fields are called: the owner says which is which. */
function own(proof: PbxAccount['proof'], { open, secret }: { open: string; secret: string }): Paste[] {
  const thenDo = 'Any names of fields will do: choose below which is which, once something came.'
  if (proof.by === 'path')
    return [
      {
        where: 'What your system calls when a call is over, by GET or POST, with its own variables',
        lines: `${secret}?id=<id of the call>&from=<caller>&to=<number called>&status=<how it ended>`,
        thenDo,
      },
    ]
  const [how, header] =
    proof.by === 'bearer'
      ? ['A system that can send a header', `Authorization: Bearer ${proof.secret}`]
      : [
          `A system that can sign what it sends: ${proof.header} is the HMAC-SHA256 of the body with the secret, in hex or base64`,
          `${proof.header}: <hex>`,
        ]
  return [
    {
      where: how,
      lines: [
        `POST ${open}`,
        'Content-Type: application/json',
        header,
        '',
        '{"id":"<id of the call>","from":"<caller>","to":"<number called>","status":"missed","time":"<when it began>"}',
      ].join('\n'),
      thenDo,
    },
    ...(proof.by === 'signature' ? [{ where: 'The secret', lines: proof.secret, thenDo: null }] : []),
  ]
}

/** It hangs on the caller's own channel, so it is run however the call ends, also where the caller gave up. */
function asterisk(open: string, token: string): Paste[] {
  const fields = [
    'call=${URIENCODE(${UNIQUEID})}',
    'from=${URIENCODE(${CALLERID(num)})}',
    'pres=${URIENCODE(${CALLERID(num-pres)})}',
    'to=${URIENCODE(${FIRSTRING_TO})}',
    'status=${URIENCODE(${DIALSTATUS})}',
    'queue=${URIENCODE(${QUEUESTATUS})}',
    // A menu and a queue open the line as a person does: only these say that somebody spoke.
    'spoke=0${ANSWEREDTIME}',
    'disposition=${URIENCODE(${CDR(disposition)})}',
    'app=${URIENCODE(${CDR(lastapp)})}',
    'phone=${URIENCODE(${CDR(dstchannel)})}',
    'start=${FIRSTRING_AT}',
    'seconds=$[${EPOCH}-${FIRSTRING_AT}]',
  ]
  return [
    {
      where: 'extensions_custom.conf (plain Asterisk: extensions.conf)',
      lines: [
        '[from-trunk-firstring]',
        ...['_X.', '_+X.', 's'].flatMap((pattern) => [
          `exten => ${pattern},1,Set(FIRSTRING_TO=\${EXTEN})`,
          ' same => n,Set(FIRSTRING_AT=${EPOCH})',
          ' same => n,Set(CHANNEL(hangup_handler_push)=firstring,s,1)',
          ' same => n,Goto(from-trunk,${EXTEN},1)',
        ]),
        '',
        '[firstring]',
        'exten => s,1,Set(CURLOPT(conntimeout)=3)',
        ' same => n,Set(CURLOPT(httptimeout)=5)',
        ` same => n,Set(CURLOPT(httpheader)=Authorization: Bearer ${token})`,
        ` same => n,Set(FIRSTRING=\${CURL(${open},${fields.join('&')})})`,
        ' same => n,Return()',
      ].join('\n'),
      thenDo:
        'Give your trunk the context from-trunk-firstring, and reload the dialplan. Plain Asterisk: put your own context in the place of from-trunk.',
    },
  ]
}

/** What cannot be delivered it keeps, and tries again. */
function freeswitch(secret: string): string {
  const params = {
    url: secret,
    'log-b-leg': 'false',
    'prefix-a-leg': 'false',
    'encode-values': 'false',
    encode: 'true',
    retries: '3',
    delay: '5',
    'log-dir': '',
    'err-log-dir': '/var/log/freeswitch/json_cdr',
  }
  return Object.entries(params)
    .map(([name, value]) => `<param name="${name}" value="${inXml(value)}"/>`)
    .join('\n')
}

function threeCx(open: string, token: string): string {
  const values = { number: '[Number]', type: '[CallType]', start: '[CallStartTimeUTC]', duration: '[Duration]' }
  const posted = Object.entries(values).map(
    ([name, value]) => `          <Value Key="${name}" Passes="1" Type="String">${value}</Value>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<Crm xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" Country="" Name="FirstRing" Version="1" SupportsEmojis="true" ListPageSize="0">',
    '  <Number Prefix="Plus" MaxLength="" />',
    '  <Connection MaxConcurrentRequests="2" />',
    '  <Parameters>',
    '    <Parameter Name="ReportCallEnabled" Type="Boolean" Parent="" Editor="String" Title="Tell FirstRing of calls" Default="True" />',
    '  </Parameters>',
    '  <Authentication Type="No" />',
    '  <Scenarios>',
    '    <Scenario Id="ReportCall" Type="REST">',
    `      <Request SkipIf="[ReportCallEnabled]!=True" Url="${inXml(open)}" MessagePasses="0" RequestContentType="application/json" RequestEncoding="Json" RequestType="Post" ResponseType="Json">`,
    '        <Headers>',
    `          <Value Key="Authorization" Passes="0" Type="String">Bearer ${inXml(token)}</Value>`,
    '        </Headers>',
    '        <PostValues Key="">',
    ...posted,
    '        </PostValues>',
    '      </Request>',
    '      <Variables />',
    '      <Outputs AllowEmpty="true" />',
    '    </Scenario>',
    '  </Scenarios>',
    '</Crm>',
  ].join('\n')
}

/** The UCM writes its records into a bare connection, one JSON a line. */
function ucm(open: string, token: string): string {
  const curl = `curl -sS --retry 10 --retry-connrefused -H "Authorization: Bearer ${token}" -H "Content-Type: application/json" --data-binary "$record" ${open}`
  return `socat -u TCP-LISTEN:8089,fork,reuseaddr SYSTEM:'while read -r record; do ${curl}; done'`
}

function android(open: string, token: string, { app, caller }: { app: string; caller: string }): Paste[] {
  return [
    {
      where: app,
      lines: [
        'Method: POST',
        `URL: ${open}`,
        `Header: Authorization: Bearer ${token}`,
        'Content type: application/json',
        `Body: {"from":"${caller}"}`,
      ].join('\n'),
      thenDo: 'Let the app read the call log, and keep it out of the battery saver.',
    },
  ]
}

function inXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
