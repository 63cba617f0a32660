import { alertsSection } from './alerts/alerts-section.ts'
import { daysSection } from './bookings/days-pages.tsx'
import { feedSection } from './bookings/feed-section.ts'
import { rulesSection } from './bookings/rules-pages.tsx'
import { calendarsSection } from './calendars/calendars-section.ts'
import { unwantedSection } from './calls/unwanted-pages.tsx'
import { companiesSection } from './companies/companies-section.ts'
import { textsSection } from './conversations/texts-section.ts'
import { crewSection } from './crew/crew-section.ts'
import { followUpsSection } from './follow-ups/settings-pages.tsx'
import { modelSection } from './language-model/model-section.ts'
import { answersSection } from './replies/answers-section.ts'
import { carrierSection, forwardingSection, setUpSection } from './set-up/sections.ts'
import { backupSection, linesSection, shopSection } from './settings/sections.ts'
import { securitySection } from './sign-in/security-section.ts'
import { speechSection } from './speech/speech-section.ts'
import { campaignSection } from './texting/campaign-section.ts'

/** The first page of an owner's settings, from top to bottom. */
export const settingsSections = [
  shopSection,
  linesSection,
  forwardingSection,
  unwantedSection,
  carrierSection,
  companiesSection,
  campaignSection,
  textsSection,
  answersSection,
  followUpsSection,
  rulesSection,
  daysSection,
  calendarsSection,
  feedSection,
  modelSection,
  speechSection,
  alertsSection,
  crewSection,
  securitySection,
  backupSection,
  setUpSection,
]
