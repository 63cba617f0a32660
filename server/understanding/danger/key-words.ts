// The words in which dangers are told, as they are spelled; small letters, no accents.
import { type WordList, wordList } from '../language/word-list.ts'

/** Found again in what a frightened thumb typed. */
export const keyWords: WordList = wordList(
  `smell smells smelled smelling stinks stench rotten eggs sulfur propane natural leak leaks leaked leaking leaky hiss hisses hissing fumes exhaust meter line lines pipe pipes stove oven
   furnace boiler heater tank dryer water valve hose toilet sink shower faucet basement kitchen garage bathroom bedroom ceiling floor roof wall walls attic house home apartment building everywhere
   carbon monoxide detector detectors alarm alarms beeping beeps chirping sounding ringing screaming blaring headache headaches dizzy nauseous vomiting throwing fainted faint passed unconscious unresponsive
   breathe breathing bleeding collapsed collapsing collapse caving falling trapped stuck locked inside outside baby toddler child children kids husband wife mother grandma daughter
   spark sparks sparked sparking arcing electric electrical electricity electrocuted shock shocked zapped outlet outlets socket breaker panel switch wire wires wiring fuse plug buzzing melted melting burnt
   smoke smoking smoky smoldering failed stopped flames flame fire burn burning burned engine brakes explode exploded exploding explosion pressure
   flood floods flooded flooding burst bursting gush gushing pouring spraying spewing rising overflow overflowed overflowing dripping running coming filling sewage sewer backing through
   chemical chemicals bleach blistering swelling throat allergic reaction emergency ambulance firefighters danger dangerous hurt injured help hurry now still again keeps strong
   across alert blew branch break broke broken caught charger company connector department disconnected door driveway downstairs upstairs elevator eyes face fell fixture ground half hallway hanging inches knob levels
   living main monitor morning nonstop open plastic plugged power pump reading road room shooting snapped someone somebody something split steam street supply terrible toaster touch touched
   touching tree tube turned unit until utility vent vents wake weird window yard crack cracked went there theres`,
  `huele fuga fugas olor monoxido carbono detector alarma alarmas sonando suena suenan pitando pita mareados mareada mareado mareo desmayo desmayada vomitando chispa chispas enchufe contacto apagador tablero
   interruptor cable cables electrico electrica electrocuto descarga toque toques quemado quemada quemando quema humo fuego incendio incendiando llamas prendio explosion explotar exploto inundando inundado
   inundada inundacion inunda tuberia tubo manguera revento reventado rompio agua sotano cocina techo casa bano partes lados saliendo salen cayendo cayo derrumbo encerrado encerrada atrapado atrapada
   bebe nino nina carro coche coladera drenaje aguas negras calentador estufa boiler fuerte emergencia ayuda auxilio socorro bomberos ambulancia sangrando respirar inconsciente
   puedo puede cerrar corriente siento siente sacando todas todos llave llaves escapando popo entrando puerta medidor tanque golpe golpeo horno hija hijo`,
  `odeur fuite fuites propane monoxyde carbone detecteur alarme sonne sonner etourdi etourdie etourdis nausees vomit evanouie evanoui etincelle etincelles prise prises panneau disjoncteur fils electrique
   electrocute decharge brule brulee brulant fumee fume boucane feu flammes incendie explose explosion inonde inondee inondation inondations deborde eclate perce tuyau tuyaux eau partout plafond coule
   sous-sol cuisine salle bain maison appartement enfant bebe enferme enfermee coince coincee bloque voiture effondre effondrer tombe tomber egout egouts refoule refoulement remonte remontent
   chaudiere fournaise chauffe poele secheuse urgence secours aidez vite pompiers ambulance saigne respire inconscient connaissance blesse blessee
   sent sens senteur couper arreter arrive peux entre monte coulent court choc fuit brise casse fondu usees arbre ascenseur cles porte conduite robinet touche touchant compteur`,
)

/** Small words that grow together with them where no space is typed. */
export const smallWords: WordList = wordList(
  'in is on of my the our a its at from like and no not all by to me so off gas gaz fire en la el mi de del hay un una esta le les du dans ma mon est dans par',
)
