// Capitalised words that are nobody's name: makers, towns and what people call themselves or others.
import { wordList } from '../language/word-list.ts'

export const brands = wordList(
  `moen delta kohler grohe hansgrohe pfister american standard toto rheem rinnai navien noritz takagi lennox trane carrier goodman york amana bryant daikin mitsubishi fujitsu lg samsung whirlpool maytag bosch ge frigidaire kitchenaid electrolux miele siemens worcester vaillant baxi ideal viessmann potterton glowworm
   honda toyota ford chevy chevrolet nissan mazda subaru hyundai kia bmw audi mercedes benz vw volkswagen volvo tesla jeep dodge ram chrysler gmc buick cadillac lexus acura infiniti lincoln mini fiat peugeot renault citroen seat skoda opel vauxhall holden suzuki isuzu porsche jaguar rover civic corolla camry accord f150 f-150 silverado escape explorer focus fusion mustang wrangler
   schlage kwikset yale medeco abus mul-t-lock weiser nest ecobee honeywell ring google alexa siri apple amazon yelp facebook instagram nextdoor angi homeadvisor thumbtack kijiji craigslist gumtree checkatrade bark whatsapp uber lyft ikea costco walmart target lowes rona depot tim hortons starbucks mcdonalds shell esso petro
   square federal pacific zinsco siemens eaton leviton lutron generac dewalt milwaukee black ridgid roto-rooter mr rooter visa mastercard paypal venmo zelle interac etransfer olaplex wella redken loreal schwarzkopf keratin michelin goodyear bridgestone pirelli dunlop castrol mobil`,
)

/** Trades, roles and kinds of people, states of mind and other things that follow "this is", "I'm", "soy", "je suis". */
export const rolesAndStates = wordList(
  `badezimmer kuche kueche wohnzimmer schlafzimmer dusche waschbecken wasser bagno cucina rubinetto banheiro cozinha quarto lavabo badkamer keuken kelder azienka lazienka kuchnia
  plumber electrician locksmith hairdresser barber mechanic roofer landlord tenant owner homeowner renter manager customer client neighbour neighbor caller patient realtor agent contractor super superintendent concierge caretaker resident property management office reception dispatch support service sales billing
   admin accounts maintenance security team staff crew company inc llc ltd corp co plumbing heating cooling hvac electric electrical roofing cleaning removal removals junk salon garage auto autos motors repairs services solutions group
   mom mum dad mother father son daughter wife husband brother sister grandma grandpa grandmother grandfather aunt uncle cousin nephew niece friend roommate boyfriend girlfriend partner boss coworker colleague kid kids baby dog cat
   afraid alone annoyed anxious asleep awake aware away awful bored broke busy calm certain confused curious desperate disabled disappointed done driving elderly excited exhausted frustrated furious grateful hungover interested late locked lost nervous outside pregnant quadriplegic ready retired sad scared serious sick
   sorry stranded stressed stuck sure tired upset worried urgent ridiculous unacceptable unbelievable perfect great fantastic wonderful brilliant lovely awesome ideal amazing excellent correct wrong spam serious nonsense bs crazy insane
   north south east west upper lower canadian american british mexican spanish french english australian german italian chinese indian irish scottish jewish muslim christian hispanic latino espanol ingles frances mexicano
   cliente clienta vecino vecina inquilino inquilina dueno duena propietario propietaria encargado encargada esposo esposa hijo hija mama papa madre padre hermano hermana abuelo abuela nuevo nueva mayor jubilado diabetico alergica alergico disponible urgente
   locataire proprietaire client cliente voisin voisine concierge gardien mere pere fils fille frere soeur disponible presse pressee enceinte malade desole desolee coince coincee enferme enfermee bloque bloquee libre interesse interessee content contente presente dispo retraite retraitee nouveau
   spelled spelt technician tech robot bot human person male female nobody noone everyone all good fine home here there back gone moving looking calling texting writing hoping wondering having trying getting going leaving selling renting thinking waiting needing running coming planning available unavailable in on off ok okay
   lol haha hahaha omg wtf fyi ps nb re fw attn urgent emergency merry happy god jesus christ lord bless amen aka est amigo amigos jefe senor senora maestro patron chef mate dude buddy bro bruv pal boss hun hon dear darling love luv sir maam ma'am madam madame monsieur guys folks lads team everybody y'all
   bye goodbye later ciao peace namaste xo xx xoxo xxx tc ttyl cya kk ily hugs covid internet wifi siri netflix english anytime whenever whatever asap urgent same idem mismo pareil
   apartment apartamento departamento depto appartement unit unidad suite logement immeuble edificio batiment entrance entrada entree piso etage floor lobby basement
   harassment bullshit bull madness theft robbery torture torment hell karma fraud extortion blackmail abuse stalking garbage trash rubbish crap crappy shit bs unreal outrageous pathetic disgusting horrible terrible awful illegal criminal absurd insanity lunacy nuts hopeless useless worse worst unfair shameful disgraceful
   acoso robo estafa fraude abuso locura basura tortura verguenza infierno ridiculo inaceptable increible ilegal absurdo horrible terrible pesimo
   harcelement arnaque fraude abus vol folie torture honte enfer ridicule inacceptable incroyable illegal absurde affreux epouvantable degueulasse`,
)
