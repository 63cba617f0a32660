// What the shop's own people answer with, word for word: small letters, without accents, marks and apostrophes. English first, then
// Spanish and French. A phrase that could also mean something else is missing on purpose: then it is asked back.

export type Command = 'send' | 'call' | 'handle' | 'give-back' | 'close' | 'lift-cap' | 'discard' | 'keep-back'

const phrases: Record<Command, string> = {
  send: `
    1, one, option 1, number 1, ok, okay, okey, k, yes, y, yep, yeah, yup, sure, yes send, yes send it, ok send, ok send it, send,
    send it, send that, send this, send it out, send draft, send the draft, send that draft, send reply, send the reply, go,
    go ahead, go for it, do it, approve, approved, approve it, looks good, sounds good, good, perfect, lgtm, good to go
    si, claro, vale, dale, de acuerdo, enviar, envia, envialo, enviala, envie, mandar, manda, mandalo, mandala, si envialo, si mandalo
    oui, daccord, envoyer, envoie, envoie le, envoie la, envoyez, envoyez le, vas y, parfait, cest bon, oui envoie, oui envoie le`,
  call: `
    2, two, option 2, number 2, call, call her, call him, call them, call back, callback, call her back, call him back, call them back,
    phone, phone her, phone him, phone them, ring, ring her, ring him, ring them, ill call, i will call, ill call her, ill call him,
    ill call them, i will call her, i will call him, ill phone, ill ring, ill call back, im calling, calling, calling her, calling him
    llamar, llama, llamala, llamalo, llamale, la llamo, lo llamo, le llamo, yo llamo, yo la llamo, yo lo llamo, voy a llamar
    appeler, appelle, appelle la, appelle le, rappeler, rappelle, rappelle la, rappelle le, jappelle, je lappelle, je rappelle,
    je la rappelle, je le rappelle, je vais appeler, telephoner`,
  handle: `
    3, three, option 3, number 3, handle, handle it, ill handle, ill handle it, ill handle this, i will handle, i will handle it,
    i handle, i handle it, ill take it, ill take this, ill take this one, ill take over, i take it, im taking it, mine, its mine,
    thats mine, this is mine, i got this, ive got this, ive got it, ill do it, leave it to me, on it, im on it, ill deal with it
    yo me encargo, me encargo, me encargo yo, mio, es mio, yo lo hago, lo hago yo, lo tomo yo
    je men occupe, je men charge, je gere, je prends, je le prends, je la prends, a moi, cest pour moi`,
  'give-back': `
    back, give back, give it back, hand back, hand it back, you take over, you take it, you take this, take it back, your turn, yours,
    auto, resume, you do it, you handle it, back to you, over to you
    devolver, devuelvelo, sigue tu, te toca, encargate tu
    rendre, reprends, reprends la main, a toi, je te le rends, occupe ten`,
  close: `
    done, all done, close, close it, close this, closed, finished, finish, sorted, all sorted, resolved, complete, completed, job done,
    its done, thats done, solved
    hecho, cerrar, cierra, cierralo, terminado, resuelto
    fini, termine, fermer, ferme, ferme le, clos, regle, cest regle, cest fini`,
  'lift-cap': `
    lift, lift it, lift cap, lift the cap, lift limit, lift the limit, raise limit, raise the limit, raise cap, raise the cap, keep texting,
    quitar limite, quita el limite, subir limite, subir el limite, sin limite, lever la limite, leve la limite, augmenter la limite`,
  discard: `
    discard, discard it, discard draft, discard the draft, delete, delete it, delete draft, delete the draft, drop it, drop the draft,
    scrap it, scrap that, bin it, trash it, dont send, dont send it, dont send that, do not send, do not send it
    descartar, descarta, descartalo, borrar, borra, borralo, no enviar, no lo envies, no lo mandes, no envies
    jeter, jette, jette le, supprimer, supprime, efface, effacer, ne pas envoyer, nenvoie pas, ne lenvoie pas`,
  'keep-back': `
    no, nope, nah, no no, not that, not this, not that one, not like that, not good, not yet, not now, dont, do not, wait, hold, hold it,
    hold on, hold off, hold it back, keep it, keep it back, keep back, stop it, no wait, wait with it, leave it
    todavia no, aun no, espera, esperate, espere, asi no, este no, ese no
    non, pas encore, pas maintenant, attends, attendez, pas ca, pas comme ca, garde le`,
}

const meaning = new Map(
  (Object.keys(phrases) as Command[]).flatMap((command) =>
    phrases[command]
      .split(/[,\n]/)
      .flatMap((phrase): [string, Command][] => (phrase.trim() ? [[phrase.trim(), command]] : [])),
  ),
)

/** What a bare phrase asks for; null where it is none of ours. */
export function commandOf(bare: string): Command | null {
  return meaning.get(bare) ?? null
}

/** A few words behind one of these are rather a command than something for a caller. */
export const firstWords = new Set(
  (
    '1 2 3 one two three option ok okay k yes y yep yeah sure no nope not dont send go approve call ring phone handle take mine ' +
    'give hand back resume done close finish lift raise discard delete drop scrap bin trash cancel stop undo wait block ignore spam ' +
    'si enviar envia manda llama llamar descartar borrar cierra oui non envoie appelle rappelle supprime jette ferme'
  ).split(' '),
)
