// Words of every day that are common surnames: behind a given name they belong to it.
import { wordList } from '../language/word-list.ts'

export const wordsAndSurnames = wordList(
  `brown green black white gray grey king hill wood woods lee park parks young long rose cook baker carpenter mason porter parker page price bush field fields church stone rivers brooks banks bell cole cash day may lake hall gates law little love moon noble power powers rice short small snow spring storm summers winter winters waters west north walker ward wise wall
   cruz flores reyes torres campos rios vega leon luna sol rey fuentes castillo iglesias montes prado rosa blanco moreno rubio bravo delgado calvo guerra paz salas mora roca petit grand legrand leblanc lebrun leroy roy roi boucher boulanger marchand fontaine rivard cote noel lemieux leclerc lavigne beaulieu villeneuve larose poirier gagne lachance lafleur laroche laforest desjardins dubuc lapointe lavoie lamontagne roche dupont dubois lebeau beau martel fort bon sauvage
   best good sharp strong swift hardy head foot cross bridges marsh mills miles case chance chase duke earl frost glass grant hand holmes hope house hunt hunter ford march march mark marks miller moss nash nice pace pool pope ray reed rich root rush sand sands shaw silver smart sparks starr stern summer trip true vance wade wells wolf wright yard dean frank lord bird birds fox lamb berry bean cherry singh kaur`,
)
