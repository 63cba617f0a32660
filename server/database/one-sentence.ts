/** An error whose message is all that the operator needs: one sentence with what, where, and what to do. */
export class OneSentence extends Error {
  override name = 'OneSentence'
}
