import type { Catalogue, StringsInPages } from './en';
import { optionsEs } from './options/es';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What panels and cards say, as put beside a panel in a page. */
export const esInPages: StringsInPages = {
  language: 'es',
  name: 'Sidelight',
  loading: 'Cargando…',
  tryAgain: 'Reintentar',
  newTab: '(se abre en otra pestaña)',
  asOf: (date) => `A fecha de ${date}`,
  inLanguage: { en: '(en inglés)', es: '(en español)', ht: '(en criollo haitiano)' },
  quotation: { open: '“', close: '”' },

  mute: {
    topic: 'Silenciar este tema',
    topicDone: (topic) => `Tema silenciado: ${topic}. Puede recuperarlo en las opciones.`,
    site: 'Silenciar en este sitio',
    siteDone: 'Ya no se subraya nada en este sitio. Puede deshacerlo en las opciones.',
    undo: 'Deshacer',
  },

  panel: {
    name: 'Sidelight: el contexto de esta página',
    close: 'Cerrar panel',
    width: 'Ancho del panel',
    dock: { left: 'Mover el panel a la izquierda', right: 'Mover el panel a la derecha' },
    topics: 'Temas',
    index: 'En este panel',
    mentions: (count) => counted(count, 'mención en esta página', 'menciones en esta página'),
    sinceArticle: 'Desde este artículo',
    dated: (date) => `Este artículo lleva fecha del ${date}.`,
    dateLine: (date) => `La línea bajo el titular da el ${date} como fecha de este artículo.`,
    updated: (date) => `Dice que se actualizó el ${date}.`,
    moreSince: (count) => counted(count, 'hecho anterior', 'hechos anteriores'),
    thisArticle: (date) => `Este artículo, ${date}`,
    thenAndNow: (date) => `El ${date}, día de este artículo`,
    unsure: '(sin verificar para ese día)',
    facts: 'Datos clave',
    moreFacts: (count) => counted(count, 'dato más', 'datos más'),
    nearFacts: 'Sobre el párrafo del que viene',
    otherFacts: 'Otros datos clave',
    numbers: 'Cifras de este artículo',
    articleSays: 'Este artículo dice',
    sourcesSay: 'Las fuentes de aquí dicen',
    disputed: 'En disputa',
    standing: 'Situación legal',
    law: 'La ley hoy',
    since: (date) => `desde ${/^\d+ de/.test(date) ? 'el ' : ''}${date}`,
    noLaterStep: (date) => `No se halló ningún paso posterior, a fecha de ${date}`,
    timeline: 'Cronología',
    allEvents: (count) => (count === 1 ? 'Mostrar el único hecho' : `Mostrar los ${count} hechos`),
    majorEvents: 'Solo los hechos principales',
    chart: (year) => `Hechos desde ${year}, en una línea de tiempo`,
    behind: 'Detrás de los hechos',
    eventsAbout: 'Hechos sobre',
    everyTopic: 'todo lo de aquí',
    disagree: 'Donde los informes difieren',
    followed: 'Qué seguimos y por qué',
    sources: 'Fuentes',
    citation: (number, title) => `Fuente ${number}: ${title}`,
    back: 'Volver al texto',
    passage: 'Leer este pasaje',
    noLink: 'Sin una dirección segura que enlazar',
    archive: 'Copia archivada',
    primaryFirst: 'Primero los documentos originales',
    unlinked: (count) =>
      count === 1 ? 'Solo el documento que este artículo no enlaza' : `Solo los ${count} documentos que este artículo no enlaza`,
    cite: 'Citar',
    citeOf: (title) => `Citar: ${title}`,
    citeForms: { text: 'Texto', markdown: 'Markdown', bibtex: 'BibTeX' },
    copy: 'Copiar',
    copyOf: (form) => `Copiar como ${form}`,
    copied: 'Copiado.',
    notCopied: 'El navegador no lo permitió aquí: seleccione el texto y cópielo.',
    retrieved: (date) => `consultado el ${date}`,
    onThisPage: 'En esta página',
    allMentions: (count) => (count === 1 ? 'Mostrar la única mención' : `Mostrar las ${count} menciones`),
    previous: 'Anterior',
    next: 'Siguiente',
    mentionOf: (number, count) => `${number} de ${count}`,
    noMentions: 'No se encontró ninguna mención de este tema en esta página.',
    reasons: {
      alone: () => 'Se muestra porque las palabras bastan por sí solas',
      every: () => 'Se muestra porque usted pidió todas las menciones de este tema',
      sentence: (words) => `Se muestra porque la frase nombra ${words}`,
      block: (words) => `Se muestra porque el párrafo nombra ${words}`,
      near: (words) => `Se muestra porque los párrafos vecinos nombran ${words}`,
      heading: (words) => `Se muestra porque un título de más arriba nombra ${words}`,
      page: (words) => `Se muestra porque la página trata de ${words}`,
    },
    wrongMatch: '¿Coincidencia equivocada?',
    wrongMatchOf: (text) => `¿Coincidencia equivocada? ${text}`,
    wrongOn: (site) => `No en ${site}`,
    wrongEverywhere: 'En ningún sitio',
    wrongCancel: 'Conservarla',
    wrongDone: (term) => `“${term}” ya no se toma por este tema. Se deshace en las opciones de Sidelight.`,
    notFound: (text) => `Aquí no hay nada sobre “${text}”.`,
    noTopics: 'Todos los temas están desactivados. Active alguno en las opciones.',
    pack: (name, version) => `${name}, versión ${version}`,
    checkedOn: (date) => `Revisado el ${date}`,
    nothingSent: 'Todo esto ya estaba en este navegador; no se envió nada.',
  },

  factKinds: {
    law: 'Ley',
    'official-action': 'Acto oficial',
    ruling: 'Fallo judicial',
    statistic: 'Cifra',
    claim: 'Afirmación',
    note: 'Nota',
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
    link: 'Enlace',
  },

  problems: {
    'pack-missing':
      'Faltan los datos que vienen con Sidelight; sus preferencias están a salvo y, si vuelve a instalar la extensión, los datos regresan.',
    'pack-broken':
      'Los datos que vienen con Sidelight están dañados y no se cargaron; sus preferencias están a salvo y, si vuelve a instalar la extensión, se reparan.',
    'settings-unreadable':
      'No se pudieron leer sus preferencias y no se escribió nada encima; reinicie el navegador para probar otra vez.',
    'settings-unsaved':
      'No se pudo guardar este cambio, así que se deshizo; sus demás preferencias están a salvo. Compruebe que haya espacio en el disco e inténtelo de nuevo.',
    'page-unreadable':
      'Las extensiones no pueden leer este tipo de pestaña (páginas del navegador, tiendas de extensiones, archivos PDF) y nada cambió en ella; abra un artículo para ver sus temas.',
    'topic-unknown': 'Este tema no está entre los datos instalados; nada cambió, así que elija otro tema de la lista.',
    'no-answer': 'Sidelight no respondió a tiempo; no se perdió nada. Inténtelo de nuevo o, si no basta, recargue la página.',
  },
};

const mentions = (count: number) => (count > 2000 ? 'más de 2,000 menciones' : counted(count, 'mención', 'menciones'));

/** Every string that Sidelight shows, in Spanish as South Florida's newspapers write it. */
export const es: Catalogue = {
  ...esInPages,

  problems: {
    ...esInPages.problems,
    'database-unreadable':
      'El navegador no pudo abrir el almacén de Sidelight, así que los datos se leen directamente de la extensión. Sus preferencias están a salvo, y también los paquetes añadidos que aparecen en las opciones. Compruebe que haya espacio en el disco; Sidelight lo intenta de nuevo cada vez que se inicia el navegador.',
    'database-newer':
      'Un Sidelight más nuevo escribió el almacén de este navegador, así que este solo lo lee y toma los datos directamente de la extensión. Se conservan sus preferencias y los paquetes que añadió; actualice Sidelight para volver a usarlo todo.',
    'database-refused':
      'Esta ventana no guarda datos de las extensiones, como pasa en las ventanas privadas, así que los datos se leen directamente de la extensión. Sus preferencias están a salvo; un paquete que añada aquí durará hasta que cierre el navegador, así que conserve el archivo.',
  },

  card: {
    open: 'Abrir panel',
    since: (count) => `${counted(count, 'hecho nuevo', 'hechos nuevos')} desde este artículo`,
    latest: 'Lo último',
    sources: (count, date) => `${counted(count, 'fuente', 'fuentes')} · revisado el ${date}`,
    name: (topic) => `Contexto: ${topic}`,
    close: 'Cerrar',
    menu: 'Más',
    wrongMatch: 'Coincidencia equivocada aquí',
    wrongDone: 'En este sitio, estas palabras ya no se toman por este tema. Puede deshacerlo en las opciones.',
  },

  toolbar: {
    title: (count, topics) => `Sidelight: ${mentions(count)} de ${counted(topics, 'tema', 'temas')} en esta página`,
  },
  menu: {
    lookUp: 'Buscar “%s” en Sidelight',
    site: 'Apagar o encender Sidelight en este sitio',
  },

  popup: {
    title: 'Sidelight',
    topics: 'Temas en esta página',
    otherTopics: 'Otros temas',
    mentions,
    allOff: 'Todos los temas están desactivados.',
    nothingFound: 'No se encontró ninguna mención de estos temas en esta página.',
    previous: 'Mención anterior',
    next: 'Mención siguiente',
    site: (site) => `Subrayar en ${site}`,
    siteOff: (site) => `Sidelight está apagado en ${site}.`,
    siteNotListed: (site) => `Usted limita Sidelight a algunos sitios, y ${site} no es uno de ellos.`,
    siteQuiet: (site, reason) => `Sidelight está apagado de forma predeterminada en ${site}. ${reason}`,
    pause: 'Pausar en todas partes',
    pauses: { hour: 'por una hora', restart: 'hasta reiniciar' },
    // The hour may end in "p. m.": one full stop is enough.
    pausedUntil: (time) =>
      `En pausa en todas las páginas hasta ${/^1\D/.test(time) ? 'la' : 'las'} ${time}.`.replace(/\.\.$/, '.'),
    pausedUntilRestart: 'En pausa en todas las páginas hasta que se reinicie el navegador.',
    resume: 'Reanudar ahora',
    openPanel: 'Abrir panel',
    openSidePanel: 'Abrir en el panel lateral del navegador',
    openInPage: 'Abrir en la página',
    options: 'Opciones',
    grant: 'Permitir en todos los sitios',
    unwanted:
      'Esta página quita la ficha y el panel de Sidelight en cuanto aparecen, así que no volverán hasta que se recargue. El botón de Sidelight y el panel lateral del navegador siguen mostrando sus temas.',
    pack: {
      is: 'Esta página es un paquete de temas para Sidelight.',
      add: 'Añadir este paquete',
      update: (from, to) => `Actualizar de la versión ${from} a la ${to}`,
      older: (from, to) => `Ver la versión ${to} (usted tiene la ${from})`,
      here: (version) => `Esta página es un paquete que usted ya tiene, versión ${version}.`,
      save: 'Si esto es un paquete, Sidelight no puede tomarlo de aquí: guárdelo como archivo y suéltelo en la página de opciones.',
    },
    unread: {
      'browser-page':
        'Esta es una página del propio navegador, que las extensiones no pueden leer. Abra un artículo para ver sus temas.',
      store:
        'Los navegadores no dejan entrar extensiones en sus tiendas, así que esta página no se lee. Abra un artículo para ver sus temas.',
      source: 'Este es el código fuente de una página, que no se lee. Abra la página misma para ver sus temas.',
      pdf: 'Este es un archivo PDF, que Sidelight todavía no puede leer. Seleccione palabras y búsquelas desde el menú contextual.',
      'not-text': 'Esta no es una página de texto, así que Sidelight la dejó como estaba. Abra un artículo para ver sus temas.',
      'no-access': 'Sidelight no tiene acceso a los sitios que usted lee, así que no se subraya nada en ninguna parte.',
      blocked:
        'El navegador no deja entrar extensiones en esta página, o no se pudo cargar. Vuelva a cargarla o abra un artículo para ver sus temas.',
    },
  },

  seen: {
    unseen: (count) => `${counted(count, 'novedad', 'novedades')} desde su última consulta`,
    label: 'Lo que ya ha visto',
    hint: 'Para señalar lo nuevo, este navegador recuerda qué datos y hechos de un tema había cuando usted lo consultó por última vez. No en ventanas privadas.',
    forget: 'Olvidar lo que he visto',
    forgotten: 'Olvidado.',
  },

  problemLog: {
    label: 'Qué ha fallado',
    hint: 'Los últimos 100 problemas, por si quiere informar de alguno. La lista se queda en este navegador, no dice nada de las páginas que usted lee y no se envía a ninguna parte.',
    none: 'No ha fallado nada.',
    times: (count) => `${count} veces`,
    copy: 'Copiar la lista',
    copied: 'Copiada.',
    notCopied: 'El navegador no permitió copiar la lista; sigue aquí.',
    clear: 'Vaciar la lista',
    cleared: 'Lista vaciada.',
  },

  welcome: {
    title: 'Bienvenida a Sidelight',
    purpose: 'Muestra contexto con fuentes sobre los temas que usted sigue, en la página que está leyendo.',
    language: 'Idioma',
    tryIt: 'Pruébelo aquí: detenga el puntero sobre las palabras subrayadas, o tóquelas.',
    sources: 'Fuentes de este artículo',
    topics: 'Lo que usted sigue',
    topicsHint: 'Las menciones de estos temas se subrayan donde la página trata de verdad de ellos. Apague lo que no quiera ver.',
    topicsFollow: 'El artículo de arriba cambia al instante.',
    private: 'Lo que queda entre usted y su navegador',
    privateLines: [
      'Todos los datos vienen dentro de la extensión. Sidelight no envía nada, ni a nosotros ni a nadie; solo sale una solicitud cuando usted hace clic en una fuente.',
      'Sus preferencias y los temas que ha consultado se guardan en este navegador. No se hace ninguna lista de las páginas que lee ni se guarda el texto de ningún artículo.',
    ],
    where: 'Dónde encontrarlo',
    whereLines: [
      'El botón de Sidelight en la barra de herramientas muestra qué hay en una página, apaga un sitio y pone todo en pausa. Si no lo ve, búsquelo detrás de la pieza de rompecabezas y fíjelo.',
      'En las opciones está todo lo demás: sitios, aspecto, idioma, teclas y coincidencias equivocadas.',
    ],
    options: 'Abrir las opciones',
    done: 'Cerrar esta página',
  },

  options: optionsEs,

  sidePanel: {
    title: 'Sidelight',
    print: 'Imprimir',
    beside: (day: string, title: string, address: string) => `Impreso el ${day} junto a “${title}”, ${address}`,
  },

  search: {
    label: 'Buscar en todo',
    results: 'Resultados de la búsqueda',
    count: (count) => counted(count, 'resultado', 'resultados'),
    none: (query) => `Nada de lo que hay aquí dice “${query}”.`,
    some: 'Nada contiene todas estas palabras. Esto contiene algunas:',
    hint: 'Pruebe con menos palabras o con otras: un nombre, un lugar, una fecha.',
    all: (count) => (count === 1 ? 'Mostrar el único resultado' : `Mostrar los ${count} resultados`),
    leave: 'Cerrar los resultados',
    alsoWritten: 'También se escribe',
    kinds: { opening: 'Qué es', fact: 'Dato', dispute: 'Disputa', law: 'Ley', event: 'Hecho', source: 'Fuente' },
  },

  takeAway: {
    label: 'Descargar o copiar este tema',
    forms: {
      json: { name: 'JSON', hint: 'todo, en todos los idiomas, para programas' },
      csv: { name: 'CSV', hint: 'cada afirmación en una fila, para una hoja de cálculo' },
      ics: { name: 'ICS', hint: 'la cronología, para un calendario' },
    },
    download: 'Descargar',
    downloadOf: (form) => `Descargar como ${form}`,
    downloaded: (file) => `Entregado al navegador como ${file}`,
    notCopied: 'El navegador no lo permitió aquí: descárguelo.',
  },

  nearFact: {
    label: 'Sobre este párrafo',
    source: (number) => `fuente ${number}`,
    sources: (numbers) => `fuentes ${numbers}`,
  },
};
