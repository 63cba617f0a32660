// A button with data-record-voice records what somebody says and sends it with its form, as a sound that is read everywhere:
// one channel, 16,000 samples of 16 bits a second. Browsers lend the microphone to pages of this machine, and to https.
const rate = 16_000
const mostSeconds = 150

let recorder: MediaRecorder | null = null

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-record-voice]') : null
  if (!(button instanceof HTMLButtonElement) || !button.form) return
  if (recorder) return recorder.stop()
  void record(button, button.form)
})

async function record(button: HTMLButtonElement, form: HTMLFormElement): Promise<void> {
  const microphone = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null)
  if (!microphone) return say(button, 'There is no microphone for this page')
  const pieces: Blob[] = []
  recorder = new MediaRecorder(microphone)
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  recorder.addEventListener('stop', () => {
    recorder = null
    for (const track of microphone.getTracks()) track.stop()
    void send(form, new Blob(pieces)).catch(() => say(button, 'That could not be recorded'))
  })
  recorder.start()
  say(button, 'Press to send')
  setTimeout(() => recorder?.stop(), mostSeconds * 1000)
}

async function send(form: HTMLFormElement, recorded: Blob): Promise<void> {
  const decoder = new OfflineAudioContext(1, 1, rate)
  const { length, numberOfChannels, ...sound } = await decode(decoder, recorded)
  const mono = new Int16Array(length)
  for (let n = 0; n < length; n++) {
    let sum = 0
    for (const channel of sound.channels) sum += channel[n] ?? 0
    mono[n] = Math.max(-1, Math.min(1, sum / numberOfChannels)) * 32_767
  }
  const field = form.querySelector<HTMLInputElement>('input[type=file]')
  if (!field) return
  const files = new DataTransfer()
  files.items.add(new File([head(mono.byteLength), mono], 'voice.wav', { type: 'audio/wav' }))
  field.files = files.files
  form.requestSubmit()
}

async function decode(decoder: OfflineAudioContext, recorded: Blob) {
  const sound = await decoder.decodeAudioData(await recorded.arrayBuffer())
  const { length, numberOfChannels } = sound
  return {
    length,
    numberOfChannels,
    channels: Array.from({ length: numberOfChannels }, (_, n) => sound.getChannelData(n)),
  }
}

/** Of a WAV file. */
function head(bytes: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(44))
  const word = (at: number, letters: string) => {
    for (const [n, letter] of [...letters].entries()) view.setUint8(at + n, letter.charCodeAt(0))
  }
  word(0, 'RIFF')
  view.setUint32(4, 36 + bytes, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  word(36, 'data')
  view.setUint32(40, bytes, true)
  return view.buffer as ArrayBuffer
}

function say(button: HTMLButtonElement, words: string): void {
  const label = button.querySelector('span')
  if (label) label.textContent = words
}
