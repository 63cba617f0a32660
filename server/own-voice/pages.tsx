import type { Request, RequestHandler } from 'express'
import * as z from 'zod'
import { SentencePage } from '../../views/own-voice/sentence.tsx'
import { Sentences } from '../../views/own-voice/sentences.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { languages } from '../settings/settings.ts'
import type { Dictations } from './dictations.ts'
import type { Sentence } from './sentences.ts'
import { sentenceProps, sentencesProps } from './sentences-props.ts'
import { namedSentence } from './standings.ts'
import { useRecording } from './use-recording.ts'
import { whoPlays } from './who-plays.ts'

const path = '/settings/sentences'
const query = z.object({ language: z.enum(languages).nullable().catch(null) })
const doneWords = { machine: "Callers hear the machine's voice.", own: 'Callers hear your recording.' }
const whatIsDone = z.enum(['machine', 'own']).optional().catch(undefined)

/** What is said on the phone, and whose voice says it. */
export function sentences(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { language } = query.parse(req.query)
    res.locals.back = { href: '/settings/companies/asterisk', words: 'Asterisk' }
    show(req, res, 'What callers hear', <Sentences {...sentencesProps(appliance, language)} />)
  }
}

/** One sentence: to be listened to, and to be recorded. */
export function sentence(appliance: Appliance, dictations: Dictations): RequestHandler {
  return async (req, res) => {
    const done = whatIsDone.parse(req.query.done)
    const { id, language } = sentenceIn(appliance, req)
    const personId = res.locals.person?.id ?? null
    const props = await sentenceProps(appliance, { id, personId, state: dictations.state() })
    if (!props) throw new NoSuchPage('no such sentence')
    res.locals.back = { href: `${path}?language=${language}`, words: 'What callers hear' }
    show(req, res, props.when, <SentencePage {...props} done={done && doneWords[done]} />)
  }
}

/** The sound that callers hear. */
export function soundOfSentence(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { words, language } = sentenceIn(appliance, req)
    const sound = await whoPlays(appliance)?.ownVoice.heard(words, language)
    if (!sound) throw new NoSuchPage('nobody says this sentence')
    const headers = { 'Content-Security-Policy': 'sandbox', 'X-Content-Type-Options': 'nosniff' }
    res
      .set({ ...headers, 'Cache-Control': 'no-store' })
      .type('audio/wav')
      .send(Buffer.from(sound))
  }
}

/** Rings the phone of whoever asks, to record it there. */
export function recordByPhone(appliance: Appliance, dictations: Dictations): RequestHandler {
  return (req, res) => {
    const wanted = sentenceIn(appliance, req)
    void dictations.begin(wanted, res.locals.person?.id ?? null)
    res.redirect(303, `${path}/${wanted.id}`)
  }
}

/** Whether callers hear the recording that stands, or the machine all the same. */
export function switchVoice(appliance: Appliance, isUsed: boolean): RequestHandler {
  return (req, res) => {
    const { id } = sentenceIn(appliance, req)
    useRecording(appliance, id, isUsed)
    res.redirect(303, `${path}/${id}?done=${isUsed ? 'own' : 'machine'}`)
  }
}

function sentenceIn(appliance: Appliance, { params }: Request): Sentence {
  const found = namedSentence(appliance, String(params.id))
  if (!found) throw new NoSuchPage('no such sentence')
  return found
}
