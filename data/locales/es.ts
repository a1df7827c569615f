import type { Catalogue } from './en';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Every string that Sidelight shows, in Spanish as South Florida's newspapers write it. */
export const es: Catalogue = {
  name: 'Sidelight',
  loading: 'Cargando…',
  tryAgain: 'Intentar de nuevo',
  newTab: '(se abre en otra pestaña)',
  asOf: (date) => `A fecha de ${date}`,
  inLanguage: { en: '(en inglés)', es: '(en español)' },
  quotation: { open: '“', close: '”' },

  card: {
    open: 'Abrir panel',
    latest: 'Lo último',
    sources: (count, date) => `${counted(count, 'fuente', 'fuentes')} · revisado el ${date}`,
    name: (topic) => `Contexto: ${topic}`,
  },

  panel: {
    name: 'Sidelight: el contexto de esta página',
    close: 'Cerrar panel',
    topics: 'Temas',
    index: 'En este panel',
    mentions: (count) => counted(count, 'mención en esta página', 'menciones en esta página'),
    facts: 'Datos clave',
    moreFacts: (count) => counted(count, 'dato más', 'datos más'),
    disputed: 'En disputa',
    standing: 'Situación legal',
    law: 'La ley hoy',
    since: (date) => `desde ${/^\d+ de/.test(date) ? 'el ' : ''}${date}`,
    noLaterStep: (date) => `No se halló ningún paso posterior, a fecha de ${date}`,
    timeline: 'Cronología',
    allEvents: (count) => (count === 1 ? 'Mostrar el único hecho' : `Mostrar los ${count} hechos`),
    majorEvents: 'Mostrar solo los hechos principales',
    disagree: 'Donde los informes difieren',
    followed: 'Qué seguimos y por qué',
    sources: 'Fuentes',
    citation: (number, title) => `Fuente ${number}: ${title}`,
    back: 'Volver al texto',
    passage: 'Leer este pasaje',
    noLink: 'Sin una dirección segura que enlazar',
    retrieved: (date) => `consultado el ${date}`,
    onThisPage: 'En esta página',
    allMentions: (count) => (count === 1 ? 'Mostrar la única mención' : `Mostrar las ${count} menciones`),
    noMentions: 'No se encontró ninguna mención de este tema en esta página.',
    noTopics: 'Todos los temas están desactivados. Active alguno en las opciones de Sidelight para leerlo aquí.',
    pack: (name, version) => `${name}, versión ${version}`,
    checkedOn: (date) => `Revisado el ${date}`,
    nothingSent: 'Todo esto viene incluido en la extensión; no se envió nada.',
  },

  factKinds: {
    law: 'Ley',
    'official-action': 'Acto oficial',
    ruling: 'Fallo judicial',
    statistic: 'Cifra',
    claim: 'Afirmación',
  },

  lawStatuses: {
    none: 'Sin pasos conocidos aún',
    bill: 'Presentada, no aprobada',
    passed: 'Aprobada, sin firmar',
    signed: 'Firmada',
    'in-force': 'En vigor',
    'part-blocked': 'Anulada en parte',
    blocked: 'Bloqueada por un tribunal',
    'struck-down': 'Anulada',
    repealed: 'Derogada',
  },

  sourceKinds: {
    statute: 'Texto legal',
    bill: 'Proyecto de ley',
    'court-record': 'Documento judicial',
    agreement: 'Convenio',
    'agency-statement': 'Comunicado oficial',
    'official-record': 'Documento oficial',
    data: 'Datos',
    'news-report': 'Noticia',
    opinion: 'Opinión',
    advocacy: 'Grupo de defensa',
    reference: 'Obra de consulta',
  },

  popup: {
    title: 'Sidelight',
    topics: 'Temas en esta página',
    mentions: (count) => counted(count, 'mención', 'menciones'),
    nothingFound: 'No se encontró ninguna mención de estos temas en esta página.',
    site: (site) => `Subrayar en ${site}`,
    openPanel: 'Abrir panel',
    openSidePanel: 'Abrir en el panel lateral del navegador',
    options: 'Opciones',
  },

  options: {
    title: 'Opciones de Sidelight',
    heading: 'Opciones',
    intro: 'Los cambios se aplican al instante, también en las pestañas abiertas.',
    saved: 'Guardado.',
    topics: 'Temas',
    topicsHint: 'Las menciones de estos temas se subrayan cuando la página trata de verdad sobre ellos.',
    sites: 'Sitios desactivados',
    sitesHint:
      'En estos sitios no se subraya nada. Para añadir uno, ábralo y use el botón de Sidelight en la barra de herramientas.',
    noSites: 'Ninguno. Sidelight funciona en todos los sitios que usted lee.',
    remove: 'Quitar',
    removeSite: (site) => `Quitar ${site}`,
    removedSite: (site) => `Se vuelve a subrayar en ${site}.`,
    language: 'Idioma',
    languages: { auto: 'Automático', en: 'English', es: 'Español' },
    automaticHint: 'El mismo que el navegador',
    privacy: 'Privacidad',
    privacyLines: [
      'Todo lo que Sidelight sabe viene dentro de la extensión. No envía nada, ni a nosotros ni a nadie.',
      'Solo sale una petición cuando usted abre una fuente, como con cualquier enlace; la fuente no sabe desde qué página llegó.',
      'Sus preferencias se guardan en este navegador. Nunca se hace una lista de las páginas que lee ni se guarda el texto de los artículos.',
    ],
    limits: 'Lo que no podemos prometer',
    limitLines: [
      'Una página puede averiguar cuáles de sus propias palabras visibles están subrayadas, y deducir así que usted usa Sidelight y qué temas sigue.',
      'Mientras el panel está abierto, la página puede notar que hay algo abierto a su lado, dónde está y que tiene el foco. También puede ocultarlo o taparlo.',
      'Otras extensiones con permiso para leer todas las páginas también pueden leer el panel.',
    ],
    version: (version) => `Versión ${version}`,
  },

  sidePanel: { title: 'Sidelight' },

  problems: {
    'pack-missing':
      'Faltan los datos que vienen con Sidelight; sus preferencias están a salvo y, si vuelve a instalar la extensión, los datos regresan.',
    'pack-broken':
      'Los datos que vienen con Sidelight están dañados y no se cargaron; sus preferencias están a salvo y, si vuelve a instalar la extensión, se reparan.',
    'database-unreadable':
      'El navegador no pudo abrir el almacén de Sidelight, así que los datos se leen directamente de la extensión; sus preferencias están a salvo y reiniciar el navegador suele bastar.',
    'settings-unreadable':
      'No se pudieron leer sus preferencias y no se escribió nada encima; reinicie el navegador para probar otra vez.',
    'settings-unsaved':
      'No se pudo guardar este cambio, así que se deshizo; sus demás preferencias están a salvo. Compruebe que haya espacio en el disco e inténtelo de nuevo.',
    'page-unreadable':
      'Las extensiones no pueden leer este tipo de pestaña (páginas del navegador, tiendas de extensiones, archivos PDF) y nada cambió en ella; abra un artículo para ver sus temas.',
    'page-unsupported':
      'Esto no es una página de texto, así que Sidelight la dejó como estaba; abra un artículo para ver sus temas.',
    'topic-unknown': 'Este tema no está entre los datos instalados; nada cambió, así que elija otro tema de la lista.',
    'no-answer': 'Sidelight no respondió a tiempo; no se perdió nada. Inténtelo de nuevo o, si no basta, recargue la página.',
  },
};
