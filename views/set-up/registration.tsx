/** What an account on trial can do, and what to do about it. */
export const trialWords =
  'A trial account texts only numbers that were verified in the Twilio console: under Phone Numbers, Verified Caller IDs, verify your own mobile and send the text again. Before real callers can be answered the account must be upgraded.'

/** What the phone companies want before they carry a shop's texts, by the code with which they refuse. */
export const unregisteredWords = {
  30034:
    'US phone companies block texts of numbers that are not registered with them (A2P 10DLC). Register a brand and a campaign in the Twilio console, under Messaging, Regulatory compliance. With a tax number (EIN) choose Low Volume Standard; Sole Proprietor is for who has none. It costs a few dollars once and takes days, sometimes weeks. Until then callers are greeted and wait in the call-back queue.',
  30032:
    'Toll-free numbers must be verified before the phone companies carry their texts: in the Twilio console, under Phone Numbers, Regulatory compliance, Toll-free verification. It takes days, sometimes weeks. Until then callers are greeted and wait in the call-back queue.',
} as const

export type Registration = 'us-long-code' | 'canadian-long-code' | 'toll-free' | 'elsewhere'

/** What the number still needs, and how long that takes. */
export function RegistrationWords({ of }: { of: Registration }) {
  switch (of) {
    case 'us-long-code':
      return (
        <p>
          {unregisteredWords[30034]} <a href="/settings/texting">What they ask, answered, to copy</a>
        </p>
      )
    case 'canadian-long-code':
      return (
        <p>
          Texts within Canada need no registration. Texts to US mobiles do, from a Canadian number as well: register a
          brand and a campaign in the Twilio console (A2P 10DLC) if callers come from there. It takes days, sometimes
          weeks. <a href="/settings/texting">What they ask, answered, to copy</a>
        </p>
      )
    case 'toll-free':
      return <p>{unregisteredWords[30032]}</p>
    case 'elsewhere':
      return <p>Nothing that we know of. Twilio's console says what the country of the number asks for.</p>
  }
}
