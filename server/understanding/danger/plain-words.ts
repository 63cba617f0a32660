/** `sold`: right beside the danger, what is only bought or fitted; `fits`: the fitting, a few words before. */
export type PlainWords = {
  gas: string
  fire: string
  emergency: string
  flood?: string
  co?: string
  not: string
  sold?: string
  fits?: string
}
