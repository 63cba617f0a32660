// Words that ask for somebody, for a time or a price, and do not say what for.
const idle = new Set(
  [
    'about after afternoon again all also am an and any anybody anyone anything appointment appt are around as',
    'asap at availability available back be been before book booking but by call called can cant chance charge',
    'come cost costs could day days did do does doing done dont early else emergency estimate evening for free',
    'fri friday from get give got guy guys had has have hello help here hey hi hiya how id if ill im in is ish it',
    'its ive job just know later latest let like little look looking me mon monday morning much my need needed',
    'needs next night noon now oclock of off offer ok okay on one opening openings or our out over please pls plz',
    'pm possible possibly price pricing question quick quote rate rates really right sat saturday schedule see',
    'send service services should slot so some somebody someone something soon spot still stop sun sunday sure',
    'take talk tell text thank thanks that the there thing this thu thur thurs thursday time times tmrw to today',
    'tomorrow tonight tue tues tuesday up urgent urgently us visit wait want was we wed wednesday week weekend',
    'well what whats when who will with work works would yes yet you your',
    'agendar ahora al algo alguien ayuda buenas buenos busco cita cobran con cotizacion cuanto cuesta de del dia',
    'dias disponibilidad disponible domingo el en es esta favor gracias hola hora horas hoy informacion jueves la',
    'las los lugar lunes manana martes mi miercoles necesitamos necesito noche noches nos para podria podrian por',
    'precio presupuesto pronto puede pueden que quiero quisiera reservar revisar sabado semana servicio servicios',
    'si su sus tarde tardes tienen trabajo un una urgente venga vengan venir ver viernes',
    'ai aide aimerais allo apres aujourd aujourdhui avec besoin bientot bonjour bonsoir ce chose combien coute',
    'coutez demain des devis dimanche dispo disponibilite du est estimation et heure heures hui il je jeudi jour',
    'le les lundi ma maintenant mardi matin merci mercredi mes midi nous ou oui passer plait pour pourriez pouvez',
    'prendre prix quelqu quelque quelqun rdv rendez rendezvous reserver salut samedi semaine soir soumission svp',
    'tarif tarifs te travail une vendredi veux vite voir voudrais vous',
  ].flatMap((words) => words.split(' ')),
)

/** Whether nothing but such words stands there, in letters of any kind; numbers and marks say nothing either. */
export function isIdle(sentence: string): boolean {
  const words = sentence
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\b(?:[cdjlmnst]|qu)['’]/g, ' ')
    .replaceAll(/['’]/g, '')
    .match(/\p{L}+/gu)
  return (words ?? []).every((word) => word.length < 2 || idle.has(word))
}
