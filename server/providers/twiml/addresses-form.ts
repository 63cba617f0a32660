import type { TwimlCompany } from './company.ts'

/** What a number is told so that its calls, their ends and its texts come here. */
export function addressesForm(publicUrl: string, paths: TwimlCompany['paths']): Record<string, string> {
  return {
    VoiceUrl: publicUrl + paths.voice,
    VoiceMethod: 'POST',
    StatusCallback: publicUrl + paths.callStatus,
    StatusCallbackMethod: 'POST',
    SmsUrl: publicUrl + paths.message,
    SmsMethod: 'POST',
  }
}
