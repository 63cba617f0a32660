// Postcodes by country. Sticky: they look where they are put.

export const canadian = /[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d(?![\p{L}\d])/uy
export const british =
  /(?:gir ?0aa|[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkps-uw]|[a-hk-y]\d[abehmnprv-y]) ?\d[abd-hjlnp-uw-z]{2})(?![\p{L}\d])/uy
export const fiveDigits = /\d{5}(?:-\d{4})?(?![\p{L}\d-])/uy
export const fourDigits = /\d{4}(?![\p{L}\d])/uy
export const labelled =
  /(?:c\.? ?p\.?|zip(?: code)?|postcode|postal code|code postal|codigo postal):? ?\d{4,5}(?![\p{L}\d])/uy
/** The first half of a Canadian or British postcode, as people write behind a town: "M4C", "SW9". */
export const outward = /(?:[abceghj-nprstvxy]\d[abceghj-nprstv-z]|[a-pr-uwyz][a-hk-y]?\d{1,2}[a-z]?)(?![\p{L}\d])/uy
