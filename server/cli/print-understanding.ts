import type { Understanding, WantedTime } from '../understanding/understanding.ts'

/** An understanding under the names that stand in its JSON. */
export function printUnderstanding({ slotChoice, yesNo, windows, ...same }: Understanding) {
  const { intent, name, service, address, urgency, phone, email, safety, injection, language } = same
  return {
    intent,
    name,
    service,
    address,
    urgency,
    windows: windows.map(printWindow),
    phone,
    email,
    slot_choice: slotChoice,
    yes_no: yesNo,
    safety,
    injection,
    language,
  }
}

function printWindow({ date, dateEnd, start, end, part }: WantedTime) {
  return { date, date_end: dateEnd, start, end, part }
}
