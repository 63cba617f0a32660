// Where people write the month before the day: the zones of the United States and of Canada.

const prefixes = ['US/', 'Canada/', 'America/Indiana/', 'America/Kentucky/', 'America/North_Dakota/']
const zones = new Set(
  `New_York Detroit Chicago Menominee Denver Boise Phoenix Los_Angeles Anchorage Juneau Sitka Metlakatla Yakutat Nome Adak Indianapolis Louisville Fort_Wayne Knox_IN Shiprock
  St_Johns Halifax Glace_Bay Moncton Goose_Bay Blanc-Sablon Toronto Montreal Nipigon Thunder_Bay Iqaluit Pangnirtung Atikokan Winnipeg Rainy_River Resolute Rankin_Inlet Regina Swift_Current
  Edmonton Cambridge_Bay Yellowknife Inuvik Creston Dawson_Creek Fort_Nelson Whitehorse Dawson Vancouver Puerto_Rico`
    .split(/\s+/)
    .map((city) => `America/${city}`),
)
const others = new Set([
  'Pacific/Honolulu',
  'EST',
  'EST5EDT',
  'CST6CDT',
  'MST',
  'MST7MDT',
  'PST8PDT',
  'HST',
  'Pacific/Guam',
])

export function isMonthFirst(zone: string): boolean {
  return zones.has(zone) || others.has(zone) || prefixes.some((prefix) => zone.startsWith(prefix))
}
