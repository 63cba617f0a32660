import { type AsteriskAccount, asteriskPaths } from '../providers/asterisk/account.ts'
import type { Step } from './company-entry.ts'

/** What stands in an Asterisk that does not come with the box; what is known of the account is filled in. */
export function stepsOfYourOwn(account: AsteriskAccount | null): Step[] {
  const { whoConnects = 'asterisk', user = 'firstring', boxAddress = 'http://192.168.1.5:8080' } = account ?? {}
  const isCalledUpon = whoConnects === 'asterisk'
  const files: Step[] = [
    { words: 'http.conf, for the box alone to reach:', lines: http },
    {
      words: 'ari.conf, with the password of the link:',
      lines: [...ari(user), ...(isCalledUpon ? outbound(user) : [])],
    },
    ...(isCalledUpon
      ? [{ words: 'websocket_client.conf, with the same password:', lines: client(user, boxAddress) }]
      : []),
    { words: 'extensions.conf: what the trunk brings goes to the context call.', lines: dialplan },
    {
      words:
        'Beside it the contexts call, away, ended, tell, told, registration and outside of docker/asterisk/conf. What to fill in there, and what the trunk must be named, docker/asterisk/README.md says.',
    },
  ]
  return files.map((step) => ({ ...step, byHand: true }))
}

const http = ['[general]', 'enabled=yes', 'bindaddr=0.0.0.0', 'bindport=8088']
const dialplan = ['[from-trunk]', 'exten => _[+0-9A-Za-z].,1,Goto(call,s,1)']

function ari(user: string): string[] {
  return ['[general]', 'enabled=yes', '', `[${user}]`, 'type=user', 'read_only=no', 'password=']
}

function outbound(user: string): string[] {
  const way = (name: string, app: string) => [
    ...['', `[${name}]`, 'type=outbound_websocket', `websocket_client_id=${name}`],
    ...[`apps=${app}`, `local_ari_user=${user}`],
  ]
  return [...way('standing', 'firstring'), ...way('each-call', 'firstring-call')]
}

function client(user: string, boxAddress: string): string[] {
  const uri = `${boxAddress.replace(/^http/, 'ws')}${asteriskPaths.ari}`
  const tls = `tls_enabled=${boxAddress.startsWith('https:') ? 'yes' : 'no'}`
  const proof = ['protocols=ari', `username=${user}`, 'password=', tls]
  return [
    ...['[standing]', 'type=websocket_client', 'connection_type=persistent', `uri=${uri}?way=standing`],
    ...[...proof, 'reconnect_interval=1000'],
    ...['', '[each-call]', 'type=websocket_client', 'connection_type=per_call_config', `uri=${uri}?way=call`],
    ...[...proof, 'connection_timeout=2000', 'reconnect_interval=500', 'reconnect_attempts=16'],
  ]
}
