/**
 * What is known of languages, as words: they travel with the scan plan, so that the script of a page carries none. A few dozen
 * tell the languages of our pages apart; measured libraries take Haitian Creole for something else.
 */
export interface LanguageWords {
  /** The commonest small words, by language. They begin sentences and are no names. */
  small: Record<string, string>;
  /** Written with a capital and part of no name, too, whatever the language: days, months, and what else begins sentences. */
  openers: string;
  /** Articles, and what stands in their place. */
  articles: string;
  /** Titles, places and the like whose point ends no sentence. */
  short: string;
  /** What is told apart by numbers: "bus 287G". */
  numbered: string;
  /** What laws are called, parted by bars. */
  laws: string;
  /** What quantities are measured in. */
  units: string;
  /** How headings begin that announce what stands elsewhere (other articles, advertisements), parted by bars. */
  elsewhere: string;
}

export const LANGUAGE_WORDS: LanguageWords = {
  small: {
    en: 'the of and to in is was that for on with as by at from it be are this which have has had not but they who will were after when while if so then now still meanwhile later yesterday today did does do can could would should may what why how here there even also both only before because since until about just initially recently previously earlier afterward afterwards eventually finally ultimately additionally specifically separately similarly instead however moreover nonetheless nevertheless therefore otherwise tonight tomorrow again perhaps',
    es: 'el la los las de que y en un una por con para se del su no es al lo como más pero sus le ha fue este esta cuando si entre según mientras aunque también ya porque desde ayer hoy ahora donde ni sin sobre muy hay son luego después entonces además finalmente inicialmente posteriormente recientemente anteriormente asimismo igualmente anoche mañana',
    ht: 'nan yo pou ki te ak la li pa se sou gen moun ap w n tou men lè sa a an yon l m nou ou fè di kap anpil epi osinon paske depi jodi kounye ankò finalman alò answit pita yè',
    // These keep their texts from being taken for one of the three above.
    fr: 'le les des et est dans une du pour qui sur pas au aux avec par ce cette sont ont plus mais elle ils où être leur était',
    pt: 'o os as do da em não uma um com para que ão no na dos das por mais ao foi são pela pelo seu sua mas também',
    it: 'il di che la è per un una del della con non sono gli nel alla dei le da si più anche come ma',
    de: 'der die und das ist von mit den nicht ein eine zu auf für dem des im sich als auch an werden wurde bei nach am einen wir sie',
  },
  openers:
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre although though yet despite under against through unlike like without either whether nor thus hence apparently notably obviously clearly certainly naturally ironically predictably unsurprisingly interestingly importantly reportedly allegedly accordingly consequently subsequently simultaneously increasingly repeatedly publicly privately indeed further furthermore besides beyond within throughout toward towards upon between during every once whatever whenever wherever whose whom unless regardless rather maybe sometimes often never always ever already soon following given speaking asked told said says added wrote contra tras bajo hacia durante mediante incluso así sólo solo ahí allí quien quién qué cómo cuándo dónde tampoco nunca jamás siempre quizá quizás acaso precisamente actualmente curiosamente justamente obviamente naturalmente efectivamente previamente seguidamente simultáneamente paralelamente pese conforme excepto vía todavía aún apenas casi cada ese esa eso esto todo pues sino dijo añadió agregó afirmó aseguró señaló advirtió explicó escribió sostuvo respondió anunció declaró indicó insistió denunció criticó pidió exigió acusó reiteró subrayó destacó recordó concluyó argumentó alegó manifestó expresó publicó apre avan dapre malgre poukisa segundo enquanto embora ontem hoje disse afirmou acrescentou declarou porém quando ainda já assim contudo entretanto depois antes após selon lorsque quand pourtant ainsi alors puis laut obwohl während secondo',
  articles: 'the this that a an el al del un una ese este le o il das der ein eine einen yon',
  short:
    'gov sen rep reps atty gen lt sgt capt col maj mr mrs ms dr dra prof sr sra jr st fla calif ariz tex no art arts ch sec secs stat vs v cap cfr inc corp ave blvd',
  numbered:
    'build form part route road highway bus line unit apt batch lot gate flight version patch item plate no number ruta autobús línea unidad lote vuelo puerta carretera número weighs weighed weighing pesa pesaba peza pèse wiegt',
  laws: 'Acts?|Code|Laws?|Regulations?|Rules|Ordinance|Statutes?|Treaty|Ley|Código|Reglamento|Decreto|Lwa|Kòd|[Cc]lauses?|[Cc]láusula',
  units: 'g kg mg ml cl dl oz lb lbs cm mm m km kcal tsp tbsp cup cups taza tazas eggs huevos',
  elsewhere:
    'related|read more|read next|read also|more from|more on|more stories|more news|more in|most read|most popular|most viewed|trending|recommended|popular|you may like|you may also like|you might like|you might also like|latest news|latest stories|latest headlines|in other news|up next|sponsored|advertisement|le puede interesar|te puede interesar|lea también|lee también|lo más leído|lo más visto|más noticias|más de|más en|noticias relacionadas|artículos relacionados|contenido relacionado|relacionado|relacionados|relacionadas|recomendado|recomendados|últimas noticias|publicidad',
};
