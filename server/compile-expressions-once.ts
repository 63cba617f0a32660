// The engine makes a slow form of each expression at its first use and a fast one at the second. With expressions as long as all
// wordings of a language that costs twice the time, for whoever waits on the first texts.
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--no-regexp-tier-up')
