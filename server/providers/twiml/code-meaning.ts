import type { Rejection } from '../messenger/messenger.ts'

/** What a company's code means for us: about one text, about the account and so about every text, or about this moment. */
export type CodeMeaning = { because: Rejection; about: 'message' | 'account' | 'moment' }
