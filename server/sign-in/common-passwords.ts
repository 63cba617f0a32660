/** What guessers try first: long ones whole, short words as what is left when digits are cut off both ends; lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 12345678910 123456123456 1234567891011
  123456789101112 012345678910 0123456789012 987654321098 9876543210123 098765432109 1234567890987654321 123456654321
  112233445566 11223344556677 1122334455667788 123123456456 147258369147 147258369123 159753159753 159357159357
  741852963741 741852963852 789456123789 789456123000 123789456123 102030405060 010203040506 100200300400 121212343434
  1234512345 12341234123412 123321123321 1234554321 31415926535 314159265358 3141592653589 271828182845 111222333444
  111122223333 111111222222 222333444555 000000000001 123456qwerty 123456qwertyuiop 123456abcdef 123qweasdzxc
  123qwe123qwe 123abc123abc 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o 1q2w3e4r5t6y7u8i9o0p
  1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 1qazxsw2 1qaz2wsx q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 qazwsxedcrfv
  qazwsxedcrfvtgb zaq12wsxcde3 zaq1zaq1 zaq1xsw2cde3 a1b2c3d4e5f6 a1s2d3f4g5h6 qwertyuiop qwertyuiop12 qwertyuiop123
  qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertyqwerty qwertyasdfgh qwertzuiop qwertzuiopasdf azertyuiop
  azertyuiopqsdfgh azertyazerty asdfghjkl asdfghjklzxcvbnm asdfghjklqwertyuiop asdfasdfasdf asdfgasdfg asdfqwerzxcv
  zxcvbnm zxcvbnmasdfghjkl zxcvbnmzxcvbnm zxcvzxcvzxcv qweasdzxc qweasdzxcrtyfghvbn qwerasdfzxcv poiuytrewq
  lkjhgfdsa mnbvcxz mnbvcxzlkjhgfdsa poiuytrewqlkjhgfdsa abcdefghijkl abcdefghijklm abcdefghijklmnop abcabcabcabc
  abcd1234abcd1234 abc123abc123 abcdefabcdef abcd1234efgh alphabetagamma
  password passwordpassword password1password password123password mypassword mypasswordis thisismypassword
  thisisapassword thisispassword passwordispassword newpassword yourpassword ourpassword thepassword nopassword
  securepassword strongpassword goodpassword bestpassword secretpassword superpassword adminpassword rootpassword
  userpassword defaultpassword temppassword temporarypassword temporary changemenow changeme pleasechangeme
  pleasechange changeit changethis changethispassword letmein letmeinnow letmeinplease pleaseletmein opensesame
  openthedoor enteryourpassword enterpassword forgotpassword forgottenpassword iforgotmypassword idontknow
  idontremember dontforget rememberme incorrect incorrectpassword invalidpassword wrongpassword drowssap drowssapdrowssap
  pass passw0rd passw0rdpassw0rd passphrase mypassphrase passwort meinpasswort passwortpasswort motdepasse
  monmotdepasse contrasena micontrasena contraseña micontraseña micontrasenia senha123senha parola wachtwoord
  administrator administrador administrateur administration administrator1 admin adminadmin adminadminadmin
  adminadministrator superadmin superuser supervisor root rootroot rootrootroot toor sysadmin systemadmin
  welcome welcomehome welcomeback welcomewelcome welcometothejungle hellohello hellohellohello helloworld
  helloworldhello hellokitty hellokittyhello hello hithere howareyou howareyoudoing whatever whateverwhatever whatsup
  iloveyou iloveyouiloveyou iloveyousomuch iloveyoubaby iloveyouforever iloveyoualways iloveyoumore iloveyoutoo
  iloveyouu iloveu iloveuforever ilovemyself ilovemylife ilovemyfamily ilovemymom ilovemywife ilovemykids ilovemydog
  ilovemycat ilovehim ilovejesus ilovegod iloveme iloveyou4ever imissyou imissyousomuch lovelove lovelovelove
  loveyou loveyouforever loveforever foreverlove foreverandever foreveryoung foreveryours alwaysandforever truelove
  teamo teamomucho teamoteamo teamoparasiempre tequiero tequieromucho tequierotequiero tequieromucho1 miamor
  miamormiamor amormio jetaime jetaimejetaime jetaimefort monamour bonjour bonjourbonjour soleil doudou marseille
  jesuschrist jesusislord jesuslovesme jesusismylord jesusisking jesussaves godisgood godislove godblessme godbless
  godblessyou inchrist iamblessed blessed trustingod ingodwetrust hallelujah
  football footballfootball basketball baseball baseballbaseball volleyball softball soccer hockey basketballplayer
  liverpoolfc manchesterunited manchestercity realmadrid barcelona fcbarcelona arsenal chelsea chelseafc liverpool
  dallascowboys pittsburghsteelers greenbaypackers newyorkyankees yankees redsox bostonredsox torontomapleleafs
  mapleleafs lakers losangeleslakers chicagobulls chicagocubs steelers
  princess princesa princessprincess sunshine sunshinesunshine sunflower sunflowers strawberry strawberryshortcake
  blueberry watermelon chocolate chocolatechip cheesecake cookiemonster cupcakes butterfly butterflies
  butterflybutterfly dragonfly dragon dragondragon dragonballz monkey monkeymonkey superman supermansuperman spiderman
  batman batmanbatman wonderwoman captainamerica ironman starwars starwarsstarwars lordoftherings harrypotter
  harrypotterharry gameofthrones pokemon pokemonpokemon minecraft minecraftminecraft callofduty worldofwarcraft
  counterstrike leagueoflegends playstation playstationplaystation nintendo xbox mickeymouse minniemouse winniethepooh
  tinkerbell spongebob spongebobsquarepants scoobydoo snoopy garfield
  shadow shadowshadow master mastermaster masterkey trustno trustnobody trustnoone trustno1trustno1 computer
  computercomputer internet internetinternet wireless mywifipassword wifipassword wifi freewifi router networkkey
  samsung samsungsamsung samsunggalaxy iphone iphoneiphone google googlegoogle facebook facebookfacebook microsoft
  windows linksys netgear telephone mobilephone blackberry
  summertime summersummer summer winter winterwinter wintertime spring springtime autumn monday january february
  march april may june july august september october november december christmas merrychristmas happybirthday
  happynewyear happyhappy happydays happyhappyhappy behappy happiness
  correcthorsebatterystaple correcthorse batterystaple tobeornottobe tobeornot onceuponatime supercalifragilistic
  supercalifragilisticexpialidocious thequickbrownfox quickbrownfox maytheforcebewithyou maytheforce
  iamthebest iamtheboss iamthegreatest imthebest theboss bigboss bossman motherfucker fuckyou fuckyoufuckyou fuckyouall
  fuckoff fuckthis fuckingpassword bullshit asshole
  michael michaeljackson jennifer jessica ashley michelle charlie daniel thomas matthew anthony jordan jordan23jordan
  robert william elizabeth alexander alexandra christopher christian christina stephanie samantha
  canada canadacanada ohcanada america unitedstates unitedstatesofamerica newyork newyorkcity california losangeles
  sanfrancisco lasvegas toronto vancouver montreal england unitedkingdom london france deutschland australia mexico
  mexicomexico vivamexico
  plumber plumbing electrician electrical locksmith mechanic autorepair hairsalon salon junkremoval heating
  heatingandcooling airconditioning contractor handyman business mybusiness mycompany company smallbusiness
  firstring firstringfirstring missedcall missedcalls answeringmachine textback owner theowner shopowner
  test testtest testtesttest testing testingtesting testing123testing testpassword demo demodemo demopassword guest
  guestguest guestpassword example examplepassword default user username secret secretsecret topsecret supersecret
  verysecret mysecret nothing nothingnothing something anything everything anonymous
`
    .trim()
    .split(/\s+/),
)
