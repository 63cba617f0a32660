// Words of their own that are near a word of danger or of a wish to be left in peace; small letters, no accents.
import { type WordList, wordList } from './word-list.ts'

export const otherWords: WordList = wordList(
  `acme alarmed alerts alinea alta appartenant appartient arbres arising asiento aupres ayude baking ban banco bancos bank banks bans barking barn bay
   bays beach beaching bean bee bees bell bin bins bleaching blending bless blesser bloc blocs boiled bono bonos borde born borra borran bowler braces
   braked breach breaching breath breaths breathy breeding brice bucking burner cabe cabling cache calentadora callus cancelen caro carving case casement
   cases casing casser celling cerro chile choco cible cibles clock clothe cocher coding combing compter conductor conduit conduits connecter contactos
   contained container containing content contract contracted contracts cooper corro courte craving crease css dagger dangereuse dangler data defectos
   deleted descargar descargo descarta detectar detecter detecto dot dripped dropping ease egg eleve elimina eliminan emergente entrez envia envian
   enviaron escribe escribes escribi escribo esperar estafa excluding exclusion expanding expansion explorar explore explored exploro expose exposer
   exposes expresion expulsion fails faite fake felling fier fila filas file filed files filing films fired firewall firing firm fist flake flakes flamed
   floored flume flumes foils fondo fondue fore forged framed fuese fume fumed fused gash golpes header headers healing heave hell herbe hill hire hoe
   hone horse howe huile hull humor incoming inline innovation insured interrupted interruption interrupts inundan inunde inundo invite lacked lane lanes
   lasse leading lean leaning leased leasing leaver leche licked lien liens ligne lignes liked linea lineas linus lite llamado locket logger lone loosen
   looser loser lucked lusts maine mainline mandaron mando mani marcada marcado mason massaging meyer mist mode molesta molesto montree moro morte muse
   naturel negra negros ninas nine ninos nono noventa numerous odore offline packing padre paie paire pais paix panneaux pare pares parker paro parte
   partes parto passee paste pasted pata paused paving perking permissions personales personnel personnels perte pertes pido pie pies pile piles pin pins
   pipa pipas pipeline pipelines pista pitas pits planta plastering pleased plis plugin pone port portee porter ports posted powder powerwall
   pressured pris prize prizes pudo pueda puerto puesta puta puto quedado queme quilt quita quitan quitte raising reacted recording regar regle regles
   relire remover repare reparee repeating reporta reporte reporter resort responda resting retire riding rise salve sanding saving scan screening
   sealing seeling sense sever sexting shack shacks shaken shared shaved shaving shelling shells shoot shopping showed shuck siendo signe slopping
   smelting smoked smoker smokey smokin smoothing snell sock socks sonnez soporte souscription spa span sparkle sparkles sparkling sparkly
   spearing spelling spent staring stem stepped stepping stiff stock stocked stocking stocks stoop stoppe stopper stream string strop subscription swell
   swelling tapped tapper technicien tee tester thereof thorough threat throats tipping tome tomes trappe trapper trappes trece treehouse tuned turbo
   turner tuve tuvo urgency util vale value values vesting vider voit vote vuelca wallaby walled walling weeding whiting writer wrung`,
)
