import type { Catalogue, StringsInPages } from './en';
import { optionsHt } from './options/ht';

/** What panels and cards say, as put beside a panel in a page. */
export const htInPages: StringsInPages = {
  language: 'ht',
  name: 'Sidelight',
  loading: 'Ap chaje…',
  tryAgain: 'Eseye ankò',
  newTab: '(ap louvri nan yon lòt onglè)',
  asOf: (date) => `Jan sa te ye ${date}`,
  inLanguage: { en: '(an angle)', es: '(an panyòl)', ht: '(an kreyòl ayisyen)' },
  quotation: { open: '“', close: '”' },

  mute: {
    topic: 'Kache sijè sa a',
    topicDone: (topic) => `${topic} kache. Ou ka fè l tounen nan opsyon yo.`,
    site: 'Kache sou sit sa a',
    siteDone: 'Anyen pap souliye sou sit sa a ankò. Ou ka chanje sa nan opsyon yo.',
    undo: 'Anile',
  },

  panel: {
    name: 'Sidelight: sa pou konnen sou paj sa a',
    close: 'Fèmen panno a',
    width: 'Lajè panno a',
    dock: { left: 'Mete panno a agoch', right: 'Mete panno a adwat' },
    topics: 'Sijè',
    index: 'Nan panno sa a',
    mentions: (count) => `site ${count} fwa nan paj sa a`,
    sinceArticle: 'Depi atik sa a',
    dated: (date) => `Dat atik sa a se ${date}.`,
    dateLine: (date) => `Liy anba tit la bay ${date} kòm dat atik sa a.`,
    updated: (date) => `Li di yo mete l ajou ${date}.`,
    moreSince: (count) => `${count} lòt evènman anvan sa yo`,
    thisArticle: (date) => `Atik sa a, ${date}`,
    thenAndNow: (date) => `${date}, jou atik sa a`,
    unsure: '(pa verifye pou jou sa a)',
    facts: 'Sa ki pi enpòtan',
    moreFacts: (count) => `${count} lòt enfòmasyon`,
    nearFacts: 'Sou paragraf kote ou soti a',
    otherFacts: 'Lòt bagay enpòtan',
    numbers: 'Chif ki nan atik sa a',
    articleSays: 'Atik sa a di',
    sourcesSay: 'Sous ki isit la di',
    disputed: 'Sa moun pa dakò sou li',
    standing: 'Kote sa ye devan lalwa',
    law: 'Lalwa jodi a',
    since: (date) => `depi ${date}`,
    noLaterStep: (date) => `Pa gen lòt etap yo jwenn, jan sa te ye ${date}`,
    timeline: 'Istwa a nan lòd',
    allEvents: (count) => `Montre tout ${count} evènman yo`,
    majorEvents: 'Montre gwo evènman yo sèlman',
    chart: (year) => `Evènman depi ${year}, sou yon liy tan`,
    behind: 'Dèyè evènman yo',
    eventsAbout: 'Evènman sou',
    everyTopic: 'tout sa ki la',
    disagree: 'Kote rapò yo pa dakò',
    followed: 'Kisa nou swiv, ak poukisa',
    sources: 'Sous',
    citation: (number, title) => `Sous ${number}: ${title}`,
    back: 'Tounen nan tèks la',
    passage: 'Li pasaj sa a',
    noLink: 'Pa gen adrès ki san danje pou lyen an',
    archive: 'Kopi nan achiv',
    primaryFirst: 'Dokiman orijinal yo an premye',
    unlinked: (count) => `Sèlman ${count} dokiman atik sa a pa bay lyen pou ${count === 1 ? 'li' : 'yo'}`,
    cite: 'Site',
    citeOf: (title) => `Site: ${title}`,
    citeForms: { text: 'Tèks', markdown: 'Markdown', bibtex: 'BibTeX' },
    copy: 'Kopye',
    copyOf: (form) => `Kopye kòm ${form}`,
    copied: 'Kopye.',
    notCopied: 'Navigatè a pa pèmèt sa isit la: chwazi tèks la epi kopye l.',
    retrieved: (date) => `li ${date}`,
    onThisPage: 'Nan paj sa a',
    allMentions: (count) => `Montre tout ${count} kote yo`,
    previous: 'Anvan',
    next: 'Apre',
    mentionOf: (number, count) => `${number} sou ${count}`,
    noMentions: 'Paj sa a pa site sijè sa a okenn kote.',
    reasons: {
      alone: () => 'Nou montre l paske mo sa yo kont pou kont yo',
      every: () => 'Nou montre l paske ou mande pou wè tout kote yo site sijè sa a',
      sentence: (words) => `Nou montre l paske fraz la site ${words}`,
      block: (words) => `Nou montre l paske paragraf la site ${words}`,
      near: (words) => `Nou montre l paske paragraf ki bò kote l yo site ${words}`,
      heading: (words) => `Nou montre l paske yon tit ki pi wo site ${words}`,
      page: (words) => `Nou montre l paske paj la pale sou ${words}`,
    },
    wrongMatch: 'Move rezilta?',
    wrongMatchOf: (text) => `Move rezilta? ${text}`,
    wrongOn: (site) => `Pa sou ${site}`,
    wrongEverywhere: 'Pa sou okenn sit',
    wrongCancel: 'Kenbe l',
    wrongDone: (term) => `“${term}” pap konte pou sijè sa a ankò. Ou ka chanje sa nan opsyon Sidelight yo.`,
    notFound: (text) => `Pa gen anyen isit la sou “${text}”.`,
    noTopics: 'Tout sijè yo fèmen. Limen youn nan opsyon Sidelight yo pou w li sou li isit la.',
    pack: (name, version) => `${name}, vèsyon ${version}`,
    checkedOn: (date) => `Verifye ${date}`,
    nothingSent: 'Tout sa ki la te deja nan navigatè a; anyen pa voye deyò.',
  },

  factKinds: {
    law: 'Lwa',
    'official-action': 'Aksyon ofisyèl',
    ruling: 'Desizyon tribinal',
    statistic: 'Chif',
    claim: 'Deklarasyon',
    note: 'Nòt',
  },

  lawStatuses: {
    none: 'Nou poko konnen okenn etap',
    bill: 'Depoze, poko vote',
    passed: 'Vote, poko siyen',
    signed: 'Siyen',
    'in-force': 'An vigè',
    'part-blocked': 'Yon pati anile',
    blocked: 'Yon tribinal bloke l',
    'struck-down': 'Anile',
    repealed: 'Aboli',
  },

  sourceKinds: {
    statute: 'Tèks lwa',
    bill: 'Pwojè lwa',
    'court-record': 'Dokiman tribinal',
    agreement: 'Akò',
    'agency-statement': 'Kominike ofisyèl',
    'official-record': 'Dokiman ofisyèl',
    data: 'Done',
    'news-report': 'Nouvèl',
    opinion: 'Opinyon',
    advocacy: 'Gwoup k ap defann yon kòz',
    reference: 'Liv referans',
    link: 'Lyen',
  },

  problems: {
    'pack-missing':
      'Enfòmasyon ki vini ak Sidelight yo manke; chwa ou yo an sekirite, epi si ou enstale ekstansyon an ankò enfòmasyon yo ap tounen.',
    'pack-broken':
      'Enfòmasyon ki vini ak Sidelight yo gate, kidonk yo pa chaje; chwa ou yo an sekirite, epi si ou enstale ekstansyon an ankò sa ap ranje yo.',
    'settings-unreadable':
      'Nou pa t ka li chwa ou yo, epi nou pa ekri anyen sou yo; fèmen navigatè a epi relouvri l pou eseye ankò.',
    'settings-unsaved':
      'Nou pa t ka anrejistre chanjman sa a, kidonk nou retounen sou li; lòt chwa ou yo an sekirite. Gade si gen plas sou disk la, epi eseye ankò.',
    'page-unreadable':
      'Ekstansyon pa ka li kalite onglè sa a (paj navigatè a, magazen ekstansyon, dosye PDF), epi anyen pa chanje ladan l; louvri yon atik pou w wè sijè li yo.',
    'topic-unknown': 'Sijè sa a pa nan enfòmasyon ki enstale yo; anyen pa chanje, kidonk chwazi yon lòt sijè nan lis la.',
    'no-answer': 'Sidelight pa reponn a lè; anyen pa pèdi. Eseye ankò, oswa rechaje paj la si sa pa ase.',
  },
};

const mentions = (count: number) => (count > 2000 ? 'site plis pase 2,000 fwa' : `site ${count} fwa`);

/** Every string that Sidelight shows, in Haitian Creole, in the official spelling. Nouns keep their form behind a number. */
export const ht: Catalogue = {
  ...htInPages,

  problems: {
    ...htInPages.problems,
    'database-unreadable':
      'Navigatè a pa t vle louvri depo Sidelight la, kidonk enfòmasyon yo soti dirèkteman nan ekstansyon an. Chwa ou yo an sekirite, menm jan ak tout pake ou ajoute ki nan lis opsyon yo. Gade si gen plas sou disk la; Sidelight ap eseye ankò chak fwa navigatè a demare.',
    'database-newer':
      'Yon Sidelight ki pi nouvo te ekri depo ki nan navigatè sa a, kidonk sa a sèlman li l epi pran enfòmasyon yo dirèkteman nan ekstansyon an. Chwa ou yo ak pake ou ajoute yo la toujou; mete Sidelight ajou pou w sèvi ak tout bagay ankò.',
    'database-refused':
      'Fenèt sa a pa kenbe done ekstansyon yo, jan sa ye nan fenèt prive yo, kidonk enfòmasyon yo soti dirèkteman nan ekstansyon an. Chwa ou yo an sekirite; yon pake ou ajoute isit la ap la jiskaske ou fèmen navigatè a, kidonk kenbe fichye a.',
  },

  card: {
    open: 'Louvri panno a',
    since: (count) => `${count} bagay rive depi atik sa a`,
    latest: 'Dènye nouvèl',
    sources: (count, date) => `${count} sous · verifye ${date}`,
    name: (topic) => `Pou konprann: ${topic}`,
    close: 'Fèmen',
    menu: 'Plis',
    wrongMatch: 'Move rezilta isit la',
    wrongDone: 'Sou sit sa a, mo sa yo pap konte pou sijè sa a ankò. Ou ka chanje sa nan opsyon yo.',
  },

  toolbar: { title: (count, topics) => `Sidelight: ${topics} sijè nan paj sa a, ${mentions(count)} antou` },
  menu: {
    lookUp: 'Chèche “%s” nan Sidelight',
    site: 'Etenn oswa limen Sidelight sou sit sa a',
  },

  popup: {
    title: 'Sidelight',
    topics: 'Sijè nan paj sa a',
    otherTopics: 'Lòt sijè',
    mentions,
    allOff: 'Tout sijè yo fèmen.',
    nothingFound: 'Paj sa a pa site sijè sa yo okenn kote.',
    previous: 'Mansyon anvan an',
    next: 'Pwochen mansyon',
    site: (site) => `Souliye sou ${site}`,
    siteOff: (site) => `Sidelight etenn sou ${site}.`,
    siteNotListed: (site) => `Ou kite Sidelight mache sou kèk sit sèlman, epi ${site} pa ladan yo.`,
    siteQuiet: (site, reason) => `Sidelight etenn davans sou ${site}. ${reason}`,
    pause: 'Fè yon poz toupatou',
    pauses: { hour: 'pandan inèdtan', restart: 'jiskaske ou relanse navigatè a' },
    pausedUntil: (time) => `An poz sou tout paj jiska ${time}.`,
    pausedUntilRestart: 'An poz sou tout paj jiskaske ou relanse navigatè a.',
    resume: 'Kontinye kounye a',
    openPanel: 'Louvri panno a',
    openSidePanel: 'Louvri nan panno sou kote navigatè a',
    openInPage: 'Louvri nan paj la',
    options: 'Opsyon',
    grant: 'Pèmèt sou tout sit',
    unwanted:
      'Paj sa a retire kat ak panno Sidelight la depi yo parèt, kidonk yo p ap tounen jiskaske ou rechaje l. Bouton Sidelight la ak panno sou kote navigatè a toujou montre sijè ki ladan l.',
    pack: {
      is: 'Paj sa a se yon pake sijè pou Sidelight.',
      add: 'Ajoute pake sa a',
      update: (from, to) => `Mete vèsyon ${to} nan plas vèsyon ${from}`,
      older: (from, to) => `Gade vèsyon ${to} (ou gen ${from})`,
      here: (version) => `Paj sa a se yon pake ou genyen deja, vèsyon ${version}.`,
      save: 'Si sa a se yon pake, Sidelight pa ka pran l isit la: anrejistre l kòm fichye, epi lage l sou paj opsyon yo.',
    },
    unread: {
      'browser-page': 'Sa a se yon paj navigatè a menm, ekstansyon pa ka li l. Louvri yon atik pou w wè sijè ki ladan l.',
      store:
        'Navigatè yo pa kite ekstansyon antre nan magazen pa yo, kidonk paj sa a pa li. Louvri yon atik pou w wè sijè ki ladan l.',
      source: 'Sa a se kòd sous yon paj, Sidelight pa li l. Louvri paj la menm pou w wè sijè ki ladan l.',
      pdf: 'Sa a se yon fichye PDF, Sidelight poko ka li l. Chwazi kèk mo ladan l epi chèche yo nan meni kontèks la.',
      'not-text': 'Sa a se pa yon paj tèks, kidonk Sidelight kite l jan l te ye a. Louvri yon atik pou w wè sijè ki ladan l.',
      'no-access': 'Sidelight pa gen aksè a sit ou li yo, kidonk anyen pa souliye okenn kote.',
      blocked:
        'Navigatè a pa kite ekstansyon antre nan paj sa a, oswa paj la pa t ka chaje. Chaje l ankò, oswa louvri yon atik pou w wè sijè ki ladan l.',
    },
  },

  seen: {
    unseen: (count) => `${count} nouvo bagay depi dènye fwa ou te gade`,
    label: 'Sa ou deja wè',
    hint: 'Pou l ka di w sa ki nouvo, navigatè sa a sonje ki enfòmasyon ak ki evènman ki te la dènye fwa ou te gade yon sijè. Pa nan fenèt prive.',
    forget: 'Bliye sa mwen deja wè',
    forgotten: 'Bliye.',
  },

  problemLog: {
    label: 'Sa ki pa t mache',
    hint: 'Dènye 100 pwoblèm yo, si ou ta vle rapòte youn. Lis la rete nan navigatè sa a, li pa di anyen sou paj ou li yo, epi li pa voye okenn kote.',
    none: 'Anyen pa mal pase.',
    times: (count) => `${count} fwa`,
    copy: 'Kopye lis la',
    copied: 'Kopye.',
    notCopied: 'Navigatè a pa kite nou kopye lis la; li toujou la.',
    clear: 'Efase lis la',
    cleared: 'Efase.',
  },

  welcome: {
    title: 'Byenveni nan Sidelight',
    purpose: 'Montre enfòmasyon ak sous yo sou sijè w ap swiv, nan paj w ap li a.',
    language: 'Lang',
    tryIt: 'Eseye l isit la: poze pwentè a sou mo ki souliye yo, oswa touche yo.',
    sources: 'Sous atik sa a',
    topics: 'Sa w ap swiv',
    topicsHint: 'Sidelight souliye sijè sa yo kote yon paj ap pale de yo toutbon. Etenn sa ou pa vle wè.',
    topicsFollow: 'Atik ki anwo a ap chanje menm kote a.',
    private: 'Sa ki rete prive',
    privateLines: [
      'Tout enfòmasyon yo nan ekstansyon an menm. Sidelight pa voye anyen, ni ba nou ni ba lòt moun; yon demann soti sèlman lè ou klike sou yon sous.',
      'Chwa ou fè yo ak sijè ou gade yo rete nan navigatè sa a. Pa gen lis paj ou li yo, epi pa gen tèks okenn atik ki konsève.',
    ],
    where: 'Ki kote pou w jwenn li',
    whereLines: [
      'Bouton Sidelight la nan ba zouti a montre sa ki nan yon paj, etenn yon sit, epi mete tout bagay an poz. Si ou pa wè l, gade dèyè ti moso pèzèl la epi fikse l.',
      'Nan opsyon yo ou jwenn tout rès la: sit, aparans, lang, klavye ak move rezilta.',
    ],
    options: 'Louvri opsyon yo',
    done: 'Fèmen paj sa a',
  },

  options: optionsHt,

  sidePanel: {
    title: 'Sidelight',
    print: 'Enprime',
    beside: (day: string, title: string, address: string) => `Enprime ${day} bò kote “${title}”, ${address}`,
  },

  search: {
    label: 'Chèche tout kote',
    results: 'Sa rechèch la jwenn',
    count: (count) => `${count} rezilta`,
    none: (query) => `Pa gen anyen isit la ki di “${query}”.`,
    some: 'Pa gen anyen ki gen tout mo sa yo. Sa yo gen kèk ladan yo:',
    hint: 'Eseye mwens mo oswa lòt mo: yon non, yon kote, yon dat.',
    all: (count) => `Montre tout ${count} rezilta yo`,
    leave: 'Fèmen rezilta yo',
    alsoWritten: 'Yo ekri l tou',
    kinds: { opening: 'Kisa l ye', fact: 'Enfòmasyon', dispute: 'Dezakò', law: 'Lwa', event: 'Evènman', source: 'Sous' },
  },

  takeAway: {
    label: 'Telechaje oswa kopye sijè sa a',
    forms: {
      json: { name: 'JSON', hint: 'tout bagay, nan tout lang yo, pou pwogram' },
      csv: { name: 'CSV', hint: 'chak deklarasyon sou yon liy, pou yon tablo kalkil' },
      ics: { name: 'ICS', hint: 'istwa a nan lòd, pou yon kalandriye' },
    },
    download: 'Telechaje',
    downloadOf: (form) => `Telechaje kòm ${form}`,
    downloaded: (file) => `Navigatè a resevwa ${file}`,
    notCopied: 'Navigatè a pa pèmèt sa isit la: telechaje l pito.',
  },

  nearFact: {
    label: 'Sou paragraf sa a',
    source: (number) => `sous ${number}`,
    sources: (numbers) => `sous ${numbers}`,
  },
};
