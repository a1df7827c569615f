import type { PackFaultTexts } from './texts.ts';

const TYPES: Record<string, string> = {
  string: 'un texto',
  number: 'un número',
  boolean: 'true o false',
  array: 'una lista',
  object: 'un objeto',
  record: 'un objeto',
  null: 'null',
  undefined: 'nada',
};
const type = (name = '') => TYPES[name] ?? name;

/** What is wrong with a pack, in Spanish. */
export const packFaultsEs: PackFaultTexts = {
  unreadable: () => 'no se pudo leer; quizá el archivo se movió o cambió: vuelva a elegirlo',
  empty: () => 'el archivo está vacío; elija un archivo de paquete',
  'too-big': ({ found, limit }) => `el archivo tiene ${found} MB; un paquete tiene como máximo ${limit} MB`,
  'not-text': () => 'no es texto; descomprímalo primero o elija el archivo .json del paquete',
  'not-utf8': ({ line, column }) =>
    line
      ? `no es UTF-8 en la línea ${line}, columna ${column}; guarde el archivo como UTF-8`
      : 'no es UTF-8; guarde el archivo como UTF-8',

  'not-json': ({ line, column, found }) =>
    `no es JSON en la línea ${line}, columna ${column}, se encontró "${found}"; corríjalo ahí o elija el archivo .json del paquete`,
  'cut-off': ({ line, column }) =>
    `termina demasiado pronto en la línea ${line}, columna ${column}; el archivo está cortado: consígalo de nuevo`,
  comma: ({ line, column }) => `tiene una coma de más en la línea ${line}, columna ${column}; quítela`,
  comment: ({ line, column }) =>
    `tiene algo que JSON no conoce, como un comentario, en la línea ${line}, columna ${column}; quítelo`,
  'too-deep': ({ limit }) => `está anidado a más de ${limit} niveles; ningún paquete lo está`,
  'key-twice': ({ found, line }) => `tiene la clave "${found}" dos veces, la segunda en la línea ${line}; escríbala una vez`,
  'key-forbidden': ({ found }) => `la clave "${found}" no está permitida; quítela`,

  'no-object': ({ found }) => `debe ser un objeto, se encontró ${type(found)}; un paquete empieza por { "format": 1, "id": …`,
  missing: () => 'falta; escríbalo',
  'unknown-key': ({ found, wanted }) =>
    `tiene una clave que aquí no se conoce: "${found}"; ${wanted ? `escriba "${wanted}"` : 'corrija cómo está escrita'} o quítela`,
  'wrong-type': ({ found, wanted }) => `es ${type(found)}; escriba ${type(wanted)}`,
  'not-one-of': ({ found, wanted }) => `${found} no se conoce aquí; escriba uno de estos: ${wanted}`,
  'newer-format': ({ found }) => `${found} está hecho para una versión más nueva de Sidelight; actualice Sidelight`,
  'whole-number': ({ found, limit }) => `debe ser un número entero de 0 a ${limit}, se encontró ${found}; escriba uno`,
  'too-small': ({ limit }) => `es demasiado pequeño; escriba ${limit} o más`,
  'too-large': ({ limit }) => `es demasiado grande; escriba ${limit} o menos`,
  'too-few': ({ limit, wanted }) => `tiene menos de ${limit} en "${wanted}"; escriba ${limit} como mínimo`,
  'too-many': ({ limit, wanted }) => `tiene más de ${limit} en "${wanted}"; escriba ${limit} como máximo`,
  'too-many-in-all': ({ limit }) => `contiene más de ${limit} entradas en total; repártalas en varios paquetes`,
  'empty-text': () => 'está vacío; escriba el texto',
  'too-long': ({ limit }) => `tiene más de ${limit} caracteres; acórtelo`,
  'lone-surrogate': ({ found }) => `no es texto válido, se encontró "${found}": medio carácter; escríbalo de nuevo`,
  control: ({ found }) => `contiene un carácter de control o un salto de línea, se encontró "${found}"; quítelo`,
  direction: ({ found }) => `contiene un control de dirección, se encontró "${found}"; quítelo`,
  marks: ({ found }) => `tiene demasiadas marcas sobre una letra, se encontró "${found}"; quítelas`,
  id: ({ found }) => `debe tener letras a-z, cifras y guiones, 64 como máximo, se encontró "${found}"; escriba otro`,
  date: ({ found }) => `debe ser una fecha: 2025, 2025-07 o 2025-07-08, se encontró "${found}"`,
  day: ({ found }) => `debe ser un día: 2025-07-08, se encontró "${found}"`,
  span: ({ found }) =>
    `debe ser una fecha o un lapso entre dos iguales: 2025, 2025-07, 2025-07-08 o 2025-07/2025-09, se encontró "${found}"`,
  'no-such-day': ({ found }) => `"${found}" no es una fecha del calendario; escriba una real: 2025-07-08`,
  backwards: ({ found }) => `"${found}" termina antes de empezar; escriba primero la fecha anterior`,
  https: ({ found }) => `debe empezar por https://, se encontró "${found}"; escriba la dirección de la página`,
  'whole-address': ({ found }) =>
    `debe ser una dirección completa que empiece por https://, se encontró "${found}"; escriba la dirección de la página`,
  credentials: ({ found }) => `debe ir sin usuario ni contraseña, se encontró "${found}"; escriba la dirección de la página`,
  'public-address': ({ found }) =>
    `debe ser una dirección pública, con nombre y sin puerto, se encontró "${found}"; escriba la dirección de la página`,
  trim: ({ found, wanted }) =>
    `tiene espacios alrededor de la dirección, se encontró "${found}"; escriba "${wanted ?? found?.trim()}"`,
  'short-term': ({ found }) => `"${found}" es demasiado corto para ser un término; escriba al menos 3 caracteres`,
  'no-letter': ({ found }) => `no tiene ninguna letra ni cifra, se encontró "${found}"; escriba las palabras`,
  'no-speaker': () => 'es una afirmación o una nota; diga de quién es',
  'no-date': () => 'no tiene fecha; escriba from, inOfficeBy o to',
  'one-side': () => 'tiene un solo lado; una disputa tiene dos o más',
  'no-citation': () => 'no tiene fuente; cite al menos una',

  'id-twice': ({ found, other }) => `"${found}" es también el id de ${other}; escriba otro`,
  future: ({ found }) => `"${found}" está en el futuro; escriba la fecha en que ocurrió o no lo ponga hasta entonces`,
  'quote-words': ({ found, limit }) => `tiene ${found} palabras; cite ${limit} como máximo`,
  'no-quote': () => 'falta, aunque se dan palabras a su alrededor; escriba la cita',
  'no-source': ({ found }) => `"${found}" no es una fuente de este paquete; añádala a las fuentes o cite otra`,
  'cited-twice': ({ found }) => `"${found}" se cita dos veces; cítela una`,
  uncited: ({ found }) => `"${found}" no se cita en ninguna parte; cítela o quítela`,
  'hue-twice': ({ found, other }) => `${found} es también el tono de ${other}; escriba otro`,
  'no-topic': ({ found }) => `"${found}" no es un tema de este paquete; escriba el id de uno o quítelo`,
  'own-topic': ({ found }) => `"${found}" es el tema en el que está; quítelo`,
  'topic-twice': ({ found }) => `"${found}" está aquí dos veces; escríbalo una`,
  order: ({ found, other }) => `"${found}" viene aquí después de "${other}"; ponga primero el anterior`,
  'no-column': ({ found }) => `"${found}" no es una columna; añádala a columns o quítela`,
  'no-value': ({ found }) => `"${found}" no tiene valor en ningún punto; escriba uno o quite la columna`,
  'left-before': ({ found, other }) => `"${found}" es anterior a "${other}"; un cargo se deja después de asumirlo`,
  'no-list': ({ found }) =>
    `"${found}" no es una lista de palabras de este paquete; añádala a wordLists o escriba aquí las palabras`,
  'too-common': ({ found }) =>
    `"${found}" por sí solo es demasiado común; escriba más palabras o déle contexto ("sense": "context")`,

  'bundled-pack': ({ found }) =>
    `"${found}" viene con Sidelight; los paquetes incluidos no se sustituyen al importar: escriba otro id`,
  'topic-taken': ({ found, other }) => `"${found}" ya es un tema del paquete "${other}"; quite ese paquete o escriba otro id`,

  'signature-form': () =>
    'no es aquello de lo que se hace una firma; escriba lo que escribió npm run packs:sign, o quite la firma',
  'signature-wrong': () => 'no corresponde a lo que dice el paquete: se cambió después de firmarlo; pídalo otra vez a su editor',
  'key-changed': ({ found, other }) =>
    `"${found}" no es la clave "${other}" del editor, con la que llegó su versión; pregunte al editor, o quite antes su versión si confía en esta`,
  'key-missing': () =>
    'falta, aunque su versión está firmada; pida el archivo firmado a su editor, o quite antes su versión si confía en este',

  'tab-unread': () =>
    'la pestaña no muestra un texto que Sidelight pueda leer ahí; abra la dirección, guarde como archivo lo que muestra y elíjalo',
  'tab-address': ({ found }) =>
    `los paquetes solo se toman de direcciones públicas https://, se encontró "${found}"; guarde el archivo y elíjalo si confía en él`,
  'tab-encoding': ({ found }) => `se leyó como ${found}, porque su servidor no dice que es UTF-8; guarde el archivo y elíjalo`,
  'other-pack': ({ found, wanted }) => `"${found}" no es el paquete "${wanted}"; abra su dirección para añadirlo`,
};
