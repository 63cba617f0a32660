// Towns, states and provinces that stand behind a street; small letters, no accents.
import { wordList } from '../language/word-list.ts'

/** Towns that may follow a street without a comma; those that are words as well (Bath, Reading, Mobile, Nice) are left out on purpose. */
export const towns = [
  'toronto,scarborough,etobicoke,north york,east york,mississauga,brampton,markham,vaughan,richmond hill,oakville,burlington,hamilton,ottawa,kingston,london,windsor,kitchener,waterloo,guelph,barrie,oshawa,ajax,pickering,whitby,milton,newmarket,aurora,peterborough,sudbury,thunder bay,st catharines,niagara falls,cambridge,brantford,belleville,orillia,collingwood,elora,fergus,orangeville',
  'montreal,laval,longueuil,gatineau,quebec,sherbrooke,trois-rivieres,levis,saguenay,brossard,terrebonne,repentigny,verdun,lasalle,westmount,outremont,dorval,pointe-claire,kirkland,saint-laurent,anjou,lachine,montreal-nord,saint-leonard,blainville,drummondville,granby,saint-jerome,rimouski,chicoutimi',
  'vancouver,burnaby,surrey,new westminster,coquitlam,langley,abbotsford,north vancouver,west vancouver,delta,kelowna,victoria,nanaimo,kamloops,calgary,edmonton,red deer,lethbridge,regina,saskatoon,winnipeg,halifax,dartmouth,moncton,fredericton,saint john,charlottetown,st johns',
  'new york,nyc,brooklyn,bronx,manhattan,staten island,buffalo,rochester,syracuse,albany,boston,cambridge,somerville,worcester,springfield,providence,hartford,new haven,philadelphia,pittsburgh,newark,jersey city,baltimore,washington,richmond,norfolk,raleigh,charlotte,durham,greensboro,atlanta,savannah,miami,orlando,tampa,jacksonville,fort lauderdale,hialeah,naples,sarasota',
  'chicago,evanston,naperville,detroit,ann arbor,grand rapids,cleveland,columbus,cincinnati,dayton,toledo,akron,indianapolis,milwaukee,madison,minneapolis,st paul,des moines,omaha,kansas city,st louis,nashville,memphis,knoxville,louisville,lexington,birmingham,new orleans,baton rouge,houston,dallas,austin,san antonio,fort worth,el paso,plano,arlington,irving,frisco,katy,oklahoma city,tulsa',
  'denver,boulder,aurora,colorado springs,salt lake city,phoenix,scottsdale,mesa,tempe,tucson,las vegas,henderson,reno,albuquerque,santa fe,los angeles,long beach,pasadena,glendale,burbank,santa monica,inglewood,anaheim,santa ana,irvine,riverside,san diego,chula vista,san francisco,oakland,berkeley,san jose,palo alto,fremont,hayward,sacramento,fresno,bakersfield,stockton,portland,salem,eugene,seattle,bellevue,tacoma,spokane,everett,boise,honolulu,anchorage',
  'manchester,birmingham,leeds,liverpool,bristol,sheffield,newcastle,nottingham,leicester,edinburgh,glasgow,cardiff,belfast,brighton,hove,southampton,portsmouth,oxford,cambridge,norwich,plymouth,exeter,york,derby,coventry,wolverhampton,swansea,aberdeen,dundee,croydon,bromley,ealing,hackney,islington,camden,lewisham,wandsworth,wimbledon,clapham,brixton,tottenham,walthamstow,stockport,bolton,salford,chester,cheltenham,gloucester,swindon,ipswich,colchester,chelmsford,luton,watford,slough,guildford,woking,maidstone,canterbury,dublin,cork,galway,limerick',
  'sydney,melbourne,brisbane,perth,adelaide,canberra,hobart,darwin,newcastle,wollongong,geelong,parramatta,bondi,manly,newtown,penrith,fitzroy,brunswick,carlton,st kilda,south yarra,fremantle,gold coast,cairns,townsville,toowoomba,ballarat,bendigo,auckland,wellington,christchurch,dunedin',
  'madrid,barcelona,valencia,sevilla,malaga,bilbao,zaragoza,granada,murcia,alicante,cordoba,mexico,guadalajara,monterrey,puebla,tijuana,cancun,merida,queretaro,leon,bogota,medellin,cali,barranquilla,cartagena,lima,santiago,buenos aires,rosario,quito,guayaquil,san juan,caracas,montevideo,cdmx,ciudad de mexico',
  'paris,lyon,marseille,toulouse,bordeaux,lille,nantes,strasbourg,montpellier,rennes,grenoble,dijon,angers,reims,toulon,saint-etienne,villeurbanne,versailles,boulogne-billancourt,saint-denis,nanterre,creteil,bruxelles,liege,namur,geneve,lausanne,luxembourg',
]
  .join(',')
  .split(',')

const states = `al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr on bc ab sk mb qc pq nb ns pe pei nl nt nu yt nsw vic qld sa tas act`

/** Short forms of states and provinces. */
export const stateCodes = wordList(states)

/** The short forms that are no words of any of the three languages: these may be written small. */
export const plainStateCodes = wordList(
  `ak az ct fl ga il ks ky md mn mo mt nv nh nj nm ny nc nd ri sc sd tn tx ut vt wv wi wy dc bc ab sk mb qc nb ns pei nsw vic qld tas ont que alta sask fla calif tex mass penn wash`,
)

export const stateNames = [
  'ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick,newfoundland,prince edward island,new south wales,queensland,tasmania,south australia,western australia,new york,new jersey,california,texas,florida,illinois,ohio,georgia,michigan,pennsylvania,massachusetts,virginia,arizona,colorado,oregon,nevada,minnesota,wisconsin,missouri,indiana,tennessee,maryland,connecticut,kansas,oklahoma,utah,iowa,louisiana,alabama,kentucky,arkansas,jalisco,nuevo leon,puerto rico,kent,essex,surrey,sussex,hampshire,devon,cornwall,dorset,norfolk,suffolk,yorkshire,lancashire,cheshire,merseyside,somerset,wiltshire,oxfordshire,berkshire,hertfordshire,middlesex',
  'canada,usa,united states,uk,united kingdom,england,scotland,wales,ireland,australia,new zealand,france,espana,mexico',
]
  .join(',')
  .split(',')
