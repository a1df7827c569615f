import type { PackFaultTexts } from './texts.ts';

const TYPES: Record<string, string> = {
  string: 'yon tèks',
  number: 'yon nonb',
  boolean: 'true oswa false',
  array: 'yon lis',
  object: 'yon objè',
  record: 'yon objè',
  null: 'null',
  undefined: 'anyen',
};
const type = (name = '') => TYPES[name] ?? name;

/** What is wrong with a pack, in Haitian Creole. */
export const packFaultsHt: PackFaultTexts = {
  unreadable: () => 'pa t ka li; fichye a ka deplase oswa chanje: chwazi l ankò',
  empty: () => 'fichye a vid; chwazi yon fichye pake',
  'too-big': ({ found, limit }) => `fichye a gen ${found} MB; yon pake gen ${limit} MB pou pi plis`,
  'not-text': () => 'se pa tèks; dekonprese l anvan, oswa chwazi fichye .json pake a',
  'not-utf8': ({ line, column }) =>
    line
      ? `se pa UTF-8 nan liy ${line}, kolòn ${column}; anrejistre fichye a an UTF-8`
      : 'se pa UTF-8; anrejistre fichye a an UTF-8',

  'not-json': ({ line, column, found }) =>
    `se pa JSON nan liy ${line}, kolòn ${column}, nou jwenn "${found}"; korije l la, oswa chwazi fichye .json pake a`,
  'cut-off': ({ line, column }) => `fini twò bonè nan liy ${line}, kolòn ${column}; fichye a koupe: pran l ankò`,
  comma: ({ line, column }) => `gen yon vigil an twòp nan liy ${line}, kolòn ${column}; retire l`,
  comment: ({ line, column }) => `gen yon bagay JSON pa konnen, tankou yon kòmantè, nan liy ${line}, kolòn ${column}; retire l`,
  'too-deep': ({ limit }) => `gen plis pase ${limit} nivo youn nan lòt; okenn pake pa konsa`,
  'key-twice': ({ found, line }) => `gen kle "${found}" de fwa, dezyèm fwa a nan liy ${line}; ekri l yon sèl fwa`,
  'key-forbidden': ({ found }) => `kle "${found}" pa pèmèt; retire l`,

  'no-object': ({ found }) => `dwe yon objè, nou jwenn ${type(found)}; yon pake kòmanse ak { "format": 1, "id": …`,
  missing: () => 'manke; ekri l',
  'unknown-key': ({ found, wanted }) =>
    `gen yon kle nou pa konnen isit la: "${found}"; ${wanted ? `ekri "${wanted}"` : 'korije jan l ekri'} oswa retire l`,
  'wrong-type': ({ found, wanted }) => `se ${type(found)}; ekri ${type(wanted)}`,
  'not-one-of': ({ found, wanted }) => `nou pa konnen ${found} isit la; ekri youn nan sa yo: ${wanted}`,
  'newer-format': ({ found }) => `${found} fèt pou yon vèsyon Sidelight ki pi nouvo; mete Sidelight ajou`,
  'whole-number': ({ found, limit }) => `dwe yon nonb antye ant 0 ak ${limit}, nou jwenn ${found}; ekri youn`,
  'too-small': ({ limit }) => `twò piti; ekri ${limit} oswa plis`,
  'too-large': ({ limit }) => `twò gwo; ekri ${limit} oswa mwens`,
  'too-few': ({ limit, wanted }) => `gen mwens pase ${limit} nan "${wanted}"; ekri ${limit} pou pi piti`,
  'too-many': ({ limit, wanted }) => `gen plis pase ${limit} nan "${wanted}"; ekri ${limit} pou pi plis`,
  'too-many-in-all': ({ limit }) => `gen plis pase ${limit} antre antou; separe l an plizyè pake`,
  'empty-text': () => 'vid; ekri tèks la',
  'too-long': ({ limit }) => `gen plis pase ${limit} karaktè; fè l pi kout`,
  'lone-surrogate': ({ found }) => `se pa yon tèks ki valab, nou jwenn "${found}": mwatye yon karaktè; ekri l ankò`,
  control: ({ found }) => `gen yon karaktè kontwòl oswa yon retou liy, nou jwenn "${found}"; retire l`,
  direction: ({ found }) => `gen yon kontwòl direksyon, nou jwenn "${found}"; retire l`,
  marks: ({ found }) => `gen twòp mak sou yon lèt, nou jwenn "${found}"; retire yo`,
  id: ({ found }) => `dwe gen lèt a-z, chif ak tirè, 64 pou pi plis, nou jwenn "${found}"; ekri yon lòt`,
  date: ({ found }) => `dwe yon dat: 2025, 2025-07 oswa 2025-07-08, nou jwenn "${found}"`,
  day: ({ found }) => `dwe yon jou: 2025-07-08, nou jwenn "${found}"`,
  span: ({ found }) =>
    `dwe yon dat oswa yon peryòd ant de dat menm jan: 2025, 2025-07, 2025-07-08 oswa 2025-07/2025-09, nou jwenn "${found}"`,
  'no-such-day': ({ found }) => `"${found}" pa yon dat ki nan kalandriye a; ekri yon vrè dat: 2025-07-08`,
  backwards: ({ found }) => `"${found}" fini anvan l kòmanse; ekri dat ki pi bonè a anvan`,
  https: ({ found }) => `dwe kòmanse ak https://, nou jwenn "${found}"; ekri adrès paj la`,
  'whole-address': ({ found }) => `dwe yon adrès konplè ki kòmanse ak https://, nou jwenn "${found}"; ekri adrès paj la`,
  credentials: ({ found }) => `pa dwe gen ni non itilizatè ni modpas, nou jwenn "${found}"; ekri adrès paj la`,
  'public-address': ({ found }) => `dwe yon adrès piblik, ak yon non epi san pò, nou jwenn "${found}"; ekri adrès paj la`,
  trim: ({ found, wanted }) => `gen espas bò kote adrès la, nou jwenn "${found}"; ekri "${wanted ?? found?.trim()}"`,
  'short-term': ({ found }) => `"${found}" twò kout pou yon tèm; ekri omwen 3 karaktè`,
  'no-letter': ({ found }) => `pa gen okenn lèt ni chif, nou jwenn "${found}"; ekri mo yo`,
  'no-speaker': () => 'se yon deklarasyon oswa yon nòt; di kiyès ki fè l',
  'no-date': () => 'pa gen dat; ekri from, inOfficeBy oswa to',
  'one-side': () => 'gen yon sèl bò; yon diskisyon gen de oswa plis',
  'no-citation': () => 'pa gen sous; site omwen youn',

  'id-twice': ({ found, other }) => `"${found}" se id ${other} tou; ekri yon lòt`,
  future: ({ found }) => `"${found}" nan lavni; ekri dat li te rive a, oswa pa mete l anvan sa`,
  'quote-words': ({ found, limit }) => `gen ${found} mo; site ${limit} pou pi plis`,
  'no-quote': () => 'manke, malgre gen mo ki bay bò kote l; ekri sitasyon an',
  'no-source': ({ found }) => `"${found}" pa yon sous pake sa a; ajoute l nan sous yo oswa site yon lòt`,
  'cited-twice': ({ found }) => `"${found}" site de fwa; site l yon sèl fwa`,
  uncited: ({ found }) => `"${found}" pa site okenn kote; site l oswa retire l`,
  'hue-twice': ({ found, other }) => `${found} se koulè ${other} tou; ekri yon lòt`,
  'no-topic': ({ found }) => `"${found}" pa yon sijè pake sa a; ekri id youn oswa retire l`,
  'own-topic': ({ found }) => `"${found}" se sijè kote l ye a; retire l`,
  'topic-twice': ({ found }) => `"${found}" la de fwa; ekri l yon sèl fwa`,
  order: ({ found, other }) => `"${found}" vini apre "${other}" isit la; mete sa ki pi bonè a anvan`,
  'no-column': ({ found }) => `"${found}" pa yon kolòn; ajoute l nan columns oswa retire l`,
  'no-value': ({ found }) => `"${found}" pa gen valè okenn kote; ekri youn oswa retire kolòn nan`,
  'left-before': ({ found, other }) => `"${found}" anvan "${other}"; moun kite yon pòs apre yo pran l`,
  'no-list': ({ found }) => `"${found}" pa yon lis mo pake sa a; ajoute l nan wordLists oswa ekri mo yo isit la`,
  'too-common': ({ found }) => `"${found}" pou kont li twò komen; ekri plis mo, oswa ba li kontèks ("sense": "context")`,

  'bundled-pack': ({ found }) => `"${found}" vini ak Sidelight; enpòte pa ka ranplase pake ki vini ladan l: ekri yon lòt id`,
  'topic-taken': ({ found, other }) => `"${found}" deja yon sijè nan pake "${other}"; retire pake sa a, oswa ekri yon lòt id`,

  'signature-form': () => 'pa sa yon siyati fèt ak li; ekri sa npm run packs:sign te ekri a, oswa retire siyati a',
  'signature-wrong': () => 'pa koresponn ak sa pake a di: yo chanje l apre yo te siyen l; pran l ankò nan men editè a',
  'key-changed': ({ found, other }) =>
    `"${found}" pa kle "${other}" editè a, ki te vini ak vèsyon ou a; mande editè a, oswa retire vèsyon ou a anvan si ou fè sa a konfyans`,
  'key-missing': () =>
    'manke, malgre vèsyon ou a siyen; pran fichye ki siyen an nan men editè a, oswa retire vèsyon ou a anvan si ou fè sa a konfyans',

  'tab-unread': () =>
    'onglè a pa montre tèks Sidelight ka li la; ouvri adrès la, anrejistre sa li montre kòm fichye, epi chwazi l',
  'tab-address': ({ found }) =>
    `pake yo soti nan adrès piblik https:// sèlman, yo jwenn "${found}"; anrejistre fichye a, epi chwazi l si ou fè l konfyans`,
  'tab-encoding': ({ found }) => `li kòm ${found}, paske sèvè l la pa di li se UTF-8; anrejistre fichye a epi chwazi l`,
  'other-pack': ({ found, wanted }) => `"${found}" se yon lòt pake, se pa "${wanted}"; ouvri adrès li pou ajoute l`,
};
